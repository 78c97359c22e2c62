import { refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { decisionRules, hasQuorum, matterRules } from './decision-rules.ts'
import { membersOf } from './mandate.ts'
import { openQuestion, questionsOf, settle } from './question-order.ts'
import { type Item, itemIn, presentIn, type Room } from './room.ts'
import type { AgendaItemId, QuestionKey, RoomEvent } from './room-event.ts'
import { eligibleFor, isDisqualified, placesFor, resultOf } from './room-evolve.ts'
import { servingIn } from './serving.ts'

/** Whether an event may happen in the room as it stands; refuses with the rule that says no. */
export function checkEvent(room: Room, event: RoomEvent): void {
  switch (event.kind) {
    case 'meeting.opened':
      if (room.stage !== 'planned') refuse('room.already-opened')
      return
    case 'meeting.adjourned':
      mustBeOpen(room)
      return
    case 'meeting.resumed':
      if (room.stage !== 'adjourned') refuse('room.not-adjourned')
      return
    case 'meeting.closed':
      mustBeOpen(room)
      if (room.current !== null) refuse('room.item-on-the-table')
      return
    case 'person.arrived':
      if (room.stage === 'closed') refuse('room.closed')
      if (presentIn(room).has(event.person)) refuse('room.already-present')
      return
    case 'guest.arrived':
      if (room.stage === 'closed') refuse('room.closed')
      if (event.name.trim() === '') refuse('room.guest-unnamed')
      if (room.composition.mandates.some(({ person }) => person === event.person)) refuse('room.guest-has-mandate')
      if (room.guests.some(({ person, name }) => person === event.person || name === event.name.trim()))
        refuse('room.guest-known', { name: event.name.trim() })
      return
    case 'person.left':
      if (room.stage === 'closed') refuse('room.closed')
      mustBePresent(room, event.person)
      return
    case 'chair.taken':
    case 'approver.chosen':
      mustServe(room, null, event.person)
      if (event.kind === 'approver.chosen' && room.approvers.includes(event.person)) refuse('room.already-approver')
      return
    default:
      checkInItem(room, mustFind(room, event.item), event)
      return
  }
}

type ItemEvent = Extract<RoomEvent, { readonly item: AgendaItemId }>

function checkInItem(room: Room, item: Item, event: ItemEvent): void {
  switch (event.kind) {
    // Text is written before, during and after the meeting, until the minutes are approved.
    case 'text.saved':
      return
    case 'item.withdrawn':
      if (item.outcome !== null) refuse('room.item-decided')
      return
    case 'conflict.declared':
      if (item.outcome !== null) refuse('room.item-decided')
      if (isDisqualified(item, event.person)) refuse('room.already-disqualified')
      return
    case 'conflict.lifted':
      if (item.outcome !== null) refuse('room.item-decided')
      if (!isDisqualified(item, event.person)) refuse('room.not-disqualified')
      return
    case 'item.opened':
      mustBeOpen(room)
      if (room.current !== null) refuse('room.item-on-the-table')
      if (item.outcome !== null) refuse('room.item-decided')
      return
    // Announced before the meeting closes (KL 4 kap. 27 §), so it may come after the item.
    case 'dissent.entered':
      mustBeOpen(room)
      if (item.outcome === null) refuse('room.item-not-decided')
      if (!servingIn(item.places).includes(event.person)) refuse('room.dissent-needs-part')
      return
    case 'statement.entered':
      mustBeOpen(room)
      if (isDisqualified(item, event.person)) refuse('room.disqualified')
      mustBePresent(room, event.person)
      return
    case 'item.approved-at-once':
      mustBeOpen(room)
      if (item.outcome === null) refuse('room.item-not-decided')
      return
    default:
      mustBeOnTheTable(room, item)
      checkOnTheTable(room, item, event)
      return
  }
}

type TableEvent = Exclude<
  ItemEvent,
  {
    readonly kind:
      | 'text.saved'
      | 'item.withdrawn'
      | 'conflict.declared'
      | 'conflict.lifted'
      | 'item.opened'
      | 'dissent.entered'
      | 'statement.entered'
      | 'item.approved-at-once'
  }
>

function checkOnTheTable(room: Room, item: Item, event: TableEvent): void {
  switch (event.kind) {
    case 'proposal.made':
      if (item.isDebateClosed) refuse('room.debate-closed')
      if (item.proposals.some((one) => one.id === event.proposal)) refuse('room.proposal-known')
      if (event.by !== null) mustServe(room, item, event.by)
      if (isHeld(event.form) && event.reason.trim() === '') refuse('room.reason-missing')
      if (['main', 'counter', 'addition'].includes(event.form) && event.clauses.every((one) => one.trim() === ''))
        refuse('room.proposal-empty')
      return
    case 'proposal.supported':
      mustStand(item, event.proposal)
      mustServe(room, item, event.person)
      return
    case 'proposal.withdrawn':
      if (item.counters !== null) refuse('room.questions-begun')
      mustStand(item, event.proposal)
      return
    case 'item.set-aside':
      return
    case 'debate.closed':
      if (item.isDebateClosed) refuse('room.debate-closed')
      return
    case 'order.accepted':
      if (!item.isDebateClosed) refuse('room.debate-open')
      if (Object.values(item.answers).some((one) => one.answer !== null)) refuse('room.questions-begun')
      for (const counter of event.counters) mustStand(item, counter)
      if (!isWholeOrder(item, event.counters)) refuse('room.order-incomplete')
      return
    case 'question.acclaimed':
      mustBeAsked(item, event.question)
      if (item.answers[event.question]?.vote) refuse('room.vote-begun')
      if (matterRules[item.matter].majority.of === 'present' && questionForm(item, event.question) !== 'today')
        refuse('room.vote-needed')
      mustHaveQuorum(room, item)
      return
    case 'vote.requested': {
      const answering = item.answers[event.question]
      if (answering?.vote) refuse('room.vote-begun')
      if (answering?.answer == null) mustBeAsked(item, event.question)
      mustHaveQuorum(room, item)
      mustServe(room, item, event.by)
      return
    }
    case 'ballot.cast':
      mustBeVoting(item, event.question)
      if (isSecret(item, event.question)) refuse('room.vote-is-secret')
      mustServe(room, item, event.person)
      return
    case 'ballots.counted': {
      mustBeVoting(item, event.question)
      if (!isSecret(item, event.question)) refuse('room.vote-is-open')
      const given = event.yes + event.no + event.abstain
      if (Math.min(event.yes, event.no, event.abstain) < 0 || given > eligibleFor(room, item).length)
        refuse('room.more-votes-than-voters', { given, voters: eligibleFor(room, item).length })
      return
    }
    case 'vote.closed':
      mustBeVoting(item, event.question)
      if (isSecret(item, event.question) && !item.answers[event.question]?.vote?.counted)
        refuse('room.votes-not-counted')
      if (!resultOf(room, item, event.question, event.broken ?? undefined)) refuse('room.tie')
      return
    case 'item.decided':
      mustHaveQuorum(room, item)
      if (!settle(item)) refuse('room.question-open')
      return
  }
}

const isHeld = (form: string): boolean => form === 'postponement' || form === 'referral-back'

function mustFind(room: Room, id: AgendaItemId): Item {
  return itemIn(room, id) ?? refuse('room.item-unknown')
}

function mustBeOpen(room: Room): void {
  if (room.stage === 'planned') refuse('room.not-opened')
  if (room.stage === 'adjourned') refuse('room.adjourned')
  if (room.stage === 'closed') refuse('room.closed')
}

function mustBePresent(room: Room, person: PersonId): void {
  if (!presentIn(room).has(person)) refuse('room.not-present')
}

function mustBeOnTheTable(room: Room, item: Item): void {
  mustBeOpen(room)
  if (item.outcome !== null) refuse('room.item-decided')
  if (room.current !== item.id) refuse('room.item-not-opened')
}

/** Proposes, votes or presides: only those who serve, and nobody who is disqualified (KL 4 kap. 25 §, 5 kap. 47 §, 6 kap. 30 §). */
function mustServe(room: Room, item: Item | null, person: PersonId): void {
  mustBePresent(room, person)
  if (item && isDisqualified(item, person)) refuse('room.disqualified')
  if (!servingIn(placesFor(room, item)).includes(person)) refuse('room.not-serving')
}

function mustStand(item: Item, proposal: string): void {
  if (!item.proposals.some((one) => one.id === proposal && !one.isWithdrawn)) refuse('room.proposal-unknown')
}

function isWholeOrder(item: Item, counters: readonly string[]): boolean {
  const wanted = questionsWanted(item)
  return wanted.length === counters.length && wanted.every((one) => counters.includes(one))
}

const questionsWanted = (item: Item): readonly string[] => {
  const main = item.proposals.filter((one) => !one.isWithdrawn && (one.form === 'main' || one.form === 'counter'))
  const first = main.find((one) => one.form === 'main') ?? main[0]
  return main.filter((one) => one !== first).map((one) => one.id)
}

function mustBeAsked(item: Item, key: QuestionKey): void {
  if (!item.isDebateClosed) refuse('room.debate-open')
  if (openQuestion(item)?.key !== key) refuse('room.question-not-asked')
}

function mustBeVoting(item: Item, key: QuestionKey): void {
  const answering = item.answers[key]
  if (!answering?.vote || answering.answer !== null) refuse('room.no-vote')
}

const questionForm = (item: Item, key: QuestionKey) => questionsOf(item).find((one) => one.key === key)?.form

export const isSecret = (item: Item, key: QuestionKey): boolean =>
  matterRules[item.matter].isSecret && questionForm(item, key) !== 'today'

/** More than half of the places (KL 5 kap. 45 §, 6 kap. 27 §); the council is excused when only conflicts make it too few. */
function mustHaveQuorum(room: Room, item: Item): void {
  const places = membersOf(room.composition).length
  const serving = eligibleFor(room, item).length
  if (hasQuorum(serving, places)) return
  const without = servingIn(placesFor(room, { ...item, conflicts: [] })).length
  if (decisionRules[room.body].conflictExcusesQuorum.holds && hasQuorum(without, places)) return
  refuse('room.no-quorum', { serving, places, paragraph: decisionRules[room.body].quorum.paragraph })
}
