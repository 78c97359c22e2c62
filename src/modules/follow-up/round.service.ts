import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { question } from '../../platform/question.ts'
import { StaleVersion } from '../../shared/failure.ts'
import { yearOf } from '../../shared/local-date.ts'
import { getSteeringModel, goalsOfVersion, levelOf, listAdoptedPlans, type PlanVersion } from '../goals/index.ts'
import { mayKeepCalendar } from './follow-up.policy.ts'
import { readPlaces } from './places.service.ts'
import { insertReports } from './report.store.ts'
import * as store from './round.store.ts'
import type { Round, RoundId, RoundPlan } from './round.ts'
import * as rules from './round.ts'

/** Puts a round into the calendar. @throws Refusal round.days-out-of-order, round.ends-before-period, round.key-taken */
export function planRound(ctx: Context, plan: RoundPlan): Promise<Round> {
  const id = newId<'round'>() as RoundId
  return ctx.write('round.plan', id, async (tx) => {
    ctx.must(mayKeepCalendar, await readPlaces(ctx, tx))
    const round = rules.planRound(id, plan)
    await store.insertRound(tx, round)
    return [null, round]
  })
}

/**
 * Opens a round and a task for each goal of the plans that are adopted for its year.
 * Strategic goals get none: their trend is described once a year.
 * @throws Refusal round.not-planned, StaleVersion
 */
export const openRound = (ctx: Context, id: RoundId, revision: number): Promise<Round & { tasks: number }> =>
  ctx.write('round.open', id, async (tx) => {
    ctx.must(mayKeepCalendar, await readPlaces(ctx, tx))
    const before = mustBeSeen(await store.getRound(tx, id), revision)
    const after = await store.saveRoundStatus(tx, before, rules.openRound(before))
    const goals = before.coversGoals ? await goalsToReport(tx, before) : []
    return [before, { ...after, tasks: await insertReports(tx, id, goals) }]
  })

/** What is locked with a round, or a refusal that says what hinders; asked in the closing's own transaction. */
export type LockForecasts = (ctx: Context, tx: Write, round: Round) => Promise<{ readonly lockedFigures: number }>

const forecasts = question<Parameters<LockForecasts>, { readonly lockedFigures: number }>('follow-up.before-closing')

/** Joins in whoever keeps the forecasts of a round. */
export const askBeforeClosingRound = (lock: LockForecasts): void => forecasts.answerWith(lock)

/**
 * Closes a round: from then on its reports are history, and so is what it said of money.
 * @throws Refusal round.not-open, and what the forecasts say hinders; StaleVersion
 */
export const closeRound = (ctx: Context, id: RoundId, revision: number): Promise<Round> =>
  ctx.write('round.close', id, async (tx) => {
    ctx.must(mayKeepCalendar, await readPlaces(ctx, tx))
    const before = mustBeSeen(await store.getRound(tx, id), revision)
    const closed = rules.closeRound(before)
    const locked = before.coversForecast ? await forecasts.ask(ctx, tx, before) : {}
    return [before, { ...(await store.saveRoundStatus(tx, before, closed)), ...locked }]
  })

/** Gives a task to goals that were adopted after the round had opened; the others keep theirs. */
export const addTasks = (ctx: Context, id: RoundId): Promise<{ readonly tasks: number }> =>
  ctx.write('round.add-tasks', id, async (tx) => {
    ctx.must(mayKeepCalendar, await readPlaces(ctx, tx))
    const round = await store.getRound(tx, id)
    const goals = round.status === 'open' && round.coversGoals ? await goalsToReport(tx, round) : []
    return [null, { tasks: await insertReports(tx, id, goals) }]
  })

function mustBeSeen(round: Round, revision: number): Round {
  if (round.revision !== revision) throw new StaleVersion('round', round, { revision })
  return round
}

export const plansOfYear = async (tx: Read, year: number): Promise<PlanVersion[]> =>
  (await listAdoptedPlans(tx)).filter(({ plan }) => plan.firstYear <= year && year <= plan.lastYear)

async function goalsToReport(tx: Read, round: Round) {
  const versions = await plansOfYear(tx, yearOf(round.periodEnd))
  const found = []
  for (const version of versions) {
    const model = await getSteeringModel(tx, version.plan.model)
    for (const goal of await goalsOfVersion(tx, version.id)) {
      const kind = levelOf(model, goal.level)?.kind
      if (kind === 'committee' || kind === 'unit') found.push({ goal: goal.id, version: version.id })
    }
  }
  return found
}

/** For modules that follow up something else by the same calendar, in their own transaction. */
export const roundsIn = (tx: Read): Promise<Round[]> => store.listRounds(tx)
export const getRound = (tx: Read, id: RoundId): Promise<Round> => store.getRound(tx, id)
/** @throws NotFound when no round has the key */
export const getRoundByKey = (tx: Read, key: string): Promise<Round> => store.getRoundByKey(tx, key)

export const listRounds = (ctx: Context): Promise<Round[]> => ctx.read((tx) => store.listRounds(tx))
