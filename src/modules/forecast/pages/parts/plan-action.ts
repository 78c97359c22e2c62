import { m } from '../../../../generated/paraglide/messages.js'
import type { Context } from '../../../../platform/context.ts'
import { formInput, parseInput } from '../../../../platform/contract.ts'
import { NotFound } from '../../../../shared/failure.ts'
import {
  adoptPlan,
  approveMeasure,
  removeMeasure,
  saveMeasure,
  startPlan,
  tellRealised,
} from '../../corrective-plan.service.ts'
import { decisionContract, measureContract, pointedContract, realisedContract } from '../../forecast.contract.ts'
import { showPlan } from '../../show-plan.service.ts'

/** What the buttons of the plan's page do; answers with the sentence that tells what was done. */
export async function takePlanIntent(ctx: Context, round: string, unit: string, form: FormData): Promise<string> {
  const view = await showPlan(ctx, round, unit)
  const input = formInput(form)
  const intent = form.get('intent')
  if (intent === 'start') {
    await startPlan(ctx, { round: view.round.id, unit: view.unit.id })
    return m.forecast_plan_started()
  }
  if (!view.plan) throw new NotFound('corrective-plan')
  const { id } = view.plan
  switch (intent) {
    case 'remove':
      await removeMeasure(ctx, id, parseInput(pointedContract, input, ctx.locale))
      return m.forecast_measure_removed()
    case 'approve':
      await approveMeasure(ctx, id, parseInput(pointedContract, input, ctx.locale))
      return m.forecast_measure_approved()
    case 'adopt':
      await adoptPlan(ctx, id, parseInput(decisionContract, input, ctx.locale))
      return m.forecast_plan_adopted_done()
    case 'realised':
      await tellRealised(ctx, id, parseInput(realisedContract, input, ctx.locale))
      return m.forecast_realised_saved()
    default: {
      const { effect0, effect1, effect2, effect3, ...measure } = parseInput(measureContract, input, ctx.locale)
      const effects = [effect0, effect1, effect2, effect3].map((expected, at) => ({ year: view.year + at, expected }))
      await saveMeasure(ctx, id, { ...measure, effects })
      return m.forecast_measure_saved()
    }
  }
}
