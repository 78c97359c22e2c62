import type { Row } from '../document.ts'
import type { Figure } from '../figure.ts'
import type { ColumnSum, Sums } from './column-sum.ts'
import { checkSum } from './exact.ts'

type Cells = readonly (Figure | null)[]

/** In more ways than this the rows of one sum are not tried together. */
const most = 400

/**
 * The sum by the reading of its rows that comes nearest to holding. Undefined when one of the readings holds in every column,
 * when a row cannot be read at all, or when it is not clear what is wrong: then nothing is proved.
 */
export function likeliest(sums: Sums): readonly ColumnSum[] | undefined {
  const doubtful = [sums.row, ...sums.parts].filter((row) => row.isUnread || row.otherwise)
  if (doubtful.length === 0) return sums.columns
  const ways = doubtful.map(({ cells, otherwise, isUnread }) => [...(isUnread ? [] : [cells]), ...(otherwise ?? [])])
  const read = (numberOf(ways) <= most ? combined(ways) : oneByOne(ways)).map((cells) =>
    under(sums, new Map(doubtful.map((row, at) => [row, cells[at] ?? row.cells]))),
  )
  // A reading that leaves fewer columns to compare explains nothing.
  const held = sums.columns.length - failing(sums.columns)
  if (read.some((columns) => failing(columns) === 0 && columns.length >= held)) return undefined
  // What was read is read so; only what could not be read is still open.
  const unread = doubtful.filter(({ isUnread }) => isUnread)
  if (unread.length === 0) return sums.columns
  if (numberOf(unread.map(({ otherwise }) => otherwise ?? [])) > most) return undefined
  const open = combined(unread.map(({ otherwise }) => otherwise ?? [])).map((cells) =>
    under(sums, new Map(unread.map((row, at) => [row, cells[at] ?? row.cells]))),
  )
  const least = Math.min(...open.map(failing))
  const best = open.filter((columns) => failing(columns) === least)
  return new Set(best.map(wrongIn)).size === 1 ? best[0] : undefined
}

const numberOf = (ways: readonly (readonly Cells[])[]): number =>
  ways.reduce((product, { length }) => product * length, 1)

/** One row at a time in its other ways, the rest as they are read. */
const oneByOne = (ways: readonly (readonly Cells[])[]): (readonly Cells[])[] =>
  ways.flatMap((own, at) => own.map((cells) => ways.map(([first], index) => (index === at ? cells : (first ?? [])))))

const combined = (ways: readonly (readonly Cells[])[]): (readonly Cells[])[] => {
  const [first, ...rest] = ways
  if (!first) return [[]]
  const others = combined(rest)
  return first.flatMap((cells) => others.map((other) => [cells, ...other]))
}

function under({ row, columns, parts }: Sums, read: ReadonlyMap<Row, Cells>): readonly ColumnSum[] {
  return columns.flatMap((one): ColumnSum[] => {
    const total = read.has(row) ? read.get(row)?.[one.column] : one.total
    const terms = parts.flatMap((part) => {
      const own = one.terms.find((term) => term.row === part)
      const figure = read.has(part) ? read.get(part)?.[one.column] : own?.figure
      return figure ? [{ row: part, figure, sign: own?.sign ?? (1 as const) }] : []
    })
    return total && terms.length > 0
      ? [{ ...one, total, terms, check: checkSum(total, terms, one.check.decimals) }]
      : []
  })
}

const failing = (columns: readonly ColumnSum[]): number => columns.filter(({ check }) => !check.isWithin).length

const wrongIn = (columns: readonly ColumnSum[]): string =>
  columns.flatMap(({ column, check }) => (check.isWithin ? [] : [`${column}:${check.difference}`])).join(' ')
