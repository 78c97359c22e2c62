import type { Context, Read } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { day } from '../../shared/local-date.ts'
import { type BudgetVersion, type BudgetVersionId, framesOf, getBudgetVersion } from '../budget/index.ts'
import { findUnit, nameOn, periodOn, unitsIn } from '../organisation/index.ts'
import { standardEquations } from './forms.service.ts'
import { type LinkedOrder, linkedStatements, type Named } from './linked-statements.ts'
import * as store from './statement.store.ts'
import { mustFit, mustKeepFigures, type StatementSet } from './statement-set.ts'
import { changeSet } from './statements.service.ts'

/**
 * Fills the statements of a draft from its frames, an opening balance and what is entered for each year; frames filled earlier
 * are filled anew. Printed figures elsewhere are not overwritten.
 * @throws Refusal statements.opening-uneven, statements.liquid-beyond-current, statements.figures-lost, budget.proposed, budget.locked;
 *   StaleVersion
 */
export const fillStatements = (
  ctx: Context,
  id: BudgetVersionId,
  { revision, ...order }: LinkedOrder & { readonly revision: number },
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.fill', id, revision, async (tx, before) => {
    const frames = await framesOf(tx, id, 'decided')
    const named = await namesFor(ctx, tx, await getBudgetVersion(tx, id))
    const { tables, figures } = linkedStatements(order, frames, named)
    const equations = standardEquations('short', tables, ctx.locale)
    mustFit({ tables, equations })
    mustKeepFigures(await store.listFigures(tx, id), tables)
    const saved = await store.saveSet(tx, before, { ...before, tables, equations })
    return store.saveFigures(tx, saved, figures)
  })

/** What tables and rows are called, and the bodies that have a frame in the version. */
async function namesFor({ locale }: Context, tx: Read, { id, budget }: BudgetVersion): Promise<Named> {
  const [units, frames] = await Promise.all([unitsIn(tx), framesOf(tx, id, 'decided')])
  const first = day(`${budget.year}-01-01`)
  const say = (key: string) => findText(`statements_name_${key.replaceAll(/[/-]/g, '_')}`, locale) ?? key
  const bodies = [...new Set(frames.map(({ unit }) => unit))].map((unit) => {
    const found = unit === null ? undefined : findUnit(units, unit)
    if (!found) return { unit, key: 'undistributed', label: say('undistributed') }
    return {
      unit,
      key: found.key,
      label: nameOn(found, periodOn(found, first) ? first : day(`${budget.year - 1}-01-01`)),
    }
  })
  return { nameOf: say, bodies }
}
