import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { choices } from '../count.ts'
import type { Item, Room } from '../room.ts'
import type { VoteInProgress } from '../room-view.ts'
import { Deed, RoomForm } from './room-deed.tsx'
import { choiceWord, questionWords, resultWords } from './room-words.ts'

interface VoteProps {
  readonly room: Room
  readonly item: Item
  readonly vote: VoteInProgress
}

const keyOf = { yes: 'j', no: 'n', abstain: 'a' } as const

/** A vote under way: by name with one key a person, or by the numbers of a secret one; broken only when it is a tie. */
export function RoomVote({ room, item, vote }: VoteProps) {
  const { question, tally, isSecret } = vote
  const given = tally.yes + tally.no + tally.abstain
  return (
    <div className="room-vote">
      <div className="room-head">
        <h4>{isSecret ? m.meetings_room_secret_vote() : m.meetings_room_vote()}</h4>
        {!isSecret && (
          <button
            type="button"
            className="button"
            data-variant="quiet"
            data-size="small"
            data-key="v"
            data-does="focus"
            data-target="room-voters"
            aria-keyshortcuts="V"
            onClick={() => document.querySelector<HTMLElement>('#room-voters [data-row]')?.focus()}
          >
            {m.meetings_room_call_names()}
            <span className="room-key" aria-hidden="true">
              V
            </span>
          </button>
        )}
      </div>
      {isSecret ? <SecretCount item={item} vote={vote} /> : <Voters item={item} vote={vote} />}
      <p role="status" className="strong">
        {m.meetings_room_tally({ yes: tally.yes, no: tally.no, abstain: tally.abstain, missing: tally.absent })}
      </p>
      {given > 0 && vote.result && (
        <p className="muted">{m.meetings_room_as_it_stands({ words: resultWords(vote.result) })}</p>
      )}
      <Closing room={room} item={item} vote={vote} hasBegun={given > 0} questionKey={question.key} />
    </div>
  )
}

const Voters = ({ item, vote }: Omit<VoteProps, 'room'>) => (
  <div id="room-voters" className="room-voters" data-rows>
    {vote.voters.map(({ person, name, party, choice }) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a row is where the keys of the vote act
      <fieldset key={person} className="room-voter" aria-label={name} data-row tabIndex={0}>
        <span>
          {name}
          {party && <span className="muted"> ({party})</span>}
        </span>
        <span className="row">
          {choices.map((one) => (
            <Deed
              key={one}
              inRow
              size="small"
              shortcut={keyOf[one]}
              pressed={choice === one}
              variant={choice === one ? 'primary' : 'secondary'}
              label={m.meetings_room_deed_of({ deed: choiceWord[one](), name })}
              fields={{ kind: 'ballot.cast', item: item.id, question: vote.question.key, person, choice: one }}
            >
              {choiceWord[one]()}
            </Deed>
          ))}
        </span>
      </fieldset>
    ))}
  </div>
)

const SecretCount = ({ item, vote }: Omit<VoteProps, 'room'>) => (
  <RoomForm
    fields={{ kind: 'ballots.counted', item: item.id, question: vote.question.key }}
    className="room-short-form"
    label={m.meetings_room_count()}
  >
    {choices.map((one) => (
      <label key={one} className="room-choice">
        {choiceWord[one]()}
        <input className="input" data-width="number" name={one} inputMode="numeric" pattern="[0-9]{1,6}" required />
      </label>
    ))}
    <Button type="submit" size="small" variant="secondary">
      {m.meetings_room_count()}
    </Button>
  </RoomForm>
)

interface ClosingProps extends VoteProps {
  readonly hasBegun: boolean
  readonly questionKey: string
}

function Closing({ room, item, vote, hasBegun, questionKey }: ClosingProps) {
  const fields = { kind: 'vote.closed', item: item.id, question: questionKey }
  if (!hasBegun) return null
  if (vote.tie === null)
    return (
      <Deed variant="primary" shortcut="e" fields={{ ...fields, broken: '' }}>
        {m.meetings_room_close_vote()}
      </Deed>
    )
  const words = questionWords(room, item, vote.question)
  const breaking = (
    <div className="room-tie">
      <p>{vote.tie === 'lot' ? m.meetings_room_tie_lot() : m.meetings_room_tie_chair()}</p>
      <div className="row">
        {(['yes', 'no'] as const).map((answer, index) => (
          <Deed key={answer} shortcut={String(index + 1)} fields={{ ...fields, broken: answer }}>
            {choiceWord[answer]()}: {words[answer]}
          </Deed>
        ))}
      </div>
    </div>
  )
  // While somebody has not voted, the tie may still go away.
  if (vote.tally.absent === 0) return breaking
  return (
    <details className="room-more">
      <summary>{m.meetings_room_close_without({ missing: vote.tally.absent })}</summary>
      {breaking}
    </details>
  )
}
