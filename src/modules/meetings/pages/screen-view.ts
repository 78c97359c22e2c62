import { m } from '../../../generated/paraglide/messages.js'
import type { Tally, VoteResult } from '../count.ts'
import type { AgendaItem, HeldMeeting } from '../meeting.ts'
import type { Item, Room } from '../room.ts'
import { askedQuestions, itemOnTable, openVote, stageOf } from '../room-view.ts'
import { choiceWord, outcomeWord, proposalWords, questionWords, resultWords, stageWord } from './room-words.ts'

/** The big screen in plain words and numbers: nothing crosses to it that may not hang on a wall. */

export interface Bar {
  readonly word: string
  readonly count: number
  /** Of those who may vote, 0–100. */
  readonly share: number
}

export interface ScreenView {
  readonly place: string
  /** Said when nothing is on the table: not begun, adjourned, closed, or between items. */
  readonly pause: string | null
  readonly item: {
    readonly number: string
    readonly title: string
    readonly state: string
    readonly isSecret: boolean
    readonly proposals: readonly { readonly title: string; readonly clauses: readonly string[] }[]
    readonly question: { readonly title: string; readonly yes: string; readonly no: string } | null
    readonly bars: readonly Bar[]
    readonly given: string
    readonly result: string
    readonly decision: readonly string[]
  } | null
}

/** @param held already masked: of a secret item only its number and provision are left */
export function screenOf({ meeting, agenda, room }: HeldMeeting): ScreenView {
  const item = itemOnTable(room) ?? lastDecided(room)
  const line = agenda.find((one) => one.id === item?.id)
  return {
    place: meeting.place,
    pause: pauseOf(room, meeting.startsAt),
    item: item && line && room.stage !== 'planned' ? itemOf(room, item, line) : null,
  }
}

function pauseOf(room: Room, startsAt: string): string | null {
  if (room.stage === 'planned') return `${m.meetings_screen_planned()}. ${m.meetings_screen_starts({ time: startsAt })}`
  if (room.stage === 'adjourned') return m.meetings_screen_adjourned()
  if (room.stage === 'closed') return m.meetings_screen_closed()
  return null
}

const lastDecided = (room: Room): Item | null =>
  room.items
    .filter((item) => item.decidedAt !== null)
    .toSorted((one, other) => ((one.decidedAt ?? '') < (other.decidedAt ?? '') ? 1 : -1))[0] ?? null

function itemOf(room: Room, item: Item, line: AgendaItem): NonNullable<ScreenView['item']> {
  const isSecret = line.secrecyProvision !== null
  const state = item.outcome ? outcomeWord[item.outcome]() : stageWord[stageOf(room, item)]()
  const named = {
    number: item.paragraph === null ? `${line.position}.` : `\u00a7\u00a0${item.paragraph}`,
    title: isSecret ? m.meetings_secret_item({ provision: line.secrecyProvision ?? '' }) : line.title,
    state,
    isSecret,
  }
  const nothing = { proposals: [], question: null, bars: [], given: '', result: '', decision: [] }
  if (isSecret) return { ...named, ...nothing }
  const vote = openVote(room, item)
  const asked = askedQuestions(item)
  const now = item.outcome !== null ? undefined : asked.find((question) => question.isOpen)
  const counted = asked.findLast((question) => question.answering?.result)?.answering?.result ?? null
  const showsResult = !vote && counted !== null
  return {
    ...named,
    ...nothing,
    proposals: item.proposals
      .filter((proposal) => !proposal.isWithdrawn && item.outcome === null)
      .map((proposal) => ({
        title: proposalWords(room.composition, proposal),
        clauses: proposal.clauses.length > 0 ? proposal.clauses : [proposal.reason].filter(Boolean),
      })),
    question: now && item.isDebateClosed ? questionWords(room, item, now) : null,
    // How a secret vote goes is not told before it is counted.
    bars: vote ? (vote.isSecret ? [] : barsOf(vote.tally)) : showsResult ? barsOf(counted) : [],
    given: vote && !vote.isSecret ? givenOf(vote.tally) : '',
    result: showsResult ? resultWords(counted) : '',
    decision: item.decision,
  }
}

function barsOf(tally: Tally | VoteResult): readonly Bar[] {
  const voters = tally.yes + tally.no + tally.abstain + tally.absent
  const share = (count: number) => (voters === 0 ? 0 : Math.round((count / voters) * 100))
  return (['yes', 'no', 'abstain'] as const).map((choice) => ({
    word: choiceWord[choice](),
    count: tally[choice],
    share: share(tally[choice]),
  }))
}

function givenOf(tally: Tally): string {
  const given = tally.yes + tally.no + tally.abstain
  return m.meetings_screen_given({ given, voters: given + tally.absent })
}
