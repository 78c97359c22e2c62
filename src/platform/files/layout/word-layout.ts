import mammoth from 'mammoth'
import { unzipEntry, type ZipEntry } from '../../spreadsheet/zip-directory.ts'
import { layoutOfHtml } from './html-layout.ts'

/** The text of a Word file: tables with their columns, also those made with tabs, and notes at the end. Running headers are not part of it. */

/** @throws NestedTooDeep, TooMuch, or what the reader throws for a broken file */
export async function layoutOfWord(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<string> {
  // Every part is unpacked within what it says first: the reader of Word files trusts its lengths.
  for (const entry of entries) unzipEntry(bytes, entry)
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  return layoutOfHtml(value, 'part-columns')
}
