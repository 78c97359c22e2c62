import { readFile, stat } from 'node:fs/promises'
import mammoth from 'mammoth'
import PostalMime, { type Email } from 'postal-mime'
import { getDocumentProxy } from 'unpdf'
import { decode } from '../spreadsheet/csv-reader.ts'
import { listZip, unzipEntry } from '../spreadsheet/zip-directory.ts'
import { asThread } from './in-thread.ts'
import { passagesOf, textOfHtml } from './passages.ts'
import type { ReadText, TextFault, TextLimits, TextOrder } from './read-text.ts'

/** The thread that reads the text of one file and ends. */

class Fault extends Error {
  readonly fault: TextFault
  constructor(fault: TextFault) {
    super(fault)
    this.fault = fault
  }
}

async function textOf(bytes: Uint8Array, mediaType: string, limits: TextLimits): Promise<string> {
  if (mediaType === 'application/pdf') return textOfPdf(bytes, limits)
  if (mediaType === 'message/rfc822') return textOfMail(bytes, limits, 1)
  if (mediaType === 'text/html') return textOfHtml(decode(bytes))
  if (mediaType.startsWith('text/')) return decode(bytes)
  return textOfWord(bytes, limits)
}

interface PdfItem {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly transform?: readonly number[]
  readonly height?: number
}

/** Lines as they end on the page; a gap wider than a line and a half parts paragraphs. */
async function textOfPdf(bytes: Uint8Array, limits: TextLimits): Promise<string> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 }).catch((thrown: Error) => {
    throw new Fault(thrown.name === 'PasswordException' ? 'locked' : 'broken')
  })
  if (pdf.numPages > limits.pages) throw new Fault('too-big')
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    let low: number | undefined
    for (const item of items as readonly PdfItem[]) {
      const y = item.transform?.[5]
      if (y !== undefined && low !== undefined && low - y > 1.7 * (item.height || 12)) text += '\n'
      text += item.str ?? ''
      if (item.hasEOL) text += '\n'
      low = y ?? low
    }
    text += '\n\n'
    page.cleanup()
    if (text.length > limits.signs) throw new Fault('too-big')
  }
  return text
}

/** Every part is unpacked within what it says first: the reader of Word files trusts its lengths. */
async function textOfWord(bytes: Uint8Array, limits: TextLimits): Promise<string> {
  const entries = listZip(bytes)
  if (!entries) throw new Fault('broken')
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > limits.unpackedBytes) throw new Fault('too-big')
  for (const entry of entries) unzipEntry(bytes, entry)
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}

async function textOfMail(bytes: Uint8Array, limits: TextLimits, depth: number): Promise<string> {
  if (depth > limits.depth) return ''
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
  })
  const body = mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? '')
  const inside: string[] = []
  for (const attached of mail.attachments) {
    if (attached.filename) inside.push(attached.filename)
    if (attached.mimeType === 'message/rfc822' && typeof attached.content !== 'string')
      inside.push(await textOfMail(new Uint8Array(attached.content as ArrayBuffer), limits, depth + 1))
  }
  return [headOf(mail), body, ...inside].join('\n\n')
}

const headOf = ({ subject, from, to, date }: Email): string =>
  [subject, namesOf(from), ...(to ?? []).map(namesOf), date].filter(Boolean).join('\n')

const namesOf = (one: Email['from']): string => (one ? [one.name, one.address].filter(Boolean).join(' ') : '')

async function read({ path, mediaType, limits }: TextOrder): Promise<ReadText> {
  try {
    if ((await stat(path)).size > limits.bytes) return { fault: 'too-big' }
    const text = await textOf(new Uint8Array(await readFile(path)), mediaType, limits)
    if (text.length > limits.signs) return { fault: 'too-big' }
    const passages = passagesOf(text)
    return passages.length === 0 ? { fault: 'empty' } : { passages }
  } catch (thrown) {
    return { fault: thrown instanceof Fault ? thrown.fault : 'broken' }
  }
}

await asThread(read)
