import fc from 'fast-check'
import type { ReviewFinding } from '../finding.ts'
import { readDocument } from '../reading/read-lines.ts'
import { type Review, review } from '../review.ts'
import { type Style, styles, textIn } from './labelled.fixture.ts'

/** Tables of any shape that add up: groups of rows with subtotals, a grand total, any number of columns and decimals. */
export interface RandomTable {
  readonly style: Style
  readonly unit: string
  readonly decimals: number
  readonly heading: readonly string[]
  /** Each group's rows: for each row, for each column, a whole number of the last digit. */
  readonly groups: readonly (readonly (readonly number[])[])[]
  readonly isTotalFirst: boolean
  readonly thousands: string
}

const headings: readonly (readonly string[])[] = [
  ['Budget 2026', 'Plan 2027'],
  ['Utfall 2025', 'Budget 2026', 'Plan 2027'],
  ['2028', '2027', '2026'],
  ['Bokslut 2024', 'Budget 2025', 'Budget 2026', 'Plan 2027'],
  ['Utfall 2024', 'Utfall 2025', 'Budget 2026', 'Plan 2027', 'Plan 2028'],
]

const names = 'Skola Omsorg Kultur Teknik Ledning Fritid Bibliotek Lokaler Gator Parker Kost Vatten'.split(' ')

const rows = (columns: number, sign: number, size: number) =>
  fc.array(
    fc.array(
      fc
        .oneof({ weight: 12, arbitrary: fc.integer({ min: Math.ceil(size / 12), max: size }) }, fc.constant(0))
        .map((amount) => (amount === 0 ? 0 : sign * amount)),
      { minLength: columns, maxLength: columns },
    ),
    { minLength: 2, maxLength: 4 },
  )

export const aRandomTable: fc.Arbitrary<RandomTable> = fc
  .record({
    heading: fc.constantFrom(...headings),
    sign: fc.constantFrom(1, -1),
    size: fc.constantFrom(900, 9_000, 90_000, 900_000),
    count: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ heading, sign, size, count }) =>
    fc.record({
      style: fc.constantFrom(...styles),
      unit: fc.constantFrom('mkr', 'tkr', 'kSEK', ''),
      decimals: fc.integer({ min: 0, max: 2 }),
      heading: fc.constant(heading),
      groups: fc.array(rows(heading.length, sign, size), { minLength: count, maxLength: count }),
      isTotalFirst: fc.boolean(),
      thousands: fc.constantFrom(' ', '\u00a0', ''),
    }),
  )

export interface PrintedRow {
  readonly name: string
  readonly values: readonly number[]
  readonly isTotal: boolean
}

const sumOf = (all: readonly (readonly number[])[], columns: number): number[] =>
  Array.from({ length: columns }, (_, at) => all.reduce((sum, row) => sum + (row[at] ?? 0), 0))

/** The rows as they stand: one group has one total, several have a subtotal each and a grand total. */
export function rowsOf({ groups, heading, isTotalFirst }: RandomTable): PrintedRow[] {
  const columns = heading.length
  const around = (parts: readonly PrintedRow[], total: PrintedRow): PrintedRow[] =>
    isTotalFirst ? [total, ...parts] : [...parts, total]
  const each = groups.map((group, at) =>
    around(
      group.map((values, index) => ({ name: names[at * 4 + index] ?? '', values, isTotal: false })),
      { name: groups.length === 1 ? 'Summa' : `Summa del ${'ABC'[at]}`, values: sumOf(group, columns), isTotal: true },
    ),
  )
  if (groups.length === 1) return each.flat()
  return around(each.flat(), { name: 'Totalt', values: sumOf(groups.flat(), columns), isTotal: true })
}

const printed = (value: number, { decimals, thousands }: RandomTable): string => {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  return `${value < 0 ? '-' : ''}${whole}${decimals > 0 ? `,${digits.slice(-decimals)}` : ''}`
}

export const findingsOf = (table: RandomTable, some?: readonly PrintedRow[]): readonly ReviewFinding[] =>
  reviewOfTable(table, some).findings

export function reviewOfTable(table: RandomTable, some: readonly PrintedRow[] = rowsOf(table)): Review {
  const lines = [
    'Driftbudget efter område',
    '',
    [table.unit, ...table.heading].join(' | '),
    ...some.map(({ name, values }) => [name, ...values.map((value) => printed(value, table))].join(' | ')),
  ]
  return review(readDocument('tabell', textIn({ text: lines.join('\n') }, table.style)))
}
