import { type Context, newId, type Write } from '../../platform/context.ts'
import { refuse, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Money, ore, share } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { accountGroups } from '../ledger/index.ts'
import { storeCells } from './cell.store.ts'
import { deleteLine, getLine, insertLines, listLines, saveLine } from './line.store.ts'
import { mayEditUnitBudget } from './operating-budget.policy.ts'
import { type Line, type LineId, mustBeOpen } from './operating-budget.ts'
import { lockPlace } from './place.service.ts'
import { weightsFor } from './profile.service.ts'

export interface NewLine {
  readonly group: string
  readonly activity?: string
  readonly project?: string
  readonly label?: string
  /** Key of a spreading profile; even when left out. */
  readonly profile?: string
  /** Twelve amounts in öre, January first; or a year's amount that is spread by the profile. */
  readonly amounts?: { readonly months: readonly Money[] } | { readonly year: Money }
}

/**
 * Adds lines to a unit's budget, with their amounts when these are given, in one transaction.
 * @throws Refusal operating-budget.version-locked, unit-locked, group-unknown, profile-unknown, line-exists
 */
export const saveLines = (
  ctx: Context,
  version: BudgetVersionId,
  unit: UnitId,
  wanted: readonly NewLine[],
): Promise<readonly Line[]> =>
  ctx
    .write('operating-budget.add-lines', unit, async (tx) => {
      const { place, state } = await open(ctx, tx, version, unit)
      const groups = await accountGroups(tx, place.version.budget.year)
      for (const { group } of wanted)
        if (!groups.some(({ key }) => key === group)) refuse('operating-budget.group-unknown', { group })
      const last = Math.max(0, ...(await listLines(tx, version, unit)).map(({ position }) => position))
      const lines = wanted.map((one, at) => newLine(version, unit, one, last + at + 1))
      await insertLines(tx, lines)
      const changes = []
      for (const [at, line] of lines.entries()) {
        const months = await monthsOf(tx, line, wanted[at]?.amounts, place.version.budget.year)
        changes.push(...months.map((amount, month) => ({ line: line.id, month: month + 1, amount, seen: 0 })))
      }
      const by = { person: ctx.actor.person, name: ctx.actor.name, at: ctx.now(), change: state.lastChange }
      for (let from = 0; from < changes.length; from += 5_000)
        await storeCells(tx, changes.slice(from, from + 5_000), by)
      return [null, { label: place.name, lines }]
    })
    .then(({ lines }) => lines)

function newLine(version: BudgetVersionId, unit: UnitId, wanted: NewLine, position: number): Line {
  const { group, activity = '', project = '', label = '', profile = 'even' } = wanted
  const id = newId<'operating-line'>() as LineId
  return { id, version, unit, group, activity, project, label, profile, origin: 'typed', position, revision: 1 }
}

async function monthsOf(tx: Write, line: Line, amounts: NewLine['amounts'], year: number): Promise<readonly Money[]> {
  const weights = await weightsFor(tx, line, year)
  if (amounts === undefined) return []
  return 'year' in amounts ? share(amounts.year, weights) : amounts.months.map((amount) => ore(amount))
}

/** Gives a line another name or profile; its amounts stay. @throws StaleVersion, Refusal operating-budget.profile-unknown */
export const changeLine = (
  ctx: Context,
  id: LineId,
  change: { readonly label: string; readonly profile: string; readonly revision: number },
): Promise<Line> =>
  ctx.write('operating-budget.change-line', id, async (tx) => {
    const before = await typedLine(tx, id)
    const { place } = await open(ctx, tx, before.version, before.unit)
    if (before.revision !== change.revision) throw new StaleVersion('operating-line', before, change)
    const after = { ...before, label: change.label, profile: change.profile }
    await weightsFor(tx, after, place.version.budget.year)
    return [before, await saveLine(tx, before, after)]
  })

/** Takes a line away with its amounts and comments; the log keeps that it was there. */
export const removeLine = (ctx: Context, id: LineId): Promise<null> =>
  ctx.write('operating-budget.remove-line', id, async (tx) => {
    const before = await typedLine(tx, id)
    await open(ctx, tx, before.version, before.unit)
    await deleteLine(tx, id)
    return [before, null]
  })

async function typedLine(tx: Write, id: LineId): Promise<Line> {
  const line = await getLine(tx, id)
  if (line.origin !== 'typed') refuse('operating-budget.line-derived')
  return line
}

async function open(ctx: Context, tx: Write, version: BudgetVersionId, unit: UnitId) {
  const locked = await lockPlace(ctx, tx, { version, unit }, 'lines', mayEditUnitBudget)
  mustBeOpen(locked.place.version, locked.state)
  return locked
}
