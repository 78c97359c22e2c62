import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import {
  type BudgetVersion,
  type BudgetVersionId,
  findAdoptedBudget,
  getBudgetVersion,
  mayEditBudgetVersion,
  mayReadBudgetVersion,
  mustBeDraft,
  versionsOfYear,
} from '../budget/index.ts'
import { treeOn, unitsIn } from '../organisation/index.ts'
import * as store from './assumption.store.ts'
import {
  type AssumptionDefinition,
  type AssumptionSet,
  type AssumptionSetId,
  type AssumptionValue,
  checkedDefinition,
  checkedValues,
  definitionsWith,
  derivedFrom,
  mustBeFree,
  type SetHead,
} from './assumption.ts'
import { mayEditAssumptions, mayEditDefinitions } from './assumptions.policy.ts'

/** The deeds that keep what a budget rests on. */

export const nameOfDefinition = ({ locale }: Pick<Context, 'locale'>, { key, name }: AssumptionDefinition): string =>
  name ?? findText(`assumptions_key_${key.replaceAll('-', '_')}`, locale) ?? key

export const wholeOf = async (ctx: Pick<Context, 'today'>, tx: Read) => ({
  municipality: treeOn(await unitsIn(tx), ctx.today())?.id ?? null,
})

export const definitionsIn = async (tx: Read): Promise<AssumptionDefinition[]> =>
  definitionsWith(await store.listDefinitions(tx))

/** Versions of the budget that rest on a set. */
export async function versionsOn(tx: Read, set: AssumptionSetId): Promise<BudgetVersion[]> {
  const choices = (await store.listChoices(tx)).filter((choice) => choice.set === set)
  return Promise.all(choices.map((choice) => getBudgetVersion(tx, choice.version)))
}

export interface NewSet extends SetHead {
  readonly key: string
  /** Key of the set to begin from; everything it says is copied. */
  readonly basedOn?: string | null | undefined
}

/** @throws Refusal assumption.key-taken; NotFound */
export function createAssumptionSet(ctx: Context, { basedOn, ...order }: NewSet): Promise<AssumptionSet> {
  const id = newId<'assumption-set'>() as AssumptionSetId
  return ctx.write(basedOn ? 'assumption.derive' : 'assumption.create', id, async (tx) => {
    ctx.must(mayEditAssumptions, await wholeOf(ctx, tx))
    const empty = { ...order, id, basedOn: null, values: [], revision: 1 }
    const set = basedOn ? derivedFrom(await store.getSet(tx, basedOn), { ...order, id }) : empty
    await store.insertSet(tx, set)
    return [null, set]
  })
}

export interface SetOrder extends SetHead {
  readonly revision: number
  /** All values; what is left out is taken away. */
  readonly values: readonly AssumptionValue[]
}

/** @throws Refusal those of `checkedValues`, assumption.set-in-use; StaleVersion, NotFound */
export const saveAssumptionSet = (ctx: Context, key: string, order: SetOrder): Promise<AssumptionSet> =>
  ctx.write('assumption.save', key, async (tx) => {
    ctx.must(mayEditAssumptions, await wholeOf(ctx, tx))
    const before = await store.getSet(tx, key)
    if (before.revision !== order.revision) throw new StaleVersion('assumption-set', before, order)
    mustBeFree(await versionsOn(tx, before.id))
    const values = checkedValues(order.values, await definitionsIn(tx), (one) => nameOfDefinition(ctx, one))
    const { name, source, publishedOn } = order
    return [before, await store.saveSet(tx, before, { ...before, name, source, publishedOn, values })]
  })

/** Lets a draft of the budget rest on a set. @throws NotFound, Refusal budget.proposed, budget.locked */
export const adoptForBudget = (ctx: Context, key: string, version: BudgetVersionId): Promise<store.Choice> =>
  ctx.write('assumption.adopt-for-budget', version, async (tx) => {
    const found = await getBudgetVersion(tx, version)
    const subject = { ...(await wholeOf(ctx, tx)), version: found }
    if (!mayReadBudgetVersion(ctx.actor, subject)) throw new NotFound('budget-version')
    ctx.must(mayEditBudgetVersion, subject)
    mustBeDraft(found)
    const set = await store.getSet(tx, key)
    const before = (await store.listChoices(tx)).find((choice) => choice.version === version) ?? null
    const after = { version, set: set.id, name: set.name }
    await store.saveChoice(tx, after)
    return [before, after]
  })

export type DefinitionOrder = Omit<AssumptionDefinition, 'name' | 'position'> & { readonly name: string }

/** Adds a definition of the municipality's own or changes a standard one. @throws Refusal those of `checkedDefinition`; StaleVersion */
export const saveDefinition = (ctx: Context, order: DefinitionOrder): Promise<AssumptionDefinition> =>
  ctx.write('assumption.define', order.key, async (tx) => {
    ctx.must(mayEditDefinitions, await wholeOf(ctx, tx))
    const definitions = await definitionsIn(tx)
    const before = definitions.find((one) => one.key === order.key)
    if ((before?.revision ?? 0) !== order.revision) throw new StaleVersion('assumption-definition', before, order)
    if (before && before.unit !== order.unit && (await isUsed(tx, order.key))) refuse('assumption.unit-in-use')
    const position = before?.position ?? definitions.length
    const after = { ...checkedDefinition({ ...order, position }), name: order.name }
    return [before ?? null, await store.saveDefinition(tx, before, after)]
  })

const isUsed = async (tx: Read, key: string): Promise<boolean> =>
  (await store.listSets(tx)).some((set) => set.values.some((one) => one.key === key))

/** A version based on another rests on the same set. */
export async function copyAssumptions(tx: Write, from: BudgetVersion, to: BudgetVersion): Promise<void> {
  const choice = (await store.listChoices(tx)).find((one) => one.version === from.id)
  if (choice) await store.saveChoice(tx, { version: to.id, set: choice.set })
}

/**
 * A value that a budget rests on: money in öre, percentages in per cent.
 * @param where a version, or a budget year: then the adopted version, or the newest while none is adopted
 * @param key as `internal-interest`, `payroll-surcharge`, `price-index`, `tax-rate`, or one of the municipality's own
 * @returns null when the version rests on no set or the set says nothing of the year
 */
export async function assumptionFor(
  tx: Read,
  where: BudgetVersionId | number,
  key: string,
  year: number,
): Promise<number | null> {
  const version =
    typeof where === 'string'
      ? where
      : ((await findAdoptedBudget(tx, where)) ?? (await versionsOfYear(tx, where))[0])?.id
  return (version && (await store.findValue(tx, version, key, year))) ?? null
}

/** The set that a version rests on, to be named beside a value from it; null when it rests on none. */
export async function setBehind(
  tx: Read,
  version: BudgetVersionId,
): Promise<Pick<AssumptionSet, 'key' | 'name'> | null> {
  const choice = (await store.listChoices(tx)).find((one) => one.version === version)
  const set = choice && (await store.listSets(tx)).find(({ id }) => id === choice.set)
  return set ? { key: set.key, name: set.name } : null
}
