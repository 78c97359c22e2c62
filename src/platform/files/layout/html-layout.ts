import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type GridCell, gridLines } from './grid-layout.ts'
import { aMark, raised } from './raised.ts'
import { NestedTooDeep, TooMuch } from './unfit.ts'

/** The text of a web page or of a Word file made into one: blocks on lines of their own, tables with their columns. */

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const unread = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'select'])
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article main header footer nav aside blockquote pre figure figcaption address hr details summary form fieldset'.split(
    ' ',
  ),
)
const deepest = 200

/** @param tabs whether a tab parts columns, as in a Word file; in a web page it is a space @throws NestedTooDeep, TooMuch */
export function layoutOfHtml(html: string, tabs: 'part-columns' | 'are-spaces' = 'are-spaces'): string {
  const lines: string[] = []
  let open = ''
  let mark = ''
  let tabbed: GridCell[][] = []
  const items = new Map<Node, number>()
  const endTabbed = () => {
    if (tabbed.length > 0) lines.push(...gridLines(tabbed), '')
    tabbed = []
  }
  const close = (isBlock: boolean) => {
    const isTabbed = tabs === 'part-columns' && /\S\s*\t\s*\S/.test(open)
    if (isTabbed) tabbed.push(open.split('\t').map((text) => ({ text, span: 1 })))
    const text = isTabbed ? '' : open.replaceAll(/[^\S\u00a0\u202f]+/g, ' ').trim()
    if (text !== '') {
      endTabbed()
      lines.push(mark + text)
      mark = ''
    }
    if (isBlock && lines.length > 0 && lines.at(-1) !== '') lines.push('')
    open = ''
  }
  const walk = (node: Node, depth: number): void => {
    if (depth > deepest) throw new NestedTooDeep()
    if (node.nodeName === '#text') open += (node as DefaultTreeAdapterTypes.TextNode).value
    else if (isUnread(node)) return
    else if (node.nodeName === 'br') close(false)
    else if (node.nodeName === 'sup') open = withMark(open, textOf(node, depth))
    else if (node.nodeName === 'table' && !hasTable(node, depth)) {
      close(true)
      endTabbed()
      lines.push(...tableLines(node as Element, depth), '')
    } else {
      const isBlock = blocks.has(node.nodeName) || inTable.has(node.nodeName)
      if (isBlock) close(true)
      if (node.nodeName === 'li') {
        const list = (node as Element).parentNode
        const before = (list && items.get(list)) ?? 0
        mark = itemMark(list, before)
        if (list) items.set(list, before + 1)
      }
      for (const child of childrenOf(node)) walk(child, depth + 1)
      if (isBlock) close(true)
    }
  }
  walk(parse(html), 0)
  close(true)
  endTabbed()
  return lines.join('\n')
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])
const attribute = (node: Node, wanted: string): string | undefined =>
  'attrs' in node ? node.attrs.find(({ name }) => name === wanted)?.value : undefined

/** What is hidden or run; the arrow back from a note in a Word file says nothing. */
const isUnread = (node: Node): boolean =>
  unread.has(node.nodeName) ||
  attribute(node, 'hidden') !== undefined ||
  /display\s*:\s*none/i.test(attribute(node, 'style') ?? '') ||
  (node.nodeName === 'a' && /^#(?:footnote|endnote)-ref-/.test(attribute(node, 'href') ?? ''))

/** A raised figure behind a word or a number points at a note and is no part of it. */
function withMark(before: string, text: string): string {
  const bare = text.replaceAll(/[[\]\s]/g, '')
  return aMark.test(bare) ? `${before.trimEnd()}${raised(bare)}` : before + text
}

/** `1. ` in an ordered list, where no browser writes it into the text. @param before items of the list that have been told */
function itemMark(list: Node | null, before: number): string {
  if (list?.nodeName !== 'ol') return list?.nodeName === 'ul' ? '\u2022 ' : ''
  const first = Number(attribute(list, 'start') ?? 1)
  return `${(Number.isInteger(first) ? first : 1) + before}. `
}

/** A table around tables is there for their places: its cells are read one after the other. */
const inTable = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

function hasTable(node: Node, depth: number): boolean {
  if (depth > deepest) throw new NestedTooDeep()
  return childrenOf(node).some((child) => child.nodeName === 'table' || hasTable(child, depth + 1))
}

function tableLines(table: Element, depth: number): string[] {
  const rows: Element[] = []
  const above: string[] = []
  const walk = (node: Node, at: number): void => {
    if (at > deepest) throw new NestedTooDeep()
    if (isUnread(node)) return
    if (node.nodeName === 'caption') above.push(textOf(node, at))
    else if (node.nodeName === 'tr') rows.push(node as Element)
    else for (const child of childrenOf(node)) walk(child, at + 1)
  }
  for (const child of table.childNodes) walk(child, depth + 1)
  return [...above.map((text) => text.replaceAll(/\s+/g, ' ').trim()), ...gridLines(cellsOf(rows, depth))]
}

const widest = 1_000

const spanOf = (cell: Node, wanted: 'colspan' | 'rowspan'): number => {
  const span = Number(attribute(cell, wanted) ?? 1)
  return Number.isInteger(span) && span > 1 ? Math.min(span, widest) : 1
}

/** A cell over several rows stands in the first of them, and keeps its place in the others. */
function cellsOf(rows: readonly Element[], depth: number): GridCell[][] {
  const taken: number[] = []
  return rows.map((row) => {
    const cells: GridCell[] = []
    let column = 0
    const skip = () => {
      for (; (taken[column] ?? 0) > 0; column += 1) {
        taken[column] = (taken[column] ?? 0) - 1
        cells.push({ text: '', span: 1 })
      }
    }
    for (const cell of row.childNodes) {
      if (cell.nodeName !== 'td' && cell.nodeName !== 'th') continue
      skip()
      if (column >= widest) throw new TooMuch()
      const [span, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      cells.push({ text: textOf(cell, depth), span })
      for (let more = 0; more < span; more += 1, column += 1) taken[column] = down - 1
    }
    skip()
    return cells
  })
}

function textOf(node: Node, depth: number): string {
  if (depth > deepest) throw new NestedTooDeep()
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (isUnread(node)) return ''
  let inner = ''
  for (const child of childrenOf(node))
    inner = child.nodeName === 'sup' ? withMark(inner, textOf(child, depth + 1)) : inner + textOf(child, depth + 1)
  return blocks.has(node.nodeName) || node.nodeName === 'br' ? ` ${inner} ` : inner
}
