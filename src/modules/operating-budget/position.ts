import { refuse } from '../../shared/failure.ts'
import { type Day, daysInMonth } from '../../shared/local-date.ts'
import { type Money, ore, sumOf } from '../../shared/money.ts'
import type { PositionId } from './operating-budget.ts'

/** A position in a unit's budget and what it costs month by month. Shares and rates are hundredths of a per cent: 7500 is 75 %. */

export interface PositionTerms {
  readonly group: string
  readonly title: string
  /** So many alike. */
  readonly holders: number
  /** Share of full time. */
  readonly share: number
  /** Öre a month for full time. */
  readonly monthlyPay: Money
  /** Payroll surcharge on the pay. */
  readonly surcharge: number
  /** From this day the revised pay holds. */
  readonly revisedOn: Day | null
  readonly revisionRate: number
  /** First and last month of the budget year, 1–12. */
  readonly fromMonth: number
  readonly untilMonth: number
}

export interface Position extends PositionTerms {
  readonly id: PositionId
  readonly revision: number
}

const whole = 10_000n

/** Half away from nought; what is divided is never negative here. */
const divided = (a: bigint, by: bigint): bigint => (2n * a + by) / (2n * by)

/** @throws Refusal operating-budget.months-out-of-order, operating-budget.revision-other-year */
export function checkPosition(terms: PositionTerms, year: number): void {
  if (terms.fromMonth > terms.untilMonth) refuse('operating-budget.months-out-of-order')
  if (terms.revisedOn !== null && !terms.revisedOn.startsWith(`${year}-`))
    refuse('operating-budget.revision-other-year', { year })
}

/** Days of a month after the revision, of all its days. */
function revisedDays(revisedOn: Day | null, year: number, month: number): { after: number; all: number } {
  const all = daysInMonth(year, month)
  if (revisedOn === null) return { after: 0, all }
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  if (revisedOn <= first) return { after: all, all }
  if (revisedOn.slice(0, 7) > first.slice(0, 7)) return { after: 0, all }
  return { after: all - Number(revisedOn.slice(8, 10)) + 1, all }
}

/**
 * Cost of a position in each month of the year, negative, rounded to the öre once for each month:
 * pay × share of full time × (1 + surcharge), with the revised pay from the day of the revision.
 */
export function costByMonth(terms: PositionTerms, year: number): Money[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = at + 1
    if (month < terms.fromMonth || month > terms.untilMonth) return ore(0)
    const { after, all } = revisedDays(terms.revisedOn, year, month)
    const rates = BigInt(all - after) * whole + BigInt(after) * (whole + BigInt(terms.revisionRate))
    const pay = BigInt(terms.monthlyPay) * BigInt(terms.share) * (whole + BigInt(terms.surcharge)) * rates
    const one = divided(pay, whole * whole * whole * BigInt(all))
    return ore(-Number(one * BigInt(terms.holders)))
  })
}

/** Cost by account group and month of all positions together. */
export function costByGroup(positions: readonly PositionTerms[], year: number): Map<string, Money[]> {
  const groups = new Map<string, Money[]>()
  for (const position of positions) {
    const sums = groups.get(position.group) ?? Array<Money>(12).fill(ore(0))
    groups.set(
      position.group,
      costByMonth(position, year).map((cost, at) => ore((sums[at] ?? 0) + cost)),
    )
  }
  return groups
}

/** Pay of the year without surcharge, negative: what a change of the surcharge acts upon. */
export const payOf = (positions: readonly PositionTerms[], year: number): Money =>
  sumOf(positions.flatMap((position) => costByMonth({ ...position, surcharge: 0 }, year)))

/** Full-time equivalents over the year: two half-time positions for half the year are a half. */
export const fullTimeEquivalents = (positions: readonly PositionTerms[]): number =>
  positions.reduce(
    (sum, { share, holders, fromMonth, untilMonth }) =>
      sum + (share / 10_000) * holders * ((untilMonth - fromMonth + 1) / 12),
    0,
  )
