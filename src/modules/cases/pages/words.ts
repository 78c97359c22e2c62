import { m } from '../../../generated/paraglide/messages.js'
import type { StatusKind } from '../../../ui/status.tsx'
import type { CaseEvent, CaseKind, CaseStatus } from '../case-file.ts'
import type { Direction } from '../record-document.ts'

/** Cases in words: each code of the rules becomes words of the reader's language. */

export const statusWord: Readonly<Record<CaseStatus, () => string>> = {
  open: m.cases_status_open,
  'with-officer': m.cases_status_with_officer,
  'with-body': m.cases_status_with_body,
  decided: m.cases_status_decided,
  closed: m.cases_status_closed,
}

export const statusMark: Readonly<Record<CaseStatus, StatusKind>> = {
  open: 'open',
  'with-officer': 'preliminary',
  'with-body': 'sent',
  decided: 'adopted',
  closed: 'closed',
}

/** What happens next with a matter, in plain words. */
export const nextWord: Readonly<Record<CaseStatus, () => string>> = {
  open: m.cases_next_open,
  'with-officer': m.cases_next_with_officer,
  'with-body': m.cases_next_with_body,
  decided: m.cases_next_decided,
  closed: m.cases_next_closed,
}

export const kindWord: Readonly<Record<CaseKind, () => string>> = {
  ordinary: m.cases_kind_ordinary,
  'member-motion': m.cases_kind_member_motion,
  'resident-proposal': m.cases_kind_resident_proposal,
  collective: m.cases_kind_collective,
}

export const directionWord: Readonly<Record<Direction, () => string>> = {
  incoming: m.cases_direction_incoming,
  outgoing: m.cases_direction_outgoing,
  'drawn-up': m.cases_direction_drawn_up,
}

export const eventWord: Readonly<Record<CaseEvent['kind'], () => string>> = {
  registered: m.cases_word_registered,
  document: m.cases_word_document,
  agenda: m.cases_word_agenda,
  proposal: m.cases_word_proposal,
  decision: m.cases_word_decision,
  'referral-back': m.cases_word_referral_back,
  postponement: m.cases_word_postponement,
  minutes: m.cases_word_minutes,
  notice: m.cases_word_notice,
  dispatch: m.cases_word_dispatch,
  assignment: m.cases_word_assignment,
  review: m.cases_word_review,
  closed: m.cases_word_closed,
}

/** What happened has its name in the first line; clauses of a decision follow, one in each. */
export const headOf = (text: string): string => text.split('\n', 1)[0] ?? ''
export const bodyOf = (text: string): readonly string[] => text.split('\n').slice(1).filter(Boolean)
