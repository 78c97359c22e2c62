import type { Day } from './local-date.ts'

/** The last thing whose period ended on a day or before it. */
export const lastOf = <T extends { readonly periodEnd: Day }>(series: readonly T[], on: Day): T | undefined =>
  series.reduce<T | undefined>(
    (last, one) => (one.periodEnd > on || (last && last.periodEnd >= one.periodEnd) ? last : one),
    undefined,
  )
