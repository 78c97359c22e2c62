import { m } from '../../../../generated/paraglide/messages.js'
import { type Money, type MoneyUnit, oreIn } from '../../../../shared/money.ts'
import { isWorse, money, wordOf } from './words.ts'

interface VarianceMarkProps {
  readonly off: Money
  readonly unit: MoneyUnit
  /** Against nothing neither better nor worse can be said. */
  readonly budget?: Money
}

/** Red is for what somebody ought to look at; the words say the rest. Against a budget: a hundredth of it, or 100 000 kr. */
const weighs = (off: Money, budget: Money | undefined): boolean =>
  budget === undefined || Math.abs(off) >= oreIn.tkr * 100 || Math.abs(off) * 100 >= Math.abs(budget)

/** A variance with its sign and, under it, what it means. */
export const VarianceMark = ({ off, unit, budget }: VarianceMarkProps) =>
  budget === 0 && off !== 0 ? (
    <span className="variance">
      {money(off, unit, true)} <small>{m.forecast_without_budget()}</small>
    </span>
  ) : (
    <span className="variance" data-worse={(isWorse(off, unit) && weighs(off, budget)) || undefined}>
      {money(off, unit, true)} <small>{wordOf(off, unit)}</small>
    </span>
  )
