import type { Context } from '../../platform/context.ts'
import { type BudgetVersion, mayEditBudgetVersion, mayReadBudgetVersion, versionsOfYear } from '../budget/index.ts'
import * as store from './assumption.store.ts'
import { mayEditAssumptions, mayEditDefinitions, mayReadAssumptions } from './assumptions.policy.ts'
import { definitionsIn, nameOfDefinition, wholeOf } from './assumptions.service.ts'
import { lookupIn } from './circular-difference.ts'
import { populationEffect } from './population.ts'
import { grantKeys, grantsOf, taxRevenue } from './revenue.ts'

/** What the pages and the API show of the assumptions. */

const budgetsAround = 4

export const showAssumptions = (ctx: Context) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssumptions, undefined)
    const whole = await wholeOf(ctx, tx)
    const versions: BudgetVersion[] = []
    const now = Number(ctx.today().slice(0, 4))
    for (let year = now - budgetsAround; year <= now + budgetsAround; year += 1)
      versions.push(...(await versionsOfYear(tx, year)))
    const readable = versions.filter((version) => mayReadBudgetVersion(ctx.actor, { ...whole, version }))
    const choices = await store.listChoices(tx)
    const canWrite = ctx.actor.scope === 'write'
    return {
      sets: (await store.listSets(tx)).map((set) => ({
        ...set,
        versions: readable.filter((one) =>
          choices.some((choice) => choice.version === one.id && choice.set === set.id),
        ),
        isFixed: versions.some(
          (one) =>
            one.status !== 'draft' && choices.some((choice) => choice.version === one.id && choice.set === set.id),
        ),
      })),
      definitions: (await definitionsIn(tx)).map((one) => ({ ...one, name: nameOfDefinition(ctx, one) })),
      drafts: readable.filter(
        (version) => canWrite && version.status === 'draft' && mayEditBudgetVersion(ctx.actor, { ...whole, version }),
      ),
      may: {
        edit: canWrite && mayEditAssumptions(ctx.actor, whole),
        define: canWrite && mayEditDefinitions(ctx.actor, whole),
      },
    }
  })

/** A set with what it gives in tax and grants each year it has a tax rate for. @throws NotFound */
export async function showAssumptionSet(ctx: Context, key: string) {
  const set = await ctx.read((tx) => store.getSet(tx, key))
  const { sets, ...rest } = await showAssumptions(ctx)
  const look = lookupIn(set.values)
  const years = [...new Set(set.values.filter((one) => one.key === 'tax-rate').map((one) => one.year))]
  const shown = sets.find((one) => one.id === set.id)
  return {
    ...rest,
    set,
    base: sets.find((one) => one.id === set.basedOn) ?? null,
    versions: shown?.versions ?? [],
    isFixed: shown?.isFixed ?? false,
    results: years
      .toSorted((a, b) => a - b)
      .map((year) => ({
        year,
        tax: taxRevenue(look, year),
        grants: grantKeys.some((one) => look(one, year) !== undefined) ? grantsOf(look, year) : null,
        people: populationEffect(look, year),
      })),
  }
}
