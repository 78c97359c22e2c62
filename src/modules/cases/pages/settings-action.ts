import { m } from '../../../generated/paraglide/messages.js'
import type { Context } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import { classesContract, gapContract, seriesContract } from '../cases.contract.ts'
import { readRows } from '../classification.ts'
import { explainGap, importClasses, setSeries } from '../settings.service.ts'

/** The forms of the register's settings: the button says which deed. */
export function takeSettingsIntent(ctx: Context, sent: FormData): Promise<unknown> {
  const { intent, ...input } = formInput(sent)
  if (intent === 'gap') {
    const { series, ...gap } = parseInput(gapContract, input, ctx.locale)
    return explainGap(ctx, series.body, series.year, gap)
  }
  if (intent === 'classes') {
    const { rows: text, from } = parseInput(classesContract, input, ctx.locale)
    const { rows, faults } = readRows(text)
    if (faults.length > 0)
      throw new InvalidInput({ rows: m.cases_scheme_fault({ lines: faults.join(', ') }, { locale: ctx.locale }) })
    return importClasses(ctx, rows, from)
  }
  return setSeries(ctx, parseInput(seriesContract, input, ctx.locale))
}
