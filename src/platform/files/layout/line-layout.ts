/**
 * Pieces of text with their place on a page, as lines of fixed width: what stands under each other on the page stands under
 * each other in the lines, so that columns can be found without ruling lines.
 */

/** Text with where it starts, how wide it is and how high it stands, in points. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** From the bottom of the page. */
  readonly y: number
  readonly width: number
  readonly height: number
}

export function layOut(pieces: readonly Piece[]): string[] {
  const written = pieces.filter(({ text }) => text.trim() !== '')
  if (written.length === 0) return []
  const rows = rowsOf(written)
  const sign = signWidth(written)
  const left = Math.min(...written.map(({ x }) => x))
  const lines: string[] = []
  let below: number | undefined
  for (const row of rows) {
    const gap = below === undefined ? 0 : below - row.y
    // More than a line and a half between two lines is an empty line.
    if (below !== undefined && gap > 1.8 * row.height) lines.push('')
    lines.push(lineOf(row.pieces, left, sign))
    below = row.y
  }
  return lines
}

interface RowOfPieces {
  readonly y: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

/** From the top; pieces within a third of a line's height of each other stand on one line. */
function rowsOf(pieces: readonly Piece[]): RowOfPieces[] {
  const rows: { y: number; height: number; pieces: Piece[] }[] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1)
    if (last && last.y - piece.y <= Math.max(last.height, piece.height) / 3) last.pieces.push(piece)
    else rows.push({ y: piece.y, height: piece.height || 10, pieces: [piece] })
  }
  return rows.map((row) => ({ ...row, pieces: row.pieces.toSorted((a, b) => a.x - b.x) }))
}

/** The middle of what a sign takes, over the page. */
function signWidth(pieces: readonly Piece[]): number {
  const widths = pieces
    .filter(({ text, width }) => text.length > 0 && width > 0)
    .map(({ text, width }) => width / text.length)
    .toSorted((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] || 5
}

function lineOf(pieces: readonly Piece[], left: number, sign: number): string {
  let line = ''
  let end: number | undefined
  for (const piece of pieces) {
    const gap = end === undefined ? Number.POSITIVE_INFINITY : piece.x - end
    const column = Math.round((piece.x - left) / sign)
    if (end === undefined) line = ' '.repeat(column)
    else if (gap > 1.6 * sign) line = line.padEnd(Math.max(column, line.length + 2))
    else if (gap > 0.15 * sign && !/\s$/.test(line) && !/^\s/.test(piece.text)) line += ' '
    line += piece.text
    end = piece.x + piece.width
  }
  return line.trimEnd()
}
