import { type Cell, type Figure, figureOf } from '../figure.ts'

/**
 * The numbers at the end of a line. Text taken from a PDF has one space between cells and one inside `1 240,3`, so the same
 * line can be cut in several ways: `Lokaler 12 500 13 000` is two numbers or four. Every way is told, the usual one first;
 * who knows how many columns there are chooses.
 */
export interface Tail {
  /** Where the first cell starts; what stands before is the label. */
  readonly ways: readonly (readonly Cell[])[]
  /** Whether every way is told. */
  readonly isWhole: boolean
}

/** The smallest pieces: a sign alone, digits with what is glued to them. */
const piece = /^(?:[+(]?[-\u2212\u2012\u2013\u2014]?\d+(?:,\d+)?%?\)?\*{0,3}|[-\u2212\u2012\u2013\u2014]|%)$/
const isSign = /^[-\u2212\u2012\u2013\u2014]$/
const opensThousands = /^[-\u2212\u2012\u2013\u2014+(]?\d{1,3}$/
const continuesThousands = /^\d{3}(?:,\d+)?%?\)?\*{0,3}$/

const leadingNought = /^[-\u2212\u2012\u2013\u2014+(]?0\d/

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A line that can be cut in more ways than this is not read: which was meant can no longer be told. */
const most = 2048

/** Most lines of a document end in words, and are seen to at once. */
const endsInNumber = /[\d%)*\-\u2212\u2012\u2013\u2014]\s*$/

/** A line is asked about many times while its table is found. */
const recent = new Map<string, Tail>()
const remembered = 200

export function tailOf(line: string): Tail {
  if (!endsInNumber.test(line.slice(-12))) return { ways: [[]], isWhole: true }
  const known = recent.get(line)
  if (known) return known
  if (recent.size >= remembered) recent.clear()
  const tail = cutUp(line)
  recent.set(line, tail)
  return tail
}

function cutUp(line: string): Tail {
  const pieces: Piece[] = []
  const words = [...line.matchAll(/[^\s\u00a0\u2007\u2009\u202f]+/g)]
  for (const word of words.reverse()) {
    if (!piece.test(word[0])) break
    pieces.unshift({ text: word[0], start: word.index, end: word.index + word[0].length })
  }
  const ways: Cell[][] = []
  // What looks like a piece of a number and is none belongs to the name: `Rättelse 1) 11 551`.
  do {
    cut(line, pieces, 0, [], ways)
  } while (ways.length === 0 && pieces.shift() !== undefined)
  return { ways, isWhole: ways.length < most }
}

function cut(line: string, pieces: readonly Piece[], from: number, before: Cell[], ways: Cell[][]): void {
  if (ways.length >= most) return
  const first = pieces[from]
  if (!first) {
    ways.push(before)
    return
  }
  for (const to of reaches(pieces, from)) {
    const last = pieces[to - 1]
    if (!last) continue
    const cell = cellOf(line, first, last)
    if (cell) cut(line, pieces, to, [...before, cell], ways)
  }
}

/** How far a cell that starts here may reach, the usual reach first: all thousands taken along, the sign kept with its number. */
function reaches(pieces: readonly Piece[], from: number): number[] {
  const text = (index: number) => pieces[index]?.text ?? ''
  const near = (index: number) => (pieces[index]?.start ?? 0) - (pieces[index - 1]?.end ?? 0) === 1
  const ends: number[] = []
  let at = from
  if (isSign.test(text(at))) {
    ends.push(at + 1)
    if (!/^\d/.test(text(at + 1)) || !near(at + 1)) return ends
    at += 1
  }
  ends.push(at + 1)
  if (opensThousands.test(text(at)))
    while (continuesThousands.test(text(at + 1)) && near(at + 1)) {
      at += 1
      ends.push(at + 1)
      if (!/^\d{3}$/.test(text(at))) break
    }
  if (text(at + 1) === '%') ends.push(at + 2)
  return ends.reverse()
}

function cellOf(line: string, first: Piece, last: Piece): Cell | undefined {
  if (first === last && isSign.test(first.text)) return { dash: true, start: first.start, end: first.end }
  const text = line.slice(first.start, last.end)
  // `050` is the end of a number, not a number: it stands in the same cell as what is before it.
  if (leadingNought.test(text)) return undefined
  const figure: Figure | undefined = figureOf(text, first.start)
  return figure
}
