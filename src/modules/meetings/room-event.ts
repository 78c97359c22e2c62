import type { Id, PersonId } from '../../shared/ids.ts'
import type { Choice } from './count.ts'

/**
 * What happens in a meeting room, told as events in the order they happened. The state of a meeting is these and
 * nothing else: minutes are written from them, and two secretaries add to the same row of events.
 */

export type MeetingId = Id<'meeting'>
export type AgendaItemId = Id<'agenda-item'>
export type ProposalId = Id<'proposal'>

/**
 * `main`: what the item is about, as prepared · `counter`: another decision in its place · `rejection`: no to it ·
 * `addition`: beside it · `postponement`, `referral-back`: not today (KL 5 kap. 50 §).
 */
export const proposalForms = ['main', 'counter', 'rejection', 'addition', 'postponement', 'referral-back'] as const
export type ProposalForm = (typeof proposalForms)[number]

/** The texts a secretary writes beside what happened; the last saved stands. */
export const itemTexts = ['summary', 'background', 'treatment', 'note'] as const
export type ItemText = (typeof itemTexts)[number]

/** Names a chair's question within its item: `today`, `counter-1`, `main`, `addition-1`. */
export type QuestionKey = string

type Of<Kind extends string, Facts = object> = { readonly kind: Kind } & Readonly<Facts>
type InItem<Kind extends string, Facts = object> = Of<Kind, { item: AgendaItemId } & Facts>

export type RoomEvent =
  | Of<'meeting.opened'>
  | Of<'meeting.closed'>
  | Of<'meeting.adjourned'>
  | Of<'meeting.resumed'>
  | Of<'person.arrived', { person: PersonId; atDistance: boolean }>
  | Of<'person.left', { person: PersonId }>
  /** Somebody without a mandate: an official, a speaker, a seat of insight. Named by the secretary, with the role in the room. */
  | Of<'guest.arrived', { person: PersonId; name: string; role: string; atDistance: boolean }>
  | Of<'chair.taken', { person: PersonId }>
  /** Elected to approve the minutes beside the chair. */
  | Of<'approver.chosen', { person: PersonId }>
  /** The number of the § is drawn when the item is taken up. */
  | InItem<'item.opened', { paragraph: number }>
  | InItem<'conflict.declared', { person: PersonId; reason: string }>
  | InItem<'conflict.lifted', { person: PersonId }>
  | InItem<
      'proposal.made',
      { proposal: ProposalId; form: ProposalForm; by: PersonId | null; clauses: readonly string[]; reason: string }
    >
  | InItem<'proposal.supported', { proposal: ProposalId; person: PersonId }>
  | InItem<'proposal.withdrawn', { proposal: ProposalId }>
  | InItem<'debate.closed'>
  /** The council or committee accepts in which order the chair puts the questions. */
  | InItem<'order.accepted', { counters: readonly ProposalId[] }>
  | InItem<'question.acclaimed', { question: QuestionKey; answer: 'yes' | 'no' }>
  | InItem<'vote.requested', { question: QuestionKey; by: PersonId }>
  | InItem<'ballot.cast', { question: QuestionKey; person: PersonId; choice: Choice }>
  /** A secret vote is told by its numbers alone. */
  | InItem<'ballots.counted', { question: QuestionKey; yes: number; no: number; abstain: number }>
  /** `broken` is the chair's casting vote or the lot, needed when the count is a tie. */
  | InItem<'vote.closed', { question: QuestionKey; broken: 'yes' | 'no' | null }>
  | InItem<'dissent.entered', { person: PersonId; text: string }>
  | InItem<'statement.entered', { person: PersonId; text: string }>
  | InItem<'item.decided'>
  /** Approved at the meeting itself, before the rest of the minutes. */
  | InItem<'item.approved-at-once'>
  | InItem<'item.withdrawn', { reason: string }>
  /** Leaves the table undecided and keeps its number; it may be taken up again. */
  | InItem<'item.set-aside'>
  | InItem<'text.saved', { text: ItemText; value: string }>

/** An event as it was written: its place in the row, when, and whether it was taken back. */
export interface Happened {
  readonly sequence: number
  /** UTC instant. */
  readonly at: string
  readonly event: RoomEvent
  /** Taken back by the secretary: struck out in the row, never removed from it. */
  readonly isUndone: boolean
}
