import { m } from '../../generated/paraglide/messages.js'
import type { Context, Write } from '../../platform/context.ts'
import { writeMail } from '../../platform/mail/outbox.ts'
import { moveCase } from '../cases/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { listAgenda } from './agenda.store.ts'
import { masked, type PlannedItem } from './agenda.ts'
import { tellCalled } from './asked.service.ts'
import { compositionOf } from './mandate.service.ts'
import { lockSeen } from './meeting.service.ts'
import * as store from './meeting.store.ts'
import { getMeetingBody } from './meeting-body.store.ts'
import { calendarOf } from './meeting-calendar.service.ts'
import type { Move, PlannedMeeting } from './meeting-plan.ts'
import * as rules from './meeting-plan.ts'
import type { MeetingId } from './room-event.ts'

/** The summons: the agenda goes out to those who shall decide, and is public from then on. */

export interface Called {
  readonly meeting: PlannedMeeting
  /** How many were told. */
  readonly told: number
}

const swedish = { locale: 'sv' } as const

/**
 * Calls the meeting: mail with the event to every member and substitute, cases lie with the body, the agenda is public.
 * @throws Refusal meeting.not-planned, meeting.agenda-empty, meeting.day-has-passed, meeting.called-late, meeting.too-late-to-call; StaleVersion
 */
export const callMeeting = (
  ctx: Context,
  id: MeetingId,
  { revision, lateReason }: { readonly revision: number; readonly lateReason: string },
): Promise<Called> =>
  ctx.write('meeting.call', id, async (tx) => {
    const before = await lockSeen(ctx, tx, id, revision)
    const [body, agenda] = await Promise.all([getMeetingBody(tx, before.body), listAgenda(tx, id)])
    const call = { on: ctx.today(), at: ctx.now(), lateReason }
    const meeting = await store.saveMeeting(tx, before, rules.callMeeting(before, body, agenda.length, call))
    for (const { caseFile } of agenda) if (caseFile !== null) await moveCase(tx, caseFile, 'with-body')
    await tellCalled(ctx, tx, meeting, agenda.map(masked))
    return [before, { meeting, told: await tell(ctx, tx, meeting, 'called', agenda) }]
  })

/**
 * Another day, hour or place. Those who were called are told at once, and the summons has to be sent anew.
 * @throws Refusal meeting.has-been-held, meeting.reason-needed, meeting.time-taken; StaleVersion
 */
export const moveMeeting = (
  ctx: Context,
  id: MeetingId,
  { revision, ...to }: Move & { readonly revision: number },
): Promise<PlannedMeeting> => change(ctx, 'move', id, revision, (meeting) => rules.moveMeeting(meeting, to))

/** @throws Refusal meeting.has-been-held, meeting.reason-needed; StaleVersion */
export const cancelMeeting = (
  ctx: Context,
  id: MeetingId,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): Promise<PlannedMeeting> => change(ctx, 'cancel', id, revision, (meeting) => rules.cancelMeeting(meeting, reason))

const change = (
  ctx: Context,
  deed: 'move' | 'cancel',
  id: MeetingId,
  revision: number,
  decide: (meeting: PlannedMeeting) => PlannedMeeting,
): Promise<PlannedMeeting> =>
  ctx.write(`meeting.${deed}`, id, async (tx) => {
    const before = await lockSeen(ctx, tx, id, revision)
    const after = await store.saveMeeting(tx, before, decide(before))
    if (before.status === 'called') await tell(ctx, tx, after, deed === 'move' ? 'moved' : 'cancelled', [])
    return [before, after]
  })

type News = 'called' | 'moved' | 'cancelled'

const subjects = {
  called: m.meetings_mail_called,
  moved: m.meetings_mail_moved,
  cancelled: m.meetings_mail_cancelled,
} as const

/** One mail to each person with a mandate in the body on the day; the same state of the meeting is told once. */
async function tell(
  ctx: Context,
  tx: Write,
  meeting: PlannedMeeting,
  news: News,
  agenda: readonly PlannedItem[],
): Promise<number> {
  const { mandates } = await compositionOf(tx, meeting.body, meeting.day)
  const name = (await unitNamesOn(tx, meeting.day)).get(meeting.body) ?? ''
  const facts = { body: name, day: meeting.day, time: meeting.startsAt }
  const subject = subjects[news](facts, swedish)
  const body = [wordsOf(meeting, news, name), ...agenda.map(lineOf)].join('\n')
  const event = { meeting, summary: m.meetings_event({ body: name }, swedish), description: '', url: null }
  const calendar = calendarOf(name, ctx.now(), [event], news === 'cancelled' ? 'CANCEL' : 'PUBLISH')
  let told = 0
  for (const person of new Set(mandates.map((mandate) => mandate.person))) {
    const mail = {
      dedupKey: `meeting.${news}:${meeting.id}:${meeting.revision}:${person}`,
      person,
      subject,
      body,
      link: `/arbete/moten/${meeting.id}`,
      calendar,
    }
    if (await writeMail(tx, mail)) told += 1
  }
  return told
}

const wordsOf = (meeting: PlannedMeeting, news: News, body: string): string =>
  ({
    called: () =>
      m.meetings_mail_called_body({ body, day: meeting.day, time: meeting.startsAt, place: meeting.place }, swedish),
    moved: () =>
      m.meetings_mail_moved_body(
        { body, day: meeting.day, time: meeting.startsAt, place: meeting.place, reason: meeting.movedReason },
        swedish,
      ),
    cancelled: () =>
      m.meetings_mail_cancelled_body({ body, day: meeting.day, reason: meeting.cancelledReason }, swedish),
  })[news]()

/** A mail passes many hands: a secret item is named by its provision alone. */
const lineOf = ({ position, title, secrecyProvision }: PlannedItem): string =>
  `${position}. ${secrecyProvision === null ? title : m.meetings_secret_item({ provision: secrecyProvision }, swedish)}`
