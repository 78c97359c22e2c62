import { refuse } from '../../../shared/failure.ts'
import { findPersonalNumbers } from '../../../shared/personal-number.ts'

/**
 * What is masked in a redacted rendition and by what right (OSL 6 kap. 12 §). Every masked place becomes a sign of one length, so
 * that nobody can count what stood there; what stood there is kept nowhere but in the original.
 */

export const maskKinds = ['passage', 'words', 'personal-number'] as const
export type MaskKind = (typeof maskKinds)[number]

export interface Mask {
  readonly kind: MaskKind
  /** As `OSL 21 kap. 1 §`. */
  readonly provision: string
  readonly places: number
}

export interface MaskOrder {
  /** Passages masked whole, by their number from one. */
  readonly passages: readonly number[]
  /** Words as they are written, each with all its places; `*` stands for the rest of a word. */
  readonly words: readonly string[]
  readonly personalNumbers: boolean
  readonly provision: string
}

/** Stands in the kept text; a print draws a black box there. */
export const maskSign = '\u2588\u2588\u2588\u2588\u2588'

/** A masked text in turns: what stands there, and `null` for each masked place. Masks of an earlier hand count as masks. */
export const piecesOf = (masked: string): readonly (string | null)[] =>
  masked.split(/(\u2588+)/).flatMap((piece, index) => (index % 2 === 1 ? [null] : piece === '' ? [] : [piece]))
export const longestWords = 200

interface Place {
  readonly from: number
  readonly to: number
}

export interface Masked {
  readonly passages: readonly string[]
  readonly masks: readonly Mask[]
}

/**
 * The text with every place masked. Words are found whole, in small and capital letters, and over line ends.
 * @throws Refusal document.nothing-to-mask, document.words-not-found, document.words-too-wide, document.passage-unknown
 */
export function maskPassages(passages: readonly string[], order: MaskOrder): Masked {
  const patterns = order.words.map(patternOf)
  if (order.passages.some((number) => passages[number - 1] === undefined)) refuse('document.passage-unknown')
  for (const [index, pattern] of patterns.entries())
    if (!passages.some((text) => placesOf(text, pattern).length > 0))
      refuse('document.words-not-found', { line: index + 1 })
  const counts: Record<MaskKind, number> = { passage: 0, words: 0, 'personal-number': 0 }
  const masked = passages.map((text, index) => {
    if (order.passages.includes(index + 1)) {
      counts.passage += 1
      return maskSign
    }
    const words = patterns.flatMap((pattern) => placesOf(text, pattern))
    const numbers = order.personalNumbers ? findPersonalNumbers(text) : []
    counts.words += words.length
    counts['personal-number'] += numbers.length
    return cover(text, [...words, ...numbers])
  })
  const masks = maskKinds.flatMap((kind) =>
    counts[kind] > 0 ? [{ kind, provision: order.provision, places: counts[kind] }] : [],
  )
  if (masks.length === 0) refuse('document.nothing-to-mask')
  return { passages: masked, masks }
}

const placesOf = (text: string, pattern: RegExp): Place[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))

/** Places that overlap or touch become one. */
function cover(text: string, places: readonly Place[]): string {
  let out = ''
  let at = 0
  for (const { from, to } of places.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= at) continue
    if (from > at || at === 0) out += text.slice(at, from) + maskSign
    at = to
  }
  return out + text.slice(at)
}

const rest = "[\\p{L}\\p{N}\\p{M}'\u2019-]*"

/** A word may be parted by a hyphen at a line's end, and words by any space. */
function patternOf(words: string): RegExp {
  const plain = words.trim().normalize('NFC')
  const signs = [...plain]
  const stars = signs.filter((sign) => sign === '*').length
  const letters = signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length
  if (plain.length > longestWords || stars > 2 || letters < 2) refuse('document.words-too-wide')
  const body = plain
    .split(/\s+/)
    .map((word) =>
      [...word].map((sign) => (sign === '*' ? rest : RegExp.escape(sign))).join('(?:[-\u00ad\u2010]?\\n)?'),
    )
    .join('\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'giu')
}
