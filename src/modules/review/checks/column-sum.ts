import type { Row } from '../document.ts'
import type { Figure } from '../figure.ts'
import type { SumCheck } from './exact.ts'

/** A total and what it sums, in each column, and when that is believed. */

export interface ColumnSum {
  readonly column: number
  readonly total: Figure
  readonly terms: readonly { readonly row: Row; readonly figure: Figure; readonly sign: 1 | -1 }[]
  readonly check: SumCheck
}

export interface Sums {
  readonly row: Row
  readonly columns: readonly ColumnSum[]
  /** The rows that it sums, those that could not be read among them. */
  readonly parts: readonly Row[]
  /** The first of the waiting rows that it sums. */
  readonly from: number
  readonly kind: 'holds' | 'differs' | 'leaves-out' | 'unexplained'
  readonly leftOut: Row | null
  readonly replaces: boolean
  /** Whether a row that could not be read stands among the terms. */
  readonly hasUnread: boolean
}

/**
 * A row that no name calls a total must be one in several columns before it is believed: exactly, or with amounts so large
 * that they do not meet by chance.
 */
export function isBelieved(columns: readonly ColumnSum[], isNamed: boolean): boolean {
  const held = columns.filter(({ check }) => check.isWithin)
  const failed = columns.length - held.length
  const proving = held.filter(isProving).length
  if (failed === 0) {
    const exact = held.filter(({ total, check }) => check.isExact && total.digits !== 0).length
    return isNamed || proving >= 2 || (exact >= 2 && held.every(({ check }) => check.isExact))
  }
  return isNamed ? proving >= failed : proving >= 3 && failed === 1
}

/** Small whole numbers come to each other by chance: a sum proves something when its total is well above what rounding takes. */
export const isProving = ({
  total,
  terms,
  check,
}: Pick<ColumnSum, 'total' | 'check'> & { readonly terms: readonly unknown[] }): boolean =>
  Math.abs(total.digits) * 10 ** (check.decimals - total.decimals) >= 4 * (terms.length + 1)
