/** The years of a plan as people write them: one year stands alone. */
export const yearsOf = ({ firstYear, lastYear }: { readonly firstYear: number; readonly lastYear: number }): string =>
  firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`
