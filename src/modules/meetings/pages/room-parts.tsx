import { useId } from 'react'
import type { PersonInRoom } from '../room-view.ts'

/** Small things that several parts of the room show alike. */

export const Clauses = ({ clauses }: { clauses: readonly string[] }) =>
  clauses.length === 0 ? null : (
    <ol className="room-clauses">
      {clauses.map((clause) => (
        <li key={clause}>{clause}</li>
      ))}
    </ol>
  )

export function PersonChoice({ people, label }: { people: readonly PersonInRoom[]; label: string }) {
  const id = useId()
  return (
    <span className="room-choice">
      <label htmlFor={id}>{label}</label>
      <span className="select-box">
        <select className="input" id={id} name="person" required>
          {people.map((one) => (
            <option key={one.person} value={one.person}>
              {one.party ? `${one.name} (${one.party})` : one.name}
            </option>
          ))}
        </select>
      </span>
    </span>
  )
}
