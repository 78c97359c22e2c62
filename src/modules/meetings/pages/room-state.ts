import type { Ballot } from '../count.ts'
import type { Composition } from '../mandate.ts'
import type { AgendaItem, HeldMeeting, Meeting } from '../meeting.ts'
import { emptyRoom, type Room } from '../room.ts'
import type { AgendaItemId, Happened, QuestionKey } from '../room-event.ts'
import { evolve, foldRoom } from '../room-evolve.ts'
import { itemOnTable, openVote } from '../room-view.ts'

/** All that a page of the room needs, as it crosses to the browser: the room itself is folded there from what happened. */
export interface RoomState {
  readonly meeting: Meeting
  readonly agenda: readonly AgendaItem[]
  readonly composition: Composition
  readonly happened: readonly Happened[]
  /** Votes given in a vote that is still open: they are not told in the row of events until it is closed. */
  readonly open: {
    readonly item: AgendaItemId
    readonly question: QuestionKey
    readonly ballots: readonly Ballot[]
  } | null
}

export function stateOf({ meeting, agenda, happened, room }: HeldMeeting): RoomState {
  const item = itemOnTable(room)
  const vote = item && openVote(room, item)
  return {
    meeting,
    agenda,
    composition: room.composition,
    happened,
    open:
      item && vote
        ? { item: item.id, question: vote.question.key, ballots: vote.question.answering?.vote?.ballots ?? [] }
        : null,
  }
}

export function roomOf({ meeting, agenda, composition, happened, open }: RoomState): Room {
  const room = foldRoom(emptyRoom(meeting.bodyKind, composition, agenda), happened)
  if (!open) return room
  const { item, question, ballots } = open
  return ballots.reduce((now, { person, choice }) => {
    return evolve(now, { kind: 'ballot.cast', item, question, person, choice }, '')
  }, room)
}

/** The newest place in the row of events; nought before anything has happened. */
export const lastSequence = ({ happened }: RoomState): number => happened.at(-1)?.sequence ?? 0

/** What somebody else has written since: everything new that is not the event I sent, votes from devices not counted. */
export function fromOthers(before: RoomState, after: RoomState, mine: readonly string[]): readonly Happened[] {
  const known = lastSequence(before)
  const own = [...mine]
  return after.happened.filter(({ sequence, event }) => {
    if (sequence <= known || event.kind === 'ballot.cast') return false
    const at = own.indexOf(event.kind)
    if (at < 0) return true
    own.splice(at, 1)
    return false
  })
}
