import type { Context, Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { Round } from '../follow-up/index.ts'
import { type CommitteeState, lackingPlan } from './corrective-plan.ts'
import { saveForecast } from './forecast.store.ts'
import { lockForecast } from './forecast.ts'
import { insertLockedFigures } from './locked-figure.store.ts'
import { byCommittee, varianceBeforeMeasures } from './roll-up.ts'
import { type RoundFigures, readRoundFigures } from './round-figures.service.ts'

/** Each committee's forecast variance before measures, and how far its plan has come. */
export const committeeStates = ({ ground, figures, plans }: RoundFigures): CommitteeState[] =>
  byCommittee(ground.tree, figures).committees.map(({ unit, sums }) => ({
    unit,
    variance: varianceBeforeMeasures(sums),
    plan: plans.find((plan) => plan.unit === unit)?.status ?? null,
  }))

/**
 * Answers follow-up's question before a round closes: refuses while a committee with a negative forecast lacks an adopted
 * corrective plan, else locks what was approved and keeps every figure as it stood.
 * @throws Refusal forecast.plan-missing with the committees' names
 */
export async function lockRound(_ctx: Context, tx: Write, round: Round): Promise<{ readonly lockedFigures: number }> {
  const told = await readRoundFigures(tx, round)
  const lacking = lackingPlan(committeeStates(told))
  if (lacking.length > 0) {
    const names = lacking.map(({ unit }) => told.ground.nodes.get(unit)?.name ?? '')
    refuse('forecast.plan-missing', { committees: names.join(', ') })
  }
  for (const forecast of told.forecasts) {
    const locked = lockForecast(forecast)
    if (locked !== forecast) await saveForecast(tx, forecast, locked)
  }
  const authors = new Map(told.forecasts.map((forecast) => [forecast.unit, forecast.author]))
  const figures = told.figures.map((figure) => ({
    ...figure,
    author: figure.unit === null ? null : (authors.get(figure.unit) ?? null),
  }))
  await insertLockedFigures(tx, round.id, figures)
  return { lockedFigures: figures.length }
}
