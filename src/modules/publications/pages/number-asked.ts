/** The edition an address asks for; the newest when it asks for none. */
export const numberAsked = (url: URL): number | undefined => {
  const asked = Number(url.searchParams.get('utgava') ?? '')
  return Number.isInteger(asked) && asked > 0 ? asked : undefined
}
