import type { Read } from '../../platform/context.ts'
import { getRound, type RoundId } from '../follow-up/index.ts'
import { type FollowedUp, yearForecast } from './forecast.ts'
import { readRoundFigures } from './round-figures.service.ts'

/**
 * Budget, actual and forecast by unit and account group in a round, in öre. Measures count only when secured or approved.
 * Live while the round is open; as it was locked once it is closed.
 * @throws NotFound when there is no such round
 */
export const followedUpIn = async (tx: Read, round: RoundId): Promise<FollowedUp[]> =>
  (await allIn(tx, round)).flatMap(({ unit, ...row }) => (unit === null ? [] : [{ unit, ...row }]))

/** The same for the frame no body has been given and what is booked on no known unit ("ej fördelat"): with `followedUpIn` it is the whole municipality. */
export const unallocatedIn = async (tx: Read, round: RoundId): Promise<Omit<FollowedUp, 'unit'>[]> =>
  (await allIn(tx, round)).flatMap(({ unit, ...row }) => (unit === null ? [row] : []))

async function allIn(tx: Read, round: RoundId) {
  const { figures } = await readRoundFigures(tx, await getRound(tx, round))
  return figures.map((figure) => ({
    unit: figure.unit,
    group: figure.group,
    periodBudget: figure.periodBudget,
    periodActual: figure.periodActual,
    yearBudget: figure.yearBudget,
    yearForecast: yearForecast(figure),
  }))
}
