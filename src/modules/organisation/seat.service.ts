import { type Context, newId, type Read } from '../../platform/context.ts'
import type { Seat } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { mayGiveSeats, maySeeSeats } from './organisation.policy.ts'
import { municipalityOf } from './organisation.service.ts'
import { getUnit, listUnits, lockOrganisation } from './organisation.store.ts'
import {
  isActivePerson,
  listActivePersons,
  listSeatHolders,
  listSeatLines,
  type SeatHolder,
} from './organisation.views.ts'
import * as store from './seat.store.ts'
import {
  endSeat as end,
  giveSeat as give,
  type HeldSeat,
  type NewSeat,
  type PersonLine,
  type SeatId,
  type SeatLine,
} from './seat.ts'
import { reachOn } from './tree.ts'

/** @throws NotFound for someone who may not sign in; Refusal organisation.seat-overlaps, organisation.seat-ends-before-start, organisation.not-there, organisation.already-closed */
export function giveSeat(ctx: Context, order: NewSeat): Promise<HeldSeat> {
  const id = newId<'seat'>() as SeatId
  return ctx.write('seat.give', id, async (tx) => {
    await lockOrganisation(tx)
    ctx.must(mayGiveSeats, { municipality: municipalityOf(await listUnits(tx)) })
    if (!(await isActivePerson(tx, order.person))) throw new NotFound('person')
    const unit = await getUnit(tx, order.unit)
    const seat = give(await store.listSeatsOfPerson(tx, order.person), unit, id, order)
    await store.insertSeat(tx, seat)
    return [null, seat]
  })
}

/**
 * Ends a seat with the day given, which is the last it is held.
 * @throws Refusal organisation.seat-already-ended, organisation.seat-ends-before-start, organisation.last-administrator
 */
export const endSeat = (ctx: Context, id: SeatId, order: { lastDay: Day; revision: number }): Promise<HeldSeat> =>
  ctx.write('seat.end', id, async (tx) => {
    await lockOrganisation(tx)
    ctx.must(mayGiveSeats, { municipality: municipalityOf(await listUnits(tx)) })
    const before = await store.getSeat(tx, id)
    store.mustBeSeen(before, order.revision, order)
    const after = end(before, order.lastDay, await store.listSeatsOfRole(tx, 'administrator'))
    return [before, await store.saveSeatEnd(tx, before, after)]
  })

/** What a person may do on a day: the seats that hold, each with the units it reaches. Read at every request. */
export async function seatsHeldBy(tx: Read, person: PersonId, on: Day): Promise<Seat[]> {
  const held = await store.listSeatsHeldOn(tx, person, on)
  if (held.length === 0) return []
  const units = await listUnits(tx)
  return held.map(({ role, unit, from, until }) => ({ role, unit, from, until, reach: reachOn(units, unit, on) }))
}

/** All seats of a person, now and before, latest first. */
export const listSeatsOf = (ctx: Context, person: PersonId): Promise<SeatLine[]> =>
  ctx.read((tx) => {
    ctx.must(maySeeSeats, undefined)
    return listSeatLines(tx, { person })
  })

export const listPersonsToSeat = (ctx: Context): Promise<PersonLine[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayGiveSeats, { municipality: municipalityOf(await listUnits(tx)) })
    return listActivePersons(tx)
  })

/** Everybody who sits somewhere on a day, for modules that ask who shall do something. */
export const seatHoldersOn = (tx: Read, on: Day): Promise<SeatHolder[]> => listSeatHolders(tx, on)
export type { SeatHolder }
