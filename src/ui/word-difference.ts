/** What was written and what it became, word by word. */

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Beyond this many pairs of words the table would be too large: the whole text is then shown as replaced. */
const mostPairs = 1_000_000

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** Longest common run of words, as pieces in reading order; neighbours of one kind are joined. */
export function wordDifference(before: string, after: string): Piece[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : []
  const a = wordsOf(before)
  const b = wordsOf(after)
  if (a.length * b.length > mostPairs)
    return join([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ])
  const table = commonLengths(a, b)
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const gone = a[i]
    const added = b[j]
    if (gone !== undefined && gone === added) {
      pieces.push({ kind: 'same', text: gone })
      i++
      j++
    } else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'gone', text: gone })
      i++
    } else if (added !== undefined) {
      pieces.push({ kind: 'new', text: added })
      j++
    }
  }
  return join(pieces)
}

function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i] as Uint32Array
    const below = table[i + 1] as Uint32Array
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

const join = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1)
    if (last?.kind === piece.kind) joined[joined.length - 1] = { kind: piece.kind, text: last.text + piece.text }
    else if (piece.text) joined.push(piece)
    return joined
  }, [])
