import type { UnitKind } from './organisation.ts'
import type { StaffedNode } from './staffing.ts'

/**
 * Where each box and line of the organisation chart stands. The political levels stand in columns from left to right;
 * what lies deeper hangs below its own box, so that the whole fits a page.
 */

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

/** From a box to one below it in the tree: across between columns, down and across where it hangs. */
export interface ChartLine {
  readonly key: string
  readonly way: 'across' | 'down'
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

export const box = { width: 220, height: 54, acrossGap: 28, downGap: 8, charactersPerLine: 29 } as const
const pitch = box.height + box.downGap
const column = box.width + box.acrossGap

export interface ChartShape {
  /** How many levels stand in columns; what lies below the last of them hangs. */
  readonly columns: number
  /** How far each hanging level is moved in. */
  readonly indent: number
}

/** Municipality, council, committee and department side by side. */
export const pageShape: ChartShape = { columns: 4, indent: 28 }
/** Everything hangs, so that a phone needs no scrolling sideways. */
export const phoneShape: ChartShape = { columns: 1, indent: 14 }

export function layOutChart(root: StaffedNode, shape: ChartShape = pageShape): ChartLayout {
  const { columns, indent } = shape
  const boxes: ChartBox[] = []
  const lines: ChartLine[] = []
  let levels = 0
  let rows = 0
  const place = (node: StaffedNode, level: number): ChartBox => {
    levels = Math.max(levels, level + 1)
    const y = rows * pitch
    const { key, name, kind, totalFullTimeEquivalents } = node
    const own = { key, name, lines: breakName(name), kind, totalFullTimeEquivalents, x: leftOf(level, shape), y }
    boxes.push(own)
    // The first below stands beside its parent; what hangs always takes a row of its own.
    for (const [index, child] of node.children.entries()) {
      if (index > 0 || level + 1 >= columns) rows += 1
      lines.push(lineBetween(own, place(child, level + 1), level + 1 >= columns ? indent : null))
    }
    return own
  }
  place(root, 0)
  const width = Math.max(...boxes.map(({ x }) => x)) + box.width
  return { boxes, lines, levels, width, height: rows * pitch + box.height }
}

const leftOf = (level: number, { columns, indent }: ChartShape): number =>
  level < columns ? level * column : (columns - 1) * column + (level - columns + 1) * indent

const lineBetween = (above: ChartBox, below: ChartBox, hangs: number | null): ChartLine => ({
  key: below.key,
  way: hangs === null ? 'across' : 'down',
  fromX: hangs === null ? above.x + box.width : above.x + hangs / 2,
  fromY: above.y + (hangs === null ? box.height / 2 : box.height),
  toX: below.x,
  toY: below.y + box.height / 2,
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
