import { partsOf } from './page-parts.ts'
import { endOf, median, type Piece, span } from './piece.ts'

/**
 * Pieces of text with their place on a page, as lines of fixed width: what stands under each other on the page stands under
 * each other in the lines, so that columns can be found without ruling lines.
 */

/** What the lines of a page are measured by; the same on all pages of a document, so that a table may go on over the page's end. */
export interface Measure {
  readonly left: number
  /** Points to a sign. */
  readonly sign: number
}

export interface RowOfPieces {
  readonly y: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

export function measureOf(pages: readonly (readonly Piece[])[]): Measure {
  const pieces = pages.flat()
  return { left: span(pieces.map(({ x }) => x)).least, sign: signWidth(pieces, 5) }
}

/** @param document of the whole document; a page in much smaller letters is measured by its own */
export function layOut(pieces: readonly Piece[], document: Measure = measureOf([pieces])): string[] {
  if (pieces.length === 0) return []
  const own = signWidth(pieces, document.sign)
  const sign = own < 0.8 * document.sign ? own : 0.95 * document.sign
  const lines: string[] = []
  for (const rows of partsOf(onFirstLine(rowsOf(pieces)))) {
    let above: RowOfPieces | undefined
    if (lines.length > 0) lines.push('')
    for (const row of rows) {
      // More than a line and a half between two lines is an empty line.
      if (above && above.y - row.y > 1.8 * Math.min(row.height, 2 * above.height)) lines.push('')
      lines.push(lineOf(row.pieces, Math.min(document.left, row.pieces[0]?.x ?? 0), sign))
      above = row
    }
  }
  return lines
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

const isNumbers = ({ pieces }: RowOfPieces): boolean =>
  pieces.every(({ text }) => /^[\s\d.,%*+\u2212\u2010-\u2015\u00a0\u00b9\u00b2\u00b3\u2070-\u207e()-]+$/.test(text))
const isName = ({ pieces }: RowOfPieces): boolean =>
  pieces.length > 0 && pieces.every(({ text }) => /\p{L}/u.test(text))

/** Numbers set in the middle of a name of two lines stand on neither: they are told on the first of them. */
function onFirstLine(rows: readonly RowOfPieces[]): RowOfPieces[] {
  const told: RowOfPieces[] = []
  for (const [index, row] of rows.entries()) {
    const above = told.at(-1)
    const below = rows[index + 1]
    const isBetween =
      above &&
      below &&
      isNumbers(row) &&
      isName(above) &&
      isName(below) &&
      above.y - row.y < 0.9 * row.height &&
      row.y - below.y < 0.9 * row.height &&
      endOf(above.pieces.at(-1)!) < row.pieces[0]!.x
    if (isBetween) told[told.length - 1] = { ...above, pieces: [...above.pieces, ...row.pieces] }
    else told.push(row)
  }
  return told
}

/** The middle of what a sign takes. */
const signWidth = (pieces: readonly Piece[], otherwise: number): number =>
  median(
    pieces.flatMap(({ text, width }) => (text.length > 0 && width > 0 ? [width / text.length] : [])),
    otherwise,
  ) || otherwise

/** Far out on a page wider than any paper there is nothing to read. */
const farthest = 1_000

function lineOf(pieces: readonly Piece[], left: number, sign: number): string {
  let line = ''
  let last: Piece | undefined
  for (const piece of pieces) {
    const gap = last ? piece.x - endOf(last) : Number.POSITIVE_INFINITY
    const column = Math.min(farthest, Math.round((piece.x - left) / sign))
    const isMark = /^[*\u00b9\u00b2\u00b3\u2070-\u207e]+$/.test(piece.text)
    if (!last) line = ' '.repeat(column)
    else if (isMark && gap < 0.6 * piece.height) line = line.trimEnd()
    else if (gap > 1.6 * sign) line = line.padEnd(Math.max(column, line.length + 2))
    else if (gap > spaceFrom * Math.min(last.height, piece.height) && !/\s$/.test(line) && !/^\s/.test(piece.text))
      line += ' '
    line += piece.text
    last = piece
  }
  return line.trimEnd()
}

/** Of a letter's height: the space between words is a fifth at least, that between letters set apart a tenth at most. */
const spaceFrom = 0.12
