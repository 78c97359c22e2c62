import type { RowOfPieces } from './line-layout.ts'
import { endOf, median, type Piece, span } from './piece.ts'

/**
 * Newspaper columns are read one after the other, not across. A page has two of them when running text stands on both sides of
 * an empty strip down the page; a table has numbers on its right side and is never parted.
 */

const fewest = 8

/** The rows in the order they are read: what goes across the page, then the left column, then the right one. */
export function partsOf(rows: readonly RowOfPieces[]): readonly (readonly RowOfPieces[])[] {
  const strip = stripOf(rows)
  if (strip === undefined) return [rows]
  const parts: RowOfPieces[][] = []
  let across: RowOfPieces[] = []
  let beside: RowOfPieces[] = []
  const close = () => {
    if (across.length > 0) parts.push(across)
    for (const side of [isLeft, isRight]) {
      const part = beside.flatMap((row) => rowOn(row, side(strip)))
      if (part.length > 0) parts.push(part)
    }
    across = []
    beside = []
  }
  for (const row of rows) {
    if (crosses(row, strip)) {
      if (beside.length > 0) close()
      across.push(row)
    } else beside.push(row)
  }
  close()
  return parts
}

const isLeft = (strip: number) => (piece: Piece) => endOf(piece) <= strip + 1
const isRight = (strip: number) => (piece: Piece) => endOf(piece) > strip + 1
const crosses = ({ pieces }: RowOfPieces, strip: number): boolean =>
  pieces.some((piece) => piece.x < strip - 1 && endOf(piece) > strip + 1)

function rowOn(row: RowOfPieces, isOn: (piece: Piece) => boolean): RowOfPieces[] {
  const pieces = row.pieces.filter(isOn)
  return pieces.length === 0 ? [] : [{ ...row, pieces }]
}

/** Where the empty strip is, in points from the left; undefined when the page has one column. */
function stripOf(rows: readonly RowOfPieces[]): number | undefined {
  const all = rows.flatMap(({ pieces }) => pieces)
  const { least: left, most: right } = span(all.flatMap((piece) => [piece.x, endOf(piece)]))
  const width = right - left
  if (rows.length < fewest || !(width > 0)) return undefined
  // The right column's lines begin at one place, near the middle of the page.
  const begins = new Map<number, number>()
  for (const { pieces } of rows)
    for (const [index, piece] of pieces.entries()) {
      const before = pieces[index - 1]
      const share = (piece.x - left) / width
      if (share < 0.35 || share > 0.65) continue
      if (before && piece.x - endOf(before) < 0.8 * piece.height) continue
      begins.set(Math.round(piece.x), (begins.get(Math.round(piece.x)) ?? 0) + 1)
    }
  const [place, many] = [...begins].sort(([, a], [, b]) => b - a)[0] ?? [0, 0]
  if (many < fewest) return undefined
  const strip = place - 3
  const open = rows.filter((row) => !crosses(row, strip))
  const lefts = open.flatMap((row) => rowOn(row, isLeft(strip)))
  const rights = open.flatMap((row) => rowOn(row, isRight(strip)))
  return isRunning(lefts) && isRunning(rights) ? strip : undefined
}

/** Running text: most lines are words, they reach about as far as each other, and one follows close upon the other. */
function isRunning(rows: readonly RowOfPieces[]): boolean {
  if (rows.length < fewest) return false
  const words = rows.filter(({ pieces }) => {
    const text = pieces.map((piece) => piece.text).join(' ')
    return (
      (text.match(/\p{L}/gu)?.length ?? 0) > 0.6 * text.replaceAll(/\s/g, '').length && /\p{L}+\s+\p{L}+/u.test(text)
    )
  })
  if (words.length < fewest || words.length < 0.6 * rows.length) return false
  const widths = words.map(({ pieces }) => endOf(pieces.at(-1)!) - pieces[0]!.x)
  const widest = span(widths).most
  if (widths.filter((width) => width > 0.7 * widest).length < 0.5 * words.length) return false
  const steps = words.slice(1).map((row, index) => (words[index]?.y ?? 0) - row.y)
  const usual = median(steps, 0)
  return steps.filter((step) => Math.abs(step - usual) <= 0.15 * usual).length >= 0.6 * steps.length
}
