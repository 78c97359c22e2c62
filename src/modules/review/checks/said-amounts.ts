import { amountOf, type Figure, figureOf } from '../figure.ts'
import type { Span } from './ratio.ts'
import { saidWords } from './said-words.ts'

/** Amounts as sentences tell them: with a unit, and perhaps a word that says how exact they are meant. */

export type Care = 'exact' | 'about' | 'above' | 'below'

export interface SaidAmount {
  readonly figure: Figure
  /** Kronor that one stands for: 1 000 000 for `mkr`; null for percent and for a number without a unit. */
  readonly factor: number | null
  readonly isPercent: boolean
  /** As printed; empty when there is none. */
  readonly unit: string
  readonly care: Care
}

const number = String.raw`[-\u2212\u2013]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:,\d+)?|[-\u2212\u2013]?\d+(?:,\d+)?`
const unit =
  'mdkr|miljarder(?: kronor)?|mkr|mnkr|msek|miljoner(?: kronor| kr)?|tkr|ksek|tusen kronor|kronor|kr|%|procent(?!enhet)'

/** For building longer patterns; the groups are named with the letter: `aCare`, `aNumber`, `aUnit`. */
export const amountShape = (name: string, needsUnit = true): string =>
  `(?<${name}Care>${saidWords.care})?(?<${name}Number>${number})(?: ?(?<${name}Unit>(?:${unit})(?![\\p{L}])))${needsUnit ? '' : '?'}`

const factors: readonly (readonly [RegExp, number])[] = [
  [/^(?:mdkr|miljarder)/i, 1e9],
  [/^(?:mkr|mnkr|msek|miljoner)/i, 1e6],
  [/^(?:tkr|ksek|tusen)/i, 1e3],
  [/^(?:kronor|kr)/i, 1],
]

/** Kronor that one in this unit stands for; null for what is no unit of money. */
export const factorOf = (word: string | null | undefined): number | null =>
  factors.find(([shape]) => shape.test(word ?? ''))?.[1] ?? null

export function amountIn(groups: Readonly<Record<string, string | undefined>>, name: string): SaidAmount | undefined {
  const figure = figureOf((groups[`${name}Number`] ?? '').replace(/^[-\u2212\u2013]/, ''), 0)
  if (!figure) return undefined
  const word = groups[`${name}Unit`]
  return {
    figure,
    factor: factorOf(word),
    isPercent: /^(?:%|procent$)/i.test(word ?? ''),
    unit: word ?? '',
    care: careOf(groups[`${name}Care`]),
  }
}

function careOf(word: string | undefined): Care {
  if (word === undefined) return 'exact'
  if (/^(?:drygt|över|mer)/i.test(word)) return 'above'
  return /^(?:knappt|närmare|nästan|nära)/i.test(word) ? 'below' : 'about'
}

/** What the words leave open, in the unit they are told in. `Cirka 100` may be 95 to 105, `drygt 100` up to 110. */
export function spanSaid({ figure, care: meant }: SaidAmount): Span {
  const value = amountOf(figure)
  const half = 0.5 / 10 ** figure.decimals
  const [down, up] = { exact: [0, 0], about: [0.05, 0.05], above: [0, 0.1], below: [0.1, 0] }[meant] as [number, number]
  return { least: value * (1 - down) - half, most: value * (1 + up) + half }
}

export const meet = (one: Span, other: Span): boolean =>
  one.least <= other.most + 1e-9 && other.least <= one.most + 1e-9

export const times = ({ least, most }: Span, factor: number): Span => ({ least: least * factor, most: most * factor })
