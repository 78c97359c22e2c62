import { m } from '../../../generated/paraglide/messages.js'
import type { Money } from '../../../shared/money.ts'
import { formatMoney, monthName } from '../../../ui/format.ts'
import type { StatementRow } from '../account.ts'
import type { DimensionPart } from '../code-part.ts'

export const rowWord: Readonly<Record<StatementRow, () => string>> = {
  'op-revenue': m.ledger_row_op_revenue,
  'op-costs': m.ledger_row_op_costs,
  depreciation: m.ledger_row_depreciation,
  'tax-revenue': m.ledger_row_tax_revenue,
  'general-grants': m.ledger_row_general_grants,
  'financial-income': m.ledger_row_financial_income,
  'financial-costs': m.ledger_row_financial_costs,
  extraordinary: m.ledger_row_extraordinary,
  internal: m.ledger_row_internal,
}

export const partWord: Readonly<Record<DimensionPart | 'none', () => string>> = {
  responsibility: m.ledger_part_responsibility,
  activity: m.ledger_part_activity,
  work: m.ledger_part_work,
  project: m.ledger_part_project,
  object: m.ledger_part_object,
  counterpart: m.ledger_part_counterpart,
  none: m.ledger_part_none,
}

export const kr = (amount: number, decimals = 0): string => formatMoney(amount as Money, 'kr', decimals)
export const tkr = (amount: number): string => formatMoney(amount as Money, 'tkr')

interface Period {
  readonly year: number
  readonly month?: number | undefined
  readonly through?: number | undefined
}

/** One month, or January through another. @param booked the last booked month of the year, where nothing else is asked for */
export function periodWord({ year, month, through }: Period, booked: number | null): string {
  const last = through ?? booked
  if (month !== undefined) return `${monthName(month)} ${year}`
  if (last === null) return String(year)
  return last === 1 ? `${monthName(1)} ${year}` : m.ledger_drill_through({ month: monthName(last), year })
}

/** Query of a way down, without what is not asked for. */
export function query(parts: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return `?${new URLSearchParams(given)}`
}
