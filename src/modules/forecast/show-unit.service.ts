import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Money, noMoney } from '../../shared/money.ts'
import { getRoundByKey, type Round } from '../follow-up/index.ts'
import type { StatementRow } from '../ledger/index.ts'
import { lackingPlan, type PlanStatus } from './corrective-plan.ts'
import { mayApproveForecast, mayReadForecasts, mayWriteForecast } from './forecast.policy.ts'
import { type ForecastStep, listSteps, senderOf } from './forecast.store.ts'
import { type Figure, type ForecastId, isOwnForecast, newForecast, noGroup, type UnitForecast } from './forecast.ts'
import { curveOf, type ForecastCurve } from './forecast-curve.service.ts'
import { committeeStates } from './lock-round.service.ts'
import { lineNow } from './position.ts'
import type { Proposed, Step } from './proposal.ts'
import { noSums, type Sums, sumFigures } from './roll-up.ts'
import { committeeOf, type RoundFigures, readRoundFigures } from './round-figures.service.ts'

/** One account group of a unit in a round. */
export interface UnitRow extends Figure {
  readonly name: string
  readonly row: StatementRow | null
  /** What the system proposes today. */
  readonly now: Proposed
  /** What it proposed when the forecast was saved. */
  readonly proposed: Money
  readonly basis: readonly Step[]
  readonly reason: string
}

export interface UnitView {
  readonly round: Round
  readonly unit: { readonly id: UnitId; readonly key: string; readonly name: string }
  readonly through: number
  readonly periodMonth: number
  readonly hasBudget: boolean
  readonly forecast: UnitForecast
  readonly rows: readonly UnitRow[]
  readonly sums: Sums
  readonly steps: readonly ForecastStep[]
  readonly curve: ForecastCurve
  readonly committee: {
    readonly key: string
    readonly name: string
    readonly variance: Money
    readonly plan: PlanStatus | null
    readonly needsPlan: boolean
  } | null
  readonly may: {
    readonly write: boolean
    readonly send: boolean
    readonly approve: boolean
    readonly sendBack: boolean
    /** It waits for approval, but of somebody else: this person wrote or sent it. */
    readonly isOwn: boolean
  }
}

/** A unit's own forecast in a round, group by group. @throws NotFound when there is no such round or unit */
export const showUnit = (ctx: Context, roundKey: string, unitKey: string): Promise<UnitView> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadForecasts, undefined)
    const told = await readRoundFigures(tx, await getRoundByKey(tx, roundKey))
    const { round, ground, books } = told
    const node = [...ground.nodes.values()].find((one) => one.key === unitKey)
    if (!node) throw new NotFound('unit')
    const saved = told.forecasts.find((one) => one.unit === node.id)
    const forecast = saved ?? newForecast('' as ForecastId, round.id, node.id)
    const own = told.figures.filter((figure) => figure.unit === node.id)
    return {
      round,
      unit: { id: node.id, key: node.key, name: node.name },
      through: books.through,
      periodMonth: books.periodMonth,
      hasBudget: books.hasBudget,
      forecast,
      rows: rowsOf(told, own, saved),
      sums: own.length === 0 ? noSums : sumFigures(own),
      steps: saved ? await listSteps(tx, saved.id) : [],
      curve: await curveOf(tx, {
        unit: node.id,
        ground,
        books,
        figures: told.figures,
        round: round.key,
        month: books.periodMonth,
      }),
      committee: committeeIn(told, node.id),
      may: mayOf(ctx, {
        round,
        forecast,
        above: node.parent,
        isOwn: isOwnForecast(forecast, saved ? await senderOf(tx, saved.id) : null, ctx.actor.person),
      }),
    }
  })

function rowsOf({ books }: RoundFigures, own: readonly Figure[], saved: UnitForecast | undefined): UnitRow[] {
  const groups = new Map(books.groups.map((group) => [group.key, group]))
  const positionOf = (figure: Figure) =>
    books.positions.find(({ unit, group }) => unit === figure.unit && group === figure.group)
  return own
    .map((figure): UnitRow => {
      const position = positionOf(figure)
      const line = position && lineNow(position, saved)
      const group = groups.get(figure.group)
      return {
        ...figure,
        name: group?.name ?? figure.group,
        row: group?.row ?? null,
        now: line?.now ?? { amount: noMoney, steps: [] },
        proposed: line?.proposed ?? noMoney,
        basis: line?.basis ?? [],
        reason: line?.reason ?? '',
      }
    })
    .toSorted((a, b) => placeOf(a.group) - placeOf(b.group) || a.group.localeCompare(b.group))

  function placeOf(group: string): number {
    return group === noGroup ? Number.MAX_SAFE_INTEGER : (groups.get(group)?.position ?? Number.MAX_SAFE_INTEGER - 1)
  }
}

function committeeIn(told: RoundFigures, unit: UnitId): UnitView['committee'] {
  const committee = committeeOf(told.ground, unit)
  const node = committee && told.ground.nodes.get(committee)
  const state = committeeStates(told).find((one) => one.unit === committee)
  if (!node || !state) return null
  const { variance, plan } = state
  return { key: node.key, name: node.name, variance, plan, needsPlan: lackingPlan([state]).length > 0 }
}

interface Judged {
  readonly round: Round
  readonly forecast: UnitForecast
  readonly above: UnitId | null
  readonly isOwn: boolean
}

function mayOf(ctx: Context, { round, forecast, above, isOwn }: Judged): UnitView['may'] {
  const canAct = ctx.actor.scope === 'write' && round.status === 'open' && round.coversForecast
  const writes = canAct && mayWriteForecast(ctx.actor, { unit: forecast.unit })
  const approves = canAct && mayApproveForecast(ctx.actor, { above })
  return {
    write: writes && forecast.status === 'draft',
    send: writes && forecast.status === 'draft',
    approve: approves && forecast.status === 'sent' && !isOwn,
    isOwn: approves && forecast.status === 'sent' && isOwn,
    sendBack: approves && (forecast.status === 'sent' || forecast.status === 'approved'),
  }
}
