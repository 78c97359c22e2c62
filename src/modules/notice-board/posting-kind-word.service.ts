import { m } from '../../generated/paraglide/messages.js'
import type { Locale } from '../../platform/context.ts'
import type { PostingKind } from './posting-law.ts'

const words: Readonly<Record<PostingKind, typeof m.notice_board_kind_minutes>> = {
  'council-notice': m.notice_board_kind_council_notice,
  'approved-minutes': m.notice_board_kind_approved_minutes,
  'delegated-decision': m.notice_board_kind_delegated_decision,
  minutes: m.notice_board_kind_minutes,
  'how-to-appeal': m.notice_board_kind_how_to_appeal,
  'other-statutory': m.notice_board_kind_other_statutory,
  'meeting-notice': m.notice_board_kind_meeting_notice,
}

/** What a kind of posting is called in the reader's language. */
export const postingKindWord = (kind: PostingKind, locale: Locale): string => words[kind]({}, { locale })
