import { listRounds, type Round } from '../../modules/follow-up/index.ts'
import {
  approveForecast,
  type CorrectivePlan,
  saveForecast,
  saveMeasure,
  sendForecast,
  startPlan,
} from '../../modules/forecast/index.ts'
import type { Context } from '../../platform/context.ts'
import { yearOf } from '../../shared/local-date.ts'
import { inOre } from '../../shared/money.ts'
import type { DemoForecasts, DemoPlan } from './demo-forecast.contract.ts'
import type { ContextOf } from './load-follow-up.ts'
import { known, type UnitIds } from './load-organisation.ts'
import type { People } from './load-people.ts'

/** Made-up forecasts of the open round, and a corrective plan of a committee in the red that still waits for its decision. */

export async function loadForecasts(
  ctx: Context,
  contextOf: ContextOf,
  { round: key, forecasts, plan }: DemoForecasts,
  units: UnitIds,
  people: People,
): Promise<void> {
  const round = (await listRounds(ctx)).find((one) => one.key === key)
  if (!round) throw new Error(`no round ${key}`)
  const at = `${ctx.today()}T08:00:00Z`
  for (const { unit, person, step, comment } of forecasts) {
    const own = contextOf(known(people, person), at)
    const place = { round: round.id, unit: known(units, unit) }
    const saved = await saveForecast(own, place, { revision: 0, comment, lines: [] })
    if (step === 'save') continue
    const sent = await sendForecast(own, place, saved.revision)
    if (step === 'approve') await approveForecast(ctx, place, sent.revision)
  }
  await loadPlan(contextOf(known(people, plan.person), at), round, plan, units)
}

/** A committee's plan with its measures, still a draft. */
export async function loadPlan(keeper: Context, round: Round, plan: DemoPlan, units: UnitIds): Promise<CorrectivePlan> {
  let kept = await startPlan(keeper, { round: round.id, unit: known(units, plan.unit) })
  const first = yearOf(round.periodEnd)
  for (const { effects, unit, ...measure } of plan.measures) {
    kept = await saveMeasure(keeper, kept.id, {
      ...measure,
      id: null,
      revision: kept.revision,
      unit: known(units, unit),
      effects: effects.map((effect, later) => ({ year: first + later, expected: inOre(effect, 'mkr') })),
    })
  }
  return kept
}
