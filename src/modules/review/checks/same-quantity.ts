import type { Table } from '../document.ts'
import { scaled } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { nameOf, periodOf, type Quantity, quantitiesOf } from './quantity.ts'
import { quoted } from './quoted.ts'

/**
 * The same quantity printed in two tables with two values. That two rows have the same name is not enough: `Netto` is in every
 * chapter. Two tables are held to tell the same thing when more of what they share agrees than disagrees.
 */
export function checkSameQuantity(tables: readonly Table[]): ReviewFinding[] {
  const each = tables.map((table) => named(quantitiesOf(table))).filter(({ size }) => size > 0)
  const findings: ReviewFinding[] = []
  const seen = new Set<string>()
  for (const [first, second] of thatAgreeSomewhere(each))
    for (const pair of disagreeing(first, second)) {
      const key = `${nameOf(pair.one.row.label)} ${periodOf(pair.one)} ${pair.one.figure.printed} ${pair.other.figure.printed}`
      if (seen.has(key)) continue
      seen.add(key)
      findings.push(findingOf(pair))
    }
  return findings
}

/**
 * Two tables that agree on no amount worth the name say nothing of each other. Looked up by name and amount, since a document may
 * have hundreds of tables with the same rows. In the order of the first, then of the second.
 */
function* thatAgreeSomewhere(tables: readonly Named[]): Generator<[Named, Named]> {
  const exact = new Map<string, number[]>()
  const rounded = new Map<string, number[]>()
  const later = tables.map(() => new Set<number>())
  for (const [index, table] of tables.entries())
    for (const [name, quantity] of table) {
      if (!quantity) continue
      const own = `${name}|${quantity.figure.decimals}|${quantity.figure.digits}`
      const coarser = roundedOf(quantity.figure).map((figure) => `${name}|${figure}`)
      const before = [own, ...coarser].flatMap((key) => exact.get(key) ?? []).concat(rounded.get(own) ?? [])
      for (const first of before) later[first]?.add(index)
      if (!isTelling({ one: quantity })) continue
      addTo(exact, own, index)
      for (const key of coarser) addTo(rounded, key, index)
    }
  for (const [index, first] of tables.entries())
    for (const place of [...(later[index] ?? [])].sort((a, b) => a - b)) {
      const second = tables[place]
      if (second) yield [first, second]
    }
}

function addTo(places: Map<string, number[]>, key: string, index: number): void {
  const known = places.get(key)
  if (known) known.push(index)
  else places.set(key, [index])
}

/** What the figure may be printed as with fewer decimals: `1|125` for 12,46 and for 12,54; a half goes both ways. */
const roundedOf = ({ digits, decimals }: Quantity['figure']): string[] =>
  Array.from({ length: decimals }, (_, fewer) => {
    const coarse = digits / 10 ** (decimals - fewer)
    return [...new Set([Math.ceil(coarse - 0.5), Math.floor(coarse + 0.5)])].map((one) => `${fewer}|${one + 0}`)
  }).flat()

interface Pair {
  readonly one: Quantity
  readonly other: Quantity
}

/** Quantities by what they tell; null for a name that the table has twice, which says nothing about which is meant. */
type Named = ReadonlyMap<string, Quantity | null>

function named(quantities: readonly Quantity[]): Named {
  const by = new Map<string, Quantity | null>()
  const names = new Map(quantities.map(({ row }) => [row, '']))
  for (const row of names.keys()) names.set(row, nameOf(row.label))
  for (const one of quantities) {
    const key = `${names.get(one.row)}|${periodOf(one)}`
    by.set(key, by.has(key) ? null : one)
  }
  return by
}

function disagreeing(first: Named, second: Named): Pair[] {
  const pairs = pairsOf(first, second)
  const [sample] = pairs
  if (!sample || unitsDiffer(sample)) return []
  const agree = pairs.filter(isSame)
  const differ = pairs.filter((pair) => !isSame(pair))
  if (agree.length === 0 || differ.length === 0) return []
  const inRow = (pair: Pair, of: readonly Pair[]) =>
    of.filter(({ one, other }) => one.row === pair.one.row && other.row === pair.other.row)
  const isSupported = (pair: Pair) => {
    const same = inRow(pair, agree).filter(isTelling).length
    const other = inRow(pair, differ).length
    if (same >= 2 && same > other) return true
    if (same >= 1 && same >= other && unitsApart(pair) <= 1) return true
    return agree.filter(isTelling).length >= 3 && agree.filter(isTelling).length >= 2 * differ.length && same >= 1
  }
  return differ.filter(isSupported)
}

function pairsOf(first: Named, second: Named): Pair[] {
  const pairs: Pair[] = []
  for (const [key, one] of first) {
    const other = one && second.get(key)
    if (one && other) pairs.push({ one, other })
  }
  return pairs
}

const unitsDiffer = ({ one, other }: Pair): boolean =>
  one.table.unit !== null && other.table.unit !== null && one.table.unit !== other.table.unit

const widest = ({ one, other }: Pair): number => Math.max(one.figure.decimals, other.figure.decimals)

/** How many units of the coarser last digit the two are apart. */
function unitsApart(pair: Pair): number {
  const coarse = Math.min(pair.one.figure.decimals, pair.other.figure.decimals)
  const at = widest(pair)
  return Math.abs(scaled(pair.one.figure, at) - scaled(pair.other.figure, at)) / 10 ** (at - coarse)
}

/** Printed with fewer decimals in one place, it may differ by what rounding takes. */
const isSame = (pair: Pair): boolean =>
  unitsApart(pair) <= (pair.one.figure.decimals === pair.other.figure.decimals ? 0 : 0.5)

/** That nought is nought, or one is one, says little. */
const isTelling = ({ one }: Pick<Pair, 'one'>): boolean => Math.abs(one.figure.digits) >= 20

function findingOf({ one, other }: Pair): ReviewFinding {
  const at = widest({ one, other })
  return {
    code: 'same-quantity-differs',
    severity: unitsApart({ one, other }) > 1 ? 'contradiction' : 'error',
    quoted: [quoted(other.row, other.column, other.figure), quoted(one.row, one.column, one.figure)],
    facts: {
      difference: (scaled(other.figure, at) - scaled(one.figure, at)) / 10 ** at,
      decimals: at,
      firstTable: one.table.title,
      secondTable: other.table.title,
    },
  }
}
