import readExcelFile, { type SheetData } from 'read-excel-file/universal'
import { type ReadSpreadsheet, type SheetCell, type SpreadsheetFault, spreadsheetLimits } from './spreadsheet.ts'
import { listZip, unzipEntry, type ZipEntry } from './zip-directory.ts'

/** An Excel workbook (xlsx) as rows of cells. Runs in the reading thread only. */

const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign)

export function kindOf(bytes: Uint8Array): 'workbook' | 'text' | SpreadsheetFault {
  if (starts(bytes, 0x50, 0x4b)) return 'workbook'
  // The old container of xls, and of workbooks with a password.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return hasText(bytes, 'EncryptedPackage') ? 'locked' : 'old-excel'
  const utf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)
  return !utf16 && bytes.subarray(0, 4096).includes(0) ? 'not-a-table' : 'text'
}

const hasText = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'))

export async function readWorkbook(bytes: Uint8Array): Promise<ReadSpreadsheet> {
  const entries = listZip(bytes)
  if (!entries) return { fault: 'broken' }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > spreadsheetLimits.unpackedBytes || entries.length > spreadsheetLimits.entries)
    return { fault: 'unpacks-too-big' }
  if (!entries.some((entry) => entry.path === 'xl/workbook.xml')) return { fault: 'not-a-table' }
  try {
    const troubles = troublesIn(bytes, entries)
    const read = await readExcelFile(new Uint8Array(bytes).buffer, { trim: false })
    const sheets = read.map(({ sheet, data }) => ({ name: sheet, rows: cellsOf(data, troubles.get(sheet)) }))
    return sheets.some((sheet) => sheet.rows.length > spreadsheetLimits.rows) ? { fault: 'too-many-rows' } : { sheets }
  } catch {
    return { fault: 'broken' }
  }
}

function cellsOf(rows: SheetData, troubles: Troubles | undefined): SheetCell[][] {
  const cells = rows.map((row, at) =>
    row.slice(0, spreadsheetLimits.columns).map((value, column): SheetCell => {
      const trouble = troubles?.get(`${column}:${at}`)
      if (trouble) return { trouble }
      return value instanceof Date
        ? { day: value.toISOString().slice(0, 10) }
        : (value as string | number | boolean | null)
    }),
  )
  while (cells.at(-1)?.every((cell) => cell === null || cell === '')) cells.pop()
  return cells
}

type Troubles = ReadonlyMap<string, 'formula' | 'error'>

/** The reader gives a formula's last value as if it were typed; here formulas and errors are found by their place. */
function troublesIn(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<string, Troubles> {
  const text = (path: string) => {
    const entry = entries.find((one) => one.path === path)
    return entry ? new TextDecoder().decode(unzipEntry(bytes, entry)) : ''
  }
  const files = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return new Map(
    tags(text('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = files.get(attribute(tag, 'r:id')) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [unescapeXml(attribute(tag, 'name')), troublesOf(text(path))]
    }),
  )
}

const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

function troublesOf(xml: string): Troubles {
  const found = new Map<string, 'formula' | 'error'>()
  for (const [, head = '', body = ''] of xml.matchAll(/<(?:\w+:)?c\s([^>]*[^/])>(.*?)<\/(?:\w+:)?c>/gs)) {
    const place = /(?:^|\s)r="([A-Z]+)(\d+)"/.exec(head)
    if (!place) continue
    const at = `${columnIndex(place[1]!)}:${Number(place[2]) - 1}`
    if (/<(?:\w+:)?f[\s/>]/.test(body)) found.set(at, 'formula')
    else if (/(?:^|\s)t="e"/.test(head)) found.set(at, 'error')
  }
  return found
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
