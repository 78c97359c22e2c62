import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import { negative, sumOf } from '../../shared/money.ts'
import { revenueFor } from '../assumptions/index.ts'
import { type BudgetVersion, framesOf, yearsOf } from '../budget/index.ts'
import { capitalChargesOf, investmentsOf } from '../investments/index.ts'
import { pathOn, unitsIn } from '../organisation/index.ts'
import { boundUnits, isBoundTo, type SourceAmount } from './held.ts'
import type { Sourced } from './linked-statements.ts'
import { type Outlay, outlaysBy } from './outlay.ts'
import type { BindingSource, StatementTable } from './statement.ts'

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

/** Everything rows of the tables are bound to, year by year; what nothing is bound to is not asked for. */
export async function boundAmounts(
  tx: Read,
  version: BudgetVersion,
  tables: readonly StatementTable[],
): Promise<SourceAmount[]> {
  const frames = await framesOf(tx, version.id, 'decided')
  const years = [...new Set(frames.map(({ year }) => year))]
  const whole = years.flatMap((year): SourceAmount[] => {
    const parts = frames.filter((one) => one.year === year)
    const sum = { unit: null, year, amount: sumOf(parts.map(({ amount }) => amount)), parts }
    return [
      { to: 'net-cost', ...sum },
      { to: 'operations', ...sum },
    ]
  })
  const bodies = boundUnits(tables, 'investments')
  const outlays = bodies.size > 0 ? await outlaysFor(tx, version, bodies) : []
  return [
    ...frames.map((one): SourceAmount => ({ to: 'frame', ...one })),
    ...whole,
    ...outlays.map((one): SourceAmount => ({ to: 'investments', ...one, amount: negative(one.amount) })),
    ...(isBoundTo(tables, 'tax', 'grants', 'depreciation', 'outlays') ? totalsOf(await sourcesFor(tx, version)) : []),
  ]
}

const totalsOf = (sources: readonly Sourced[]): SourceAmount[] =>
  sources.flatMap(({ year, tax, grants, depreciation, investments }) => {
    const outlays = investments === null ? null : negative(investments)
    return Object.entries({ tax, grants, depreciation, outlays }).flatMap(([to, amount]): SourceAmount[] =>
      amount === null ? [] : [{ to: to as BindingSource, unit: null, year, amount }],
    )
  })

/** The bodies that have projects, in the order the frames name them. */
export const investorsIn = (sources: readonly Sourced[]): (UnitId | null)[] => [
  ...new Set(sources.flatMap(({ outlays }) => outlays.filter(({ amount }) => amount !== 0).map(({ unit }) => unit))),
]
