/** Which §§ somebody was there for, as people write it: `86–93`, `86, 88–90`, `90–` for all from there. */

interface Span {
  readonly from: number
  readonly to: number
}

const form = /(från)?\s*(\d{1,4})(?:\s*([-–])\s*(\d{1,4})?)?/giu

/** Undefined when something in it is no § at all. */
export function readSpans(text: string): readonly Span[] | undefined {
  const rest = text
    .replaceAll(form, ' ')
    .replaceAll(/§|,|;|och|samt/giu, ' ')
    .trim()
  if (rest !== '') return undefined
  return [...text.matchAll(form)].map(([, since, from, dash, to]) => ({
    from: Number(from),
    to: since || (dash && !to) ? Number.POSITIVE_INFINITY : Number(to ?? from),
  }))
}

export const writeSpans = (spans: readonly Span[]): string =>
  spans
    .map(({ from, to }) => {
      if (to === Number.POSITIVE_INFINITY) return `${from}–`
      return from === to ? String(from) : `${from}–${to}`
    })
    .join(', ')

export const isIn = (spans: readonly Span[], number: number): boolean =>
  spans.some(({ from, to }) => number >= from && number <= to)
