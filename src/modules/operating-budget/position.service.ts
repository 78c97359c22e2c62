import { type Context, newId, type Write } from '../../platform/context.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import { accountGroups } from '../ledger/index.ts'
import { putDerived } from './derived.service.ts'
import { mayEditUnitBudget } from './operating-budget.policy.ts'
import { mustBeOpen, type PositionId } from './operating-budget.ts'
import { lockPlace, type Where } from './place.service.ts'
import { deletePosition, insertPosition, listPositions, savePosition } from './position.store.ts'
import { checkPosition, costByGroup, type Position, type PositionTerms } from './position.ts'

/** Adds a position; its cost by month stands at once on the personnel line of the unit. @throws Refusal operating-budget.months-out-of-order, revision-other-year, group-unknown, version-locked, unit-locked */
export const addPosition = (ctx: Context, where: Where, terms: PositionTerms): Promise<Position> => {
  const id = newId<'budget-position'>() as PositionId
  return ctx.write('budget-position.add', id, (tx) =>
    within(ctx, tx, where, terms, async () => {
      const position = { ...terms, id, revision: 1 }
      await insertPosition(tx, where.version, where.unit, position)
      return [null, position]
    }),
  )
}

/** @throws StaleVersion and the refusals of `addPosition` */
export const changePosition = (
  ctx: Context,
  where: Where,
  id: PositionId,
  terms: PositionTerms & { readonly revision: number },
): Promise<Position> =>
  ctx.write('budget-position.change', id, (tx) =>
    within(ctx, tx, where, terms, async () => {
      const before = await positionOf(tx, where, id)
      if (before.revision !== terms.revision) throw new StaleVersion('budget-position', before, terms)
      return [before, await savePosition(tx, before, { ...terms, id })]
    }),
  )

export const removePosition = (ctx: Context, where: Where, id: PositionId): Promise<null> =>
  ctx.write('budget-position.remove', id, (tx) =>
    within(ctx, tx, where, undefined, async () => {
      const before = await positionOf(tx, where, id)
      await deletePosition(tx, id)
      return [before, null]
    }),
  )

async function positionOf(tx: Write, { version, unit }: Where, id: PositionId): Promise<Position> {
  const found = (await listPositions(tx, version, unit)).find((one) => one.id === id)
  if (!found) throw new NotFound('budget-position')
  return found
}

/** Every change of a position works the personnel lines out anew, in the same transaction. */
async function within<T>(
  ctx: Context,
  tx: Write,
  where: Where,
  terms: PositionTerms | undefined,
  act: () => Promise<readonly [before: unknown, after: T]>,
): Promise<readonly [before: unknown, after: T]> {
  const { place, state } = await lockPlace(ctx, tx, where, 'lines', mayEditUnitBudget)
  const { year } = place.version.budget
  if (terms) {
    checkPosition(terms, year)
    const groups = await accountGroups(tx, year)
    if (!groups.some(({ key }) => key === terms.group)) refuse('operating-budget.group-unknown', { group: terms.group })
  }
  mustBeOpen(place.version, state)
  const done = await act()
  const costs = costByGroup(await listPositions(tx, where.version, where.unit), year)
  await putDerived(ctx, tx, where, 'personnel', costs, state.lastChange)
  return done
}
