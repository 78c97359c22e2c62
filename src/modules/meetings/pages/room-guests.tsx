import { useRef } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import type { Item, Room } from '../room.ts'
import { type GuestInRoom, guestsIn } from '../room-view.ts'
import { RoomForm } from './room-deed.tsx'
import { Conflict, PresenceDeeds } from './room-people.tsx'
import { attendanceWord } from './room-words.ts'

interface KnownGuest {
  readonly name: string
  readonly role: string
}

interface GuestsProps {
  readonly room: Room
  readonly item: Item | null
  /** Who may be expected: they can be chosen by their first letters. */
  readonly known: readonly KnownGuest[]
}

/** Officials, speakers and others who are there without a mandate, for the whole meeting or for a single §. */
export function RoomGuests({ room, item, known }: GuestsProps) {
  const guests = guestsIn(room).map((guest) => ({ ...guest, name: guest.name || m.meetings_room_somebody() }))
  return (
    <>
      <h3 className="room-guests-title">{m.meetings_room_guests()}</h3>
      {guests.map((guest) => (
        <GuestRow key={guest.person} guest={guest} room={room} item={item} />
      ))}
      {room.stage !== 'closed' && (
        <NewGuest known={known.filter(({ name }) => !guests.some((one) => one.name === name))} />
      )}
    </>
  )
}

const GuestRow = ({ guest, room, item }: { guest: GuestInRoom; room: Room; item: Item | null }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a row is where the keys of the roll call act
  <fieldset className="room-person" aria-label={guest.name} data-row tabIndex={0} data-attendance={guest.attendance}>
    <div className="room-person-words">
      <span className="strong">{guest.name}</span>
      <span className="muted small room-line">
        {[guest.role, attendanceWord[guest.attendance](), guest.isDisqualified && m.meetings_room_disqualified()]
          .filter(Boolean)
          .join(' \u00b7 ')}
      </span>
    </div>
    <div className="room-person-deeds">
      <PresenceDeeds room={room} one={guest} />
      {item && <Conflict one={guest} room={room} item={item} />}
    </div>
  </fieldset>
)

function NewGuest({ known }: { known: readonly KnownGuest[] }) {
  const role = useRef<HTMLInputElement>(null)
  /** Whoever was here before comes as what they came as then, until something else is written. */
  const fill = (name: string) => {
    const before = known.find((one) => one.name === name)
    if (before && role.current && role.current.value === '') role.current.value = before.role
  }
  return (
    <details className="room-more">
      <summary data-key="u">
        {m.meetings_room_guest_new()}{' '}
        <span className="room-key" aria-hidden="true">
          U
        </span>
      </summary>
      <RoomForm fields={{ kind: 'guest.arrived' }} className="room-inline-form" label={m.meetings_room_guest_new()}>
        <label>
          {m.meetings_room_guest_name()}
          <input
            className="input"
            name="name"
            list="known-guests"
            required
            maxLength={200}
            autoComplete="off"
            onChange={(event) => fill(event.target.value)}
          />
        </label>
        <datalist id="known-guests">
          {known.map(({ name, role: as }) => (
            <option key={`${name} ${as}`} value={name}>
              {as}
            </option>
          ))}
        </datalist>
        <label>
          {m.meetings_room_guest_role()}
          <input ref={role} className="input" name="role" list="guest-roles" maxLength={200} autoComplete="off" />
        </label>
        <datalist id="guest-roles">
          <option value={m.meetings_room_guest_official()} />
          <option value={m.meetings_room_guest_speaker()} />
          <option value={m.meetings_room_guest_insight()} />
        </datalist>
        <label className="choice">
          <input type="checkbox" name="atDistance" value="yes" />
          <span>{m.meetings_room_at_distance()}</span>
        </label>
        <Button type="submit" size="small">
          {m.meetings_room_guest_arrives()}
        </Button>
      </RoomForm>
    </details>
  )
}
