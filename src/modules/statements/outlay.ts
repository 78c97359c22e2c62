import type { UnitId } from '../../shared/ids.ts'
import { type Money, noMoney, plus } from '../../shared/money.ts'

/** Outlays of projects, put under the bodies that answer for them. */

export interface Outlay {
  /** The body; null for what no body answers for. */
  readonly unit: UnitId | null
  readonly year: number
  /** Negative, as every outlay. */
  readonly amount: Money
}

interface Project {
  readonly unit: UnitId
  readonly years: readonly { readonly year: number; readonly amount: Money; readonly carriedOver: Money }[]
}

/**
 * What projects cost in each of the years, by the nearest of the bodies above the unit of each; carry-over is money that goes out in
 * the year and counts. Every body has an amount in every year.
 * @param pathOf the units above a unit and itself, from the top
 */
export function outlaysBy(
  projects: readonly Project[],
  bodies: ReadonlySet<UnitId | null>,
  years: readonly number[],
  pathOf: (unit: UnitId) => readonly UnitId[],
): Outlay[] {
  const sums = new Map<string, Outlay>()
  const add = (unit: UnitId | null, year: number, amount: Money) => {
    const key = `${unit} ${year}`
    sums.set(key, { unit, year, amount: plus(sums.get(key)?.amount ?? noMoney, amount) })
  }
  for (const body of [...bodies, null]) for (const year of years) add(body, year, noMoney)
  for (const project of projects) {
    const body = pathOf(project.unit).findLast((unit) => bodies.has(unit)) ?? null
    for (const { year, amount, carriedOver } of project.years)
      if (years.includes(year)) add(body, year, plus(amount, carriedOver))
  }
  return [...sums.values()]
}
