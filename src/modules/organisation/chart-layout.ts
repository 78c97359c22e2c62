import type { UnitKind } from './organisation.ts'
import type { StaffedNode } from './staffing.ts'

/** Where each box and line of the organisation chart stands: the municipality to the left, one column for each step down. */

export interface ChartBox {
  readonly key: string
  readonly name: string
  /** The name broken into the lines that fit; the last ends with … when more was left. */
  readonly lines: readonly string[]
  readonly kind: UnitKind
  readonly totalFullTimeEquivalents: number | null
  readonly x: number
  readonly y: number
}

/** From the right edge of a box to the left edge of one below it in the tree. */
export interface ChartLine {
  readonly key: string
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
}

export interface ChartLayout {
  readonly boxes: readonly ChartBox[]
  readonly lines: readonly ChartLine[]
  readonly width: number
  readonly height: number
  readonly levels: number
}

export const box = { width: 178, height: 52, acrossGap: 22, downGap: 8, charactersPerLine: 23 } as const
const pitch = box.height + box.downGap
const column = box.width + box.acrossGap

export function layOutChart(root: StaffedNode): ChartLayout {
  const boxes: ChartBox[] = []
  const lines: ChartLine[] = []
  let leaves = 0
  const place = (node: StaffedNode, level: number): number => {
    const middles = node.children.map((child) => place(child, level + 1))
    const y = middles.length > 0 ? (middles[0]! + middles[middles.length - 1]!) / 2 : pitch * leaves++
    const { key, name, kind, totalFullTimeEquivalents } = node
    boxes.push({ key, name, lines: breakName(name), kind, totalFullTimeEquivalents, x: level * column, y })
    for (const [index, child] of node.children.entries()) lines.push(lineTo(child.key, level, y, middles[index]!))
    return y
  }
  place(root, 0)
  const levels = 1 + Math.max(...boxes.map(({ x }) => x / column))
  return { boxes, lines, levels, width: levels * column - box.acrossGap, height: leaves * pitch - box.downGap }
}

const lineTo = (key: string, level: number, from: number, to: number): ChartLine => ({
  key,
  fromX: level * column + box.width,
  fromY: from + box.height / 2,
  toX: (level + 1) * column,
  toY: to + box.height / 2,
})

/** Two lines at most, broken between words where it can, inside a long word where it must. */
export function breakName(name: string, most: number = box.charactersPerLine): string[] {
  const [first, rest] = split(name.trim(), most)
  if (rest === '') return [first]
  const [second, more] = split(rest, most)
  return [first, more === '' ? second : `${[...second].slice(0, most - 1).join('')}…`]
}

function split(text: string, most: number): [line: string, rest: string] {
  const letters = [...text]
  if (letters.length <= most) return [text, '']
  const space = letters.slice(0, most + 1).lastIndexOf(' ')
  const at = space > 0 ? space : most
  return [letters.slice(0, at).join(''), letters.slice(at).join('').trim()]
}
