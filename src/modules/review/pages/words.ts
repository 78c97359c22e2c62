import { m } from '../../../generated/paraglide/messages.js'
import type { StatusKind } from '../../../ui/status.tsx'
import type { FamilyKey, Severity } from '../finding.ts'

/** Named one by one, so that the page is sent these and not every text there is. */
const families: Readonly<Record<FamilyKey, () => string>> = {
  sums: m.review_family_sums,
  units: m.review_family_units,
  changes: m.review_family_changes,
  'same-quantity': m.review_family_same_quantity,
  across: m.review_family_across,
  articulation: m.review_family_articulation,
  prose: m.review_family_prose,
  stale: m.review_family_stale,
  assumptions: m.review_family_assumptions,
  references: m.review_family_references,
  minutes: m.review_family_minutes,
  goals: m.review_family_goals,
}

export const familyWord = (family: FamilyKey): string => families[family]()

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
