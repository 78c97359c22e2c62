import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { Role } from '../../shared/actor.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { HeldSeat, SeatId } from './seat.ts'

const selectSeats = (tx: Read) =>
  tx.db.selectFrom('seat').selectAll().where('tenantId', '=', tx.tenant).orderBy('validFrom')

type SeatRow = Awaited<ReturnType<ReturnType<typeof selectSeats>['executeTakeFirstOrThrow']>>

const seatOf = (row: SeatRow): HeldSeat => ({
  id: row.seatId as SeatId,
  person: row.personId as PersonId,
  unit: row.unitId as UnitId,
  role: row.role as Role,
  post: row.post,
  from: row.validFrom,
  until: row.validUntil,
  revision: row.revision,
})

export async function getSeat(tx: Read, id: SeatId): Promise<HeldSeat> {
  const row = await selectSeats(tx).where('seatId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('seat')
  return seatOf(row)
}

export const listSeatsOfPerson = async (tx: Read, person: PersonId): Promise<HeldSeat[]> =>
  (await selectSeats(tx).where('personId', '=', person).execute()).map(seatOf)

export const listSeatsOfRole = async (tx: Read, role: Role): Promise<HeldSeat[]> =>
  (await selectSeats(tx).where('role', '=', role).execute()).map(seatOf)

export async function insertSeat(tx: Write, seat: HeldSeat): Promise<void> {
  const { id: seatId, person: personId, unit: unitId, role, post, from: validFrom, until: validUntil, revision } = seat
  await tx.db
    .insertInto('seat')
    .values({ tenantId: tx.tenant, seatId, personId, unitId, role, post, validFrom, validUntil, revision })
    .execute()
}

export async function saveSeatEnd(tx: Write, before: HeldSeat, after: HeldSeat): Promise<HeldSeat> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('seat')
    .set({ validUntil: after.until, revision })
    .where('tenantId', '=', tx.tenant)
    .where('seatId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'seat', before, after)
  return { ...after, revision }
}

/** The person ended the seat they saw. */
export function mustBeSeen(seat: HeldSeat, revision: number, mine: unknown): void {
  if (seat.revision !== revision) throw new StaleVersion('seat', seat, mine)
}

/** Seats that hold on the day: what a person may do is read from these at every request. */
export async function listSeatsHeldOn(tx: Read, person: PersonId, on: Day): Promise<HeldSeat[]> {
  const rows = await selectSeats(tx)
    .where('personId', '=', person)
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>', on)]))
    .execute()
  return rows.map(seatOf)
}
