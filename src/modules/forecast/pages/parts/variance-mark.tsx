import type { Money, MoneyUnit } from '../../../../shared/money.ts'
import { isWorse, money, wordOf } from './words.ts'

/** A variance with its sign and, under it, what it means. */
export const VarianceMark = ({ off, unit }: { off: Money; unit: MoneyUnit }) => (
  <span className="variance" data-worse={isWorse(off, unit) || undefined}>
    {money(off, unit, true)} <small>{wordOf(off, unit)}</small>
  </span>
)
