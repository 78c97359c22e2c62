import { z } from 'zod'
import type { PersonId } from '../../shared/ids.ts'
import { choices } from './count.ts'
import { meetingStatuses } from './meeting.ts'
import { type AgendaItemId, itemTexts, type MeetingId, type ProposalId, proposalForms } from './room-event.ts'
import type { RoomDeed, RoomOrder } from './room-order.ts'

/** What may be sent to a room: closed, so that nothing gets into the row of events but what its rules know. */

const personId = z.uuid().transform((text) => text as PersonId)
const itemId = z.uuid().transform((text) => text as AgendaItemId)
const proposalId = z.uuid().transform((text) => text as ProposalId)
const questionKey = z.string().regex(/^[a-z]+(-[0-9]{1,3})?$/)
const answer = z.enum(['yes', 'no'])
const line = z.string().max(2_000)
const words = z.string().max(20_000)
const count = z.number().int().min(0).max(10_000)

const of = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape })

const inItem = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  of(kind, { item: itemId, ...shape })

const deeds = [
  of('meeting.opened', {}),
  of('meeting.closed', {}),
  of('meeting.adjourned', {}),
  of('meeting.resumed', {}),
  of('person.arrived', { person: personId, atDistance: z.boolean() }),
  of('person.left', { person: personId }),
  of('guest.arrived', {
    person: personId,
    name: z.string().trim().max(200),
    role: z.string().trim().max(200),
    atDistance: z.boolean(),
  }),
  of('chair.taken', { person: personId }),
  of('approver.chosen', { person: personId }),
  inItem('item.opened', {}),
  inItem('conflict.declared', { person: personId, reason: line }),
  inItem('conflict.lifted', { person: personId }),
  inItem('proposal.made', {
    proposal: proposalId,
    form: z.enum(proposalForms),
    by: personId.nullable(),
    clauses: z.array(words).max(100),
    reason: words,
  }),
  inItem('proposal.supported', { proposal: proposalId, person: personId }),
  inItem('proposal.withdrawn', { proposal: proposalId }),
  inItem('debate.closed', {}),
  inItem('order.accepted', { counters: z.array(proposalId).max(100) }),
  inItem('question.acclaimed', { question: questionKey, answer }),
  inItem('vote.requested', { question: questionKey, by: personId }),
  inItem('ballot.cast', { question: questionKey, person: personId, choice: z.enum(choices) }),
  inItem('ballots.counted', { question: questionKey, yes: count, no: count, abstain: count }),
  inItem('vote.closed', { question: questionKey, broken: answer.nullable() }),
  inItem('dissent.entered', { person: personId, text: words }),
  inItem('statement.entered', { person: personId, text: words }),
  inItem('item.decided', {}),
  inItem('item.approved-at-once', {}),
  inItem('item.withdrawn', { reason: line }),
  inItem('item.set-aside', {}),
  inItem('text.saved', { text: z.enum(itemTexts), value: z.string().max(200_000) }),
] as const

export const deedContract = z.discriminatedUnion('kind', deeds)

/** One thing that happens, named by the browser so that it can be sent again without happening twice. */
export const orderContract = z.strictObject({ clientId: z.uuid(), deed: deedContract })

export const undoContract = z.strictObject({ undo: z.number().int().positive() })

export const ballotContract = z.strictObject({
  item: itemId,
  question: questionKey,
  choice: z.enum(choices),
  clientId: z.uuid(),
})

/** An event as it stands in the row: an opening has its number. */
const eventReply = z.discriminatedUnion('kind', [
  ...deeds.filter((one) => one.shape.kind.value !== 'item.opened'),
  inItem('item.opened', { paragraph: count }),
] as unknown as typeof deeds)

export const meetingLine = z.object({
  id: z.string(),
  body: z.string(),
  day: z.string(),
  startsAt: z.string(),
  place: z.string(),
  status: z.enum(meetingStatuses),
  isPublic: z.boolean(),
})

/** How a room stands. What is secret to the reader is left out. */
export const roomReply = z.object({
  version: z.string(),
  meeting: meetingLine,
  stage: z.enum(['planned', 'open', 'adjourned', 'closed']),
  current: z.string().nullable(),
  chair: z.string().nullable(),
  approvers: z.array(z.string()),
  present: z.array(z.object({ person: z.string(), name: z.string(), isServing: z.boolean() })),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      secrecyProvision: z.string().nullable(),
      paragraph: z.number().nullable(),
      outcome: z.string().nullable(),
      decision: z.array(z.string()),
      questions: z.array(
        z.object({
          key: z.string(),
          answer: answer.nullable(),
          ballots: z.array(z.object({ person: z.string(), choice: z.enum(choices) })),
          result: z
            .object({
              yes: count,
              no: count,
              abstain: count,
              absent: count,
              winner: answer,
              by: z.string(),
              paragraph: z.string(),
            })
            .nullable(),
        }),
      ),
    }),
  ),
  happened: z.array(z.object({ sequence: z.number(), at: z.string(), isUndone: z.boolean(), event: eventReply })),
})

export const meetingParam = z.object({ meeting: z.uuid().transform((text) => text as MeetingId) })
export const meetingFilters = z.object({ body: z.string().max(20).optional() })

/** Every kind of event the rules know can be sent, and no other; checked when the types are. */
type Sent = z.output<typeof orderContract>
const isWhole: (sent: Sent) => RoomOrder = (sent) => sent
const isClosed: (deed: RoomDeed) => Sent['deed']['kind'] = (deed) => deed.kind
void isWhole
void isClosed
