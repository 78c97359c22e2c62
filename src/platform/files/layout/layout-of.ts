import { decode } from '../../spreadsheet/csv-reader.ts'
import { listZip } from '../../spreadsheet/zip-directory.ts'
import { layoutOfHtml } from './html-layout.ts'
import { layoutOfPdf } from './pdf-layout.ts'
import { LockedFile, NestedTooDeep, TooMuch } from './unfit.ts'
import { layoutOfWord } from './word-layout.ts'
import { layoutOfWorkbook } from './workbook-layout.ts'

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
    if (hasEndlessWord(laid.text)) return { fault: 'no-text-kind' }
    return laid.text.trim() === '' ? { fault: 'empty' } : laid
  } catch (thrown) {
    if (thrown instanceof LockedFile) return { fault: 'locked' }
    if (thrown instanceof TooMuch) return { fault: 'too-big' }
    const isDeep =
      thrown instanceof NestedTooDeep || (thrown instanceof RangeError && /call stack/.test(thrown.message))
    return { fault: isDeep ? 'too-deep' : 'broken' }
  }
}

const longestWord = 100_000

/** Data written as signs, not text: nobody reads it, and whoever looks for words in it runs out of room. */
function hasEndlessWord(text: string): boolean {
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    length = text.charCodeAt(at) <= 32 ? 0 : length + 1
    if (length > longestWord) return true
  }
  return false
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
  if (entries.some(({ path }) => path === 'word/document.xml')) return { text: await layoutOfWord(bytes, entries) }
  const text = layoutOfWorkbook(bytes, entries)
  return text === undefined ? { fault: 'no-text-kind' } : { text }
}
