import { m } from '../../generated/paraglide/messages.js'
import type { Context, Write } from '../../platform/context.ts'
import type { PlannedMeeting } from '../meetings/index.ts'
import type { Minutes, MinutesParagraph } from '../minutes/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { canBeAppealed } from './appeal.ts'
import { postApproval } from './keep-board.service.ts'
import { postIn } from './posting.service.ts'

/** What stands on the board is Swedish, whoever approved it. */
const swedish = { locale: 'sv' } as const

/** Posts minutes in the transaction that approves them (KL 8 kap. 12 §). */
export async function postMinutes(
  ctx: Context,
  tx: Write,
  paragraphs: readonly MinutesParagraph[],
  minutes: Minutes,
): Promise<void> {
  const [first] = paragraphs
  if (!first) return
  const names = await unitNamesOn(tx, minutes.meetingDay)
  await postApproval(ctx, tx, {
    subject: minutes.id,
    body: minutes.body,
    title: m.notice_board_approval_title({ body: names.get(minutes.body) ?? '', day: minutes.meetingDay }, swedish),
    whereToRead: first.publicPath.replace(/\/[^/]*$/u, ''),
    meetingDay: minutes.meetingDay,
    approvedOn: ctx.today(),
    canBeAppealed: paragraphs.some(canBeAppealed),
    isDemo: false,
  })
}

/** Posts the notice of a council's meeting in the transaction that calls it (KL 5 kap. 13 §). */
export async function postCouncilNotice(ctx: Context, tx: Write, meeting: PlannedMeeting): Promise<void> {
  if (meeting.bodyKind !== 'council' || meeting.day < ctx.today()) return
  const names = await unitNamesOn(tx, meeting.day)
  const body = names.get(meeting.body) ?? ''
  await postIn(ctx, tx, {
    kind: 'council-notice',
    body: meeting.body,
    title: m.notice_board_meeting_title({ body, day: meeting.day, time: meeting.startsAt }, swedish),
    whereToRead: `/moten/${meeting.bodyKey}/${meeting.day}`,
    statute: '',
    subject: meeting.id,
    concernsDay: meeting.day,
    approvedOn: null,
    canBeAppealed: false,
    isDemo: meeting.isDemo,
  })
}
