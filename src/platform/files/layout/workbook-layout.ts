import type { ZipEntry } from '../../spreadsheet/zip-directory.ts'
import { shownNumber } from './number-format.ts'
import { type Block, linesOfSheet } from './sheet-blocks.ts'
import { TooMuch } from './unfit.ts'
import { partsOf, type WorkbookParts, workbookParts } from './workbook-parts.ts'

/** The text of an Excel workbook as it is shown, a form feed between sheets: figures with the decimals and units of their cells. */

const mostCells = 500_000

/** @throws TooMuch, NestedTooDeep, or what the reader of XML throws; undefined when the parts are not those of a workbook */
export function layoutOfWorkbook(bytes: Uint8Array, entries: readonly ZipEntry[]): string | undefined {
  const parts = partsOf(bytes, entries)
  const workbook = workbookParts(parts)
  if (!workbook) return undefined
  let left = mostCells
  const sheets = workbook.sheets.map(({ name, path }) => {
    const sheet = sheetReader(workbook, () => {
      left -= 1
      if (left < 0) throw new TooMuch()
    })
    parts.read(path, sheet)
    return [name, '', ...linesOfSheet(sheet.block)].join('\n')
  })
  return sheets.join('\n\f')
}

function sheetReader({ strings, formats, from1904 }: WorkbookParts, count: () => void) {
  const rows = new Map<number, Map<number, string>>()
  const spans = new Map<string, number>()
  let [row, column] = [-1, -1]
  let type = ''
  let style = 0
  let held = ''
  let isValue = false
  const shown = (): string => {
    if (type === 's') return strings[Number(held)] ?? ''
    if (type === 'inlineStr' || type === 'str') return held
    // True, false and errors tell nothing to a reader of figures.
    if (type === 'b' || type === 'e') return ''
    if (type === 'd') return held.slice(0, 10)
    const value = Number(held)
    const { id, code } = formats[style] ?? { id: 0, code: undefined }
    return held.trim() === '' || !Number.isFinite(value) ? '' : shownNumber(value, id, code, from1904)
  }
  return {
    block: { rows, spans } satisfies Block,
    open: (name: string, attribute: (wanted: string) => string | undefined) => {
      isValue = name === 'v' || name === 't'
      if (name === 'row') {
        row = attribute('r') === undefined ? row + 1 : Number(attribute('r')) - 1
        column = -1
      } else if (name === 'c') {
        count()
        column = columnOf(attribute('r')) ?? column + 1
        type = attribute('t') ?? 'n'
        style = Number(attribute('s') ?? 0)
        held = ''
      } else if (name === 'mergeCell') {
        const [, from, line, to] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})\d+$/.exec(attribute('ref') ?? '') ?? []
        const span = (columnOf(to) ?? 0) - (columnOf(from) ?? 0) + 1
        if (span > 1) spans.set(`${Number(line) - 1}:${columnOf(from)}`, span)
      }
    },
    text: (text: string) => {
      if (isValue) held += text
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') isValue = false
      if (name !== 'c') return
      const text = shown().replaceAll(/\s+/g, ' ').trim()
      if (text === '') return
      const cells = rows.get(row) ?? new Map<number, string>()
      rows.set(row, cells.set(column, text))
    },
  }
}

/** Nought-based; undefined for what names no column. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(place ?? '')?.[1]
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
