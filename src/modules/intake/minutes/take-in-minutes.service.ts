import { m } from '../../../generated/paraglide/messages.js'
import type { Context } from '../../../platform/context.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import type { Day } from '../../../shared/local-date.ts'
import { takeOverDecision } from '../../assignments/index.ts'
import {
  type AgendaItemId,
  addItem,
  type MeetingBody,
  type MeetingId,
  planMeeting,
  recordRoom,
} from '../../meetings/index.ts'
import { addReceiver } from '../../minutes/index.ts'
import type { IntakeDraft, Origin, TakenIn } from '../draft.ts'
import type { DraftParagraph, MinutesDraft } from './minutes-draft.ts'
import { type Here, lookHere, needWords, played, scenesOf } from './minutes-here.service.ts'
import { clausesPut } from './script-minutes.service.ts'

/** A meeting out of a draft: planned with its agenda, its room filled with what the minutes tell, and left open for its secretary to look through. */

/** @throws InvalidInput with what is still to be told; whatever the deeds of meetings, minutes and assignments refuse */
export async function takeInMinutes(one: Context, { content }: IntakeDraft<MinutesDraft>): Promise<TakenIn> {
  const here = await one.read((tx) => lookHere(one, tx, content))
  const { body, day } = here
  if (Object.keys(here.needed).length > 0 || !body || !day) throw new InvalidInput(needWords(one, here.needed))
  const meeting = await planMeeting(one, {
    ...{ body: body.unit, day, startsAt: content.meeting.startsAt, place: content.meeting.room },
    expectedMinutes: usualMinutes,
    isPublic: body.kind === 'council',
  })
  const items = await addItems(one, meeting.id, content, here, body)
  const scenes = scenesOf(one, content, here.cases, (at) => items.get(at) as AgendaItemId)
  await recordRoom(one, meeting.id, played(content, { ...here, body }, scenes).script.events)
  const origins: Origin[] = [
    { ...content.meeting.place, subjectKind: 'meeting', subject: meeting.id, label: meetingLabel(one, here, day) },
  ]
  for (const { item, paragraph, number } of scenes) {
    // Named after the meeting, so that all places of a meeting are found by it.
    origins.push({
      ...shownPlace(paragraph),
      ...{ subjectKind: 'meeting', subject: `${meeting.id} ${item}`, label: labelOf(paragraph) },
    })
    await addReceivers(one, meeting.id, item, paragraph)
    for (const { id, title } of await handOverTasks(one, { body, day, number }, paragraph))
      origins.push({ ...paragraph.place, subjectKind: 'assignment', subject: id, label: title })
  }
  return { links: linksTo(one, meeting.id, origins), origins }
}

/** How long the calendar is held: nobody looks at it for what has been. */
const usualMinutes = 120

async function addItems(
  one: Context,
  meeting: MeetingId,
  content: MinutesDraft,
  { cases }: Here,
  { proposesTo }: MeetingBody,
): Promise<ReadonlyMap<number, AgendaItemId>> {
  const items = new Map<number, AgendaItemId>()
  const wanted = [...content.paragraphs.entries()]
    .filter(([, { isTaken }]) => isTaken)
    .toSorted(([, a], [, b]) => Number(a.number) - Number(b.number))
  for (const [at, paragraph] of wanted) {
    const { id } = await addItem(one, meeting, {
      kind: paragraph.outcome === 'noted' ? 'information' : 'decision',
      title: paragraph.heading,
      caseFile: cases[at]?.id ?? null,
      summary: '',
      matter: 'ordinary',
      clauses: clausesPut(paragraph),
      proposesTo: paragraph.outcome === 'proposed' ? proposesTo : null,
      secrecyProvision: paragraph.isSecret ? paragraph.provision : (cases[at]?.secrecy?.provision ?? null),
    })
    items.set(at, id)
  }
  return items
}

async function addReceivers(
  one: Context,
  meeting: MeetingId,
  item: AgendaItemId,
  { receivers }: DraftParagraph,
): Promise<void> {
  for (const { isTaken, receiver, purpose, note } of receivers)
    if (isTaken && receiver !== '')
      await addReceiver(one, meeting, item, { receiver, purpose, note, person: null, unit: null })
}

/** Only what is marked; a clause of its own that tells when a task is to be reported goes with it. */
async function handOverTasks(
  one: Context,
  { body, day, number }: { readonly body: MeetingBody; readonly day: Day; readonly number: number },
  { tasks, clauses, caseNumber }: DraftParagraph,
) {
  const wanted = tasks.filter(({ isTaken }) => isTaken).map(({ clause }) => clause)
  if (wanted.length === 0) return []
  const { suggested } = await takeOverDecision(one, {
    decision: { body: body.unit, decidedOn: day, paragraph: `§ ${number}`, caseNumber },
    caseFile: null,
    clauses: clauses.filter(
      (clause, at) => wanted.includes(clause) || (goesOn.test(clause) && wanted.includes(clauses[at - 1] ?? '')),
    ),
  })
  return suggested
}

const goesOn = /^(?:uppdraget|detta)\b/iu

/** Of what is secret only its number goes into lists. */
const labelOf = ({ number, heading, isSecret }: DraftParagraph): string =>
  isSecret ? `§ ${number}` : `§ ${number} ${heading}`

const shownPlace = ({ place, number, isSecret }: DraftParagraph) =>
  isSecret ? { ...place, printed: `§ ${number}` } : place

const meetingLabel = ({ locale }: Context, { bodies, body }: Here, day: Day): string =>
  m.intake_minutes_meeting({ body: bodies.find((one) => one.body === body)?.name ?? '', day }, { locale })

function linksTo({ locale }: Context, meeting: MeetingId, origins: readonly Origin[]): TakenIn['links'] {
  const tasks = origins.filter(({ subjectKind }) => subjectKind === 'assignment').length
  return [
    { label: m.intake_minutes_link_minutes({}, { locale }), href: `/arbete/moten/${meeting}/protokoll` },
    { label: m.intake_minutes_link_room({}, { locale }), href: `/arbete/moten/${meeting}/rum` },
    ...(tasks > 0
      ? [{ label: m.intake_minutes_link_tasks({ count: tasks }, { locale }), href: '/arbete/uppdrag/forslag' }]
      : []),
  ]
}
