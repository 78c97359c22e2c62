/** What somebody may look for in the log: a row by its number, or the rows of a paragraph. */
export interface LogWish {
  readonly index: number | null
  /** Without blanks, as `§41a`. */
  readonly paragraph: string | null
}

const largestIndex = 2_147_483_647

/** Words that are neither find nothing: index −1 is no row. */
export function wishFrom(asked: string): LogWish {
  const text = asked.trim()
  if (text === '') return { index: null, paragraph: null }
  const row = /^\d{1,10}$/.exec(text)
  if (row) return { index: Number(text) <= largestIndex ? Number(text) : -1, paragraph: null }
  const paragraph = /^§\s*(\d{1,4})\s?([a-z]?)$/i.exec(text)
  return paragraph
    ? { index: null, paragraph: `§${paragraph[1]}${paragraph[2]?.toLowerCase()}` }
    : { index: -1, paragraph: null }
}

/** A number in an address; undefined when it is not one. */
export const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
