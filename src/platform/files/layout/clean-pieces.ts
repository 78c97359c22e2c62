import { endOf, type Piece } from './piece.ts'
import { aMark, raised } from './raised.ts'

/** Pieces of text as a reader sees them: typographers' joined letters apart, text drawn twice told once, raised figures told from the number. */

const joined: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
}

/**
 * Spaces of odd widths are spaces, but those that hold a number together stay; a soft hyphen is
 * seen at the end of a line only, where programs that print write it as a sign of its own (U+2010).
 */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/[\ufb00-\ufb06]/g, (sign) => joined[sign] ?? sign)
    .replaceAll(/\u00ad(?=\s*$)|[\u2010\u2011]/g, '-')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]|[^\P{Cc}\t]/gu, '')
    .replaceAll(/[\t\u2000-\u2006\u2008\u200a\u205f\u3000]/g, ' ')
    .normalize('NFC')

export function cleanPieces(pieces: readonly Piece[]): Piece[] {
  const written = pieces.flatMap((piece) => {
    const text = cleanText(piece.text)
    return text.trim() === '' ? [] : [{ ...piece, text }]
  })
  return withMarks(withoutDoubles(written))
}

/** Bold made by drawing the text twice, and shadows: the same words within a fraction of a letter of each other. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  const near = new Map<number, Piece[]>()
  for (const piece of pieces.toSorted((a, b) => b.text.length - a.text.length)) {
    const row = Math.round(piece.y / 4)
    const others = [row - 1, row, row + 1].flatMap((at) => near.get(at) ?? [])
    if (others.some((other) => isDouble(other, piece))) continue
    kept.push(piece)
    near.set(row, [...(near.get(row) ?? []), piece])
  }
  const order = new Set(kept)
  return pieces.filter((piece) => order.has(piece))
}

function isDouble(whole: Piece, part: Piece): boolean {
  const reach = 0.15 * Math.max(whole.height, part.height)
  if (Math.abs(whole.y - part.y) > reach || Math.abs(whole.height - part.height) > reach) return false
  if (part.x < whole.x - reach || endOf(part) > endOf(whole) + reach) return false
  // A letter beside the same letter is no double: it starts where the first one ends.
  if (whole.text === part.text) return Math.abs(whole.x - part.x) <= Math.min(reach, 0.5 * part.width)
  const at = whole.text.indexOf(part.text.trim())
  if (at < 0) return false
  return Math.abs(whole.x + (whole.width * at) / whole.text.length - part.x) <= 0.6 * whole.height
}

/**
 * Small figures that stand higher than what they follow point at a note: `1 207,5` and a raised `1)` must not become `1 207,51`.
 * They are set down on the line as raised signs, which no reader of numbers takes for digits.
 */
function withMarks(pieces: readonly Piece[]): Piece[] {
  const bodies = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const row = Math.round(piece.y / 8)
    bodies.set(row, [...(bodies.get(row) ?? []), piece])
  }
  return pieces.map((piece) => {
    if (!aMark.test(piece.text)) return piece
    const row = Math.round(piece.y / 8)
    const around = [row - 2, row - 1, row, row + 1].flatMap((at) => bodies.get(at) ?? [])
    const body = around.find((other) => isRaised(other, piece))
    if (!body) return piece
    return { ...piece, text: raised(piece.text), y: body.y, height: body.height }
  })
}

/** Smaller, higher, and beside the end of the word, or before the words of the note itself. */
function isRaised(body: Piece, mark: Piece): boolean {
  if (body === mark || mark.height > 0.85 * body.height || !/[\p{L}\d%)]/u.test(body.text)) return false
  const up = mark.y - body.y
  if (up < 0.12 * body.height || up > 0.8 * body.height) return false
  const after = mark.x - endOf(body)
  const before = body.x - endOf(mark)
  return (after > -0.3 * body.height && after < 0.6 * body.height) || (before > -1 && before < 0.6 * body.height)
}
