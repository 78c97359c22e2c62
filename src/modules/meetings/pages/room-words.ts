import { m } from '../../../generated/paraglide/messages.js'
import type { PersonId } from '../../../shared/ids.ts'
import { formatTime } from '../../../ui/format.ts'
import type { Choice, VoteResult } from '../count.ts'
import type { Composition, Post } from '../mandate.ts'
import type { AgendaItem } from '../meeting.ts'
import type { ChairQuestion } from '../question-order.ts'
import type { Item, Outcome, Proposal, Room } from '../room.ts'
import type { ItemText, ProposalForm, RoomEvent } from '../room-event.ts'
import type { Attendance, ItemStage, PersonInRoom } from '../room-view.ts'

/** What the pages of the room call things. */

export const attendanceWord: Record<Attendance, () => string> = {
  absent: m.meetings_room_absent,
  present: m.meetings_room_present,
  'at-distance': m.meetings_room_at_distance,
  left: m.meetings_room_left,
}

export const postWord: Record<Post, () => string> = {
  chair: m.meetings_room_post_chair,
  'first-vice-chair': m.meetings_room_post_first_vice,
  'second-vice-chair': m.meetings_room_post_second_vice,
  member: m.meetings_room_post_member,
  substitute: m.meetings_room_post_substitute,
}

export const formWord: Record<ProposalForm, () => string> = {
  main: m.meetings_room_form_main,
  counter: m.meetings_room_form_counter,
  rejection: m.meetings_room_form_rejection,
  addition: m.meetings_room_form_addition,
  postponement: m.meetings_room_form_postponement,
  'referral-back': m.meetings_room_form_referral_back,
}

export const choiceWord: Record<Choice, () => string> = {
  yes: m.meetings_room_yes,
  no: m.meetings_room_no,
  abstain: m.meetings_room_abstain,
}

export const outcomeWord: Record<Outcome, () => string> = {
  decided: m.meetings_room_outcome_decided,
  proposed: m.meetings_room_outcome_proposed,
  rejected: m.meetings_room_outcome_rejected,
  noted: m.meetings_room_outcome_noted,
  postponed: m.meetings_room_outcome_postponed,
  'referred-back': m.meetings_room_outcome_referred_back,
  withdrawn: m.meetings_room_outcome_withdrawn,
}

export const stageWord: Record<ItemStage, () => string> = {
  waiting: m.meetings_room_stage_waiting,
  debate: m.meetings_room_stage_debate,
  questions: m.meetings_room_stage_questions,
  vote: m.meetings_room_stage_vote,
  settled: m.meetings_room_stage_settled,
  decided: m.meetings_room_stage_decided,
}

export const textWord: Record<ItemText, () => string> = {
  summary: m.meetings_room_text_summary,
  background: m.meetings_room_text_background,
  treatment: m.meetings_room_text_treatment,
  note: m.meetings_room_text_note,
}

/** Those who can be named in a room: with a mandate, and without. */
type People = Pick<Room, 'composition' | 'guests'>

export function nameIn({ composition, guests }: People, person: PersonId | null): string {
  if (person === null) return m.meetings_room_prepared()
  const known = [...composition.mandates, ...guests].find((one) => one.person === person)
  return known?.name ?? m.meetings_room_somebody()
}

export const servesWords = ({ serves, isDisqualified, mayNotServeAgain, attendance }: PersonInRoom): string => {
  if (isDisqualified) return m.meetings_room_disqualified()
  if (serves === 'own') return m.meetings_room_serves()
  if (serves !== null) return m.meetings_room_serves_for({ name: serves.insteadOf })
  if (attendance === 'absent' || attendance === 'left') return ''
  return mayNotServeAgain ? m.meetings_room_not_again() : m.meetings_room_serves_not()
}

/** A proposal in a few words: whose it is and what kind. */
export const proposalWords = (composition: Composition, proposal: Proposal): string =>
  proposal.by === null
    ? m.meetings_room_proposal_prepared()
    : m.meetings_room_proposal_of({
        form: formWord[proposal.form](),
        name: nameIn({ composition, guests: [] }, proposal.by),
      })

export interface QuestionWords {
  readonly title: string
  readonly yes: string
  readonly no: string
}

