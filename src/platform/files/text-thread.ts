import { readFile, stat } from 'node:fs/promises'
import PostalMime, { type Email } from 'postal-mime'
import { decode } from '../spreadsheet/csv-reader.ts'
import { listZip } from '../spreadsheet/zip-directory.ts'
import { asThread } from './in-thread.ts'
import { layoutOfHtml } from './layout/html-layout.ts'
import { layoutOfPdf } from './layout/pdf-layout.ts'
import { LockedFile, TooMuch } from './layout/unfit.ts'
import { layoutOfWord } from './layout/word-layout.ts'
import { passagesOf } from './passages.ts'
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
  // A page ends a paragraph.
  if (mediaType === 'application/pdf') return (await layoutOfPdf(bytes, limits)).replaceAll('\f', '\n')
  if (mediaType === 'message/rfc822') return textOfMail(bytes, limits, 1)
  if (mediaType === 'text/html') return layoutOfHtml(decode(bytes))
  if (mediaType.startsWith('text/')) return decode(bytes)
  return textOfWord(bytes, limits)
}

async function textOfWord(bytes: Uint8Array, limits: TextLimits): Promise<string> {
  const entries = listZip(bytes)
  if (!entries) throw new Fault('broken')
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > limits.unpackedBytes) throw new TooMuch()
  return layoutOfWord(bytes, entries)
}

async function textOfMail(bytes: Uint8Array, limits: TextLimits, depth: number): Promise<string> {
  if (depth > limits.depth) return ''
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
  })
  const body = mail.text?.trim() ? mail.text : layoutOfHtml(mail.html ?? '')
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
    if (thrown instanceof Fault) return { fault: thrown.fault }
    if (thrown instanceof LockedFile) return { fault: 'locked' }
    return { fault: thrown instanceof TooMuch ? 'too-big' : 'broken' }
  }
}

await asThread(read)
