import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { getRound, type Round, type RoundId, roundsIn } from '../follow-up/index.ts'
import { type Books, type Ground, readBooks, readGround } from './books.service.ts'
import { listPlans } from './corrective-plan.store.ts'
import type { CorrectivePlan } from './corrective-plan.ts'
import { listForecasts } from './forecast.store.ts'
import type { Figure, UnitForecast } from './forecast.ts'
import { listLockedFigures } from './locked-figure.store.ts'
import { figuresOf } from './position.ts'
import { byCommittee, committeesOfUnits } from './roll-up.ts'

/** All that a round says of money: live while it is open, as it was locked once it is closed. */
export interface RoundFigures {
  readonly round: Round
  readonly ground: Ground
  readonly books: Books
  readonly forecasts: readonly UnitForecast[]
  readonly plans: readonly CorrectivePlan[]
  readonly figures: readonly Figure[]
}

export async function readRoundFigures(tx: Read, round: Round): Promise<RoundFigures> {
  const ground = await readGround(tx, round.periodEnd)
  const books = await readBooks(tx, round, ground)
  const forecasts = await listForecasts(tx, round.id)
  const plans = await listPlans(tx, round.id)
  const live = (): Figure[] =>
    figuresOf({
      positions: books.positions,
      forecasts,
      measures: plans.flatMap((plan) => plan.measures),
      year: books.year,
      placeOf: ground.placeOf,
    })
  const figures = round.status === 'closed' ? await listLockedFigures(tx, round.id) : live()
  return { round, ground, books, forecasts, plans, figures }
}

export interface CommitteeIn {
  readonly unit: UnitId
  readonly name: string
}

/** Committees that have figures in a round, in the order of the organisation. */
export async function committeesIn(tx: Read, id: RoundId): Promise<CommitteeIn[]> {
  const { ground, figures } = await readRoundFigures(tx, await getRound(tx, id))
  const found = byCommittee(ground.tree, figures).committees
  return found.map(({ unit }) => ({ unit, name: ground.nodes.get(unit)?.name ?? '' }))
}

/** The committee a unit answers to on the ground's day; undefined for finance and what is common. */
export const committeeOf = (ground: Ground, unit: UnitId): UnitId | undefined =>
  committeesOfUnits(ground.tree).get(unit)

/** The latest round of a year that has begun and takes forecasts. */
export const latestRoundOf = async (tx: Read, year: number): Promise<Round | undefined> =>
  (await roundsIn(tx)).findLast(
    (round) => round.coversForecast && round.status !== 'planned' && round.periodEnd.startsWith(`${year}-`),
  )
