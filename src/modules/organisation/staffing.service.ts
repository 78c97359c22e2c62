import { type Context, newId, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { addDays } from '../../shared/local-date.ts'
import { mayReorganise } from './organisation.policy.ts'
import { municipalityOf } from './organisation.service.ts'
import { getUnit, listUnits, lockOrganisation } from './organisation.store.ts'
import type { Unit } from './organisation.ts'
import * as store from './staffing.store.ts'
import { mustBeCountable, mustBeMovable, type PositionMove, type PositionMoveId, type StaffCount } from './staffing.ts'

/**
 * Stores how many full-time equivalents the unit itself had on a day; a second count of the day corrects the first.
 * @throws Refusal organisation.not-there
 */
export const saveStaffing = (ctx: Context, count: StaffCount): Promise<StaffCount> =>
  ctx.write('staffing.save', count.unit, async (tx) => {
    await mustReorganise(ctx, tx)
    mustBeCountable(await getUnit(tx, count.unit), count.countedOn)
    const before = await store.findStaffCount(tx, count)
    await store.saveStaffCount(tx, count)
    return [before ?? null, count]
  })

/**
 * Records that positions moved from one unit to another on a day.
 * @throws Refusal organisation.not-there, organisation.position-stays
 */
export function movePositions(ctx: Context, order: Omit<PositionMove, 'id'>): Promise<PositionMove> {
  const id = newId<'position-move'>() as PositionMoveId
  return ctx.write('position.move', id, async (tx) => {
    const units = await mustReorganise(ctx, tx)
    mustBeMovable(pick(units, order.from), pick(units, order.to), order.movedOn, addDays(order.movedOn, -1))
    const move: PositionMove = { ...order, id }
    await store.insertPositionMove(tx, move)
    return [null, move]
  })
}

async function mustReorganise(ctx: Context, tx: Write): Promise<Unit[]> {
  await lockOrganisation(tx)
  const units = await listUnits(tx)
  ctx.must(mayReorganise, { municipality: municipalityOf(units) })
  return units
}

function pick(units: readonly Unit[], id: UnitId): Unit {
  const unit = units.find((candidate) => candidate.id === id)
  if (!unit) throw new NotFound('unit')
  return unit
}
