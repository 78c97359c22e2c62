import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import { negative, sumOf } from '../../shared/money.ts'
import { revenueFor } from '../assumptions/index.ts'
import { type BudgetVersion, framesOf, yearsOf } from '../budget/index.ts'
import { capitalChargesOf, investmentsOf } from '../investments/index.ts'
import { pathOn, unitsIn } from '../organisation/index.ts'
import { boundUnits, type Held, type HeldAmount, heldAmounts } from './held.ts'
import type { Sourced } from './linked-statements.ts'
import { type Outlay, outlaysBy } from './outlay.ts'
import type { StatementTable } from './statement.ts'

/** What the system holds of a version beside its tables: frames, projects, and what the assumptions mean in kronor. */

/** A unit stands where it stood when the budget year begins, or does today when it did not exist then. */
async function pathsIn(tx: Read, version: BudgetVersion): Promise<(unit: UnitId) => readonly UnitId[]> {
  const units = await unitsIn(tx)
  const on: Day = day(`${version.budget.year}-01-01`)
  return (unit) => pathOn(units, unit, on).map(({ id }) => id)
}

/** Outlays of the projects, put under the bodies; none at all when the version has no project. */
async function outlaysFor(tx: Read, version: BudgetVersion, bodies: ReadonlySet<UnitId | null>): Promise<Outlay[]> {
  const projects = await investmentsOf(tx, version.id)
  if (projects.length === 0) return []
  return outlaysBy(projects, bodies, [...yearsOf(version.budget)], await pathsIn(tx, version))
}

/** Amounts from which entries of the filling are fetched, year by year. */
export async function sourcesFor(tx: Read, version: BudgetVersion): Promise<Sourced[]> {
  const frames = await framesOf(tx, version.id, 'decided')
  const outlays = await outlaysFor(tx, version, new Set(frames.map(({ unit }) => unit)))
  const found: Sourced[] = []
  for (const year of yearsOf(version.budget)) {
    const { tax, grants } = await revenueFor(tx, version.id, year)
    const charges = await capitalChargesOf(tx, version.id, year)
    const own = outlays.filter((one) => one.year === year)
    const hasProjects = own.length > 0
    found.push({
      year,
      tax,
      grants,
      depreciation: hasProjects ? sumOf(charges.map(({ depreciation }) => depreciation)) : null,
      investments: hasProjects ? sumOf(own.map(({ amount }) => amount)) : null,
      outlays: own,
    })
  }
  return found
}

/** Everything rows of the tables may be bound to, as equations against what is printed. @param titleOf of the equation of a binding */
export async function heldFor(
  tx: Read,
  version: BudgetVersion,
  tables: readonly StatementTable[],
  titleOf: (key: 'held_frames' | 'held_investments' | 'held_net_cost') => string,
): Promise<Held> {
  const frames = await framesOf(tx, version.id, 'decided')
  const years = [...new Set(frames.map(({ year }) => year))]
  const whole = years.map(
    (year): HeldAmount => ({
      unit: null,
      year,
      amount: sumOf(frames.filter((one) => one.year === year).map(({ amount }) => amount)),
    }),
  )
  const bodies = boundUnits(tables, 'investments')
  const outlays = bodies.size > 0 ? await outlaysFor(tx, version, bodies) : []
  const printed = outlays.map((one): HeldAmount => ({ ...one, amount: negative(one.amount) }))
  const parts = [
    heldAmounts(tables, 'frame', frames, titleOf('held_frames')),
    heldAmounts(tables, 'investments', printed, titleOf('held_investments')),
    heldAmounts(tables, 'net-cost', whole, titleOf('held_net_cost')),
  ]
  return {
    tables: parts.flatMap((one) => one.tables),
    figures: parts.flatMap((one) => one.figures),
    equations: parts.flatMap((one) => one.equations),
  }
}

/** The bodies that have projects, in the order the frames name them. */
export const investorsIn = (sources: readonly Sourced[]): (UnitId | null)[] => [
  ...new Set(sources.flatMap(({ outlays }) => outlays.filter(({ amount }) => amount !== 0).map(({ unit }) => unit))),
]
