import { type Context, newId, type Read } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import type { Finding } from '../../shared/finding.ts'
import type { PersonId } from '../../shared/ids.ts'
import { type Deadline, deadlineOf } from '../../shared/law/statutory-periods.ts'
import { yearOf } from '../../shared/local-date.ts'
import { findCaseByNumber } from '../cases/index.ts'
import {
  type AgendaItemId,
  enterRoom,
  getHeldMeeting,
  getMeetingBody,
  type HeldMeeting,
  listMeetings,
  type Meeting,
  type MeetingId,
} from '../meetings/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { chairsFor, isOverdue, itemsIn, missedBy, type WaitingMinutes } from './approval-rules.ts'
import { composeMinutes, fullNameIn, type MinutesFacts, type MinutesText, type ParagraphText } from './compose.ts'
import { listLines } from './dispatch.store.ts'
import type { DraftReceiver, Receiver } from './dispatch.ts'
import { readFacts } from './facts.service.ts'
import { mayApproveMinutes, mayReadDraft, mayWriteMinutes } from './minutes.policy.ts'
import * as store from './minutes.store.ts'
import { type CheckCode, caseNumbersIn, checkMinutes } from './minutes-check.ts'
import { readerOf } from './paragraph.service.ts'
import { lastNumberBefore } from './paragraph.store.ts'
import { suggestReceivers } from './suggest-receivers.service.ts'

export interface Draft {
  readonly meeting: Meeting
  readonly bodyName: string
  readonly text: MinutesText
  /** What people have written, by item, to be edited. */
  readonly written: ReadonlyMap<AgendaItemId, HeldMeeting['room']['items'][number]['texts']>
  readonly minutes: readonly WaitingMinutes[]
  readonly deadline: Deadline
  readonly isOverdue: boolean
  readonly findings: readonly Finding<CheckCode>[]
  readonly chairs: readonly string[]
  /** Who may approve beside the chair, and who was chosen at the meeting. */
  readonly candidates: readonly { readonly person: PersonId; readonly name: string; readonly isChosen: boolean }[]
  readonly hasImmediate: boolean
  readonly isClosed: boolean
  readonly may: { readonly write: boolean }
  /** To whom each § is sent, and who else probably is to be told, by item; none for those who do not write. */
  readonly dispatch: readonly DraftReceiver[]
  readonly suggested: ReadonlyMap<string, readonly Receiver[]>
}

/** Minutes as they stand at this moment, with what does not add up in them. @throws NotFound */
export const showDraft = (ctx: Context, id: MeetingId): Promise<Draft> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDraft, undefined)
    const held = await getHeldMeeting(ctx, tx, id)
    const { layout } = await getMeetingBody(tx, held.meeting.body)
    const facts = await readFacts(ctx, tx, held, layout)
    const text = composeMinutes(facts)
    const minutes = await store.listMinutesOf(tx, id)
    const deadline = deadlineOf('minutes-approval', held.meeting.day)
    const may = { write: isSystem(ctx.actor) || mayWriteMinutes(ctx.actor, held.meeting) }
    const reads = await secretReader(ctx, tx, held, minutes)
    const lines = await listLines(
      tx,
      held.agenda.map((item) => item.id),
    )
    return {
      meeting: held.meeting,
      bodyName: facts.bodyName,
      text: hideSecret(text, facts, (one) => isSystem(ctx.actor) || reads(one)),
      dispatch: may.write ? lines : [],
      suggested: may.write ? await suggestReceivers(ctx, tx, held, { text, lines }) : new Map(),
      written: new Map(may.write ? held.room.items.map((item) => [item.id, item.texts]) : []),
      minutes,
      deadline,
      isOverdue: isOverdue(deadline.lastDay, ctx.today()) && !minutes.some((one) => isWhole(one) && one.approvedOn),
      findings: may.write ? await findingsOf(ctx, tx, held, text) : [],
      ...peopleOf(facts),
      hasImmediate: itemsIn(held, 'immediate').length > 0,
      isClosed: held.room.stage === 'closed',
      may,
    }
  })

const isWhole = (minutes: WaitingMinutes): boolean => minutes.corrects === null && !minutes.isImmediate

/** Whether the actor may read a secret § of a draft: as of what is approved, with whoever is asked to approve it. */
async function secretReader(
  ctx: Context,
  tx: Read,
  held: HeldMeeting,
  minutes: readonly WaitingMinutes[],
): Promise<(one: ParagraphText) => boolean> {
  const { maySee } = await readerOf(ctx, tx)
  const approvers = minutes.flatMap((one) => [...one.chairs, ...one.approvers])
  return ({ item }) => {
    const conflicts = held.room.items.find((one) => one.id === item)?.conflicts ?? []
    return maySee({ body: held.meeting.body, disqualified: conflicts.map((one) => one.person), approvers })
  }
}

