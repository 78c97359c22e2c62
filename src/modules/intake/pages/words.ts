import { m } from '../../../generated/paraglide/messages.js'
import type { DraftKind, LeftOutReason, Place } from '../draft.ts'

const kinds: Readonly<Record<DraftKind, () => string>> = {
  minutes: m.intake_kind_minutes,
  plan: m.intake_kind_plan,
  budget: m.intake_kind_budget,
}
export const kindWord = (kind: DraftKind): string => kinds[kind]()

const reasons: Readonly<Record<LeftOutReason, () => string>> = {
  'not-read': m.intake_left_not_read,
  'not-placed': m.intake_left_not_placed,
  'no-field': m.intake_left_no_field,
}
export const reasonWord = (why: LeftOutReason): string => reasons[why]()

/** `s. 14 (tryckt 12), rad 301`. */
export const placeWord = ({ page, printedPage, line }: Place): string =>
  printedPage === undefined ? m.intake_place({ page, line }) : m.intake_place_printed({ page, printedPage, line })
