import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { type Command, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import { type Money, oreIn, shownIn } from '../../shared/money.ts'
import { yearForecast } from './forecast.ts'
import { listFollowedUp } from './list-followed-up.service.ts'
import { yearVariance } from './roll-up.ts'
import { showRound } from './show-round.service.ts'
import { varianceWord } from './variance.ts'

const mkr = (amount: Money): string =>
  new Intl.NumberFormat(getLocale() === 'sv' ? 'sv-SE' : 'en-GB', { minimumFractionDigits: 1 })
    .format(shownIn(amount, 'mkr', 1) || 0)
    .padStart(10)

const words = { better: m.forecast_better, worse: m.forecast_worse, level: m.forecast_level }
/** As on the page: what is shown as nought is level. */
const wordOf = (off: Money): string => words[varianceWord(off, oreIn.mkr / 10)]()

/** Commands of the economic follow-up. */
export const forecastCommands: readonly Command[] = [
  {
    name: 'forecast show',
    usage: '--round KEY [--json] [--tenant SLUG]',
    summary: () => m.forecast_cli_show(),
    options: { round: { type: 'string' }, json: { type: 'boolean' }, ...tenantOption },
    run: async (call) => {
      const round = textOption(call, 'round')
      if (!round) throw new WrongUse(m.forecast_cli_round())
      const ctx = await contextOf(call, 'forecast show')
      if (call.values.json) {
        call.io.out(JSON.stringify({ round, figures: await listFollowedUp(ctx, round) }))
        return 0
      }
      const { rows, whole, hindrances } = await showRound(ctx, round)
      call.io.out(m.forecast_cli_head())
      const line = (name: string, sums: typeof whole) =>
        call.io.out(
          `${mkr(sums.yearBudget)} ${mkr(yearForecast(sums))} ${mkr(yearVariance(sums))}  ${name}, ${wordOf(yearVariance(sums))}`,
        )
      const beside = { finance: m.forecast_finance(), unallocated: m.forecast_unallocated() }
      for (const row of rows)
        line(row.kind === 'finance' || row.kind === 'unallocated' ? beside[row.kind] : row.name, row.sums)
      line(m.forecast_whole(), whole)
      for (const { name } of hindrances) call.io.out(m.forecast_task_plan({ unit: name }))
      return 0
    },
  },
]
