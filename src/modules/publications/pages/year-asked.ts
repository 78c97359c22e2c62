/** The year an address asks for, when it asks for one. */
export const yearAsked = (url: URL): number | undefined => {
  const asked = Number(url.searchParams.get('ar') ?? '')
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2200 ? asked : undefined
}
