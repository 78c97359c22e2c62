import { m } from '../../../../generated/paraglide/messages.js'
import type { Money, MoneyUnit } from '../../../../shared/money.ts'
import { isWorse, money, wordOf } from './words.ts'

interface VarianceMarkProps {
  readonly off: Money
  readonly unit: MoneyUnit
  /** Against nothing neither better nor worse can be said. */
  readonly budget?: Money
}

/** A variance with its sign and, under it, what it means. */
export const VarianceMark = ({ off, unit, budget }: VarianceMarkProps) =>
  budget === 0 && off !== 0 ? (
    <span className="variance">
      {money(off, unit, true)} <small>{m.forecast_without_budget()}</small>
    </span>
  ) : (
    <span className="variance" data-worse={isWorse(off, unit) || undefined}>
      {money(off, unit, true)} <small>{wordOf(off, unit)}</small>
    </span>
  )
