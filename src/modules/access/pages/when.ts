/** An instant as the clocks show it in Sweden: `2026-11-21 14:03`, on one line. Made on the server, where the time zone is known. */
export const swedishClock = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', '\u00a0')

/** Which page of a list the address asks for; the first when it says nothing that can be read. */
export function pageAsked(query: URLSearchParams, size: number): { page: number; offset: number; size: number } {
  const asked = Number(query.get('sida') ?? '1')
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
  return { page, size, offset: (page - 1) * size }
}
