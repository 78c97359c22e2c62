import { inOre, type Money } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import type { StatementRow } from '../ledger/index.ts'

/** The manager's form: one amount in tkr and one reason for each account group. */

export const amountField = (group: string): string => `amount-${group}`
export const reasonField = (group: string): string => `reason-${group}`

export interface TypedLine {
  readonly amount: string
  readonly reason: string
}

export type ReadLine =
  | { readonly kind: 'line'; readonly amount: Money | null; readonly reason: string }
  | { readonly kind: 'fault'; readonly fault: 'number' | 'sign' | 'reason' }

const costRows: readonly StatementRow[] = ['op-costs', 'depreciation', 'financial-costs']

/**
 * An empty amount takes the proposal. A cost without its minus is a slip of the hand, never a forecast of income on a cost
 * account: it is told beside the field and not turned in silence.
 */
export function readLine(
  { amount: typed, reason }: TypedLine,
  { row, proposed }: { readonly row: StatementRow | null; readonly proposed: Money },
): ReadLine {
  if (typed.trim() === '') return { kind: 'line', amount: null, reason: '' }
  const value = parseSwedishNumber(typed)
  if (value === undefined || Math.abs(value) > 1e9) return { kind: 'fault', fault: 'number' }
  if (value > 0 && row !== null && costRows.includes(row) && proposed <= 0) return { kind: 'fault', fault: 'sign' }
  const amount = inOre(value, 'tkr')
  if (amount !== proposed && reason.trim() === '') return { kind: 'fault', fault: 'reason' }
  return { kind: 'line', amount, reason: reason.trim() }
}

/** A saved amount as it stands in its field: tkr to the öre, so that saving again changes nothing. */
export const typedAmount = (amount: Money): string => String(amount / 100_000).replace('.', ',')
