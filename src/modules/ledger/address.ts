/** Where the vouchers behind an amount are shown, for modules that lead down to them. The unit and the group by their keys. */
export const vouchersAddress = ({ year, unit, group }: { year: number; unit: string; group: string }): string =>
  `/arbete/huvudbok/verifikat?${new URLSearchParams({ ar: String(year), enhet: unit, grupp: group })}`