/** What the chair asks, and what a yes and a no come to. */
export function questionWords(room: Room, item: Item, question: ChairQuestion): QuestionWords {
  const words = (id: string | null) => {
    const proposal = item.proposals.find((one) => one.id === id)
    return proposal ? proposalWords(room.composition, proposal) : m.meetings_room_plain_no()
  }
  const no = words(question.no)
  switch (question.form) {
    case 'today':
      return { title: m.meetings_room_question_today(), yes: m.meetings_room_decide_today(), no }
    case 'counter':
      return { title: m.meetings_room_question_counter(), yes: words(question.yes), no }
    case 'addition':
      return { title: m.meetings_room_question_addition(), yes: words(question.yes), no }
    default:
      return { title: m.meetings_room_question_main(), yes: words(question.yes), no }
  }
}

const byWord: Record<VoteResult['by'], () => string> = {
  majority: m.meetings_room_by_majority,
  'casting-vote': m.meetings_room_by_casting_vote,
  lot: m.meetings_room_by_lot,
  minority: m.meetings_room_by_minority,
  'too-few': m.meetings_room_by_too_few,
}

/** `Ja 3, Nej 2, avstår 0. Ja vann med majoritet (KL 5 kap. 54 §).` */
export const resultWords = (result: VoteResult): string =>
  m.meetings_room_result({
    yes: result.yes,
    no: result.no,
    abstain: result.abstain,
    winner: choiceWord[result.winner](),
    by: byWord[result.by](),
    paragraph: result.paragraph,
  })

/** One event in a line of the row of events. */
export function eventWords(event: RoomEvent, people: People, agenda: readonly AgendaItem[]): string {
  const who = (person: PersonId | null) => nameIn(people, person)
  const what = 'item' in event ? (agenda.find((item) => item.id === event.item)?.title ?? '') : ''
  switch (event.kind) {
    case 'meeting.opened':
      return m.meetings_room_event_opened()
    case 'meeting.closed':
      return m.meetings_room_event_closed()
    case 'meeting.adjourned':
      return m.meetings_room_event_adjourned()
    case 'meeting.resumed':
      return m.meetings_room_event_resumed()
    case 'person.arrived':
      return event.atDistance
        ? m.meetings_room_event_at_distance({ name: who(event.person) })
        : m.meetings_room_event_arrived({ name: who(event.person) })
    case 'guest.arrived':
      return m.meetings_room_event_guest({ name: event.name })
    case 'person.left':
      return m.meetings_room_event_left({ name: who(event.person) })
    case 'chair.taken':
      return m.meetings_room_event_chair({ name: who(event.person) })
    case 'approver.chosen':
      return m.meetings_room_event_approver({ name: who(event.person) })
    case 'item.opened':
      return m.meetings_room_event_item({ paragraph: event.paragraph || '\u2026', title: what })
    case 'conflict.declared':
      return m.meetings_room_event_conflict({ name: who(event.person) })
    case 'conflict.lifted':
      return m.meetings_room_event_conflict_lifted({ name: who(event.person) })
    case 'proposal.made':
      return m.meetings_room_proposal_of({ form: formWord[event.form](), name: who(event.by) })
    case 'proposal.supported':
      return m.meetings_room_event_supported({ name: who(event.person) })
    case 'proposal.withdrawn':
      return m.meetings_room_event_withdrawn()
    case 'debate.closed':
      return m.meetings_room_event_debate_closed()
    case 'order.accepted':
      return m.meetings_room_event_order()
    case 'question.acclaimed':
      return m.meetings_room_event_acclaimed({ answer: choiceWord[event.answer]() })
    case 'vote.requested':
      return m.meetings_room_event_vote_requested({ name: who(event.by) })
    case 'ballot.cast':
      return m.meetings_room_event_ballot({ name: who(event.person), choice: choiceWord[event.choice]() })
    case 'ballots.counted':
      return m.meetings_room_event_counted({ yes: event.yes, no: event.no, abstain: event.abstain })
    case 'vote.closed':
      return m.meetings_room_event_vote_closed()
    case 'dissent.entered':
      return m.meetings_room_event_dissent({ name: who(event.person) })
    case 'statement.entered':
      return m.meetings_room_event_statement({ name: who(event.person) })
    case 'item.decided':
      return m.meetings_room_event_decided({ title: what })
    case 'item.approved-at-once':
      return m.meetings_room_event_approved_at_once()
    case 'item.withdrawn':
      return m.meetings_room_event_item_withdrawn({ title: what })
    case 'item.set-aside':
      return m.meetings_room_event_set_aside({ title: what })
    case 'text.saved':
      return m.meetings_room_event_text({ text: textWord[event.text]() })
  }
}

export const timeWords = (at: string): string => (at === '' ? '' : formatTime(at))
