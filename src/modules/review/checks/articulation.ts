import type { Table } from '../document.ts'
import { type Figure, scaled } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { nameOf, type Quantity, quantitiesOf } from './quantity.ts'
import { quoted } from './quoted.ts'

/** Income statement, balance sheet, cash flow and investment budget hold together: what one closes with the next opens with. */

const lines = {
  result: /^(årets|periodens) resultat$/,
  openingEquity: /^ingående eget kapital$/,
  equity: /^summa eget kapital$|^utgående eget kapital$/,
  assets: /^summa tillgångar$/,
  financing: /^(summa|s a) (ek|eget kapital)\b.*skulder|^summa skulder och eget kapital$/,
  fixedAssets: /^(summa )?anläggningstillgångar$/,
  depreciation: /^avskrivningar$|^av och nedskrivningar$/,
  invested: /^summa investeringar$|^investeringar totalt$|^nettoinvesteringar$/,
  paidInvestment: /^(investering(ar)?|förvärv) (i|av) materiella anläggningstill/,
  paidAll: /^kassaflöde från investeringsverksamhet/,
  opening: /^likvida medel vid (periodens|årets) början$/,
  closing: /^likvida medel vid (periodens|årets) slut$/,
} as const
type LineKey = keyof typeof lines

const versionsApart = (one: Quantity, other: Quantity): boolean =>
  one.column.version !== null && other.column.version !== null && one.column.version !== other.column.version

export function checkArticulation(tables: readonly Table[]): ReviewFinding[] {
  const all = tables.flatMap(quantitiesOf)
  const found = Object.fromEntries(
    Object.entries(lines).map(([key, shape]) => [key, all.filter(({ row }) => shape.test(nameOf(row.label)))]),
  ) as Record<LineKey, Quantity[]>
  return [...carriedForward(found), ...opens(found), ...balances(found), ...investments(found)]
}

type Found = Record<LineKey, Quantity[]>

/** The amount of that year in the same table: of the same column or else version, and of the same body. Undefined when it is not clear which. */
function inTable(found: readonly Quantity[], like: Quantity, year: number | null): Quantity | undefined {
  const all = found.filter((one) => one.table === like.table && one.column.year === year && one.scope === like.scope)
  const own = all.filter(({ column }) => column === like.column)
  const same = all.filter(({ column }) => column.version === like.column.version)
  const meant = [own, same, all].find(({ length }) => length > 0)
  return meant?.length === 1 ? meant[0] : undefined
}

const sumOf = (terms: readonly (readonly [Figure, 1 | -1])[], decimals: number): number =>
  terms.reduce((sum, [figure, sign]) => sum + sign * scaled(figure, decimals), 0)

/** @returns the difference in the last digit when rounding of the terms does not explain it */
function apart(
  terms: readonly (readonly [Figure, 1 | -1])[],
): { readonly difference: number; readonly decimals: number } | undefined {
  const decimals = Math.max(...terms.map(([figure]) => figure.decimals))
  const difference = sumOf(terms, decimals)
  return 2 * Math.abs(difference) <= terms.length ? undefined : { difference: difference / 10 ** decimals, decimals }
}

function finding(
  code: ReviewFinding['code'],
  severity: ReviewFinding['severity'],
  parts: readonly [Quantity, ...Quantity[]],
  facts: ReviewFinding['facts'],
): ReviewFinding {
  const [first, ...rest] = parts.map(({ row, column, figure }) => quoted(row, column, figure))
  return { code, severity, quoted: [first as ReviewFinding['quoted'][0], ...rest], facts }
}

/** Equity of one year, less its result, is the equity of the year before. */
const carriedForward = ({ equity, result, openingEquity }: Found): ReviewFinding[] =>
  equity.flatMap((closing) => {
    const before = inTable(equity, closing, (closing.column.year ?? 0) - 1)
    const own = inTable(result, closing, closing.column.year)
    if (!before || !own) return []
    const gap = apart([
      [closing.figure, 1],
      [own.figure, -1],
      [before.figure, -1],
    ])
    if (!gap) return []
    // A table that prints what it opens with, and closes by it, has handed the rest back or moved it: worth knowing, not wrong.
    const start = inTable(openingEquity, closing, closing.column.year)
    const isBridged =
      start !== undefined &&
      !apart([
        [closing.figure, 1],
        [own.figure, -1],
        [start.figure, -1],
      ])
    // A group takes shares of companies and their restated years to its equity; its table does not tell.
    const isNoted = isBridged || closing.scope !== ''
    return [finding('opening-differs', isNoted ? 'note' : 'error', [closing, own, before], gap)]
  })

/** Liquid funds open with what they closed with. */
const opens = ({ opening, closing }: Found): ReviewFinding[] =>
  opening.flatMap((start) => {
    const before = inTable(closing, start, (start.column.year ?? 0) - 1)
    const gap =
      before &&
      apart([
        [start.figure, 1],
        [before.figure, -1],
      ])
    return before && gap ? [finding('opening-differs', 'contradiction', [start, before], gap)] : []
  })

const balances = ({ assets, financing }: Found): ReviewFinding[] =>
  assets.flatMap((sum) => {
    const other = financing.find(({ table, column }) => table === sum.table && column === sum.column)
    const gap =
      other &&
      apart([
        [sum.figure, 1],
        [other.figure, -1],
      ])
    return other && gap ? [finding('balance-differs', 'contradiction', [sum, other], gap)] : []
  })

/** The investment budget against what the cash flow pays; the amounts are held together without their signs. */
const investments = ({ invested, paidInvestment }: Found): ReviewFinding[] =>
  invested.flatMap((budgeted) => {
    const paid = paidInvestment.find(
      (one) =>
        one.column.year === budgeted.column.year &&
        one.scope === budgeted.scope &&
        !versionsApart(one, budgeted) &&
        one.table.unit === budgeted.table.unit,
    )
    if (!paid) return []
    const sign = Math.sign(budgeted.figure.digits) === Math.sign(paid.figure.digits) ? -1 : 1
    const gap = apart([
      [budgeted.figure, 1],
      [paid.figure, sign],
    ])
    if (!gap) return []
    // A year whose heading points at a note may be explained there.
    const hasNote = /\*/.test(budgeted.column.label)
    return [
      finding('investment-differs', hasNote ? 'note' : 'contradiction', [paid, budgeted], {
        ...gap,
        difference: Math.abs(gap.difference),
      }),
    ]
  })
