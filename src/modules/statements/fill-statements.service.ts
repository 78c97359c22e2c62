import type { Context, Read } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { day } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'
import {
  type BudgetVersion,
  type BudgetVersionId,
  findAdoptedBudget,
  framesOf,
  getBudgetVersion,
} from '../budget/index.ts'
import { findUnit, nameOn, periodOn, unitsIn } from '../organisation/index.ts'
import { standardEquations } from './forms.service.ts'
import { besides, boundFigures } from './held.ts'
import {
  type FillOrder,
  linkedStatements,
  type Named,
  type NamedBody,
  type OpeningKey,
  openingKeys,
  type Sourced,
  withSources,
} from './linked-statements.ts'
import { ordersOf, type Refill, refill } from './refill.ts'
import { boundAmounts, investorsIn, sourcesFor } from './sources.service.ts'
import * as store from './statement.store.ts'
import { mustFit, type StatementSet } from './statement-set.ts'
import { changeSet, draftToEdit, showStatements } from './statements.service.ts'

/** The statements of a draft computed from its frames, its assumptions, its projects and what a person enters; again and again. */

/** What a person enters, and which figures written by hand may be overwritten (as `cellKey` names them). */
export interface FillWish extends FillOrder {
  readonly overwrite?: readonly string[]
}

/**
 * Fills the tables, or fills them again: what was filled follows its sources, what was written by hand stays unless it is named.
 * @throws Refusal statements.opening-uneven, statements.liquid-beyond-current, statements.source-missing,
 *   statements.nothing-to-fill, budget.proposed, budget.locked; StaleVersion
 */
export const fillStatements = (
  ctx: Context,
  id: BudgetVersionId,
  { revision, overwrite, ...order }: FillWish & { readonly revision: number },
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.fill', id, revision, async (tx, before) => {
    const found = await computed(ctx, tx, before, { ...order, ...(overwrite && { overwrite }) })
    mustFit(found)
    const saved = await store.saveSet(tx, before, { ...before, tables: found.tables, equations: found.equations })
    const filled = await store.saveFigures(tx, saved, ordersOf(found))
    const set = await store.saveFilledWith(tx, filled, order)
    const was = {
      filledWith: before.filledWith,
      figures: found.changes.map(({ cell, from }) => ({ ...cell, amount: from })),
    }
    return {
      set,
      was,
      is: { filledWith: order, figures: found.changes.map(({ cell, to }) => ({ ...cell, amount: to })) },
    }
  })

/** What filling would change, without changing it. @throws as `fillStatements` */
export const previewFill = (ctx: Context, id: BudgetVersionId, wish: FillWish): Promise<Refill> =>
  ctx.read(async (tx) => {
    await draftToEdit(ctx, tx, id)
    return computed(ctx, tx, await store.getSet(tx, id), wish)
  })

async function computed(
  ctx: Context,
  tx: Read,
  before: StatementSet,
  { overwrite, ...order }: FillWish,
): Promise<Refill> {
  const version = await getBudgetVersion(tx, before.version)
  const sources = await sourcesFor(tx, version)
  const say = (key: string) => findText(`statements_${key}`, ctx.locale) ?? key
  const linked = withSources(order, sources, (key) => say(`entry_${key}`))
  const named = await namesFor(ctx, tx, version, sources)
  const standard = linkedStatements(linked, await framesOf(tx, version.id, 'decided'), named)
  const bound = boundFigures(before.tables, await boundAmounts(tx, version, before.tables))
  const fresh = { ...standard, figures: besides(standard.figures, bound) }
  return refill(
    { ...before, figures: await store.listFigures(tx, before.version) },
    fresh,
    (tables) => standardEquations('short', tables, ctx.locale),
    new Set(overwrite),
  )
}

/** What tables and rows are called, the bodies that have a frame in the version, and those that have projects. */
async function namesFor(
  { locale }: Context,
  tx: Read,
  { id, budget }: BudgetVersion,
  sources: readonly Sourced[],
): Promise<Named> {
  const [units, frames] = await Promise.all([unitsIn(tx), framesOf(tx, id, 'decided')])
  const first = day(`${budget.year}-01-01`)
  const say = (key: string) => findText(`statements_name_${key.replaceAll(/[/-]/g, '_')}`, locale) ?? key
  const bodyOf = (unit: NamedBody['unit']): NamedBody => {
    const found = unit === null ? undefined : findUnit(units, unit)
    if (!found) return { unit, key: 'undistributed', label: say('undistributed') }
    const on = periodOn(found, first) ? first : day(`${budget.year - 1}-01-01`)
    return { unit, key: found.key, label: nameOn(found, on) }
  }
  const investors = investorsIn(sources).filter((unit) => unit !== null)
  return {
    nameOf: say,
    bodies: [...new Set(frames.map(({ unit }) => unit))].map(bodyOf),
    investors: investors.map(bodyOf),
  }
}

/** What the form to fill with begins with: the last entries, and what the sources give today. @throws NotFound, NotAllowed */
export const showFill = async (ctx: Context, budget: string, number: number) => {
  const shown = await showStatements(ctx, budget, number)
  return ctx.read(async (tx) => {
    await draftToEdit(ctx, tx, shown.version.id)
    const { filledWith } = await store.getSet(tx, shown.version.id)
    const sources = await sourcesFor(tx, shown.version)
    return { ...shown, filledWith, sources, opening: await openingBefore(tx, shown.version.budget.year) }
  })
}

const openingRows: Readonly<Record<OpeningKey, string>> = {
  fixed: 'balance/fixed',
  current: 'balance/current',
  liquid: 'cash-flow/closing-funds',
  equity: 'balance/total-equity',
  pensions: 'balance/pensions',
  longTermDebt: 'balance/long-term-debt',
  shortTermDebt: 'balance/short-term-debt',
}

/** The closing balance that the adopted budget of the year before tells; what it does not tell is left out. */
async function openingBefore(tx: Read, year: number): Promise<Partial<Record<OpeningKey, Money>>> {
  const adopted = await findAdoptedBudget(tx, year - 1)
  const figures = adopted ? await store.listFigures(tx, adopted.id) : []
  const found = openingKeys.flatMap((key) => {
    const figure = figures.find(
      (one) => `${one.table}/${one.row}` === openingRows[key] && one.year === year - 1 && one.kind === 'budget',
    )
    return figure ? [[key, figure.amount] as const] : []
  })
  return Object.fromEntries(found)
}
