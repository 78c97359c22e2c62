import { layoutOfHtml } from '../../../platform/files/layout/html-layout.ts'
import { layOut } from '../../../platform/files/layout/line-layout.ts'

/** Short documents with what a careful reader would say of them, each written out in the ways that files become text. */

export interface LabelledDocument {
  readonly name: string
  /** What makes it hard. */
  readonly shape: string
  /** `code figure`, the figure that does not agree as it is printed; empty for a document that is right. */
  readonly labels: readonly string[]
  /** `|` stands between the cells of a table, a form feed between pages. */
  readonly text: string
  readonly styles: readonly Style[]
}

/** One space between cells · fixed columns, as a workbook · a web page, as Word files become too · pieces on a printed page. */
export const styles = ['raw', 'sheet', 'web', 'printed'] as const
export type Style = (typeof styles)[number]

/** @param text as lines that share the indent of its first */
export function document(
  name: string,
  shape: string,
  labels: readonly string[],
  text: string,
  some: readonly Style[] = styles,
): LabelledDocument {
  const lines = text.split('\n').slice(1)
  const indent = lines[0]?.search(/\S/) ?? 0
  return { name, shape, labels, text: lines.map((line) => line.slice(indent)).join('\n'), styles: some }
}

/** A text with some of its words changed; each stands in it once. */
export const changed = (text: string, ...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((one, [from, to]) => {
    if (one.split(from).length !== 2) throw new Error(`not once in the text: ${from}`)
    return one.replace(from, () => to)
  }, text)

export const textIn = ({ text }: Pick<LabelledDocument, 'text'>, style: Style): string =>
  text
    .split('\f')
    .map((page) => ways[style](page.replace(/^\n/, '').split('\n')))
    .join('\n\f')

const isTable = (line: string): boolean => line.includes('|')
const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trimEnd().replace(/^ (?=\S)/, ''))

/** Lines of text, and tables as their rows. */
const blocksOf = (lines: readonly string[]): (string | string[][])[] =>
  lines.reduce<(string | string[][])[]>((blocks, line) => {
    const last = blocks.at(-1)
    if (!isTable(line)) blocks.push(line)
    else if (Array.isArray(last)) last.push(cellsOf(line))
    else blocks.push([cellsOf(line)])
    return blocks
  }, [])

const ways: Readonly<Record<Style, (lines: readonly string[]) => string>> = {
  // A cell without words leaves its own space between the two beside it.
  raw: (lines) =>
    lines
      .map((line) =>
        isTable(line)
          ? cellsOf(line)
              .map((cell) => cell.trim() || ' ')
              .join(' ')
              .trim()
          : line,
      )
      .join('\n'),
  sheet: (lines) =>
    blocksOf(lines)
      .flatMap((block) => (typeof block === 'string' ? block : layoutOfHtml(tableOf(block.map(cellsAlone)))))
      .join('\n'),
  web: (lines) =>
    layoutOfHtml(
      blocksOf(lines)
        .map((block) => (typeof block === 'string' ? `<p>${escaped(block)}</p>` : tableOf(block.map(cellsOver))))
        .join(''),
    ),
  printed: (lines) => layOut(piecesOf(blocksOf(lines))).join('\n'),
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

interface WebCell {
  readonly text: string
  readonly span: number
}

const tableOf = (rows: readonly (readonly WebCell[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map(webCell).join('')}</tr>`).join('')}</table>`

const webCell = ({ text, span }: WebCell): string => `<td colspan="${span}"><p>${escaped(text)}</p></td>`

const cellsAlone = (row: readonly string[]): WebCell[] => row.map((text) => ({ text, span: 1 }))

/** In the first row of a table a year over several columns is one cell on a web page. */
function cellsOver(row: readonly string[], index: number): WebCell[] {
  const cells: WebCell[] = []
  for (const [at, text] of row.entries()) {
    const last = cells.at(-1)
    if (index === 0 && at > 1 && text.trim() === '' && last) cells[cells.length - 1] = { ...last, span: last.span + 1 }
    else cells.push({ text, span: 1 })
  }
  return cells
}

/** Points that a text of ten points takes in a typeface where letters have widths of their own. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[iljftr.,:;|() ]/.test(sign) ? 2.8 : /[mwMWÅÄÖ]/.test(sign) ? 8 : 5.4), 0)

const step = 78

type Piece = Parameters<typeof layOut>[0][number]

/** Names to the left, numbers and their heads to the right of their column. */
function piecesOf(blocks: readonly (string | string[][])[]): Piece[] {
  const pieces: Piece[] = []
  let y = 800
  const put = (text: string, x: number) => {
    if (text.trim() !== '') pieces.push({ text, x, y, width: widthOf(text), height: 10 })
  }
  for (const block of blocks) {
    const rows = typeof block === 'string' ? [[block]] : block
    const first = Math.max(...rows.map((row) => widthOf(row.length > 1 ? (row[0] ?? '') : '')))
    for (const row of rows) {
      for (const [at, cell] of row.entries()) {
        const indent = widthOf(' '.repeat(cell.length - cell.trimStart().length))
        put(cell.trim(), at === 0 ? 60 + indent : 60 + first + 20 + at * step - widthOf(cell.trim()))
      }
      y -= row.length === 1 && row[0]?.trim() === '' ? 10 : 14
    }
  }
  return pieces
}
