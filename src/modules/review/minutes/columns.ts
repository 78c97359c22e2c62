import type { Line } from '../document.ts'
import { type Label, labelOf } from './labels.ts'

/** Lists beside each other: a line with two labels, and below it a name under each. */

interface Piece {
  readonly text: string
  readonly line: Line
  /** Which list it stands in, where it stands in one of two; else not told. */
  readonly label?: Label
}

/** A line of a list is shorter; a longer one is text whose line ends were lost. */
const longest = 300

const listed: readonly Label[] = ['deciding', 'serving', 'substitute', 'other']

interface Heads {
  readonly left: Label
  readonly right: Label
  /** Where the right list begins. */
  readonly at: number
}

export function inColumns(lines: readonly Line[]): Piece[] {
  let open: Heads | undefined
  let isEmpty = true
  return lines.flatMap((line): Piece[] => {
    if (line.text.length > longest) return [{ text: line.text, line }]
    const heads = headsIn(line.text)
    if (heads) {
      open = heads
      isEmpty = true
      return [{ text: '', line }]
    }
    if (!open) return [{ text: line.text, line }]
    const isBlank = line.text.trim() === ''
    // A blank line may part the heads from the names, and ends them afterwards; a label begins something else.
    if ((isBlank && !isEmpty) || labelOf(line.text)) {
      open = undefined
      return [{ text: line.text, line }]
    }
    if (isBlank) return [{ text: '', line }]
    isEmpty = false
    const cut = cutAt(line.text, open.at)
    const right = line.text.slice(cut).trim()
    // Another list may begin in the right column while the left goes on.
    const next = labelOf(right)
    if (next?.rest === '' && listed.includes(next.label)) open = { ...open, right: next.label }
    return [
      { text: line.text.slice(0, cut).trim(), line, label: open.left },
      { text: next?.rest === '' ? '' : right, line, label: open.right },
    ].filter(({ text }) => text !== '')
  })
}

/** `Beslutande        Ersättare`: two labels and nothing else. */
function headsIn(text: string): Heads | undefined {
  const hit = /^(?<left>\s*\S.*?)\s{2,}(?<right>\S.*?)\s*$/u.exec(text)
  const { left = '', right = '' } = hit?.groups ?? {}
  const [one, other] = [labelOf(left), labelOf(right)]
  if (!one || !other || one.rest !== '' || other.rest !== '') return undefined
  if (!listed.includes(one.label) || !listed.includes(other.label)) return undefined
  return { left: one.label, right: other.label, at: text.lastIndexOf(right) }
}

/** Names stand under their head, or as near as what is left of them lets them. */
function cutAt(text: string, at: number): number {
  const starts = [...text.matchAll(/(?<=^|\s{2,})\S/gu)].map(({ index }) => index)
  const near = starts.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
  if (near !== undefined && near > 0 && Math.abs(near - at) <= 8 && near * 2 > at) return near
  return text.length
}
