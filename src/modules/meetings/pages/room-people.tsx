import type { ReactNode } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { Item, Room } from '../room.ts'
import { mayHappen, type PersonInRoom, quorumOf, rollCall } from '../room-view.ts'
import { Deed, RoomForm } from './room-deed.tsx'
import { attendanceWord, postWord, servesWords } from './room-words.ts'

interface PeopleProps {
  readonly room: Room
  /** The item shown: conflicts of interest are of an item. */
  readonly item: Item | null
  /** Those without a mandate, after the others in the roll call. */
  readonly children: ReactNode
}

/** Who is there, who serves in whose place, and whether they are enough. */
export function RoomPeople({ room, item, children }: PeopleProps) {
  const people = rollCall(room)
  return (
    <section className="room-people" aria-labelledby="room-people-title">
      <div className="room-head">
        <h2 id="room-people-title">{m.meetings_room_people()}</h2>
        <button
          type="button"
          className="button"
          data-variant="quiet"
          data-size="small"
          data-key="p"
          data-does="focus"
          data-target="room-people"
          aria-keyshortcuts="P"
          onClick={() => document.querySelector<HTMLElement>('#room-people [data-row]')?.focus()}
        >
          {m.meetings_room_roll_call()}
          <span className="room-key" aria-hidden="true">
            P
          </span>
        </button>
      </div>
      <QuorumLine room={room} />
      <div id="room-people" data-rows>
        {people.map((one) => (
          <PersonRow key={one.person} one={one} room={room} item={item} />
        ))}
        {children}
      </div>
    </section>
  )
}

export function QuorumLine({ room }: { room: Room }) {
  const { serving, places, holds, isExcused, paragraph } = quorumOf(room)
  const words = isExcused
    ? m.meetings_room_quorum_excused({ serving, places })
    : holds
      ? m.meetings_room_quorum({ serving, places })
      : m.meetings_room_no_quorum({ serving, places })
  return (
    <p className="room-quorum" data-holds={holds} role="status">
      <Icon name={holds ? 'success' : 'error'} size={20} />
      <span>
        <strong>{words}</strong> <span className="muted small">{paragraph}</span>
      </span>
    </p>
  )
}

function PersonRow({ one, room, item }: { one: PersonInRoom; room: Room; item: Item | null }) {
  const { person, attendance } = one
  const isThere = attendance === 'present' || attendance === 'at-distance'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a row is where the keys of the roll call act
    <fieldset className="room-person" aria-label={one.name} data-row tabIndex={0} data-attendance={attendance}>
      <div className="room-person-words">
        <span className="strong">{one.name}</span>
        {one.party && <span className="muted"> ({one.party})</span>}
        <span className="muted small room-line">
          {[
            postWord[one.post](),
            one.isChair && m.meetings_room_presides(),
            one.isApprover && m.meetings_room_approves(),
            attendanceWord[attendance](),
          ]
            .filter(Boolean)
            .join(' \u00b7 ')}
        </span>
        <span className="small room-line" data-serves={one.serves !== null}>
          {servesWords(one)}
        </span>
      </div>
      <div className="room-person-deeds">
        <PresenceDeeds room={room} one={one} />
        {mayHappen(room, { kind: 'chair.taken', person }) && !one.isChair && room.chair === null && (
          <Deed
            inRow
            size="small"
            variant="quiet"
            shortcut="o"
            label={m.meetings_room_deed_of({ deed: m.meetings_room_takes_chair(), name: one.name })}
            fields={{ kind: 'chair.taken', person }}
          >
            {m.meetings_room_takes_chair()}
          </Deed>
        )}
        {isThere && mayHappen(room, { kind: 'approver.chosen', person }) && room.approvers.length < 2 && (
          <Deed
            inRow
            size="small"
            variant="quiet"
            shortcut="g"
            label={m.meetings_room_deed_of({ deed: m.meetings_room_choose_approver(), name: one.name })}
            fields={{ kind: 'approver.chosen', person }}
          >
            {m.meetings_room_choose_approver()}
          </Deed>
        )}
        {item && <Conflict one={one} room={room} item={item} />}
      </div>
    </fieldset>
  )
}

interface OneProps {
  readonly room: Room
  readonly one: Pick<PersonInRoom, 'person' | 'name' | 'attendance'>
}

/** Here, at a distance, leaves: the keys of the roll call. */
export function PresenceDeeds({ room, one: { person, name, attendance } }: OneProps) {
  if (room.stage === 'closed') return null
  if (attendance === 'present' || attendance === 'at-distance')
    return (
      <Deed
        inRow
        size="small"
        variant="quiet"
        shortcut="l"
        label={m.meetings_room_deed_of({ deed: m.meetings_room_leaves(), name })}
        fields={{ kind: 'person.left', person }}
      >
        {m.meetings_room_leaves()}
      </Deed>
    )
  return (
    <>
      <Deed
        inRow
        size="small"
        shortcut="n"
        label={m.meetings_room_deed_of({ deed: m.meetings_room_here(), name })}
        fields={{ kind: 'person.arrived', person, atDistance: 'no' }}
      >
        {m.meetings_room_here()}
      </Deed>
      <Deed
        inRow
        size="small"
        shortcut="d"
        label={m.meetings_room_deed_of({ deed: m.meetings_room_distance(), name })}
        fields={{ kind: 'person.arrived', person, atDistance: 'yes' }}
      >
        {m.meetings_room_distance()}
      </Deed>
    </>
  )
}

export function Conflict({ one, room, item }: OneProps & { readonly item: Item }) {
  const { person } = one
  if (mayHappen(room, { kind: 'conflict.lifted', item: item.id, person }))
    return (
      <Deed
        inRow
        size="small"
        variant="quiet"
        shortcut="x"
        label={m.meetings_room_deed_of({ deed: m.meetings_room_conflict_lift(), name: one.name })}
        fields={{ kind: 'conflict.lifted', item: item.id, person }}
      >
        {m.meetings_room_conflict_lift()}
      </Deed>
    )
  if (one.attendance === 'absent' || one.attendance === 'left') return null
  if (!mayHappen(room, { kind: 'conflict.declared', item: item.id, person, reason: '' })) return null
  return (
    <details className="room-more">
      <summary data-row-key="x">
        <span aria-hidden="true">{m.meetings_room_conflict()} </span>
        <span className="visually-hidden">
          {m.meetings_room_deed_of({ deed: m.meetings_room_conflict(), name: one.name })}
        </span>
        <span className="room-key" aria-hidden="true">
          X
        </span>
      </summary>
      <RoomForm fields={{ kind: 'conflict.declared', item: item.id, person }} className="room-inline-form">
        <label>
          {m.meetings_room_conflict_reason()}
          <input className="input" name="reason" required maxLength={1000} autoComplete="off" />
        </label>
        <Button type="submit" size="small">
          {m.meetings_room_conflict_declare()}
        </Button>
      </RoomForm>
    </details>
  )
}
