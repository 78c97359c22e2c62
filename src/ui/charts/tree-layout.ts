import { wrapWords } from './wrap-words.ts'

/** A tree drawn from left to right: each level a column, each parent in the middle of its children, nothing overlapping. */

export interface TreeNode {
  readonly id: string
  readonly label: string
  readonly sub?: string
  readonly children?: readonly TreeNode[]
}

export interface PlacedBox<Node extends TreeNode> {
  readonly node: Node
  readonly depth: number
  readonly x: number
  readonly y: number
  readonly height: number
  readonly lines: readonly string[]
  readonly subLines: readonly string[]
  /** How many are hidden below a folded box. */
  readonly hidden: number
  readonly foldable: boolean
}

export interface TreeLayout<Node extends TreeNode> {
  readonly boxes: readonly PlacedBox<Node>[]
  readonly wires: readonly { readonly from: string; readonly to: string; readonly path: string }[]
  readonly width: number
  readonly height: number
}

export const box = { width: 276, gapX: 64, gapY: 14, line: 19, subLine: 17, padding: 12, statusLine: 20 } as const

const childrenOf = <Node extends TreeNode>(node: Node) => (node.children ?? []) as readonly Node[]
const countBelow = (node: TreeNode): number =>
  (node.children ?? []).reduce((sum, child) => sum + 1 + countBelow(child), 0)

export function treeLayout<Node extends TreeNode>(
  root: Node,
  folded: ReadonlySet<string> = new Set(),
  hasStatus: (node: Node) => boolean = () => false,
): TreeLayout<Node> {
  const boxes: PlacedBox<Node>[] = []
  const wires: { from: string; to: string; path: string }[] = []
  let next = 0

  const place = (node: Node, depth: number): PlacedBox<Node> => {
    const lines = wrapWords(node.label, 33, 4)
    const subLines = node.sub ? wrapWords(node.sub, 36, 2) : []
    const height =
      lines.length * box.line + subLines.length * box.subLine + (hasStatus(node) ? box.statusLine : 0) + box.padding * 2
    const isFolded = folded.has(node.id)
    const children = isFolded ? [] : childrenOf(node)
    const top = next
    const placed = children.map((child) => place(child, depth + 1))
    const first = placed[0]
    const last = placed.at(-1)
    const middle = first && last ? (first.y + last.y + last.height) / 2 : top + height / 2
    const y = Math.max(top, middle - height / 2)
    next = Math.max(next, y + height + box.gapY)
    const own: PlacedBox<Node> = {
      node,
      depth,
      x: depth * (box.width + box.gapX),
      y,
      height,
      lines,
      subLines,
      hidden: isFolded ? countBelow(node) : 0,
      foldable: childrenOf(node).length > 0,
    }
    boxes.push(own)
    for (const child of placed) wires.push({ from: node.id, to: child.node.id, path: wire(own, child) })
    return own
  }

  place(root, 0)
  return {
    boxes: boxes.reverse(),
    wires,
    width: Math.max(...boxes.map((one) => one.x)) + box.width + 44,
    height: Math.max(...boxes.map((one) => one.y + one.height)) + 4,
  }
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly height: number
}

function wire(parent: Placed, child: Placed): string {
  const [x1, y1] = [parent.x + box.width, parent.y + parent.height / 2]
  const [x2, y2] = [child.x, child.y + child.height / 2]
  const bend = (x1 + x2) / 2 + 8
  return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`
}
