import type { Money } from '../../shared/money.ts'
import type { StatementRow } from '../ledger/index.ts'

/** Cost is negative and revenue positive; who forgets the minus turns a cost into revenue. It is told, not forbidden: a cost may be credited. */

const costRows: readonly StatementRow[] = ['op-costs', 'depreciation', 'financial-costs']

export const isCost = (row: StatementRow): boolean => costRows.includes(row)

/** Months 1–12 of a cost that stand as revenue. */
export const monthsAsRevenue = (amounts: readonly Money[]): number[] =>
  amounts.flatMap((amount, at) => (amount > 0 ? [at + 1] : []))
