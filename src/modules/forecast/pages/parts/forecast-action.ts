import { m } from '../../../../generated/paraglide/messages.js'
import type { Context } from '../../../../platform/context.ts'
import { formInput, parseInput } from '../../../../platform/contract.ts'
import { InvalidInput } from '../../../../shared/failure.ts'
import { commentContract, sendBackContract, stepContract } from '../../forecast.contract.ts'
import {
  approveForecast,
  type ForecastOrder,
  saveForecast,
  sendBackForecast,
  sendForecast,
} from '../../forecast.service.ts'
import { sendForecast as readyToSend } from '../../forecast.ts'
import { amountField, readLine, reasonField } from '../../forecast-form.ts'
import { showUnit, type UnitView } from '../../show-unit.service.ts'

const faults = {
  number: m.forecast_fault_number,
  sign: m.forecast_fault_sign,
  reason: m.forecast_fault_reason,
}

/** What the buttons of the manager's page do; answers with the sentence that tells what was done. */
export async function takeForecastIntent(ctx: Context, round: string, unit: string, form: FormData): Promise<string> {
  const view = await showUnit(ctx, round, unit)
  const place = { round: view.round.id, unit: view.unit.id }
  const input = formInput(form)
  switch (form.get('intent')) {
    case 'send': {
      const order = orderOf(ctx, view, form)
      // Refused before anything is stored: a page whose revision has moved on could never be saved again.
      readyToSend({ ...view.forecast, comment: order.comment }, view.round)
      const saved = await saveForecast(ctx, place, order)
      await sendForecast(ctx, place, saved.revision)
      return m.forecast_sent_done()
    }
    case 'approve':
      await approveForecast(ctx, place, parseInput(stepContract, input, ctx.locale).revision)
      return m.forecast_approved_done()
    case 'send-back':
      await sendBackForecast(ctx, place, parseInput(sendBackContract, input, ctx.locale))
      return m.forecast_sent_back_done()
    default:
      await saveForecast(ctx, place, orderOf(ctx, view, form))
      return m.forecast_saved()
  }
}

function orderOf(ctx: Context, view: UnitView, form: FormData): ForecastOrder {
  const text = (name: string) => String(form.get(name) ?? '')
  const wrong: Record<string, string> = {}
  const lines = view.rows.flatMap(({ group, row, now }) => {
    const typed = { amount: text(amountField(group)), reason: text(reasonField(group)) }
    const read = readLine(typed, { row, proposed: now.amount })
    if (read.kind === 'line') return [{ group, amount: read.amount, reason: read.reason }]
    wrong[read.fault === 'reason' ? reasonField(group) : amountField(group)] = faults[read.fault]()
    return []
  })
  if (Object.keys(wrong).length > 0) throw new InvalidInput(wrong)
  return { ...parseInput(commentContract, formInput(form), ctx.locale), lines }
}
