import { m } from '../../../generated/paraglide/messages.js'
import type { StatusKind } from '../../../ui/status.tsx'
import type { FamilyKey, Severity } from '../finding.ts'

const words = m as unknown as Readonly<Record<string, (() => string) | undefined>>

/** The family's name; its key where the messages lack it. */
export const familyWord = (family: FamilyKey): string =>
  words[`review_family_${family.replaceAll('-', '_')}`]?.() ?? family

export const severityMark: Readonly<Record<Severity, StatusKind>> = {
  contradiction: 'error',
  error: 'warning',
  rounding: 'cannot-judge',
  note: 'remark',
}

/** The page's own sentences for the severity that many of are counted. */
export const severityCount: Readonly<Record<Severity, (facts: { count: number }) => string>> = {
  contradiction: m.review_count_contradiction,
  error: m.review_count_error,
  rounding: m.review_count_rounding,
  note: m.review_count_note,
}
