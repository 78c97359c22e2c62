import type { PersonId } from '../../shared/ids.ts'
import { countVote, tally, type VoteResult } from './count.ts'
import { type ChairQuestion, questionsOf, settle } from './question-order.ts'
import { type Answering, type Item, itemIn, type Proposal, presentIn, type Room } from './room.ts'
import type { AgendaItemId, Happened, ProposalId, QuestionKey, RoomEvent } from './room-event.ts'
import { type Place, seat, servingIn } from './serving.ts'

/** What an event makes of the room. It asks nothing: whether the event may happen is for room-check. */

export const foldRoom = (start: Room, happened: readonly Happened[]): Room =>
  happened.filter((one) => !one.isUndone).reduce((room, one) => evolve(room, one.event, one.at), start)

export function evolve(room: Room, event: RoomEvent, at: string): Room {
  const next = apply(room, event, at)
  return isAboutPeople(event) ? reseat(next) : next
}

const isAboutPeople = (event: RoomEvent): boolean =>
  event.kind === 'meeting.opened' ||
  event.kind.startsWith('person.') ||
  event.kind.startsWith('conflict.') ||
  event.kind === 'item.opened' ||
  event.kind === 'item.set-aside' ||
  event.kind === 'item.decided'

function apply(room: Room, event: RoomEvent, at: string): Room {
  switch (event.kind) {
    case 'meeting.opened':
    case 'meeting.resumed':
      return { ...room, stage: 'open' }
    case 'meeting.adjourned':
      return { ...room, stage: 'adjourned' }
    case 'meeting.closed':
      return { ...room, stage: 'closed', presence: room.presence.map((one) => ({ ...one, until: one.until ?? at })) }
    case 'person.arrived':
      return {
        ...room,
        presence: [...room.presence, { person: event.person, from: at, until: null, atDistance: event.atDistance }],
      }
    case 'guest.arrived': {
      const { person, name, role, atDistance } = event
      return {
        ...room,
        guests: [...room.guests, { person, name: name.trim(), role: role.trim() }],
        presence: [...room.presence, { person, from: at, until: null, atDistance }],
      }
    }
    case 'person.left':
      return {
        ...room,
        presence: room.presence.map((one) =>
          one.person === event.person && one.until === null ? { ...one, until: at } : one,
        ),
        departed: room.stage === 'planned' ? room.departed : [...room.departed, event.person],
        chair: room.chair === event.person ? null : room.chair,
      }
    case 'chair.taken':
      return { ...room, chair: event.person }
    case 'approver.chosen':
      return { ...room, approvers: [...room.approvers, event.person] }
    default:
      return inItem(room, event, at)
  }
}

type ItemEvent = Extract<RoomEvent, { readonly item: AgendaItemId }>

function inItem(room: Room, event: ItemEvent, at: string): Room {
  const changed = (change: (item: Item) => Item): Room => ({
    ...room,
    items: room.items.map((item) => (item.id === event.item ? change(item) : item)),
  })
  switch (event.kind) {
    case 'item.opened':
      return {
        ...changed((item) => ({ ...item, paragraph: event.paragraph, openedAt: item.openedAt ?? at })),
        current: event.item,
      }
    case 'conflict.declared':
      return changed((item) => ({
        ...item,
        conflicts: [...item.conflicts, { person: event.person, reason: event.reason }],
      }))
    case 'conflict.lifted':
      return changed((item) => ({ ...item, conflicts: item.conflicts.filter((one) => one.person !== event.person) }))
    case 'proposal.made':
      return changed((item) => ({
        ...item,
        proposals: [
          ...item.proposals,
          {
            id: event.proposal,
            form: event.form,
            by: event.by,
            clauses: event.clauses,
            reason: event.reason,
            supportedBy: [],
            isWithdrawn: false,
          },
        ],
      }))
    case 'proposal.supported':
      return changed((item) =>
        withProposal(item, event.proposal, (one) => ({ ...one, supportedBy: [...one.supportedBy, event.person] })),
      )
    case 'proposal.withdrawn':
      return changed((item) => withProposal(item, event.proposal, (one) => ({ ...one, isWithdrawn: true })))
    case 'debate.closed':
      return changed((item) => ({ ...item, isDebateClosed: true }))
    case 'order.accepted':
      return changed((item) => ({ ...item, counters: event.counters }))
    case 'question.acclaimed':
      return changed((item) => withAnswer(item, event.question, (one) => ({ ...one, answer: event.answer })))
    case 'vote.requested':
      return changed((item) =>
        withAnswer(item, event.question, (one) => ({
          ...one,
          answer: null,
          vote: { requestedBy: event.by, ballots: [], counted: null },
        })),
      )
    case 'ballot.cast':
      return changed((item) =>
        withAnswer(item, event.question, (one) =>
          one.vote
            ? {
                ...one,
                vote: {
                  ...one.vote,
                  ballots: [
                    ...one.vote.ballots.filter((ballot) => ballot.person !== event.person),
                    { person: event.person, choice: event.choice },
                  ],
                },
              }
            : one,
        ),
      )
    case 'ballots.counted':
      return changed((item) =>
        withAnswer(item, event.question, (one) => {
          if (!one.vote) return one
          const { yes, no, abstain } = event
          const absent = eligibleFor(room, item).length - yes - no - abstain
          return { ...one, vote: { ...one.vote, counted: { yes, no, abstain, absent } } }
        }),
      )
    case 'vote.closed':
      return changed((item) => {
        const result = resultOf(room, item, event.question, event.broken ?? undefined)
        return withAnswer(item, event.question, (one) => ({
          ...one,
          result: result ?? null,
          answer: result?.winner ?? null,
          eligible: eligibleFor(room, item),
        }))
      })
    case 'dissent.entered':
      return changed((item) => ({ ...item, dissents: [...item.dissents, { person: event.person, text: event.text }] }))
    case 'statement.entered':
      return changed((item) => ({
        ...item,
        statements: [...item.statements, { person: event.person, text: event.text }],
      }))
    case 'item.decided':
      return {
        ...changed((item) => {
          const settled = settle(item)
          const places = placesFor(room, item)
          return {
            ...item,
            outcome: settled?.outcome ?? null,
            decision: settled?.clauses ?? [],
            places,
            others: [...presentIn(room)].filter(
              (person) => !servingIn(places).includes(person) && !isDisqualified(item, person),
            ),
            decidedAt: at,
          }
        }),
        current: null,
      }
    case 'item.withdrawn':
      return {
        ...changed((item) => ({ ...item, outcome: 'withdrawn', decision: [event.reason], decidedAt: at })),
        current: room.current === event.item ? null : room.current,
      }
    case 'item.set-aside':
      return { ...room, current: null }
    case 'item.approved-at-once':
      return changed((item) => ({ ...item, isApprovedAtOnce: true }))
    case 'text.saved':
      return changed((item) => ({ ...item, texts: { ...item.texts, [event.text]: event.value } }))
  }
}

