import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import type { Item, Room } from '../room.ts'
import { mayHappen, type PersonInRoom, rollCall } from '../room-view.ts'
import { Deed, RoomForm } from './room-deed.tsx'
import { PersonChoice } from './room-parts.tsx'
import { nameIn } from './room-words.ts'

/** Dissents and statements, and approval at once: what may follow a decision while the meeting lasts. */
export function AfterDecision({ room, item }: { room: Room; item: Item }) {
  const people = rollCall(room, item)
  const dissenters = people.filter(({ person }) =>
    mayHappen(room, { kind: 'dissent.entered', item: item.id, person, text: '' }),
  )
  const speakers = people.filter(({ person }) =>
    mayHappen(room, { kind: 'statement.entered', item: item.id, person, text: '' }),
  )
  return (
    <div className="room-after">
      <Entered title={m.meetings_room_dissents()} room={room} entries={item.dissents} />
      <Entered title={m.meetings_room_statements()} room={room} entries={item.statements} />
      {dissenters.length > 0 && (
        <Enter
          kind="dissent.entered"
          item={item}
          people={dissenters}
          label={m.meetings_room_new_dissent()}
          shortcut="r"
        />
      )}
      {speakers.length > 0 && (
        <Enter
          kind="statement.entered"
          item={item}
          people={speakers}
          label={m.meetings_room_new_statement()}
          shortcut="w"
        />
      )}
      {!item.isApprovedAtOnce && mayHappen(room, { kind: 'item.approved-at-once', item: item.id }) && (
        <Deed size="small" shortcut="m" fields={{ kind: 'item.approved-at-once', item: item.id }}>
          {m.meetings_room_approve_at_once()}
        </Deed>
      )}
      {item.isApprovedAtOnce && <p className="strong">{m.meetings_room_is_approved_at_once()}</p>}
    </div>
  )
}

interface EnteredProps {
  readonly title: string
  readonly room: Room
  readonly entries: Item['dissents']
}

const Entered = ({ title, room, entries }: EnteredProps) =>
  entries.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {entries.map(({ person, text }) => (
          <li key={`${person} ${text}`}>
            <span className="strong">{nameIn(room, person)}</span>
            {text && <>: {text}</>}
          </li>
        ))}
      </ul>
    </>
  )

interface EnterProps {
  readonly kind: 'dissent.entered' | 'statement.entered'
  readonly item: Item
  readonly people: readonly PersonInRoom[]
  readonly label: string
  readonly shortcut: string
}

const Enter = ({ kind, item, people, label, shortcut }: EnterProps) => (
  <details className="room-more">
    <summary data-key={shortcut}>
      {label}{' '}
      <span className="room-key" aria-hidden="true">
        {shortcut.toUpperCase()}
      </span>
    </summary>
    <RoomForm fields={{ kind, item: item.id }} className="room-inline-form">
      <PersonChoice people={people} label={m.meetings_room_who()} />
      <label>
        {m.meetings_room_words()}
        <textarea className="input" name="text" rows={2} maxLength={20000} required={kind === 'statement.entered'} />
      </label>
      <Button type="submit" size="small">
        {label}
      </Button>
    </RoomForm>
  </details>
)
