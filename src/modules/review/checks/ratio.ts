import { amountOf, type Figure } from '../figure.ts'

/** Percentages of printed figures, as the span that rounding leaves open. */

export interface Span {
  readonly least: number
  readonly most: number
}

/** What the printed figure may stand for. @param decimals of the table */
export function spanOf(figure: Figure, decimals = 0): Span {
  const half = 0.5 / 10 ** Math.max(figure.decimals, decimals)
  return { least: amountOf(figure) - half, most: amountOf(figure) + half }
}

const overlaps = (one: Span, other: Span): boolean => one.least <= other.most + 1e-9 && other.least <= one.most + 1e-9

/** The change from one figure to the next in percent of the first: −100 to −102 is 2. Undefined when the first may be nought. */
export function changeSpan(from: Figure, to: Figure, decimals: number): Span | undefined {
  const before = spanOf(from, decimals)
  const after = spanOf(to, decimals)
  if (before.least <= 0 && before.most >= 0) return undefined
  const ends = [before.least, before.most].flatMap((a) => [after.least, after.most].map((b) => (b / a - 1) * 100))
  return { least: Math.min(...ends), most: Math.max(...ends) }
}

/** Whether a printed percentage can be that change; with the other sign too when the table counts costs as minus. */
export const isChange = (printed: Figure, change: Span): boolean =>
  overlaps(spanOf(printed), change) || overlaps(spanOf(printed), { least: -change.most, most: -change.least })

export const middle = ({ least, most }: Span): number => (least + most) / 2
