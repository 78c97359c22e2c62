import type { UnitId } from '../../shared/ids.ts'
import { type Money, minus, negative, noMoney, plus, sumOf } from '../../shared/money.ts'
import type { CapitalCharge } from './capital-charge.ts'

/** What a year's capital charges are in the operating budget of a unit. */
export interface BookedCharge {
  readonly unit: UnitId
  readonly depreciation: Money
  readonly interest: Money
  /** Internal interest earned: positive, and only where the municipality keeps its finances. */
  readonly income: Money
}

/** Twelve months of a unit: wear, and internal interest paid and earned. */
export interface MonthsOfUnit {
  readonly unit: UnitId
  readonly depreciation: readonly Money[]
  readonly interest: readonly Money[]
  readonly income: readonly Money[]
}

const nothing = (): Money[] => Array.from({ length: 12 }, () => noMoney)

/**
 * Charges month by month for each unit. Interest is a cost of those who use the assets and the same income of the unit that keeps the
 * municipality's finances, so that it is nought for the whole; with nobody named the income is left out.
 */
export function monthsByUnit(charges: readonly CapitalCharge[], earner: UnitId | null): MonthsOfUnit[] {
  const units = [...new Set([...charges.map((one) => one.unit), ...(earner ? [earner] : [])])]
  const at = (rows: readonly CapitalCharge[], month: number, part: 'depreciation' | 'interest') =>
    sumOf(rows.filter((one) => one.month === month).map((one) => one[part]))
  return units.map((unit) => {
    const own = charges.filter((one) => one.unit === unit)
    const months = nothing()
    return {
      unit,
      depreciation: months.map((_, month) => at(own, month + 1, 'depreciation')),
      interest: months.map((_, month) => at(own, month + 1, 'interest')),
      income: unit === earner ? months.map((_, month) => negative(at(charges, month + 1, 'interest'))) : months,
    }
  })
}

export const yearOfUnit = (months: MonthsOfUnit): BookedCharge => ({
  unit: months.unit,
  depreciation: sumOf(months.depreciation),
  interest: sumOf(months.interest),
  income: sumOf(months.income),
})

export interface ChargeOfUnit {
  readonly unit: UnitId
  readonly wanted: BookedCharge
  readonly booked: BookedCharge | null
  /** What the operating budget lacks, or has too much of. */
  readonly change: Money
}

const netOf = ({ depreciation, interest, income }: BookedCharge): Money => plus(plus(depreciation, interest), income)
const isSame = (a: BookedCharge, b: BookedCharge): boolean =>
  a.depreciation === b.depreciation && a.interest === b.interest && a.income === b.income

/** Every unit that has a charge, or had one when the operating budget was last brought up to date. */
export function chargesToBook(wanted: readonly BookedCharge[], booked: readonly BookedCharge[]): ChargeOfUnit[] {
  const units = [...new Set([...wanted, ...booked].map((one) => one.unit))]
  return units.map((unit) => {
    const none = { unit, depreciation: noMoney, interest: noMoney, income: noMoney }
    const [want, has] = [wanted, booked].map((rows) => rows.find((one) => one.unit === unit))
    return { unit, wanted: want ?? none, booked: has ?? null, change: minus(netOf(want ?? none), netOf(has ?? none)) }
  })
}

export const isUpToDate = ({ wanted, booked }: ChargeOfUnit): boolean =>
  booked === null ? netOf(wanted) === 0 && wanted.depreciation === 0 : isSame(wanted, booked)
