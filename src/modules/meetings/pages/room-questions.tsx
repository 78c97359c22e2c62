import { useId } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { countersOf } from '../question-order.ts'
import type { Item, Room } from '../room.ts'
import { type AskedQuestion, askedQuestions, mayHappen, openVote, rollCall, votersIn } from '../room-view.ts'
import { Deed, RoomForm } from './room-deed.tsx'
import { PersonChoice } from './room-parts.tsx'
import { RoomVote } from './room-vote.tsx'
import { choiceWord, proposalWords, questionWords, resultWords } from './room-words.ts'

/** The order of questions as it grows: those answered, the one that is put now, and what waits behind it. */
export function RoomQuestions({ room, item }: { room: Room; item: Item }) {
  const questions = askedQuestions(item)
  if (questions.length === 0) return null
  return (
    <div className="room-questions">
      <h3>{m.meetings_room_order()}</h3>
      <CounterOrder room={room} item={item} />
      <ol className="room-tree">
        {questions.map((question) => (
          <li key={question.key} data-open={question.isOpen}>
            <QuestionBranch room={room} item={item} question={question} />
          </li>
        ))}
        {questions.some((question) => question.isOpen) && item.outcome === null && (
          <li className="muted small">{m.meetings_room_more_questions()}</li>
        )}
      </ol>
    </div>
  )
}

/** When several stand against the prepared one, the body accepts in which order they are put against each other. */
function CounterOrder({ room, item }: { room: Room; item: Item }) {
  const id = useId()
  const counters = countersOf(item)
  const suggested = counters.map((proposal) => proposal.id)
  if (item.counters !== null) return <p className="small muted">{m.meetings_room_order_accepted()}</p>
  if (counters.length === 0 || !mayHappen(room, { kind: 'order.accepted', item: item.id, counters: suggested }))
    return null
  return (
    <div className="room-counter-order">
      <ol>
        {counters.map((proposal) => (
          <li key={proposal.id}>{proposalWords(room.composition, proposal)}</li>
        ))}
      </ol>
      <Deed size="small" shortcut="o" fields={{ kind: 'order.accepted', item: item.id, counters: suggested }}>
        {m.meetings_room_accept_order()}
      </Deed>
      {counters.length > 1 && (
        <details className="room-more">
          <summary>{m.meetings_room_other_order()}</summary>
          <RoomForm fields={{ kind: 'order.accepted', item: item.id }} className="room-inline-form">
            {counters.map((_, place) => (
              <span className="room-choice" key={suggested[place]}>
                <label htmlFor={`${id}-${place}`}>{m.meetings_room_order_place({ place: place + 1 })}</label>
                <span className="select-box">
                  <select className="input" id={`${id}-${place}`} name="counters" defaultValue={suggested[place]}>
                    {counters.map((proposal) => (
                      <option key={proposal.id} value={proposal.id}>
                        {proposalWords(room.composition, proposal)}
                      </option>
                    ))}
                  </select>
                </span>
              </span>
            ))}
            <Button type="submit" size="small">
              {m.meetings_room_accept_order()}
            </Button>
          </RoomForm>
        </details>
      )}
    </div>
  )
}

interface BranchProps {
  readonly room: Room
  readonly item: Item
  readonly question: AskedQuestion
}

function QuestionBranch({ room, item, question }: BranchProps) {
  const words = questionWords(room, item, question)
  const { answering } = question
  const vote = question.isOpen ? openVote(room, item) : null
  return (
    <>
      <p className="strong">{words.title}</p>
      <ul className="room-branches">
        {(['yes', 'no'] as const).map((answer) => (
          <li key={answer} data-won={answering?.answer === answer}>
            {choiceWord[answer]()}: {words[answer]}
            {answering?.answer === answer && <strong> {m.meetings_room_won()}</strong>}
          </li>
        ))}
      </ul>
      {answering?.result && <p>{resultWords(answering.result)}</p>}
      {answering?.answer != null && answering.vote && <VoteList room={room} item={item} question={question} />}
      {vote ? (
        <RoomVote room={room} item={item} vote={vote} />
      ) : (
        <Acclamation room={room} item={item} question={question} />
      )}
    </>
  )
}

function VoteList({ room, item, question }: BranchProps) {
  const voters = votersIn(room, item, question.key)
  if (voters.length === 0) return null
  return (
    <p className="small muted">
      {voters
        .map(({ name, choice }) => `${name}: ${choice ? choiceWord[choice]() : m.meetings_room_no_choice()}`)
        .join(' \u00b7 ')}
    </p>
  )
}

/** Found by acclamation, or a vote asked for: also after the chair has told the outcome, until the item is decided. */
function Acclamation({ room, item, question }: BranchProps) {
  const words = questionWords(room, item, question)
  const of = (answer: 'yes' | 'no') =>
    ({ kind: 'question.acclaimed', item: item.id, question: question.key, answer }) as const
  const people = rollCall(room, item).filter(({ person }) =>
    mayHappen(room, { kind: 'vote.requested', item: item.id, question: question.key, by: person }),
  )
  const mayAcclaim = question.isOpen && mayHappen(room, of('yes'))
  return (
    <div className="row">
      {mayAcclaim &&
        (['yes', 'no'] as const).map((answer, index) => (
          <Deed key={answer} shortcut={String(index + 1)} fields={of(answer)}>
            {words[answer]}
          </Deed>
        ))}
      {people.length > 0 && (
        <details className="room-more">
          <summary data-key={question.isOpen ? 'v' : undefined}>
            {m.meetings_room_request_vote()}{' '}
            {question.isOpen && (
              <span className="room-key" aria-hidden="true">
                V
              </span>
            )}
          </summary>
          <RoomForm
            fields={{ kind: 'vote.requested', item: item.id, question: question.key }}
            className="room-short-form"
          >
            <PersonChoice people={people} label={m.meetings_room_requested_by()} />
            <Button type="submit" size="small">
              {m.meetings_room_begin_vote()}
            </Button>
          </RoomForm>
        </details>
      )}
    </div>
  )
}
