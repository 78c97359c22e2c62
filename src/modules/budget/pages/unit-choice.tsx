import { Link, useLocation } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { type MoneyUnit, moneyUnits } from '../../../shared/money.ts'

/** Kronor, thousands or millions: only how it is shown. */
export function UnitChoice({ unit }: { unit: MoneyUnit }) {
  const { pathname, search } = useLocation()
  const to = (wanted: MoneyUnit) => {
    const asked = new URLSearchParams(search)
    asked.set('enhet', wanted)
    asked.delete('sparat')
    return `${pathname}?${asked}`
  }
  return (
    <nav className="budget-choices no-print" data-align="end" aria-label={m.budget_unit_choice()}>
      <span>{m.budget_unit_choice()}</span>
      {moneyUnits.map((one) => (
        <Link key={one} to={to(one)} aria-current={one === unit || undefined} preventScrollReset>
          {one}
        </Link>
      ))}
    </nav>
  )
}
