import type { UnitId } from '../../shared/ids.ts'
import { type Money, noMoney, plus } from '../../shared/money.ts'
import { type Figure, yearForecast } from './forecast.ts'
import { variance } from './variance.ts'

/** Sums up the tree of units: every figure is counted once, and the top is the sum of all lines. */

export interface Sums {
  readonly periodBudget: Money
  readonly periodActual: Money
  readonly yearBudget: Money
  readonly forecast: Money
  readonly measures: Money
}

export const noSums: Sums = {
  periodBudget: noMoney,
  periodActual: noMoney,
  yearBudget: noMoney,
  forecast: noMoney,
  measures: noMoney,
}

export const addSums = (a: Sums, b: Sums): Sums => ({
  periodBudget: plus(a.periodBudget, b.periodBudget),
  periodActual: plus(a.periodActual, b.periodActual),
  yearBudget: plus(a.yearBudget, b.yearBudget),
  forecast: plus(a.forecast, b.forecast),
  measures: plus(a.measures, b.measures),
})

export const sumFigures = (figures: readonly Figure[]): Sums => figures.reduce<Sums>(addSums, noSums)

export const periodVariance = (sums: Sums): Money => variance(sums.periodActual, sums.periodBudget)
export const yearVariance = (sums: Sums): Money => variance(yearForecast(sums), sums.yearBudget)

/** What the forecast says before any measure: this is what tells whether a plan is needed. */
export const varianceBeforeMeasures = (sums: Sums): Money => variance(sums.forecast, sums.yearBudget)

export interface Place {
  readonly id: UnitId
  readonly kind: string
  readonly children: readonly Place[]
}

export interface SummedNode {
  readonly id: UnitId
  /** Of the unit itself. */
  readonly own: Sums
  /** Of the unit and all below it. */
  readonly total: Sums
  readonly hasOwn: boolean
  readonly children: readonly SummedNode[]
}

export function rollUp(root: Place, figures: readonly Figure[]): SummedNode {
  const byUnit = Map.groupBy(figures, (figure) => figure.unit)
  const sum = (place: Place): SummedNode => {
    const children = place.children.map(sum)
    const mine = byUnit.get(place.id) ?? []
    const own = sumFigures(mine)
    const total = children.reduce((so, child) => addSums(so, child.total), own)
    return { id: place.id, own, total, hasOwn: mine.length > 0, children }
  }
  return sum(root)
}

const answeringKinds = ['executive-board', 'committee', 'joint-committee']

/** The committee each unit answers to: the nearest at or above it. Units under none belong to finance and what is common. */
export function committeesOfUnits(root: Place): ReadonlyMap<UnitId, UnitId> {
  const found = new Map<UnitId, UnitId>()
  const walk = (place: Place, above: UnitId | null): void => {
    const committee = answeringKinds.includes(place.kind) ? place.id : above
    if (committee !== null) found.set(place.id, committee)
    for (const child of place.children) walk(child, committee)
  }
  walk(root, null)
  return found
}

export interface ByCommittee {
  readonly committees: readonly { readonly unit: UnitId; readonly sums: Sums }[]
  /** Finance and what lies under no committee. */
  readonly finance: Sums
  /** Booked on no known unit, and the frame that no body has been given. */
  readonly unallocated: Sums
  readonly total: Sums
}

/** Committees + finance + not allocated = the whole, always. */
export function byCommittee(root: Place, figures: readonly Figure[]): ByCommittee {
  const committeeOf = committeesOfUnits(root)
  const groups = Map.groupBy(figures, ({ unit }) => (unit === null ? 'none' : (committeeOf.get(unit) ?? 'finance')))
  const sumsOf = (key: string) => sumFigures(groups.get(key as UnitId) ?? [])
  const committees = [...new Set(committeeOf.values())]
    .filter((unit) => groups.has(unit))
    .map((unit) => ({ unit, sums: sumsOf(unit) }))
  return { committees, finance: sumsOf('finance'), unallocated: sumsOf('none'), total: sumFigures(figures) }
}
