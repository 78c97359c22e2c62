import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { gridLines } from './grid-layout.ts'

/** The text of a web page or of a Word file made into one: blocks on lines of their own, tables with their columns. */

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export class NestedTooDeep extends Error {}

const unread = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'math', 'iframe', 'object'])
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article main header footer nav aside blockquote pre figure figcaption address'.split(
    ' ',
  ),
)
const deepest = 200

/** @throws NestedTooDeep */
export function layoutOfHtml(html: string): string {
  const lines: string[] = []
  let open = ''
  const close = (isBlock: boolean) => {
    const text = open.replaceAll(/[^\S\u00a0]+/g, ' ').trim()
    if (text !== '') lines.push(text)
    if (isBlock && lines.length > 0 && lines.at(-1) !== '') lines.push('')
    open = ''
  }
  const walk = (node: Node, depth: number): void => {
    if (depth > deepest) throw new NestedTooDeep()
    if (node.nodeName === '#text') {
      open += (node as DefaultTreeAdapterTypes.TextNode).value
      return
    }
    if (unread.has(node.nodeName)) return
    if (node.nodeName === 'br') {
      close(false)
      return
    }
    if (node.nodeName === 'table') {
      close(true)
      lines.push(...tableLines(node as Element, depth), '')
      return
    }
    const isBlock = blocks.has(node.nodeName)
    if (isBlock) close(true)
    for (const child of 'childNodes' in node ? node.childNodes : []) walk(child, depth + 1)
    if (isBlock) close(true)
  }
  walk(parse(html), 0)
  close(true)
  return lines.join('\n')
}

function tableLines(table: Element, depth: number): string[] {
  const rows: string[][] = []
  const above: string[] = []
  const walk = (node: Node, at: number): void => {
    if (at > deepest) throw new NestedTooDeep()
    if (node.nodeName === 'caption') above.push(textOf(node, at))
    else if (node.nodeName === 'tr') rows.push(cellsOf(node as Element, at))
    else for (const child of 'childNodes' in node ? node.childNodes : []) walk(child, at + 1)
  }
  for (const child of table.childNodes) walk(child, depth + 1)
  return [...above.map((text) => text.trim()), ...gridLines(rows)]
}

/** A cell over several columns stands in the first of them. */
const cellsOf = (row: Element, depth: number): string[] =>
  row.childNodes.flatMap((node) => {
    if (node.nodeName !== 'td' && node.nodeName !== 'th') return []
    const span = Number((node as Element).attrs.find(({ name }) => name === 'colspan')?.value ?? 1)
    const more = Number.isInteger(span) && span > 1 ? Math.min(span, 100) - 1 : 0
    return [textOf(node, depth), ...Array.from({ length: more }, () => '')]
  })

function textOf(node: Node, depth: number): string {
  if (depth > deepest) throw new NestedTooDeep()
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (unread.has(node.nodeName)) return ''
  const inner = ('childNodes' in node ? node.childNodes : []).map((child) => textOf(child, depth + 1)).join('')
  return blocks.has(node.nodeName) || node.nodeName === 'br' ? ` ${inner} ` : inner
}
