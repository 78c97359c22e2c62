import type { Line } from '../document.ts'

/** Votes by name on a page of their own after the §§, each with the § it belongs to. */

export interface EnclosedVotes {
  readonly paragraph: number
  readonly lines: readonly Line[]
}

const title = /^\s*(?:bilaga\s*\d*\s*[-–:.]?\s*)?(?:omröstnings|voterings|röst)(?:lista|längd|resultat)(?!\p{L})/iu
const ofParagraph = /(?:^|\s)(?:§|paragraf|ärende)\s*(\d{1,4})(?!\d)/iu

/** @returns the lines without them, and each of them */
export function withoutEnclosedVotes(lines: readonly Line[]): {
  readonly lines: readonly Line[]
  readonly votes: readonly EnclosedVotes[]
} {
  const begins = lines.flatMap(({ text }, index) => {
    if (!title.test(text)) return []
    const near = lines.slice(index, index + 5).filter(({ text: own }) => own.trim() !== '')
    const hit = near
      .slice(0, 3)
      .map((one) => ofParagraph.exec(one.text))
      .find(Boolean)
    return hit ? [{ index, paragraph: Number(hit[1]) }] : []
  })
  const [first] = begins
  // A heading of a § has the § above it; lists come after the last of them.
  if (
    !first ||
    lines.slice(first.index).some(({ text }) => /^\s*(?:beslut|yrkanden?|reservation\p{L}*)\s*$/iu.test(text))
  )
    return { lines, votes: [] }
  return {
    lines: lines.slice(0, first.index),
    votes: begins.map(({ index, paragraph }, at) => ({
      paragraph,
      lines: lines.slice(index + 1, begins[at + 1]?.index ?? lines.length),
    })),
  }
}
