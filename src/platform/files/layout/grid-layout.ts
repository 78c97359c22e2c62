/** A table with real cells as lines of fixed width: names to the left, numbers to the right under each other. */
export function gridLines(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const texts = rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()))
  const isNumbers = Array.from({ length: count }, (_, column) => {
    const told = texts.slice(1).flatMap((row) => row[column] || [])
    return column > 0 && told.filter((text) => numeric.test(text)).length * 2 > told.length
  })
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...texts.map((row) => (row[column] ?? '').length)),
  )
  return texts.map((row) =>
    Array.from({ length: count }, (_, column) => {
      const text = row[column] ?? ''
      return isNumbers[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)
    })
      .join('   ')
      .trimEnd(),
  )
}

const numeric = /^[-+\u2212\u2013]?\s?[\d\s\u00a0\u2009\u202f]*\d(,\d+)?\s?%?\*{0,3}$|^[-\u2212\u2013]$/
