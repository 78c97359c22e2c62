import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { listZipPaths } from './zip-paths.ts'

/** What a file is, told by its bytes, and whether it is of a kind nobody should open: programs, macros, locked files. */

export interface FileKind {
  /** As `application/pdf`; `application/octet-stream` when nothing tells. */
  readonly mediaType: string
  /** Ending that fits the type, without the dot; empty when nothing tells. */
  readonly extension: string
  readonly danger: 'program' | 'macro' | 'encrypted' | 'test-virus' | null
}

const unknown = 'application/octet-stream'
const programTypes = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/x-ms-shortcut',
  'application/x.ms.shortcut',
  'application/x-ms-installer',
  'application/vnd.android.package-archive',
  'application/x-google-chrome-extension',
  'application/x-shockwave-flash',
  'application/wasm',
])
/** Text that a system runs when somebody clicks on it. */
const programEndings = new Set(
  'exe com scr pif bat cmd ps1 vbs vbe js jse mjs wsf wsh hta sh lnk reg msi jar apk application msc cpl dll'.split(
    ' ',
  ),
)
/** What a type is called in names, when there is more than one way. */
const otherEndings: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpeg', 'jpe', 'jfif'],
  tif: ['tiff'],
  html: ['htm', 'xhtml'],
  txt: ['text', 'log', 'csv', 'tsv', 'md', 'json', 'yaml', 'yml', 'ini', 'rtf', 'ics', 'vcf', 'xml', 'svg', 'se', 'si'],
  eml: ['mht', 'mhtml', 'txt'],
  xml: ['svg', 'xsd', 'gml', 'kml', 'rss', 'atom'],
  cfb: ['doc', 'xls', 'ppt', 'msg', 'vsd', 'pub', 'mpp'],
  zip: ['docx', 'xlsx', 'pptx', 'odt'],
}

/** Whether a name's ending says the type that the bytes say. */
export function endingFits(ending: string, kind: Pick<FileKind, 'extension'>): boolean {
  return ending === kind.extension || (otherEndings[kind.extension] ?? []).includes(ending)
}

/** Endings of types whose bytes always tell: a file with such a name and other bytes is not what it says. */
export const tellingEndings: ReadonlySet<string> = new Set(
  'pdf docx xlsx pptx odt ods odp png jpg jpeg gif tif tiff webp doc xls ppt msg zip mp3 mp4'.split(' '),
)

export const endingOf = (name: string): string => (/\.([^.\s]{1,12})$/.exec(name)?.[1] ?? '').toLowerCase()

/** @param path a file on disk @param name what it is called, only to know what a text is meant to be */
export async function fileKind(path: string, name: string): Promise<FileKind> {
  const told = await typeOf(path)
  const ending = endingOf(name)
  const text = told ? undefined : await textKind(path, ending)
  const { mediaType, extension } = told ?? text ?? { mediaType: unknown, extension: '' }
  return { mediaType, extension, danger: await dangerOf(path, { mediaType, extension }, ending) }
}

type Plain = Omit<FileKind, 'danger'>

async function typeOf(path: string): Promise<Plain | undefined> {
  const told = await fileTypeFromFile(path).catch(() => undefined)
  if (!told) return undefined
  if (told.ext === 'xml') return { mediaType: 'application/xml', extension: 'xml' }
  return { mediaType: told.mime, extension: told.ext }
}

async function textKind(path: string, ending: string): Promise<Plain | undefined> {
  const head = await readHead(path, 65_536)
  if (head.includes(0) || [...head].some((byte) => byte < 9 || (byte > 13 && byte < 27))) return undefined
  const text = head.toString('latin1')
  if (/^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html[\s>])/i.test(text))
    return { mediaType: 'text/html', extension: 'html' }
  if (isMail(text)) return { mediaType: 'message/rfc822', extension: 'eml' }
  return ending === 'csv' ? { mediaType: 'text/csv', extension: 'csv' } : { mediaType: 'text/plain', extension: 'txt' }
}

/** Header lines before the first empty line, some of which every mail has. */
function isMail(text: string): boolean {
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const lines = head.split(/\r?\n(?![ \t])/)
  if (!lines.every((line) => /^[!-9;-~]+:/.test(line))) return false
  const names = new Set(lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()))
  return names.has('from') && (names.has('date') || names.has('received') || names.has('message-id') || names.has('to'))
}

// In two pieces: the whole string in this file would make scanners stop the program itself.
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

async function dangerOf(path: string, { mediaType, extension }: Plain, ending: string): Promise<FileKind['danger']> {
  if ((await readHead(path, 256)).includes(testVirus)) return 'test-virus'
  if (programTypes.has(mediaType) || extension === 'exe') return 'program'
  if (programEndings.has(ending) && mediaType !== 'application/pdf') return 'program'
  if ((await readHead(path, 2)).toString('latin1') === '#!') return 'program'
  if (extension === 'cfb' || mediaType === 'application/x-cfb') return dangerOfOldOffice(path)
  if (extension === 'pdf') return (await contains(path, pdfLocks)) ? 'encrypted' : null
  if ((await readHead(path, 2)).toString('latin1') !== 'PK') return null
  const inside = await listZipPaths(path)
  if (/macroenabled/i.test(mediaType) || inside.some(({ path: part }) => /(?:^|\/)vbaProject\.bin$/i.test(part)))
    return 'macro'
  if (inside.some(({ path: part }) => /^Basic\/.+\.xml$/.test(part) && !/script-lc\.xml$/.test(part))) return 'macro'
  if (inside.some(({ path: part }) => programEndings.has(endingOf(part)) && !part.startsWith('_rels/')))
    return 'program'
  return inside.some(({ locked }) => locked) ? 'encrypted' : null
}

/** Old Office and mail of Outlook are one small file system; its folder names are UTF-16. */
async function dangerOfOldOffice(path: string): Promise<FileKind['danger']> {
  const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1')
  if (await contains(path, [wide('EncryptedPackage')])) return 'encrypted'
  return (await contains(path, [wide('_VBA_PROJECT'), wide('Macros')])) ? 'macro' : null
}

const pdfLocks = [/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/]

async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Looks through a file of any size, a piece at a time that overlaps the one before. */
async function contains(path: string, wanted: readonly (string | RegExp)[]): Promise<boolean> {
  const file = await open(path)
  const overlap = 256
  let held = ''
  try {
    for await (const chunk of file.readableWebStream() as AsyncIterable<ArrayBuffer | Uint8Array>) {
      const piece = held + Buffer.from(chunk as ArrayBuffer).toString('latin1')
      if (wanted.some((one) => (typeof one === 'string' ? piece.includes(one) : one.test(piece)))) return true
      held = piece.slice(-overlap)
    }
    return false
  } finally {
    await file.close()
  }
}