/** The meeting has left out what the reader may not know; here also the provision stands in place of the title. */
const hideSecret = (
  text: MinutesText,
  { words }: MinutesFacts,
  maySee: (one: ParagraphText) => boolean,
): MinutesText => ({
  ...text,
  paragraphs: text.paragraphs.map((one) =>
    one.secrecyProvision === null || (one.title !== '' && maySee(one))
      ? one
      : {
          ...one,
          title: words.word('secret_paragraph', { provision: one.secrecyProvision }),
          sections: [],
          clauses: [],
        },
  ),
})

async function findingsOf(
  ctx: Context,
  tx: Read,
  held: HeldMeeting,
  text: MinutesText,
): Promise<readonly Finding<CheckCode>[]> {
  const known = new Set<string>()
  for (const number of new Set(caseNumbersIn(JSON.stringify(text))))
    if (await findCaseByNumber(ctx, tx, number)) known.add(number)
  const { body, day } = held.meeting
  return checkMinutes({
    held,
    text,
    knownCases: known,
    numberBefore: await lastNumberBefore(tx, body, yearOf(day), day),
  })
}

function peopleOf(facts: MinutesFacts): Pick<Draft, 'chairs' | 'candidates'> {
  const { held } = facts
  const items = itemsIn(held, 'whole')
  const chairs = chairsFor(held, items)
  const nameOf = fullNameIn(facts)
  const people = new Set(items.flatMap((item) => item.places.flatMap((place) => place.servedBy ?? [])))
  return {
    chairs: chairs.map(nameOf),
    candidates: [...people]
      .filter((person) => !chairs.includes(person) && missedBy(items, person).length === 0)
      .map((person) => ({ person, name: nameOf(person), isChosen: held.room.approvers.includes(person) })),
  }
}

export interface WrittenTexts {
  readonly summary: string
  readonly background: string
  readonly treatment: string
  readonly note: string
}

/** Writes what people write beside what happened; only what has changed becomes events of the room. */
export async function saveTexts(
  ctx: Context,
  meeting: MeetingId,
  item: AgendaItemId,
  texts: Partial<WrittenTexts>,
): Promise<{ readonly saved: number }> {
  const before = await ctx.read(async (tx) =>
    (await getHeldMeeting(ctx, tx, meeting)).room.items.find((one) => one.id === item),
  )
  if (!before) throw new NotFound('agenda-item')
  let saved = 0
  for (const text of ['summary', 'background', 'treatment', 'note'] as const) {
    const value = texts[text]?.replaceAll('\r\n', '\n').trim()
    if (value === undefined || value === before.texts[text].trim()) continue
    await enterRoom(ctx, meeting, { clientId: newId<'order'>(), deed: { kind: 'text.saved', item, text, value } })
    saved += 1
  }
  return { saved }
}

export interface MinutesLine {
  readonly meeting: Meeting
  readonly bodyName: string
  readonly status: 'unwritten' | WaitingMinutes['status']
  readonly lastDay: Deadline['lastDay']
  readonly isOverdue: boolean
  readonly approvedOn: WaitingMinutes['approvedOn']
  /** The actor is asked to approve. */
  readonly isMine: boolean
}

/** Meetings that have been held, latest first, with how far their minutes have come. */
export const listMinutesLines = (ctx: Context): Promise<readonly MinutesLine[]> =>
  ctx.read((tx) => {
    ctx.must(mayReadDraft, undefined)
    return linesIn(ctx, tx)
  })

export async function linesIn(ctx: Context, tx: Read): Promise<readonly MinutesLine[]> {
  const [all, meetings, names] = [
    await store.listMinutes(tx),
    await listMeetings(ctx, tx, null),
    await unitNamesOn(tx, ctx.today()),
  ]
  return meetings
    .filter((meeting) => meeting.status === 'closed' || all.some((one) => one.meeting === meeting.id))
    .toSorted((one, other) => other.day.localeCompare(one.day))
    .map((meeting) => {
      const own = all.filter((one) => one.meeting === meeting.id)
      const whole = own.find(isWhole)
      const { lastDay } = deadlineOf('minutes-approval', meeting.day)
      return {
        meeting,
        bodyName: names.get(meeting.body) ?? '',
        status: whole?.status ?? ('unwritten' as const),
        lastDay,
        isOverdue: whole?.status !== 'approved' && isOverdue(lastDay, ctx.today()),
        approvedOn: whole?.approvedOn ?? null,
        isMine: own.some((one) => waitsFor(ctx, one)),
      }
    })
}

const waitsFor = (ctx: Context, minutes: WaitingMinutes): boolean =>
  minutes.status === 'for-approval' &&
  mayApproveMinutes(ctx.actor, minutes) &&
  !minutes.approvals.some((one) => one.person === ctx.actor.person)