const withProposal = (item: Item, id: ProposalId, change: (proposal: Proposal) => Proposal): Item => ({
  ...item,
  proposals: item.proposals.map((one) => (one.id === id ? change(one) : one)),
})

const unanswered: Answering = { vote: null, answer: null, result: null, eligible: [] }

const withAnswer = (item: Item, key: QuestionKey, change: (one: Answering) => Answering): Item => ({
  ...item,
  answers: { ...item.answers, [key]: change(item.answers[key] ?? unanswered) },
})

export const isDisqualified = (item: Item, person: PersonId): boolean =>
  item.conflicts.some((conflict) => conflict.person === person)

/** Who serves while an item is on the table; null: between items. */
export function placesFor(room: Room, item: Item | null): readonly Place[] {
  return seat(room.composition, {
    present: presentIn(room),
    departed: new Set(room.departed),
    disqualified: new Set(item?.conflicts.map((conflict) => conflict.person)),
    begun: room.begun,
    before: room.seated,
  })
}

export const eligibleFor = (room: Room, item: Item): readonly PersonId[] => servingIn(placesFor(room, item))

/** Undefined: a tie, and nobody has broken it. */
export function resultOf(room: Room, item: Item, key: QuestionKey, broken?: 'yes' | 'no'): VoteResult | undefined {
  const vote = item.answers[key]?.vote
  const question = questionsOf(item).find((one) => one.key === key)
  if (!vote || !question) return undefined
  const eligible = eligibleFor(room, item)
  const mine = vote.ballots.filter((ballot) => eligible.includes(ballot.person))
  return countVote({
    tally: vote.counted ?? tally(mine, eligible),
    matter: question.form === 'today' ? 'ordinary' : item.matter,
    ...(hasMinorityRight(item, question) && { minorityOf: { kind: room.body } }),
    broken,
  })
}

/** Once for each matter; afterwards a simple majority decides. Elections are postponed by simple majority (KL 5 kap. 50 §). */
const hasMinorityRight = (item: Item, question: ChairQuestion): boolean =>
  question.form === 'today' &&
  !item.wasHeldByMinority &&
  !(item.matter === 'election' && item.proposals.find((one) => one.id === question.no)?.form === 'postponement')

/** Keeps in memory who sits where, and which substitutes have begun. */
function reseat(room: Room): Room {
  if (room.stage === 'planned') return room
  const item = room.current === null ? null : (itemIn(room, room.current) ?? null)
  const places = placesFor(room, item)
  const begun = places.flatMap(({ mandate, servedBy }) =>
    servedBy !== null && servedBy !== mandate.person && !room.begun.includes(servedBy) ? [servedBy] : [],
  )
  const seated = new Map(
    places.flatMap((place) => (place.servedBy ? [[place.mandate.id, place.servedBy] as const] : [])),
  )
  return { ...room, seated, begun: [...room.begun, ...begun] }
}
