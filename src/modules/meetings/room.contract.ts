import { z } from 'zod'
import type { PersonId } from '../../shared/ids.ts'
import { choices } from './count.ts'
import { type AgendaItemId, itemTexts, type ProposalId, proposalForms } from './room-event.ts'
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

/** Every kind of event the rules know can be sent, and no other; checked when the types are. */
type Sent = z.output<typeof orderContract>
const isWhole: (sent: Sent) => RoomOrder = (sent) => sent
const isClosed: (deed: RoomDeed) => Sent['deed']['kind'] = (deed) => deed.kind
void isWhole
void isClosed
