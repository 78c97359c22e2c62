import { amountOf } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'

/** The sum as one would write it by hand: its terms, what they come to, what is printed, and what is between. */
export interface Arithmetic {
  readonly terms: readonly { readonly what: string; readonly printed: string; readonly line: number }[]
  readonly sum: number
  readonly printed: string
  readonly difference: number
  readonly decimals: number
}

/** Undefined for findings that are no sum, and when the terms as they stand do not make the sum: then some of them count the other way. */
export function arithmeticOf({ quoted, facts }: ReviewFinding): Arithmetic | undefined {
  const [total, ...terms] = quoted
  const { sum, difference, decimals } = facts
  if (typeof sum !== 'number' || typeof difference !== 'number' || typeof decimals !== 'number') return undefined
  if (terms.length !== facts.terms) return undefined
  const added = terms.reduce((all, { figure }) => all + (figure ? amountOf(figure) : Number.NaN), 0)
  if (Math.abs(added - sum) > 10 ** -(decimals + 3)) return undefined
  return {
    terms: terms.map(({ what, printed, line }) => ({ what, printed, line: line.number })),
    printed: total.printed,
    ...{ sum, difference, decimals },
  }
}
