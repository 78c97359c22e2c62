import type { ListItem } from '../../shared/document.ts'

/** The chain as a picture: one column for each level, a line from what is wanted to what serves it. The list beside it says the same in words. */

export interface PictureNode {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly label: string
  readonly lines: readonly string[]
  readonly href: string | null
  readonly depth: number
}

export interface ChainPicture {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PictureNode[]
  /** Curves from parent to child. */
  readonly links: readonly string[]
}

export const nodeWidth = 262
const columnGap = 60
const rowGap = 14
const lineHeight = 19
const signsPerLine = 36
const mostLines = 3

export function drawChain(items: readonly ListItem[]): ChainPicture {
  const nodes: PictureNode[] = []
  const links: string[] = []
  let y = 2
  /** Places one item and all below it; a parent stands at the height of its first child. */
  const place = (from: number): { next: number; node: PictureNode } => {
    const item = items[from]!
    const lines = wrapped(item.text)
    const height = 34 + lines.length * lineHeight
    const top = y
    const children: PictureNode[] = []
    let next = from + 1
    while (next < items.length && items[next]!.depth > item.depth) {
      const child = place(next)
      children.push(child.node)
      next = child.next
    }
    y = Math.max(y, top + height + rowGap)
    const x = 2 + item.depth * (nodeWidth + columnGap)
    const node = { x, y: top, height, label: item.label, lines, href: item.href, depth: item.depth }
    nodes.push(node)
    links.push(...children.map((child) => curve(node, child)))
    return { next, node }
  }
  for (let i = 0; i < items.length; ) i = place(i).next
  const deepest = Math.max(0, ...items.map((item) => item.depth))
  return { width: (deepest + 1) * (nodeWidth + columnGap) - columnGap + 4, height: Math.max(y, 10), nodes, links }
}

function curve(from: PictureNode, to: PictureNode): string {
  const [x1, y1, x2, y2] = [from.x + nodeWidth, from.y + 26, to.x, to.y + 26]
  const middle = (x1 + x2) / 2
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

/** Words on at most three lines; what does not fit is told by the list. */
export function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap(pieces)) {
    if (line !== '' && [...line, ...word].length + 1 > signsPerLine) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  if (lines.length <= mostLines) return lines
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]!.slice(0, signsPerLine - 1)}…`]
}

const pieces = (word: string): readonly string[] => {
  const signs = [...word]
  return Array.from({ length: Math.max(1, Math.ceil(signs.length / signsPerLine)) }, (_, i) =>
    signs.slice(i * signsPerLine, (i + 1) * signsPerLine).join(''),
  )
}
