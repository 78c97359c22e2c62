import type { Role } from '../../shared/actor.ts'
import { refuse } from '../../shared/failure.ts'
import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import { addDays, type Day, type Span } from '../../shared/local-date.ts'
import { closedFrom, nameOn, periodOn, type Unit } from './organisation.ts'

/** A role that a person holds in a body or unit, from a day until a day. */

export type SeatId = Id<'seat'>

export interface HeldSeat extends Span {
  readonly id: SeatId
  readonly person: PersonId
  readonly unit: UnitId
  readonly role: Role
  /** The title in the unit: ordförande, enhetschef. */
  readonly post: string
  readonly revision: number
}

/** A seat with the name of the one who holds it. */
export interface SeatLine extends HeldSeat {
  readonly personName: string
}

/** Someone a seat can be given to. */
export interface PersonLine {
  readonly id: PersonId
  readonly name: string
}

export interface NewSeat {
  readonly person: PersonId
  readonly unit: UnitId
  readonly role: Role
  readonly post?: string
  readonly from: Day
  /** The last day it is held; open when left out. */
  readonly lastDay?: Day | null
}

const overlap = (a: Span, b: Span): boolean =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)

/** The same role in the same unit is held once at a time: two seats over one another would make the log say it twice. */
export function giveSeat(held: readonly HeldSeat[], unit: Unit, id: SeatId, order: NewSeat): HeldSeat {
  const { person, role, from, post = '', lastDay = null } = order
  const until = lastDay === null ? null : addDays(lastDay, 1)
  if (until !== null && until <= from) refuse('organisation.seat-ends-before-start', { day: from })
  if (!periodOn(unit, from)) refuse('organisation.not-there', { name: nameOn(unit, from), day: from })
  const end = closedFrom(unit)
  if (end !== null && (until === null || until > end))
    refuse('organisation.already-closed', { name: nameOn(unit, from), day: end })
  const seat: HeldSeat = { id, person, unit: unit.id, role, post, from, until, revision: 1 }
  const taken = held.find((other) => isSamePlace(other, seat) && overlap(other, seat))
  if (taken) refuse('organisation.seat-overlaps', { day: taken.from })
  return seat
}

const isSamePlace = (a: HeldSeat, b: HeldSeat): boolean =>
  a.person === b.person && a.unit === b.unit && a.role === b.role

/** Nobody could give it back, were the last administrator to leave. */
export function endSeat(seat: HeldSeat, lastDay: Day, otherAdministrators: readonly HeldSeat[]): HeldSeat {
  const until = addDays(lastDay, 1)
  if (until <= seat.from) refuse('organisation.seat-ends-before-start', { day: seat.from })
  if (seat.until !== null && seat.until <= until) {
    refuse('organisation.seat-already-ended', { day: addDays(seat.until, -1) })
  }
  const someoneStays = otherAdministrators.some(
    (other) => other.id !== seat.id && other.until === null && other.from <= until,
  )
  if (seat.role === 'administrator' && !someoneStays) refuse('organisation.last-administrator')
  return { ...seat, until }
}
