import { refuse } from '../../shared/failure.ts'
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

/** A group as it is kept: `isReviewed` is false until somebody who knows has looked at a guess of ours. */
export interface StoredGroup extends AccountGroup {
  readonly isReviewed: boolean
}

/** A set of groups holds from its year until the next set. */
export interface GroupSet {
  /** Null for the standard set, which holds where the municipality has made none. */
  readonly fromYear: number | null
  readonly groups: readonly StoredGroup[]
}

/**
 * Accounts of the result: classes 3–9. 89 is left out, for it only carries the year's result to the balance sheet
 * and would take away all that the others tell.
 */
export const isResultAccount = (account: string): boolean => /^[3-9]/.test(account) && !account.startsWith('89')

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

/** Many accounts at once; null where no group takes them. */
export const groupsOf = (groups: readonly AccountGroup[], accounts: readonly string[]): (string | null)[] =>
  accounts.map((account) => groupOf(groups, account)?.key ?? null)

/**
 * A set that can be in force.
 * @throws Refusal account-group.key-twice, account-group.prefix-twice, account-group.prefix-form, account-group.name-missing
 */
export function checkGroups(groups: readonly StoredGroup[]): readonly StoredGroup[] {
  if (groups.length === 0) refuse('account-group.none')
  const keys = new Set<string>()
  const takenBy = new Map<string, string>()
  for (const { key, name, prefixes } of groups) {
    if (name.trim() === '') refuse('account-group.name-missing', { key })
    if (keys.has(key)) refuse('account-group.key-twice', { key })
    keys.add(key)
    for (const prefix of prefixes) {
      if (!/^[3-9]\d{0,9}$/.test(prefix)) refuse('account-group.prefix-form', { prefix, name })
      const other = takenBy.get(prefix)
      if (other !== undefined) refuse('account-group.prefix-twice', { prefix, name, other })
      takenBy.set(prefix, name)
    }
  }
  return groups
}
