import { type Cell, cell, column, type Table } from '../../shared/document.ts'
import type { Money } from '../../shared/money.ts'
import type { Figure, FigureBook } from './figure.ts'
import type { PublicationFacts } from './publication-facts.ts'
import type { PublicationWords } from './publication-words.ts'
import { amountText, checkSum, exactIn, numberText, percentText, type Scale } from './shown-amount.ts'

/** Tables of amounts: each cell is a figure of the book, sums say what they are sums of, and notes tell rounding from error. */

export interface Printing {
  readonly facts: PublicationFacts
  readonly book: FigureBook
  readonly scale: Scale
  readonly words: PublicationWords
  /** Where a reader can follow a figure; null where there is nothing to follow. */
  readonly sourceOf: (figure: Figure) => string | null
}

/** A key of the book, an amount that is no figure of its own, or nothing. */
export type MoneyCell = string | Money | null

export interface MoneyRow {
  readonly label: string
  readonly cells: readonly MoneyCell[]
  /** Nought-based rows this one is the sum of. */
  readonly sumOf?: readonly number[]
  /** A sum, also where the workbook has no formula for it. */
  readonly isSum?: boolean
  /** Words after the amounts, as "bättre än budget". */
  readonly words?: readonly string[]
}

export interface MoneyTable {
  readonly caption: string
  readonly about?: string
  readonly first: string
  readonly heads: readonly string[]
  /** Titles of the columns of words. */
  readonly wordHeads?: readonly string[]
  readonly rows: readonly MoneyRow[]
  readonly notes?: readonly string[]
}

const raised = ['\u2070', '\u00B9', '\u00B2', '\u00B3', '\u2074', '\u2075', '\u2076', '\u2077', '\u2078', '\u2079']
const mark = (number: number): string => [...String(number)].map((digit) => raised[Number(digit)]).join('')

export const shown = (amount: Money, { scale, words }: Printing): string => amountText(amount, scale, words.language)
export const shownWithUnit = (amount: Money, printing: Printing): string =>
  `${shown(amount, printing)}\u00A0${printing.scale.unit}`

export const amountOf = (of: MoneyCell, { book }: Printing): Money | null =>
  typeof of === 'string' ? (book.get(of)?.amount ?? null) : of

export function moneyTable(table: MoneyTable, printing: Printing): Table {
  const { words, book, scale } = printing
  const remarks: string[] = []
  const remarkOf = (of: MoneyCell): string => {
    const figure = typeof of === 'string' ? book.get(of) : undefined
    if (!figure?.note) return ''
    remarks.push(figure.note)
    return `\u00A0${mark(remarks.length)}`
  }
  const rows = table.rows.map((row): readonly Cell[] => [
    row.sumOf || row.isSum ? { ...cell(row.label), strong: true } : cell(row.label),
    ...row.cells.map((of) => {
      const amount = amountOf(of, printing)
      if (amount === null) return cell('')
      if (typeof of === 'string' && book.get(of)?.isPercent) {
        const text = `${percentText(amount, words.language)}${remarkOf(of)}`
        return { lines: [text], amount: { value: amount / 10_000, decimals: 1 } }
      }
      const value = { value: exactIn(amount, scale.unit), decimals: scale.decimals }
      return {
        lines: [`${shown(amount, printing)}${remarkOf(of)}`],
        amount: row.sumOf ? { ...value, sumOf: row.sumOf } : value,
      }
    }),
    ...(row.words ?? []).map((one) => cell(one)),
  ])
  return {
    caption: `${table.caption} (${scale.unit})`,
    about: table.about ?? '',
    columns: [
      column(table.first, 2.4),
      ...table.heads.map((head) => column(head, 1, 'end')),
      ...(table.wordHeads ?? []).map((head) => column(head, 1.6)),
    ],
    rows,
    notes: [
      ...remarks.map((remark, i) => words.word('figure_note', { mark: mark(i + 1), note: remark })),
      ...(table.notes ?? []),
      ...sumNotes(table, printing),
    ],
  }
}

/** Says for each column whose shown figures do not add up to its shown sum whether rounding explains it. */
function sumNotes(table: MoneyTable, printing: Printing): readonly string[] {
  const { words, scale } = printing
  return table.rows.flatMap((row) =>
    row.sumOf === undefined
      ? []
      : row.cells.flatMap((of, at) => {
          const total = amountOf(of, printing)
          if (total === null) return []
          const parts = row.sumOf!.flatMap((index) => amountOf(table.rows[index]?.cells[at] ?? null, printing) ?? [])
          const check = checkSum(parts, total, scale)
          if (check.state === 'holds') return []
          const facts = {
            row: row.label,
            column: table.heads[at] ?? '',
            difference: `${numberText(check.difference, scale.decimals, words.language)}\u00A0${scale.unit}`,
          }
          if (check.state === 'wrong') return [words.word('sum_wrong', facts)]
          return [words.word(check.difference === 0 ? 'rounding_none' : 'rounding_note', facts)]
        }),
  )
}
