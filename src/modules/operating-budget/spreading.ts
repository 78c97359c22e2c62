import type { Money } from '../../shared/money.ts'

/** How the amount of a year is spread over its months: weights, January first. Amounts are shared by them to the öre. */

export interface SpreadingProfile {
  readonly key: string
  /** Empty for the standard profiles, whose names stand in the message files. */
  readonly name: string
  readonly weights: readonly number[]
}

/** A municipality that has made none of its own has these; a profile of its own with the same key takes its place. */
export const standardProfiles: readonly SpreadingProfile[] = [
  { key: 'even', name: '', weights: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
  // Ten months of school; June and August half, July closed.
  { key: 'school-year', name: '', weights: [2, 2, 2, 2, 2, 1, 0, 1, 2, 2, 2, 2] },
  // Snow clearing and heating: most in January and December.
  { key: 'winter', name: '', weights: [25, 22, 16, 8, 2, 0, 0, 0, 1, 5, 9, 12] },
  { key: 'summer', name: '', weights: [0, 0, 0, 1, 3, 6, 7, 6, 3, 1, 0, 0] },
  { key: 'quarterly', name: '', weights: [1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0] },
  { key: 'december', name: '', weights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
]

/** Follows the months of the ledger of the year before. */
export const lastYear = 'last-year'

export const profilesOf = (own: readonly SpreadingProfile[]): SpreadingProfile[] => [
  ...standardProfiles.filter((one) => !own.some(({ key }) => key === one.key)),
  ...own,
]

/** Months booked against the sign of the year (a refund, a correction) weigh nothing; a year that is empty is spread evenly. */
export function weightsOfActuals(months: readonly Money[]): number[] {
  const total = months.reduce((sum, amount) => sum + amount, 0)
  const weights = months.map((amount) => (Math.sign(amount) === Math.sign(total) ? Math.abs(amount) : 0))
  return weights.some((weight) => weight > 0) ? weights : Array<number>(12).fill(1)
}
