/** Fiscal years of SIE 5, told by their months, and numbered as SIE 4 does: 0 the primary, −1 the one before. */

export interface FiscalYear {
  /** YYYY-MM. */
  readonly start: string
  readonly end: string
  readonly isPrimary: boolean
  readonly number?: number
}

/** In order of time, each with its number. Without a primary year the last one is the current. */
export function numberYears(years: readonly FiscalYear[]): FiscalYear[] {
  const ordered = years.toSorted((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0))
  const primary = ordered.findIndex((year) => year.isPrimary)
  const current = primary < 0 ? ordered.length - 1 : primary
  return ordered.map((year, index) => ({ ...year, number: index - current }))
}

/** The year a month lies in; when no years are known, the current one. */
export function yearOf(years: readonly FiscalYear[], month: string): FiscalYear | undefined {
  if (years.length === 0) return { start: '', end: '', isPrimary: true, number: 0 }
  return years.find((year) => year.start <= month && month <= year.end)
}

/** The last day of a month YYYY-MM; '' when it is none. */
export function monthIn(month: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return ''
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  return `${month}-${days}`
}
