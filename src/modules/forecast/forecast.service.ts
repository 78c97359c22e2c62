import type { Context, Read, Write } from '../../platform/context.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import { getRound, type Round, type RoundId } from '../follow-up/index.ts'
import { readBooks, readGround } from './books.service.ts'
import { mayApproveForecast, maySendBackForecast, mayWriteForecast } from './forecast.policy.ts'
import { forecastOf, insertStep, senderOf, saveForecast as store } from './forecast.store.ts'
import type { ForecastLine, UnitForecast } from './forecast.ts'
import * as rules from './forecast.ts'
import { propose } from './proposal.ts'

export interface ForecastOrder {
  /** 0 when nobody has saved it before. */
  readonly revision: number
  readonly comment: string
  /** Groups that are left out, and amounts that are null, take the proposal. */
  readonly lines: readonly { readonly group: string; readonly amount: Money | null; readonly reason: string }[]
}

interface Place {
  readonly round: RoundId
  readonly unit: UnitId
}

/**
 * Saves a unit's forecast, in öre, before corrective measures. What the system proposes now is kept beside it.
 * @throws Refusal forecast.round-not-open, forecast.round-closed, forecast.not-in-round, forecast.already-sent,
 * forecast.reason-missing, forecast.no-figures; StaleVersion
 */
export const saveForecast = (ctx: Context, place: Place, order: ForecastOrder): Promise<UnitForecast> =>
  ctx.write('forecast.save', targetOf(place), async (tx) => {
    ctx.must(mayWriteForecast, place)
    const { round, forecast } = await load(tx, place, order.revision)
    const lines = await linesOf(tx, round, place.unit, order)
    const after = rules.writeForecast(forecast, round, { author: ctx.actor.person, comment: order.comment, lines })
    return [shownBefore(forecast), await store(tx, forecast, after)]
  })

/** Sends it upwards. @throws Refusal forecast.already-sent, forecast.comment-missing; StaleVersion */
export const sendForecast = (ctx: Context, place: Place, revision: number): Promise<UnitForecast> =>
  ctx.write('forecast.send', targetOf(place), async (tx) => {
    ctx.must(mayWriteForecast, place)
    const { round, forecast } = await load(tx, place, revision)
    return take(ctx, tx, 'send', '', forecast, rules.sendForecast(forecast, round))
  })

/**
 * Approves a sent forecast; twice is refused, and so is one's own.
 * @throws Refusal forecast.already-approved, forecast.not-sent, forecast.own-forecast; StaleVersion
 */
export const approveForecast = (ctx: Context, place: Place, revision: number): Promise<UnitForecast> =>
  ctx.write('forecast.approve', targetOf(place), async (tx) => {
    const { round, forecast, above } = await load(tx, place, undefined)
    ctx.must(mayApproveForecast, { above })
    // Before the revision: who presses twice is told that it is approved, not that the page is old.
    const isOwn = rules.isOwnForecast(forecast, await senderOf(tx, forecast.id), ctx.actor.person)
    const after = rules.approveForecast(forecast, round, isOwn)
    mustBeSeen(forecast, revision)
    return take(ctx, tx, 'approve', '', forecast, after)
  })

/** Back to the writer, with a reason. @throws Refusal forecast.why-sent-back, forecast.nothing-to-send-back; StaleVersion */
export const sendBackForecast = (
  ctx: Context,
  place: Place,
  order: { readonly revision: number; readonly reason: string },
): Promise<UnitForecast> =>
  ctx.write('forecast.send-back', targetOf(place), async (tx) => {
    const { round, forecast, above } = await load(tx, place, order.revision)
    ctx.must(maySendBackForecast, { above })
    return take(ctx, tx, 'send-back', order.reason, forecast, rules.sendBackForecast(forecast, round, order.reason))
  })

const targetOf = ({ round, unit }: Place): string => `${round}/${unit}`

/** A forecast that nobody has saved had no state before. */
const shownBefore = (forecast: UnitForecast): UnitForecast | null => (forecast.revision === 0 ? null : forecast)

async function load(tx: Read, { round: roundId, unit }: Place, revision: number | undefined) {
  const round = await getRound(tx, roundId)
  const ground = await readGround(tx, round.periodEnd)
  const node = ground.nodes.get(unit)
  if (!node) throw new NotFound('unit')
  const forecast = await forecastOf(tx, round.id, unit)
  if (revision !== undefined) mustBeSeen(forecast, revision)
  return { round, forecast, above: node.parent }
}

function mustBeSeen(forecast: UnitForecast, revision: number): void {
  if (forecast.revision !== revision) throw new StaleVersion('forecast', forecast, { revision })
}

async function take(
  ctx: Context,
  tx: Write,
  step: 'send' | 'approve' | 'send-back',
  reason: string,
  before: UnitForecast,
  after: UnitForecast,
): Promise<[UnitForecast, UnitForecast]> {
  const saved = await store(tx, before, after)
  const { person, name: personName } = ctx.actor
  await insertStep(tx, saved.id, { at: ctx.now(), step, reason, person, personName })
  return [before, saved]
}

async function linesOf(tx: Read, round: Round, unit: UnitId, order: ForecastOrder): Promise<ForecastLine[]> {
  const books = await readBooks(tx, round, await readGround(tx, round.periodEnd))
  const positions = books.positions.filter((position) => position.unit === unit)
  if (positions.length === 0) refuse('forecast.no-figures')
  return positions.map((position) => {
    const { amount: proposed, steps } = propose(position)
    const said = order.lines.find((line) => line.group === position.group)
    return {
      group: position.group,
      proposed,
      basis: steps,
      amount: said?.amount ?? proposed,
      reason: said?.reason.trim() ?? '',
    }
  })
}
