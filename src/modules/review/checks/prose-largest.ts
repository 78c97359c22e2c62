import { type Column, isRow, type ReadDocument, type Row, type Table } from '../document.ts'
import { scaled } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { sentencesOf } from '../reading/passages.ts'
import { nameOf } from './quantity.ts'
import { quoted, quotedText } from './quoted.ts'
import { isNamedTotal, isPercentRow } from './row-kind.ts'

/** `Den största ökningen får Bildningsnämnden`, beside the table's column of changes. */

const claim =
  /(?<!\p{L})(?:den )?största (?:ökningen|höjningen|minskningen)(?<how>(?: [\p{L}]+){0,6}?) (?:får|har|går till|står|finns (?:hos|på|i)|sker (?:hos|i)) (?<name>[\p{L}][\p{L} &-]{3,60}?)(?= där| som| med| för|[,.(]|$)/iu

export const checkLargest = ({ passages, tables }: ReadDocument): ReviewFinding[] =>
  passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) => {
      const hit = claim.exec(sentence.text)
      const name = nameOf(hit?.groups?.name ?? '')
      const [quote] = hit ? quotedText(passage, sentence.at + hit.index, hit[0]) : []
      if (!hit || !quote || name === '') return []
      const found = tables.flatMap((table) => table.columns.map((column, index) => judged(table, column, index, name)))
      const known = found.filter((one) => one !== undefined)
      const wrong = known.find((one) => one.larger !== null)
      // `I procent` and `i kronor` may have different answers: the claim is wrong when no column bears it out.
      if (!wrong?.larger || known.some(({ larger }) => larger === null)) return []
      return [
        {
          code: 'prose-largest' as const,
          severity: 'error' as const,
          quoted: [quote, wrong.larger, wrong.own] as const,
          facts: {},
        },
      ]
    }),
  )

interface Judged {
  readonly own: ReviewFinding['quoted'][0]
  readonly larger: ReviewFinding['quoted'][0] | null
}

/** Undefined when the column holds no changes, or the name is not among its rows. */
function judged(table: Table, column: Column, index: number, name: string): Judged | undefined {
  if (column.version !== 'change') return undefined
  const rows = table.rows
    .filter(isRow)
    .filter(
      (row) =>
        !isNamedTotal(row) &&
        (column.unit === 'percent' || !isPercentRow({ ...row, cells: [row.cells[index] ?? null] })),
    )
  const mine = rows.filter((row) => nameOf(row.label) === name)
  const own = mine[0]?.cells[index]
  if (mine.length !== 1 || !mine[0] || !own || rows.length < 3) return undefined
  // Which sign is a rise is told by the row that is said to rise.
  const rises = rows.flatMap((row): { readonly row: Row; readonly value: number }[] => {
    const figure = row.cells[index]
    return figure && Math.sign(figure.digits) === Math.sign(own.digits)
      ? [{ row, value: Math.abs(scaled(figure, Math.max(figure.decimals, own.decimals))) }]
      : []
  })
  const most = rises.toSorted((a, b) => b.value - a.value)[0]
  const quote = (row: Row) => {
    const figure = row.cells[index]
    return figure ? quoted(row, column, figure) : null
  }
  const ownQuote = quote(mine[0])
  if (!most || !ownQuote) return undefined
  const isLarger = most.value > Math.abs(scaled(own, Math.max(own.decimals, most.row.cells[index]?.decimals ?? 0)))
  return { own: ownQuote, larger: isLarger ? quote(most.row) : null }
}
