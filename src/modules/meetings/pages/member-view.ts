import { m } from '../../../generated/paraglide/messages.js'
import type { AgendaItemId, QuestionKey } from '../room-event.ts'
import { itemOnTable, openVote, ownVote, stageOf } from '../room-view.ts'
import type { MemberMeeting } from '../show-room.service.ts'
import { choiceWord, outcomeWord, questionWords, stageWord } from './room-words.ts'

/** The member's page in plain words: what is on the agenda, how the vote stands, and the own notes. */

export interface MemberView {
  readonly stage: MemberMeeting['room']['stage']
  readonly vote: {
    readonly item: AgendaItemId
    readonly question: QuestionKey
    readonly about: string
    readonly title: string
    readonly yes: string
    readonly no: string
    readonly choice: 'yes' | 'no' | 'abstain' | null
    readonly given: string
    readonly voters: readonly { readonly name: string; readonly choice: string | null }[]
  } | null
  /** Why there is nothing to press. */
  readonly noVote: string
  readonly items: readonly MemberItem[]
}

export interface MemberItem {
  readonly id: AgendaItemId
  readonly number: string
  readonly title: string
  readonly state: string
  readonly isOnTable: boolean
  readonly summary: string
  readonly clauses: readonly string[]
  readonly documents: readonly { readonly id: string; readonly name: string; readonly href: string | null }[]
  readonly note: string
}

export function memberViewOf({ agenda, room, person, notes, documents }: MemberMeeting): MemberView {
  const item = itemOnTable(room)
  const open = item && openVote(room, item)
  const own = ownVote(room, person)
  const line = agenda.find((one) => one.id === item?.id)
  return {
    stage: room.stage,
    vote:
      own && open && item && line
        ? {
            item: item.id,
            question: own.question.key,
            about: `\u00a7\u00a0${item.paragraph} ${line.title}`,
            ...questionWords(room, item, own.question),
            choice: own.choice,
            given: m.meetings_screen_given({
              given: open.voters.filter((voter) => voter.choice !== null).length,
              voters: open.voters.length,
            }),
            voters: open.voters.map(({ name, choice }) => ({ name, choice: choice && choiceWord[choice]() })),
          }
        : null,
    noVote: !open
      ? m.meetings_member_no_vote()
      : open.isSecret
        ? m.meetings_member_secret_vote()
        : m.meetings_member_not_voter(),
    items: agenda.map((one) => {
      const held = room.items.find((other) => other.id === one.id)
      const isOnTable = room.current === one.id && room.stage !== 'closed'
      return {
        id: one.id,
        number: held?.paragraph ? `\u00a7\u00a0${held.paragraph}` : `${one.position}.`,
        title: one.title,
        state: held?.outcome ? outcomeWord[held.outcome]() : held && isOnTable ? stageWord[stageOf(room, held)]() : '',
        isOnTable,
        summary: one.summary,
        clauses: one.clauses,
        documents: (documents.get(one.id) ?? []).map((document) => ({
          id: document.id,
          name: document.title,
          href: document.file && `/arbete/handlingar/${document.id}`,
        })),
        note: notes.get(one.id) ?? '',
      }
    }),
  }
}
