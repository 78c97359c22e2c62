import mammoth from 'mammoth'
import { decode } from '../../spreadsheet/csv-reader.ts'
import type { SheetCell } from '../../spreadsheet/spreadsheet.ts'
import { readWorkbook } from '../../spreadsheet/workbook-reader.ts'
import { listZip, unzipEntry } from '../../spreadsheet/zip-directory.ts'
import { gridLines } from './grid-layout.ts'
import { layoutOfHtml, NestedTooDeep } from './html-layout.ts'
import { LockedFile, layoutOfPdf, TooMuch } from './pdf-layout.ts'

/** The text of a file with its layout, a form feed between pages. For a thread that can be killed: it trusts nothing, and may take long. */

export const layoutFaults = ['empty', 'no-text-kind', 'locked', 'too-big', 'too-deep', 'too-slow', 'broken'] as const
export type LayoutFault = (typeof layoutFaults)[number]

export type FileLayout = { readonly text: string } | { readonly fault: LayoutFault }

export interface LayoutLimits {
  /** Of the file. */
  readonly bytes: number
  readonly unpackedBytes: number
  readonly entries: number
  readonly pages: number
  /** Of the text, in UTF-16 units. */
  readonly signs: number
}

/** Never throws for what is wrong with the file. The kind is told by the bytes, whatever the file is called. */
export async function layoutOf(bytes: Uint8Array, limits: LayoutLimits): Promise<FileLayout> {
  if (bytes.length === 0) return { fault: 'empty' }
  if (bytes.length > limits.bytes) return { fault: 'too-big' }
  try {
    const laid = await textOf(bytes, limits)
    if ('fault' in laid) return laid
    if (laid.text.length > limits.signs) return { fault: 'too-big' }
    return laid.text.trim() === '' ? { fault: 'empty' } : laid
  } catch (thrown) {
    if (thrown instanceof LockedFile) return { fault: 'locked' }
    if (thrown instanceof TooMuch) return { fault: 'too-big' }
    return { fault: thrown instanceof NestedTooDeep ? 'too-deep' : 'broken' }
  }
}

const starts = (bytes: Uint8Array, sign: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1').startsWith(sign)

async function textOf(bytes: Uint8Array, limits: LayoutLimits): Promise<FileLayout> {
  if (starts(bytes, '%PDF-')) return { text: await layoutOfPdf(bytes, limits) }
  if (starts(bytes, 'PK')) return textOfPackage(bytes, limits)
  // The old container of Office files, and of new ones with a password.
  if (starts(bytes, '\u00d0\u00cf\u0011\u00e0')) return { fault: 'locked' }
  const utf16 = starts(bytes, '\u00ff\u00fe') || starts(bytes, '\u00fe\u00ff')
  if (!utf16 && bytes.subarray(0, 4096).includes(0)) return { fault: 'no-text-kind' }
  const text = decode(bytes)
  return { text: /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(text) ? layoutOfHtml(text) : text }
}

async function textOfPackage(bytes: Uint8Array, limits: LayoutLimits): Promise<FileLayout> {
  const entries = listZip(bytes)
  if (!entries) return { fault: 'broken' }
  if (
    entries.length > limits.entries ||
    entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.unpackedBytes
  )
    return { fault: 'too-big' }
  if (entries.some(({ path }) => path === 'xl/workbook.xml')) return textOfWorkbook(bytes)
  if (!entries.some(({ path }) => path === 'word/document.xml')) return { fault: 'no-text-kind' }
  // Every part is unpacked within what it says first: the reader of Word files trusts its lengths.
  for (const entry of entries) unzipEntry(bytes, entry)
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  return { text: layoutOfHtml(value) }
}

async function textOfWorkbook(bytes: Uint8Array): Promise<FileLayout> {
  const read = await readWorkbook(bytes, 'last-value')
  if ('fault' in read)
    return { fault: read.fault === 'locked' ? 'locked' : read.fault.includes('big') ? 'too-big' : 'broken' }
  const pages = read.sheets.map(({ name, rows }) =>
    [name, '', ...gridLines(rows.map((row) => row.map(wordsOf)))].join('\n'),
  )
  return { text: pages.join('\n\f') }
}

/** As a Swedish reader would see it; a year is no amount. An error's cell tells nothing. */
function wordsOf(cell: SheetCell): string {
  if (cell === null || typeof cell === 'boolean') return ''
  if (typeof cell === 'string') return cell
  if (typeof cell !== 'number') return 'day' in cell ? cell.day : ''
  const exact = String(Math.round(cell * 1e6) / 1e6)
  if (!/^-?\d+(\.\d+)?$/.test(exact)) return ''
  const [whole = '', fraction] = exact.split('.')
  const grouped = /^-?\d{5,}$/.test(whole) ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ') : whole
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}
