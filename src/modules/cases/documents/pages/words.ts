import { m } from '../../../../generated/paraglide/messages.js'
import { formatNumber } from '../../../../ui/format.ts'
import type { QuarantineReason, TextState } from '../document-version.ts'
import type { MaskKind } from '../masking.ts'

export const quarantineWord: Readonly<Record<QuarantineReason, () => string>> = {
  program: m.cases_document_quarantine_program,
  macro: m.cases_document_quarantine_macro,
  encrypted: m.cases_document_quarantine_encrypted,
  'test-virus': m.cases_document_quarantine_virus,
  scanner: m.cases_document_quarantine_virus,
  'scanner-failed': m.cases_document_quarantine_unscanned,
}

export const textWord: Readonly<Record<TextState, () => string>> = {
  read: m.cases_document_text_read,
  empty: m.cases_document_text_empty,
  'no-text-kind': m.cases_document_text_no_kind,
  'too-big': m.cases_document_text_too_big,
  'too-slow': m.cases_document_text_too_slow,
  locked: m.cases_document_text_locked,
  broken: m.cases_document_text_broken,
  'not-read': m.cases_document_text_not_read,
}

export const maskWord: Readonly<Record<MaskKind, (facts: { places: string }) => string>> = {
  passage: m.cases_document_mask_passage,
  words: m.cases_document_mask_words,
  'personal-number': m.cases_document_mask_numbers,
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'text/html': 'HTML',
  'text/csv': 'CSV',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/tiff': 'TIFF',
}

/** What a clerk calls the type; what has no name of its own is told as it is. */
export function typeWord(type: string): string {
  if (type === 'message/rfc822') return m.cases_document_type_mail()
  if (type === 'text/plain') return m.cases_document_type_text()
  return kinds[type] ?? (type === 'application/octet-stream' ? m.cases_document_type_unknown() : type)
}

const mebibyte = 1024 ** 2

export function sizeWord(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)}\u00a0B`
  const [size, unit] = bytes < mebibyte ? [bytes / 1024, 'kB'] : [bytes / mebibyte, 'MB']
  return `${formatNumber(size, { decimals: size < 10 ? 1 : 0 })}\u00a0${unit}`
}
