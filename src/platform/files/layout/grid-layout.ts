/** A table with real cells as lines of fixed width: names to the left, numbers to the right under each other. */

export interface GridCell {
  readonly text: string
  /** Columns it covers, 1 and up; those after the first are not told again. */
  readonly span: number
}

/** In a table of running text a cell is longer than this, and columns would only be in the way. */
const longest = 60

export function gridLines(rows: readonly (readonly GridCell[])[]): string[] {
  const texts = rows.map((row) => row.flatMap(cellsOf))
  const count = texts.reduce((most, row) => Math.max(most, row.length), 0)
  const isNumbers = Array.from({ length: count }, (_, column) => {
    const told = texts.slice(1).flatMap((row) => row[column]?.text || [])
    return column > 0 && told.filter((text) => numeric.test(text)).length * 2 > told.length
  })
  const isLong = texts.some((row) => row.some(({ text }) => text.length > longest))
  if (isLong && !isNumbers.includes(true)) return texts.flatMap(onLinesOfTheirOwn)
  const widths = Array.from({ length: count }, (_, column) =>
    texts.reduce((most, row) => (row[column]?.span === 1 ? Math.max(most, row[column].text.length) : most), 0),
  )
  for (const row of texts)
    for (const [column, { text, span }] of row.entries()) {
      const covered = widths.slice(column, column + span)
      const missing = text.length - covered.reduce((sum, one) => sum + one + between, -between)
      if (span > 1 && column > 0 && missing > 0) widths[column + span - 1] = (widths[column + span - 1] ?? 0) + missing
    }
  return texts.map((row) => lineOf(row, widths, isNumbers))
}

const between = 3

const cellsOf = ({ text, span }: GridCell): GridCell[] => [
  { text: text.replaceAll(/\s+/g, ' ').trim(), span },
  ...Array.from({ length: span - 1 }, () => ({ text: '', span: 0 })),
]

const onLinesOfTheirOwn = (row: readonly GridCell[]): string[] =>
  row.flatMap(({ text }) => (text === '' ? [] : [text, '']))

function lineOf(row: readonly GridCell[], widths: readonly number[], isNumbers: readonly boolean[]): string {
  let line = ''
  let start = 0
  for (const [column, width] of widths.entries()) {
    const { text, span } = row[column] ?? { text: '', span: 1 }
    const last = column + Math.max(1, span)
    const whole = widths.slice(column, last).reduce((sum, one) => sum + one + between, -between)
    // What covers several columns stands over the middle of them, as on paper; a name over the whole row stands first.
    const isCentred = span > 1 && column > 0
    const before = isCentred ? (whole - text.length) / 2 : isNumbers[column] ? whole - text.length : 0
    const at = Math.max(start + Math.floor(before), line === '' ? 0 : line.length + 2)
    if (text !== '') line = line.padEnd(at) + text
    start += width + between
  }
  return line.trimEnd()
}

const numeric =
  /^[-+\u2212\u2013]?\s?[\d\s\u00a0\u2009\u202f]*\d(,\d+)?\s?%?(\*{0,3}|[\u00b9\u00b2\u00b3\u2070-\u207e]{0,4})$|^[-\u2212\u2013]$/
