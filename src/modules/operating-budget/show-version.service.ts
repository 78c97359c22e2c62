import type { Context, Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { type Money, minus, noMoney, plus, sumOf } from '../../shared/money.ts'
import { type BudgetVersion, findAdoptedBudget, framesOf } from '../budget/index.ts'
import { flatten, isBody, sameUnitAcross, treeOn, type Unit, type UnitNode, unitsIn } from '../organisation/index.ts'
import { mayKeepProfiles, mayReadUnitBudget } from './operating-budget.policy.ts'
import { type Standing, standingOf, sumBy, type UnitStatus } from './operating-budget.ts'
import { sumsOf } from './operating-budget.views.ts'
import { municipalityOf, placeIn, versionAt } from './place.service.ts'
import { listSpreadingProfiles } from './profile.service.ts'
import type { SpreadingProfile } from './spreading.ts'
import { listUnitStates } from './unit.store.ts'

/** One unit in a version: what it has, with all below it, and what its frame leaves to distribute. */
export interface UnitSum {
  readonly unit: UnitId
  readonly key: string
  readonly name: string
  readonly depth: number
  readonly isBody: boolean
  /** Null for a unit with nothing of its own. */
  readonly standing: Standing | null
  /** Of the units below it that have a budget of their own, in this version or the year before, how many have put it forward. */
  readonly below: { readonly given: number; readonly of: number }
  /** Nothing of its own, nothing below it and no frame. */
  readonly isEmpty: boolean
  readonly own: Money
  /** With every unit below it; for a body with a frame, with those that lie within the frame. */
  readonly total: Money
  /** Null for a unit that has no frame of its own. */
  readonly frame: Money | null
  /** Frame less total: less than nought is left to spend, more than nought is over the frame. Null without a frame. */
  readonly rest: Money | null
}

export interface VersionSums {
  readonly version: BudgetVersion
  readonly units: readonly UnitSum[]
  /** For who sees the whole municipality: the frame no body has been given, and what the budget then comes to. */
  readonly whole: { readonly undistributed: Money; readonly result: Money } | null
  readonly profiles: readonly SpreadingProfile[]
  readonly mayKeepProfiles: boolean
}

/** Units of a version that the actor may see, parents first, with sums against frames; both as decided, without what was moved since. */
export const showVersionSums = (ctx: Context, asked: { key: string; number: number }): Promise<VersionSums> =>
  ctx.read(async (tx) => {
    const version = await versionAt(ctx, tx, asked.key, asked.number)
    const units = await unitsIn(tx)
    const tree = treeOn(units, day(`${version.budget.year}-01-01`)) ?? treeOn(units, ctx.today())
    const own = sumBy(await sumsOf(tx, version.id), ({ unit }) => unit)
    const ofYear = (await framesOf(tx, version.id, 'decided')).filter(({ year }) => year === version.budget.year)
    const frames = new Map(ofYear.flatMap(({ unit, amount }) => (unit === null ? [] : [[unit as string, amount]])))
    const states = new Map((await listUnitStates(tx, version.id)).map((state) => [state.unit as string, state.status]))
    const mayRead = (id: UnitId) => {
      const unit = units.find((one) => one.id === id)
      return (
        unit !== undefined &&
        (ctx.actor.kind === 'system' || mayReadUnitBudget(ctx.actor, placeIn(ctx, version, units, unit)))
      )
    }
    const lines = (tree ? flatten(tree) : []).filter(({ node }) => node.kind !== 'company' && mayRead(node.id))
    const sized = { own, frames, states, expected: await budgetedLastYear(tx, version, units, tree) }
    const undistributed = sumOf(ofYear.flatMap(({ unit, amount }) => (unit === null ? [amount] : [])))
    const shallowest = Math.min(...lines.map(({ depth }) => depth))
    return {
      version,
      units: lines.map(({ node, depth }) => ({
        ...sumsIn(node, sized),
        ...standingIn(node, sized, version),
        depth: depth - shallowest,
      })),
      whole:
        tree && lines[0]?.node.id === tree.id
          ? { undistributed, result: plus(totalOf(tree, sized, false), undistributed) }
          : null,
      profiles: await listSpreadingProfiles(tx),
      mayKeepProfiles: mayKeepProfiles(ctx.actor, { municipality: municipalityOf(ctx.today(), units) }),
    }
  })

/** Units that had a budget of their own in the adopted budget of the year before, or that took over from one that had. */
async function budgetedLastYear(
  tx: Read,
  { budget: { year } }: BudgetVersion,
  units: readonly Unit[],
  tree: UnitNode | undefined,
): Promise<ReadonlySet<string>> {
  const last = await findAdoptedBudget(tx, year - 1)
  if (!last || !tree) return new Set()
  const had = new Set((await sumsOf(tx, last.id)).map(({ unit }) => unit))
  return new Set([...had].flatMap((unit) => sameUnitAcross(units, unit, day(`${year}-01-01`))?.id ?? []))
}

interface Sized {
  /** Units that are waited for, also before they have begun. */
  readonly expected: ReadonlySet<string>
  readonly own: ReadonlyMap<string, Money>
  readonly frames: ReadonlyMap<string, Money>
  readonly states: ReadonlyMap<string, UnitStatus>
}

/** What lies within a body's frame: a body below it that has a frame of its own answers for its own. */
function totalOf(node: UnitNode, sized: Sized, within: boolean): Money {
  const children = node.children.filter((child) => !within || !sized.frames.has(child.id))
  return children.reduce((sum, child) => plus(sum, totalOf(child, sized, within)), sized.own.get(node.id) ?? noMoney)
}

function sumsIn(node: UnitNode, sized: Sized) {
  const frame = sized.frames.get(node.id) ?? null
  const total = totalOf(node, sized, frame !== null)
  return {
    unit: node.id,
    key: node.key,
    name: node.name,
    isBody: isBody(node.kind),
    own: sized.own.get(node.id) ?? noMoney,
    total,
    frame,
    rest: frame === null ? null : minus(frame, total),
  }
}

function standingIn(node: UnitNode, { own, frames, states, expected }: Sized, version: BudgetVersion) {
  const hasOwn = ({ id }: UnitNode) => own.has(id) || (states.get(id) ?? 'draft') !== 'draft'
  const under = node.children.flatMap((child) => flatten(child).map((one) => one.node))
  const below = under.filter((one) => hasOwn(one) || expected.has(one.id))
  return {
    standing: hasOwn(node) ? standingOf(version, states.get(node.id) ?? 'draft') : null,
    below: { given: below.filter(({ id }) => (states.get(id) ?? 'draft') !== 'draft').length, of: below.length },
    isEmpty: !hasOwn(node) && !expected.has(node.id) && below.length === 0 && !frames.has(node.id),
  }
}
