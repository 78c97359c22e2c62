import { m } from '../../../generated/paraglide/messages.js'
import { choiceWord } from './room-words.ts'

interface KeyLine {
  readonly keys: string
  readonly does: () => string
}

const everywhere: readonly KeyLine[] = [
  { keys: 'J K', does: () => `${m.meetings_room_next()} / ${m.meetings_room_previous()}` },
  { keys: 'P', does: m.meetings_room_roll_call },
  { keys: 'U', does: m.meetings_room_guest_new },
  { keys: 'Q', does: () => `${m.meetings_room_open()} / ${m.meetings_room_resume()}` },
  { keys: 'T', does: m.meetings_room_take_up },
  { keys: 'Y', does: m.meetings_room_new_proposal },
  { keys: 'S', does: m.meetings_room_close_debate },
  { keys: 'O', does: m.meetings_room_accept_order },
  { keys: '1', does: m.meetings_room_keys_first },
  { keys: '2', does: m.meetings_room_keys_second },
  { keys: 'V', does: m.meetings_room_keys_vote_or_call },
  { keys: 'E', does: m.meetings_room_close_vote },
  { keys: 'F', does: m.meetings_room_decide },
  { keys: 'R', does: m.meetings_room_new_dissent },
  { keys: 'W', does: m.meetings_room_new_statement },
  { keys: 'M', does: m.meetings_room_approve_at_once },
  { keys: 'I', does: m.meetings_room_write },
  { keys: 'Z', does: m.meetings_room_undo },
  { keys: 'C', does: m.meetings_room_close },
]

const inPeople: readonly KeyLine[] = [
  { keys: 'N', does: m.meetings_room_present },
  { keys: 'D', does: m.meetings_room_at_distance },
  { keys: 'L', does: m.meetings_room_leaves },
  { keys: 'O', does: m.meetings_room_takes_chair },
  { keys: 'G', does: m.meetings_room_choose_approver },
  { keys: 'X', does: m.meetings_room_conflict },
  { keys: '\u2191 \u2193', does: m.meetings_room_keys_arrows },
]

const inVote: readonly KeyLine[] = [
  { keys: 'J', does: choiceWord.yes },
  { keys: 'N', does: choiceWord.no },
  { keys: 'A', does: choiceWord.abstain },
  { keys: '\u2191 \u2193', does: m.meetings_room_keys_arrows },
]

interface KeysProps {
  readonly isOn: boolean
  onTurn(isOn: boolean): void
}

/** The list of keys, and the switch that turns them off for those whose speech or hands press them by mistake. */
export function RoomKeys({ isOn, onTurn }: KeysProps) {
  return (
    <details className="room-more room-keys">
      <summary data-key="?">
        {m.meetings_room_keys()}{' '}
        <span className="room-key" aria-hidden="true">
          ?
        </span>
      </summary>
      <div className="room-keys-list">
        <p className="small">{m.meetings_room_keys_lead()}</p>
        <label className="choice">
          <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
          <span>{m.meetings_room_keys_on()}</span>
        </label>
        <KeyTable title={m.meetings_room_keys_all()} lines={everywhere} />
        <KeyTable title={m.meetings_room_keys_row()} lines={inPeople} />
        <KeyTable title={m.meetings_room_keys_vote()} lines={inVote} />
      </div>
    </details>
  )
}

const KeyTable = ({ title, lines }: { title: string; lines: readonly KeyLine[] }) => (
  <>
    <h3>{title}</h3>
    <dl>
      {lines.map(({ keys, does }) => (
        <div key={keys}>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does()}</dd>
        </div>
      ))}
    </dl>
  </>
)
