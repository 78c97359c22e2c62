import { refuse } from '../../shared/failure.ts'
import type { FileId, Id } from '../../shared/ids.ts'
import type { ReportId } from './report.ts'

/** Evidence: what a report leans on, as a link or a file. */

export type EvidenceId = Id<'evidence'>

export interface Evidence {
  readonly id: EvidenceId
  readonly report: ReportId
  readonly title: string
  readonly link: string | null
  readonly file: FileId | null
}

export const largestFileInBytes = 10 * 1024 * 1024

/** Only addresses that nobody on the way can change, and none that runs in the page. */
export function checkLink(link: string): string {
  if (!URL.canParse(link) || new URL(link).protocol !== 'https:') refuse('evidence.not-https')
  return new URL(link).href
}

export interface FileKind {
  readonly extension: string
  readonly mediaType: string
}

const office = 'application/vnd.openxmlformats-officedocument'

/** What a file is, told by its own first bytes: a name can say anything. */
export function checkFile(name: string, content: Uint8Array): FileKind {
  if (content.length === 0) refuse('evidence.empty-file', { name })
  if (content.length > largestFileInBytes) refuse('evidence.file-too-large', { name, megabytes: 10 })
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  const kind = kindOf(extension === 'jpg' ? 'jpeg' : extension, content)
  if (!kind) refuse('evidence.wrong-file-kind', { name })
  return kind
}

function kindOf(extension: string, content: Uint8Array): FileKind | undefined {
  const has = (...bytes: number[]) => bytes.every((byte, at) => content[at] === byte)
  const contains = (part: string) => latin(content).includes(part)
  const is: Record<string, () => string | false> = {
    pdf: () => has(0x25, 0x50, 0x44, 0x46, 0x2d) && 'application/pdf',
    png: () => has(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && 'image/png',
    jpeg: () => has(0xff, 0xd8, 0xff) && 'image/jpeg',
    docx: () => has(0x50, 0x4b, 0x03, 0x04) && contains('word/') && `${office}.wordprocessingml.document`,
    xlsx: () => has(0x50, 0x4b, 0x03, 0x04) && contains('xl/') && `${office}.spreadsheetml.sheet`,
    txt: () => isText(content) && 'text/plain',
    csv: () => isText(content) && 'text/csv',
  }
  const mediaType = Object.hasOwn(is, extension) ? is[extension]?.() : false
  return mediaType ? { extension, mediaType } : undefined
}

/** The names of the parts of a zip stand in clear in its central directory. */
function latin(content: Uint8Array): string {
  return new TextDecoder('latin1').decode(content)
}

function isText(content: Uint8Array): boolean {
  if (content.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return true
  } catch {
    return !content.some((byte) => byte < 9 || (byte > 13 && byte < 32)) // Excel still writes CSV in Windows' own letters
  }
}
