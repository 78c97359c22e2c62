interface Here {
  readonly pathname: string
  /** With its question mark, or empty. */
  readonly search: string
}

/**
 * The tab that shows the page one is at: of those with its path, the one that names most of what its query says.
 * @param tabs addresses, as `/arbete/uppdrag?visa=avslutade`
 */
export function currentTab(tabs: readonly string[], { pathname, search }: Here): string | undefined {
  const asked = new URLSearchParams(search)
  const fits = tabs.flatMap((address) => {
    const [path, query = ''] = address.split('?')
    const wants = [...new URLSearchParams(query)]
    return path === pathname && wants.every(([name, value]) => asked.get(name) === value)
      ? [{ address, named: wants.length }]
      : []
  })
  return fits.toSorted((one, other) => other.named - one.named)[0]?.address
}
