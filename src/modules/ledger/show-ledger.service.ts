import type { Context, Read } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { lastOfMonth } from '../../shared/local-date.ts'
import { flatten, nameOn, reachOn, sameUnitAcross, treeOn, type Unit, unitsIn } from '../organisation/index.ts'
import { groupOf, isResultAccount } from './account.ts'
import { accountGroups, actualsOf, lastBookedMonth } from './actuals.service.ts'
import { activeImports, bookedAccounts, bookedCodes } from './balance.views.ts'
import { type DrillWanted, findVoucher, listVouchers, sumAccounts, type VoucherLine } from './drill.views.ts'
import { listImports } from './import.store.ts'
import { mayReadLedger, mayReadVouchers } from './ledger.policy.ts'
import { type RollUpRow, rollUp } from './roll-up.ts'
import { listUnitCodes } from './unit-code.store.ts'
import { placeCodes, unitFinder } from './unit-code.ts'

/** What was booked, as people read it: the tree of units month by month, and the way down to the voucher. */

/** Stands for what has no unit, or no group, in addresses. */
export const unplaced = 'ej-fordelat'

export interface RollUpWish {
  readonly year: number
  /** Key of an account group, or `ej-fordelat`; all of the result when left out. */
  readonly group?: string
}

export const showRollUp = (ctx: Context, wish: RollUpWish) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    const { year, group } = wish
    const lastMonth = await lastBookedMonth(tx, year)
    const on = lastOfMonth(year, lastMonth ?? 12)
    const units = await unitsIn(tx)
    const actuals = await actualsOf(tx, { year, asOf: on })
    const wanted = actuals.filter((one) => group === undefined || (one.group ?? unplaced) === group)
    const tree = treeOn(units, on)
    const nodes = new Map((tree ? flatten(tree) : []).map(({ node }) => [node.id, node]))
    const rows = rollUp(tree, wanted).map((row: RollUpRow) => ({
      ...row,
      key: row.unit === null ? unplaced : (nodes.get(row.unit)?.key ?? ''),
      name: row.unit === null ? '' : (nodes.get(row.unit)?.name ?? ''),
    }))
    return { year, years: await bookedYears(tx), lastMonth, groups: await accountGroups(tx, year), rows }
  })

export async function bookedYears(tx: Read): Promise<number[]> {
  const active = (await listImports(tx)).filter((one) => one.status === 'active')
  return [...new Set(active.map((one) => one.year))].sort((a, b) => b - a)
}

export interface DrillWish {
  readonly year: number
  /** Key of a unit, with all below it, or `ej-fordelat`. */
  readonly unit: string
  readonly group?: string
  /** One month. When both are left out: all months. */
  readonly month?: number
  /** January through this month. */
  readonly through?: number
  /** The unit itself, without those below it. */
  readonly own?: boolean
  readonly account?: string
}

async function drillInto(ctx: Context, tx: Read, wish: DrillWish) {
  const { year } = wish
  const imports = await activeImports(tx, year)
  const lastMonth = await lastBookedMonth(tx, year)
  const on = lastOfMonth(year, lastMonth ?? 12)
  const units = await unitsIn(tx)
  const unit = wish.unit === unplaced ? null : findByKey(units, wish.unit)
  ctx.must(mayReadLedger, undefined)
  ctx.must(mayReadVouchers, { unit: unit?.id ?? null })
  const tree = new Set(treeIds(units, on))
  const reach = unit && new Set(wish.own ? [unit.id] : reachOn(units, unit.id, on))
  const isHere = (id: UnitId | null): boolean => {
    const heir = id && (sameUnitAcross(units, id, on)?.id ?? id)
    return reach ? heir !== null && reach.has(heir) : heir === null || !tree.has(heir)
  }
  const codes = imports.length === 0 ? [] : await bookedCodes(tx, imports)
  const groups = await accountGroups(tx, year)
  const accounts = (imports.length === 0 ? [] : await bookedAccounts(tx, imports))
    .filter(isResultAccount)
    .filter((account) => wish.account === undefined || account === wish.account)
    .filter((account) => wish.group === undefined || (groupOf(groups, account)?.key ?? unplaced) === wish.group)
  const wanted: DrillWanted = {
    imports,
    placed: placeCodes(await listUnitCodes(tx), codes, year).filter((one) => isHere(one.unit)),
    accounts,
    months: wish.month === undefined ? Array.from({ length: wish.through ?? 12 }, (_, at) => at + 1) : [wish.month],
  }
  return { wanted, groups, lastMonth, name: unit ? nameOn(unit, on) : '' }
}

const treeIds = (units: readonly Unit[], on: Parameters<typeof treeOn>[1]): UnitId[] => {
  const tree = treeOn(units, on)
  return tree ? flatten(tree).map(({ node }) => node.id) : []
}

function findByKey(units: readonly Unit[], key: string): Unit {
  const unit = units.find((one) => one.key === key)
  if (!unit) throw new NotFound('unit')
  return unit
}

/** The accounts behind a figure. @throws NotAllowed, NotFound (unit) */
export const showAccounts = (ctx: Context, wish: DrillWish) =>
  ctx.read(async (tx) => {
    const { wanted, groups, name, lastMonth } = await drillInto(ctx, tx, wish)
    const sums = wanted.imports.length === 0 ? [] : await sumAccounts(tx, wanted)
    const accounts = sums.map((one) => ({ ...one, group: groupOf(groups, one.account)?.key ?? null }))
    return { name, groups, lastMonth, accounts }
  })

/** The vouchers behind a figure, a page at a time. @throws NotAllowed, NotFound (unit) */
export const showVouchers = (ctx: Context, wish: DrillWish, page: { readonly offset: number; readonly size: number }) =>
  ctx.read(async (tx) => {
    const { wanted, groups, name, lastMonth } = await drillInto(ctx, tx, wish)
    const none = { items: [], total: 0, amount: 0 }
    const found = wanted.imports.length === 0 ? none : await listVouchers(tx, wanted, page)
    return { name, groups, lastMonth, ...found }
  })

/**
 * One voucher as it was booked. A manager sees the lines of units below the seat, and how many others there are.
 * @throws NotAllowed, NotFound
 */
export const showVoucher = (ctx: Context, id: string, no: number) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    const found = await findVoucher(tx, id, no)
    if (!found) throw new NotFound('voucher')
    const find = unitFinder(await listUnitCodes(tx))
    const isOpen = (line: VoucherLine) =>
      isSystem(ctx.actor) ||
      mayReadVouchers(ctx.actor, { unit: find(found.source, line.responsibility, found.head.bookedOn) })
    const lines = found.lines.filter(isOpen)
    if (lines.length === 0) throw new NotFound('voucher')
    return { head: found.head, lines, hidden: found.lines.length - lines.length }
  })
