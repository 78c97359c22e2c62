import { m } from '../../../generated/paraglide/messages.js'
import type { PostingKind } from '../posting-law.ts'

export const kindWord: Readonly<Record<PostingKind, () => string>> = {
  'council-notice': m.notice_board_kind_council_notice,
  'approved-minutes': m.notice_board_kind_approved_minutes,
  'delegated-decision': m.notice_board_kind_delegated_decision,
  minutes: m.notice_board_kind_minutes,
  'how-to-appeal': m.notice_board_kind_how_to_appeal,
  'other-statutory': m.notice_board_kind_other_statutory,
  'meeting-notice': m.notice_board_kind_meeting_notice,
}
