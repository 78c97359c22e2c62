import { Link } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import type { Column } from '../../../../ui/table.tsx'
import { periodVariance, type Sums } from '../../roll-up.ts'
import type { UnitRow } from '../../show-unit.service.ts'
import { variance } from '../../variance.ts'
import { VarianceMark } from './variance-mark.tsx'
import { type Counted, ledgerPath, money } from './words.ts'

export const groupName = (row: UnitRow): string => row.name || m.forecast_no_group()

/** What is known of each group before anybody says anything: budget, actual, variance. */
export const knownColumns = (unit: string, counted: Counted, sums: Sums): readonly Column<UnitRow>[] => [
  { key: 'group', label: m.forecast_col_group(), cell: groupName, foot: m.forecast_total() },
  {
    key: 'period-budget',
    label: m.forecast_col_period_budget(),
    number: true,
    cell: (row) => money(row.periodBudget, 'tkr'),
    foot: money(sums.periodBudget, 'tkr'),
  },
  {
    key: 'period-actual',
    label: m.forecast_col_period_actual(),
    number: true,
    cell: (row) => <Link to={ledgerPath(unit, counted, row.group)}>{money(row.periodActual, 'tkr')}</Link>,
    foot: money(sums.periodActual, 'tkr'),
  },
  {
    key: 'period-variance',
    label: m.forecast_col_variance(),
    number: true,
    cell: (row) => (
      <VarianceMark off={variance(row.periodActual, row.periodBudget)} unit="tkr" budget={row.yearBudget} />
    ),
    foot: <VarianceMark off={periodVariance(sums)} unit="tkr" />,
  },
  {
    key: 'year-budget',
    label: m.forecast_col_year_budget(),
    number: true,
    cell: (row) => money(row.yearBudget, 'tkr'),
    foot: money(sums.yearBudget, 'tkr'),
  },
]
