import type { Context, Locale, Read, Write } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import {
  type BudgetVersion,
  type BudgetVersionId,
  getBudgetVersion,
  mayEditBudgetVersion,
  mayReadBudgetVersion,
  mustBeDraft,
  versionsOfYear,
} from '../budget/index.ts'
import { treeOn, unitsIn } from '../organisation/index.ts'
import type { Equation } from './equation.ts'
import { judge } from './equations.ts'
import { heldIn } from './held.ts'
import { boundAmounts } from './sources.service.ts'
import * as store from './statement.store.ts'
import {
  cellKey,
  type EquationOutcome,
  type NotApplicable,
  type StatementFigure,
  type StatementTable,
} from './statement.ts'
import type { BreachOrder, FigureOrder, StatementSet } from './statement-set.ts'
import * as rules from './statement-set.ts'
import { outcomeKey } from './statement-view.ts'
import { bindingIn, equationsIn, tablesIn, tongueIn } from './statement-words.service.ts'

export interface Statements {
  readonly tables: readonly StatementTable[]
  readonly figures: readonly StatementFigure[]
  readonly outcomes: readonly EquationOutcome[]
  readonly notApplicable: readonly NotApplicable[]
  /** Null when there are figures in the tables. */
  readonly missing: rules.Missing | null
}

/** Tables, figures and the state of every equation of a budget version, told in a language; empty lists when it has no statements. */
export const statementsOf = async (tx: Read, version: BudgetVersionId, locale: Locale = 'sv'): Promise<Statements> =>
  tried(tx, await store.getSet(tx, version), locale)

async function tried(tx: Read, set: StatementSet, locale: Locale): Promise<Statements> {
  const { version } = set
  const figures = await store.listFigures(tx, version)
  const explanations = await store.listExplanations(tx, version)
  const missing = rules.missingIn(figures.length, explanations)
  if (set.tables.length === 0) return { tables: [], figures, outcomes: [], notApplicable: [], missing }
  const tables = tablesIn(set.tables, locale)
  const sources = await boundAmounts(tx, await getBudgetVersion(tx, version), tables)
  const held = heldIn(tables, sources, (to) => bindingIn(to, locale))
  const { outcomes, notApplicable } = judge(
    [...tables, ...held.tables],
    [...figures, ...held.figures],
    [...equationsIn(set.equations, locale), ...held.equations],
    explanations,
    tongueIn(locale),
  )
  return {
    tables,
    figures,
    outcomes,
    notApplicable: notApplicable.filter(({ equation }) => !held.equations.some(({ code }) => code === equation)),
    missing,
  }
}

export interface TablesOrder {
  /** Revision of the set as it was seen; 0 when there was none. */
  readonly revision: number
  readonly tables: readonly StatementTable[]
  readonly equations: readonly Equation[]
}

/**
 * Replaces the tables and equations of a draft. Figures in cells that are still there stay.
 * @throws Refusal statements.key-twice, statements.unknown-row, statements.figures-lost, budget.proposed, budget.locked; StaleVersion
 */
export const saveTables = (ctx: Context, version: BudgetVersionId, order: TablesOrder): Promise<StatementSet> =>
  changeSet(ctx, 'statements.save-tables', version, order.revision, async (tx, before) => {
    rules.mustFit(order)
    rules.mustKeepFigures(await store.listFigures(tx, version), order.tables)
    const after = { ...before, tables: order.tables, equations: order.equations }
    return { set: await store.saveSet(tx, before, after) }
  })

/**
 * Saves printed figures in a draft: öre, of a percent millionths; null empties the cell.
 * @throws Refusal statements.no-such-cell, budget.proposed, budget.locked; StaleVersion
 */
export const saveFigures = (
  ctx: Context,
  version: BudgetVersionId,
  order: { readonly revision: number; readonly figures: readonly FigureOrder[] },
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.save-figures', version, order.revision, async (tx, before) => {
    rules.mustBeCells(order.figures, before.tables)
    const cells = new Set(order.figures.map(cellKey))
    const was = (await store.listFigures(tx, version)).filter((one) => cells.has(cellKey(one)))
    const set = await store.saveFigures(tx, before, order.figures)
    return { set, was: { figures: was }, is: { figures: order.figures } }
  })

/**
 * Puts words on an equation that does not hold; they are printed beside it.
 * @throws Refusal statements.not-broken, statements.words-needed, budget.proposed, budget.locked; StaleVersion
 */
