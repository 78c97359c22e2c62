import {
  type AgendaItem,
  enterRoom,
  getHeldMeeting,
  listMeetings,
  type MeetingId,
  type ProposalId,
  type RoomDeed,
  showHeldMeeting,
} from '../../modules/meetings/index.ts'
import {
  addReceiver,
  approveMinutes,
  attestExtracts,
  handOver,
  type MinutesId,
  sendForApproval,
  showDispatch,
} from '../../modules/minutes/index.ts'
import { type Context, newId } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { DemoMinutes } from './demo-minutes.contract.ts'
import type { ContextOf } from './load-follow-up.ts'
import { known, type UnitIds } from './load-organisation.ts'
import type { People } from './load-people.ts'

interface Loading {
  readonly contextOf: ContextOf
  readonly units: UnitIds
  readonly people: People
}

type Demo = DemoMinutes[number]

/** Carries meetings through the room, event by event, and has their minutes approved. */
export async function loadMinutes(loading: Loading, demo: DemoMinutes): Promise<void> {
  for (const one of demo) await loadOne(loading, one)
}

async function loadOne({ contextOf, units, people }: Loading, demo: Demo): Promise<void> {
  const secretary = known(people, demo.secretary)
  const first = contextOf(secretary, demo.at)
  const body = known(units, demo.body)
  const meeting = (await first.read((tx) => listMeetings(first, tx, body))).find(({ day }) => day === demo.day)
  if (!meeting) throw new RangeError(`no meeting of ${demo.body} on ${demo.day}`)
  const { agenda } = await first.read((tx) => getHeldMeeting(first, tx, meeting.id))
  let minute = 0
  for (const deed of deedsOf(demo, agenda, people)) {
    const now = new Date(Date.parse(demo.at) + minute++ * 60_000).toISOString()
    await enterRoom(contextOf(secretary, now), meeting.id, { clientId: newId<'order'>(), deed })
  }
  for (const one of demo.dispatch) {
    const item = agenda[one.item - 1]
    if (!item) throw new RangeError(`no item ${one.item}`)
    await addReceiver(contextOf(secretary, demo.approvals.sent), meeting.id, item.id, {
      receiver: one.receiver,
      purpose: one.purpose,
      note: one.note,
      person: one.person === null ? null : known(people, one.person).id,
      unit: one.unit === null ? null : known(units, one.unit),
    })
  }
  const approver = known(people, demo.approver)
  const sent = await sendForApproval(contextOf(secretary, demo.approvals.sent), meeting.id, {
    part: 'whole',
    approvers: [approver.id],
  })
  const order = { digest: sent.sentDigest ?? '', isConfirmed: true }
  await approveMinutes(contextOf(known(people, demo.chair), demo.approvals.chair), sent.id, order)
  await approveMinutes(contextOf(approver, demo.approvals.approver), sent.id, order)
  if (demo.attested) await sendOut(contextOf(secretary, demo.attested), { meeting: meeting.id, minutes: sent.id, demo })
}

/** The secretary attests extracts and tells what has been handed over. */
async function sendOut(
  ctx: Context,
  { meeting, minutes, demo }: { readonly meeting: MeetingId; readonly minutes: MinutesId; readonly demo: Demo },
): Promise<void> {
  await attestExtracts(ctx, minutes)
  const { paragraphs } = await showDispatch(ctx, meeting)
  const places = (await showHeldMeeting(ctx, meeting)).agenda.map((item) => item.id)
  for (const { paragraph, lines } of paragraphs)
    for (const { dispatch } of lines) {
      const planned = demo.dispatch.find(
        (one) => one.receiver === dispatch.receiver && places[one.item - 1] === paragraph.item,
      )
      if (planned?.handedOver)
        await handOver(ctx, dispatch.id, { day: planned.handedOver.on, note: planned.handedOver.how })
    }
}

/** Everything that happened, in order. */
function deedsOf(demo: Demo, agenda: readonly AgendaItem[], people: People): readonly RoomDeed[] {
  const person = (key: string) => known(people, key).id
  const arrive = (before: number): RoomDeed[] =>
    demo.present
      .filter((one) => one.before === before)
      .map(({ person: key, atDistance, role }) => {
        const { id, name } = known(people, key)
        return role === undefined
          ? { kind: 'person.arrived', person: id, atDistance }
          : { kind: 'guest.arrived', person: id, name, role, atDistance }
      })
  const leave = (place: number): RoomDeed[] =>
    demo.present
      .filter((one) => one.after === place)
      .map(({ person: key }) => ({ kind: 'person.left', person: person(key) }))
  return [
    ...arrive(1),
    { kind: 'meeting.opened' },
    { kind: 'chair.taken', person: person(demo.chair) },
    { kind: 'approver.chosen', person: person(demo.approver) },
    ...agenda.flatMap((item, index) => [
      ...(index === 0 ? [] : arrive(index + 1)),
      ...itemDeeds(demo, item, index + 1, person),
      ...leave(index + 1),
    ]),
    { kind: 'meeting.closed' },
  ]
}

function itemDeeds(
  demo: Demo,
  { id: item, clauses }: AgendaItem,
  place: number,
  person: (key: string) => PersonId,
): readonly RoomDeed[] {
  const counters = demo.counters.filter((one) => one.item === place)
  const proposals = counters.map((one) => ({ ...one, proposal: newId<'proposal'>() as ProposalId }))
  const isProposed = clauses.length > 0 || counters.length > 0
  return [
    { kind: 'item.opened', item },
    ...proposals.flatMap(({ proposal, by, clauses: own, supportedBy }): RoomDeed[] => [
      { kind: 'proposal.made', item, proposal, form: 'counter', by: person(by), clauses: own, reason: '' },
      ...supportedBy.map((key): RoomDeed => ({ kind: 'proposal.supported', item, proposal, person: person(key) })),
    ]),
    { kind: 'debate.closed', item },
    ...(proposals.length > 0
      ? [{ kind: 'order.accepted', item, counters: proposals.map(({ proposal }) => proposal) } as const]
      : []),
    // The counter proposal wins where there is one.
    ...(isProposed
      ? [{ kind: 'question.acclaimed', item, question: 'main', answer: proposals.length > 0 ? 'no' : 'yes' } as const]
      : []),
    { kind: 'item.decided', item },
    ...demo.texts
      .filter((one) => one.item === place)
      .map(({ text, value }): RoomDeed => ({ kind: 'text.saved', item, text, value })),
  ]
}
