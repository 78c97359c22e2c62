import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { question } from '../../platform/question.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { mayReorganise } from './organisation.policy.ts'
import * as store from './organisation.store.ts'
import type { Unit } from './organisation.ts'
import * as reorganise from './reorganise.ts'

/** The deeds that draw the organisation. All change what holds from a day on; none rewrites the days before. */

/** What the person saw when deciding; a later change by somebody else is then shown instead of lost. */
export interface Seen {
  readonly revision: number
}

/** @throws Refusal organisation.key-taken, organisation.municipality-is-root, organisation.parent-not-there */
export function createUnit(ctx: Context, order: reorganise.NewUnit): Promise<Unit> {
  const id = newId<'unit'>() as UnitId
  return ctx.write('unit.create', id, async (tx) => {
    const units = await loadForChange(ctx, tx)
    const unit = reorganise.createUnit(units, id, order)
    await store.insertUnit(tx, unit)
    return [null, unit]
  })
}

/** @throws Refusal organisation.same-name, organisation.later-change, organisation.already-closed, organisation.not-there */
export const renameUnit = (ctx: Context, id: UnitId, order: reorganise.Rename & Seen): Promise<Unit> =>
  changeUnit(ctx, 'unit.rename', id, order, (_units, unit) => reorganise.renameUnit(unit, order))

/** @throws Refusal organisation.same-parent, organisation.below-itself, organisation.parent-not-there and those of a rename */
export const moveUnit = (ctx: Context, id: UnitId, order: reorganise.Move & Seen): Promise<Unit> =>
  changeUnit(ctx, 'unit.move', id, order, (units, unit) => reorganise.moveUnit(units, unit, order))

/** How many reports are still waited for from a unit, told by the module that keeps them. */
export type CountOpenTasks = (tx: Read, unit: UnitId) => Promise<number>

const openTasks = question<[tx: Read, unit: UnitId], number>('organisation.open-tasks')

/** Joined once at start, since follow-up knows the organisation and not the other way round. */
export const askBeforeClosing = (count: CountOpenTasks): void => openTasks.answerWith(count)

/** @throws Refusal organisation.open-tasks, organisation.has-subunits, organisation.successor-not-there and those of a rename */
export const closeUnit = (
  ctx: Context,
  id: UnitId,
  order: Omit<reorganise.Closing, 'openTasks'> & Seen,
): Promise<Unit> =>
  changeUnit(ctx, 'unit.close', id, order, async (units, unit, tx) =>
    reorganise.closeUnit(units, unit, { ...order, openTasks: await openTasks.ask(tx, id) }),
  )

type Change = (units: readonly Unit[], unit: Unit, tx: Write) => Unit | Promise<Unit>

const changeUnit = (ctx: Context, deed: string, id: UnitId, order: Seen, change: Change): Promise<Unit> =>
  ctx.write(deed, id, async (tx) => {
    const units = await loadForChange(ctx, tx)
    const before = units.find((unit) => unit.id === id)
    if (!before) throw new NotFound('unit')
    store.mustBeSeen(before, order.revision, order)
    const after = await change(units, before, tx)
    return [before, await store.saveUnit(tx, before, after)]
  })

async function loadForChange(ctx: Context, tx: Write): Promise<Unit[]> {
  await store.lockOrganisation(tx)
  const units = await store.listUnits(tx)
  ctx.must(mayReorganise, { municipality: municipalityOf(units) })
  return units
}

export const municipalityOf = (units: readonly Unit[]): UnitId | null =>
  units.find((unit) => unit.periods.some((period) => period.parent === null))?.id ?? null
