import { m } from '../../../../generated/paraglide/messages.js'
import { type Money, minus, noMoney, shownIn } from '../../../../shared/money.ts'
import { MonthCurve } from '../../../../ui/charts/month-curve.tsx'
import type { CurveMonth } from '../../curve.ts'
import type { UnitView } from '../../show-unit.service.ts'
import { money, monthName, wordOf } from './words.ts'

const mkr = (amount: Money | null) => (amount === null ? null : shownIn(amount, 'mkr', 2))

const pointOf = (month: CurveMonth, less: Money) => {
  const off = (amount: Money | null) => (amount === null ? null : mkr(minus(amount, less)))
  return {
    label: monthName(month.month).slice(0, 3),
    budget: shownIn(minus(month.budget, less), 'mkr', 2),
    actual: off(month.actual),
    forecast: off(month.forecast),
    low: off(month.low),
    high: off(month.high),
  }
}

/** The year twice: how far from budget, where the band can be seen, and the whole sums. */
export function Curves({ curve: { months, bandFrom } }: Pick<UnitView, 'curve'>) {
  const last = months.at(-1)
  const end = last?.forecast ?? last?.actual ?? null
  if (!last || end === null) return null
  const off = minus(end, last.budget)
  const word = wordOf(off, 'mkr')
  return (
    <div className="forecast-curves">
      <MonthCurve
        title={m.forecast_curve_off_title()}
        description={m.forecast_curve_off_text({ off: money(off, 'mkr', true), word })}
        note={bandFrom > 0 ? m.forecast_curve_band({ count: bandFrom }) : m.forecast_curve_no_band()}
        unit="mkr"
        points={months.map((month) => pointOf(month, month.budget))}
      />
      <MonthCurve
        title={m.forecast_curve_title()}
        description={m.forecast_curve_text({
          budget: money(last.budget, 'mkr'),
          forecast: money(end, 'mkr'),
          word,
        })}
        unit="mkr"
        points={months.map((month) => pointOf(month, noMoney))}
      />
    </div>
  )
}
