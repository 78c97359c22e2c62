/** Text with where it starts, how wide it is and how high it stands, in points, on a page turned so that most of it is upright. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** Of the line it stands on, from the bottom of the page. */
  readonly y: number
  readonly width: number
  readonly height: number
}

export const endOf = ({ x, width }: Piece): number => x + width

/** The middle one, or what is given when there is none. */
export function median(values: readonly number[], otherwise: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? otherwise
}

/** The least and the most, of any number of values. */
export function span(values: Iterable<number>): { readonly least: number; readonly most: number } {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}
