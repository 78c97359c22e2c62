import type { Context } from '../../platform/context.ts'
import { lastOfMonth } from '../../shared/local-date.ts'
import { flatten, treeOn, unitsIn } from '../organisation/index.ts'
import { checkGroups, type StoredGroup } from './account.ts'
import { groupSetOf, listGroupYears, saveGroupSet } from './account-group.store.ts'
import { lastBookedMonth } from './actuals.service.ts'
import { activeImports } from './balance.views.ts'
import { sumCodes } from './drill.views.ts'
import { listImports } from './import.store.ts'
import { demandKeeper, isKeeper } from './keeper.service.ts'
import { mayReadLedger } from './ledger.policy.ts'
import { listSources } from './source.store.ts'
import { listUnitCodes } from './unit-code.store.ts'
import { unitFinder } from './unit-code.ts'

/** The ledger's own keeping: what has been read, codes nobody has placed, groups of accounts. */

export const showImports = (ctx: Context) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    const imports = await listImports(tx)
    return { imports, sources: await listSources(tx), may: { keep: await isKeeper(ctx, tx) } }
  })

/** Codes that no unit answers for on the last booked day of a year, the largest sums first. */
export const showUnmapped = (
  ctx: Context,
  year: number,
  page: { readonly offset: number; readonly size: number; readonly q?: string },
) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    const imports = await activeImports(tx, year)
    const on = lastOfMonth(year, (await lastBookedMonth(tx, year)) ?? 12)
    const rules = await listUnitCodes(tx)
    const find = unitFinder(rules)
    const words = (page.q ?? '').toLocaleLowerCase('sv')
    const found = (imports.length === 0 ? [] : await sumCodes(tx, imports))
      .filter((one) => find(one.source, one.code, on) === null)
      .filter((one) => `${one.code} ${one.name}`.toLocaleLowerCase('sv').includes(words))
      .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || a.code.localeCompare(b.code))
    const tree = treeOn(await unitsIn(tx), on)
    return {
      items: found.slice(page.offset, page.offset + page.size),
      total: found.length,
      amount: found.reduce((sum, one) => sum + one.amount, 0),
      rules,
      sources: (await listSources(tx)).map(({ key, name }) => ({ key, name })),
      units: (tree ? flatten(tree) : []).map(({ node, depth }) => ({
        id: node.id,
        key: node.key,
        name: node.name,
        depth,
      })),
      may: { keep: await isKeeper(ctx, tx) },
    }
  })

export const showGroups = (ctx: Context, year: number) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    return {
      set: await groupSetOf(tx, year),
      years: await listGroupYears(tx),
      may: { keep: await isKeeper(ctx, tx) },
    }
  })

/**
 * Puts a set of groups in force from a year until the next set. Earlier years keep theirs.
 * @throws NotAllowed, Refusal account-group.none, .name-missing, .key-twice, .prefix-form, .prefix-twice
 */
export const saveGroups = (ctx: Context, fromYear: number, groups: readonly StoredGroup[]) =>
  ctx.write('account-group.save', String(fromYear), async (tx) => {
    await demandKeeper(ctx, tx)
    const before = await groupSetOf(tx, fromYear)
    await saveGroupSet(tx, fromYear, checkGroups(groups))
    return [before, await groupSetOf(tx, fromYear)]
  })
