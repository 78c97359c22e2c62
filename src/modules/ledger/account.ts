import type { Money } from '../../shared/money.ts'

/** How accounts of Kommun-Bas are gathered for budgets and statements: data of the municipality, versioned by year. */

/** Rows of the income statement (LKBR 5 kap.) a group of accounts is shown in; `internal` never leaves the municipality. */
export const statementRows = [
  'op-revenue',
  'op-costs',
  'depreciation',
  'tax-revenue',
  'general-grants',
  'financial-income',
  'financial-costs',
  'extraordinary',
  'internal',
] as const
export type StatementRow = (typeof statementRows)[number]

export interface AccountGroup {
  /** As `personal`: stable over years, used by budget lines, forecasts and open data. */
  readonly key: string
  readonly name: string
  readonly row: StatementRow
  readonly position: number
  /** Beginnings of account numbers; the longest that fits an account decides. */
  readonly prefixes: readonly string[]
}

/** Code parts of the code string beside account and responsibility (Kommun-Bas). */
export const codeParts = ['activity', 'work', 'project', 'object', 'counterpart'] as const
export type CodePart = (typeof codeParts)[number]

/** One sum of the ledger: revenue positive, cost negative. `unit` and `group` are null where the code is not mapped: "ej fördelat". */
export interface Actual<Unit> {
  readonly unit: Unit | null
  readonly group: string | null
  readonly month: number
  readonly amount: Money
}

/** The group of an account: its longest matching beginning. */
export function groupOf(groups: readonly AccountGroup[], account: string): AccountGroup | undefined {
  let best: { readonly group: AccountGroup; readonly length: number } | undefined
  for (const group of groups) {
    for (const prefix of group.prefixes) {
      if (account.startsWith(prefix) && prefix.length > (best?.length ?? 0)) best = { group, length: prefix.length }
    }
  }
  return best?.group
}
