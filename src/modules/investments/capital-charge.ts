import type { UnitId } from '../../shared/ids.ts'
import { monthOf, yearOf } from '../../shared/local-date.ts'
import { type Money, noMoney, ore, plus, sumOf } from '../../shared/money.ts'
import type { Investment } from './investment.ts'

/**
 * What it costs to own an asset: linear depreciation, and internal interest on the book value the year opens with
 * (the straight nominal method), from the month it is taken into use. Costs are negative.
 */

export interface ChargeOfMonth {
  /** 1–12. */
  readonly month: number
  readonly depreciation: Money
  readonly interest: Money
}

export interface ChargeOfYear {
  readonly year: number
  /** Book value the interest is reckoned on: at the turn of the year, or at cost in the first. Positive, as an asset. */
  readonly opening: Money
  readonly closing: Money
  readonly depreciation: Money
  readonly interest: Money
  readonly months: readonly ChargeOfMonth[]
}

type Charged = Pick<Investment, 'kind' | 'decidedTotal' | 'usefulLifeYears' | 'inUseFrom' | 'components'>

interface Part {
  readonly cost: number
  readonly months: number
}

const partsOf = ({ kind, decidedTotal, usefulLifeYears, components }: Charged): Part[] => {
  if (kind === 'land') return [{ cost: -decidedTotal, months: Number.POSITIVE_INFINITY }]
  if (components.length === 0) return [{ cost: -decidedTotal, months: usefulLifeYears * 12 }]
  return components.map((part) => ({ cost: -part.amount, months: part.usefulLifeYears * 12 }))
}

/** How much of a whole has been taken after so many equal steps; the steps add up to the whole to the öre. */
function taken(whole: number, steps: number, of: number): number {
  if (of === Number.POSITIVE_INFINITY || steps <= 0) return 0
  if (steps >= of) return whole
  const numerator = BigInt(whole) * BigInt(steps) * 2n + BigInt(of)
  return Number(numerator / (BigInt(of) * 2n))
}

const depreciatedAfter = (parts: readonly Part[], months: number): number =>
  parts.reduce((sum, part) => sum + taken(part.cost, months, part.months), 0)

/** Whole öre of a percent with at most four decimals, rounded half up. */
function percentOf(base: number, percent: number): number {
  const scaled = BigInt(base) * BigInt(Math.round(percent * 10_000)) * 2n + 1_000_000n
  return Number(scaled / 2_000_000n)
}

/** @param percent internal interest of the year, in per cent. Null while the asset is not in use that year. */
export function chargeOf(project: Charged, year: number, percent: number): ChargeOfYear | null {
  if (project.inUseFrom === null) return null
  const begun = yearOf(project.inUseFrom) * 12 + monthOf(project.inUseFrom) - 1
  const january = year * 12
  if (begun > january + 11) return null
  const parts = partsOf(project)
  const cost = parts.reduce((sum, part) => sum + part.cost, 0)
  const before = Math.max(january - begun, 0)
  const firstMonth = Math.max(begun - january, 0)
  const opening = cost - depreciatedAfter(parts, before)
  const wholeYear = percentOf(opening, percent)
  const months = Array.from({ length: 12 }, (_, at): ChargeOfMonth => {
    const isInUse = at >= firstMonth
    const age = january + at - begun
    const worn = isInUse ? depreciatedAfter(parts, age + 1) - depreciatedAfter(parts, age) : 0
    const interest = isInUse ? taken(wholeYear, at + 1, 12) - taken(wholeYear, at, 12) : 0
    return { month: at + 1, depreciation: ore(-worn), interest: ore(-interest) }
  })
  const depreciation = sumOf(months.map((one) => one.depreciation))
  const interest = sumOf(months.map((one) => one.interest))
  return { year, opening: ore(opening), closing: plus(ore(opening), depreciation), depreciation, interest, months }
}

/** What the projects of a unit cost it in one month. */
export interface CapitalCharge extends ChargeOfMonth {
  readonly unit: UnitId
}

/** By unit and month, twelve months for each unit that has a project in use; sums equal those of the projects to the öre. */
export function chargesByUnit(
  projects: readonly (Charged & Pick<Investment, 'unit'>)[],
  year: number,
  percent: number,
): CapitalCharge[] {
  const units = new Map<UnitId, CapitalCharge[]>()
  for (const project of projects) {
    const charge = chargeOf(project, year, percent)
    if (!charge) continue
    const sofar = units.get(project.unit)
    const added = charge.months.map((one, at) => ({
      unit: project.unit,
      month: one.month,
      depreciation: plus(sofar?.[at]?.depreciation ?? noMoney, one.depreciation),
      interest: plus(sofar?.[at]?.interest ?? noMoney, one.interest),
    }))
    units.set(project.unit, added)
  }
  return [...units.values()].flat()
}

/** Book value of all that is in use when a year opens, or at cost for what is taken into use in it: what interest is reckoned on. */
export const openingValue = (projects: readonly Charged[], year: number): Money =>
  sumOf(projects.map((project) => chargeOf(project, year, 0)?.opening ?? noMoney))
