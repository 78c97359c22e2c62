import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { formatMoney, formatPercent } from '../../../ui/format.ts'
import type { StatusKind } from '../../../ui/status.tsx'
import type { EquationKind } from '../equation.ts'
import type { EquationState, FigureKind, StatementColumn } from '../statement.ts'
import type { ShownCell, ShownTable } from '../statement-view.ts'

/** What the pages of the statements say. */

const kindWords: Readonly<Record<FigureKind, (facts: { year: string }) => string>> = {
  actual: m.statements_kind_actual,
  budget: m.statements_kind_budget,
  plan: m.statements_kind_plan,
  forecast: m.statements_kind_forecast,
  change: m.statements_kind_change,
  percent: m.statements_kind_percent,
}

export const columnWord = ({ year, kind }: StatementColumn): string => kindWords[kind]({ year: String(year) })

/** A kind of column without its year. */
export const bareKindWords: Readonly<Record<FigureKind, () => string>> = {
  actual: m.statements_read_kind_actual,
  budget: m.statements_read_kind_budget,
  plan: m.statements_read_kind_plan,
  forecast: m.statements_read_kind_forecast,
  change: m.statements_read_kind_change,
  percent: m.statements_read_kind_percent,
}

export const equationKindWords: Readonly<Record<EquationKind, () => string>> = {
  sum: m.statements_kind_of_sum,
  net: m.statements_kind_of_net,
  same: m.statements_kind_of_same,
  'carry-forward': m.statements_kind_of_carry_forward,
  articulation: m.statements_kind_of_articulation,
  growth: m.statements_kind_of_growth,
}

export const stateWords: Readonly<Record<EquationState, () => string>> = {
  holds: m.statements_state_holds,
  rounding: m.statements_state_rounding,
  broken: m.statements_state_broken,
  explained: m.statements_state_explained,
}

export const stateKinds: Readonly<Record<EquationState, StatusKind>> = {
  holds: 'ok',
  rounding: 'remark',
  broken: 'error',
  explained: 'warning',
}

/** The figure as printed; nothing for an empty cell. */
export function figureWord(
  { amount, measure }: ShownCell,
  { unit, decimals }: Pick<ShownTable, 'unit' | 'decimals'>,
): string {
  if (amount === null) return ''
  const language = getLocale()
  return measure === 'percent'
    ? formatPercent(amount / 10_000, { decimals: 1, language })
    : formatMoney(amount, unit, decimals, { language })
}

const groupWords: Readonly<Record<string, () => string>> = {
  bodies: m.statements_group_bodies,
  'fixed-parts': m.statements_group_fixed_parts,
  'current-parts': m.statements_group_current_parts,
  'equity-parts': m.statements_group_equity_parts,
  'liability-parts': m.statements_group_liability_parts,
  adjustments: m.statements_group_adjustments,
  'working-capital': m.statements_group_working_capital,
  'investing-parts': m.statements_group_investing_parts,
  'financing-parts': m.statements_group_financing_parts,
}

/** The rows of a group together; a group of the municipality's own is told by its key. */
export const groupWord = (group: string): string => groupWords[group]?.() ?? group