export const explainBreach = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, ...order }: BreachOrder & { readonly revision: number },
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.explain', version, revision, async (tx, before) => {
    const { outcomes } = await tried(tx, before, ctx.locale)
    const by = { person: ctx.actor.person, name: ctx.actor.name, at: ctx.now() }
    const explained = rules.explain(outcomes, order)
    const was = (await store.listExplanations(tx, version)).find((one) => outcomeKey(one) === outcomeKey(order)) ?? null
    return {
      set: await store.saveExplanation(tx, before, explained, by),
      was: { words: was },
      is: { words: explained },
    }
  })

/**
 * Says why a budget has no statements; the words are printed where they would have stood.
 * @throws Refusal statements.not-missing, statements.missing-words-needed, budget.proposed, budget.locked; StaleVersion
 */
export const explainMissing = (
  ctx: Context,
  id: BudgetVersionId,
  { revision, words }: { readonly revision: number; readonly words: string },
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.explain-missing', id, revision, async (tx, before) => {
    const { missing } = await tried(tx, before, ctx.locale)
    const { budget } = await getBudgetVersion(tx, id)
    const by = { person: ctx.actor.person, name: ctx.actor.name, at: ctx.now() }
    const explained = rules.explainMissing(missing, budget.year, words)
    const set = await store.saveExplanation(tx, before, explained, by)
    return { set, was: { words: missing?.words ?? null }, is: { words: explained.words } }
  })

/** What a deed did to the set; `was` and `is` are what the log keeps, the whole set when left out. */
export interface SetChange {
  readonly set: StatementSet
  readonly was?: object
  readonly is?: object
}

/** One deed on the set of a draft, one at a time, as it was seen. */
export async function changeSet(
  ctx: Context,
  deed: string,
  id: BudgetVersionId,
  revision: number,
  change: (tx: Write, before: StatementSet) => Promise<SetChange>,
): Promise<StatementSet> {
  const saved: { set?: StatementSet } = {}
  await ctx.write(deed, id, async (tx) => {
    await store.holdStatements(tx, id)
    await draftToEdit(ctx, tx, id)
    const before = await store.getSet(tx, id)
    if (before.revision !== revision) throw new StaleVersion('statements', before, { revision })
    const { set, was, is } = await change(tx, before)
    saved.set = set
    return [was ?? before, is ?? set]
  })
  return saved.set as StatementSet
}

/** @throws NotFound, NotAllowed; Refusal budget.proposed, budget.locked */
export async function draftToEdit(ctx: Context, tx: Read, id: BudgetVersionId): Promise<BudgetVersion> {
  const { version, subject } = await readVersion(ctx, tx, await getBudgetVersion(tx, id))
  ctx.must(mayEditBudgetVersion, subject)
  mustBeDraft(version)
  return version
}

/** To one who may not know of a draft there is none. @throws NotFound */
async function readVersion(ctx: Context, tx: Read, version: BudgetVersion | undefined) {
  const municipality = treeOn(await unitsIn(tx), ctx.today())?.id ?? null
  if (!version || !mayReadBudgetVersion(ctx.actor, { municipality, version })) throw new NotFound('budget')
  return { version, subject: { municipality, version } }
}

/** Before a version is put forward. @throws Refusal statements.missing; statements.broken, naming every equation that has no words */
export async function holdStatements(tx: Read, { id }: BudgetVersion): Promise<void> {
  await store.holdStatements(tx, id)
  const { missing, outcomes } = await statementsOf(tx, id)
  rules.mustBeThere(missing)
  rules.mustHold(outcomes)
}

/** A version made from another begins with its statements. */
export const copyStatements = (tx: Write, from: BudgetVersion, to: BudgetVersion): Promise<void> =>
  store.copySet(tx, from.id, to.id)

export interface ShownStatements extends Statements {
  readonly version: BudgetVersion
  readonly revision: number
  readonly equations: readonly Equation[]
  readonly may: { readonly edit: boolean }
}

/** The statements of a version for its page, and whether the reader may write. @param budget key of its year, as `2026` */
export const showStatements = (ctx: Context, budget: string, number: number): Promise<ShownStatements> =>
  ctx.read(async (tx) => {
    const versions = /^\d{4}$/.test(budget) ? await versionsOfYear(tx, Number(budget)) : []
    const { version, subject } = await readVersion(
      ctx,
      tx,
      versions.find((one) => one.number === number),
    )
    const set = await store.getSet(tx, version.id)
    const isWriter = ctx.actor.scope === 'write' && (isSystem(ctx.actor) || mayEditBudgetVersion(ctx.actor, subject))
    const may = { edit: isWriter && version.status === 'draft' }
    return {
      version,
      revision: set.revision,
      may,
      equations: equationsIn(set.equations, ctx.locale),
      ...(await tried(tx, set, ctx.locale)),
    }
  })
