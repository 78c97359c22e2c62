import type { Passage, ReadDocument } from '../document.ts'
import { amountOf } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { sentencesOf } from '../reading/passages.ts'
import { quotedText } from './quoted.ts'
import type { Span } from './ratio.ts'
import { amountIn, amountShape, meet, type SaidAmount, spanSaid } from './said-amounts.ts'
import { saidWords } from './said-words.ts'

/** Arithmetic that one sentence carries out by itself: `ökar med 5 mkr från 10 till 16 mkr`, `3 mkr (20 %) av 10 mkr`. */

const { gap } = saidWords
const kindOfPoints = '(?: ?(?<xPoints>procentenhet(?:er)?))'
const x = `(?:${amountShape('x')}|(?<pNumber>\\d+(?:,\\d+)?)${kindOfPoints})`
const ends = `${saidWords.from} ${amountShape('a', false)}${gap} till ${amountShape('b')}`
const byFromTo = new RegExp(`(?<!\\p{L})${saidWords.change}${gap} med ${x}(?:,)?${gap} ${ends}`, 'giu')
const fromToBy = new RegExp(`(?<!\\p{L})${ends}(?:,|\\()?${gap}${saidWords.changeOf} ${x}`, 'giu')
const shareOf = new RegExp(
  `${amountShape('x')}${saidWords.isShare}${amountShape('y')}\\)? av (?:\\p{L}+ ){0,5}?${amountShape('z')}`,
  'giu',
)

/** What makes it two sayings, or a change for each of several. */
const isMixed = /(?<!\p{L})(?:och|medan|samt|men|varav|per|årligen|vardera|varje|genomsnitt|snitt)(?!\p{L})/iu
const goesOn = /^,? ?(?:per|årligen|varje|vardera|i snitt)(?!\p{L})/iu
/** Against something else than what stands in the sentence. */
const isAgainstOther = /^,? ?(?:jämfört|mot|sedan|än|utöver|från)(?!\p{L})/iu
const isPlain = (sentence: string, hit: Hit): boolean => {
  const rest = sentence.slice(hit.index + hit[0].length)
  return !isMixed.test(hit[0]) && !goesOn.test(rest) && !(/^från/i.test(hit[0]) && isAgainstOther.test(rest))
}

export const checkWithinSentence = ({ passages }: Pick<ReadDocument, 'passages'>): ReviewFinding[] =>
  passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) => [
      ...[byFromTo, fromToBy].flatMap((shape) =>
        hitsOf(shape, sentence.text).flatMap((hit) => changed(passage, sentence.at, hit)),
      ),
      ...hitsOf(shareOf, sentence.text).flatMap((hit) => shared(passage, sentence.at, hit)),
    ]),
  )

type Hit = RegExpExecArray

/** Most sentences have none of it, and are read no further. */
const isNear = /från \D{0,12}\d|(?:%|procent)[^.]* av /iu

const hitsOf = (shape: RegExp, sentence: string): Hit[] =>
  !isNear.test(sentence) ? [] : [...sentence.matchAll(shape)].filter((hit) => isPlain(sentence, hit))

const isYearWord = ({ figure, factor, isPercent }: SaidAmount): boolean =>
  factor === null && !isPercent && /^20\d\d$/.test(figure.printed)

function changed(passage: Passage, at: number, hit: Hit): ReviewFinding[] {
  const groups = hit.groups ?? {}
  const [from, to] = [amountIn(groups, 'a'), amountIn(groups, 'b')]
  const isPoints = groups.xPoints !== undefined
  const by = amountIn(isPoints ? { xNumber: groups.pNumber, xUnit: groups.xPoints } : groups, 'x')
  if (!from || !to || !by || isYearWord(from)) return []
  // `Från 1 januari till 45 kr` begins on a day.
  if (from.unit === '' && !new RegExp(` (?:\\p{L}+\\.? )?${from.figure.printed} till `, 'iu').test(hit[0])) return []
  // One amount without a unit has that of the other.
  const isSame = from.factor === to.factor && from.isPercent === to.isPercent
  if (!isSame && !(from.factor === null && !from.isPercent)) return []
  const told = by.isPercent || isPoints ? percentFits(by, from, to, isPoints) : amountFits(by, from, to)
  if (told === undefined || told.fits) return []
  return finding('prose-arithmetic', passage, at, hit, [by, from, to], { sum: told.really, decimals: told.decimals })
}

interface Told {
  readonly fits: boolean
  readonly really: number
  readonly decimals: number
}

const minus = (one: Span, other: Span): Span => ({ least: one.least - other.most, most: one.most - other.least })
const size = ({ least, most }: Span): Span =>
  least >= 0 ? { least, most } : most <= 0 ? { least: -most, most: -least } : { least: 0, most: Math.max(-least, most) }

function amountFits(by: SaidAmount, from: SaidAmount, to: SaidAmount): Told | undefined {
  if (by.factor === null || by.factor !== to.factor) return undefined
  const really = size(minus(spanSaid(to), spanSaid(from)))
  return {
    fits: meet(spanSaid(by), really),
    really: Math.abs(amountOf(to.figure) - amountOf(from.figure)),
    decimals: Math.max(from.figure.decimals, to.figure.decimals),
  }
}

function percentFits(by: SaidAmount, from: SaidAmount, to: SaidAmount, isPoints: boolean): Told | undefined {
  const [before, after] = [spanSaid(from), spanSaid(to)]
  if (before.least <= 0 || (isPoints && !to.isPercent)) return undefined
  const inPoints = size(minus(after, before))
  const ends = [after.least / before.most, after.most / before.least].map((ratio) => (ratio - 1) * 100)
  const inPercent = size({ least: Math.min(...ends), most: Math.max(...ends) })
  // Percent of a percentage is often meant as points; either is right.
  const spans = isPoints ? [inPoints] : to.isPercent ? [inPoints, inPercent] : [inPercent]
  const [a, b] = [amountOf(from.figure), amountOf(to.figure)]
  return {
    fits: spans.some((span) => meet(spanSaid(by), span)),
    really: Math.abs(to.isPercent ? b - a : (b / a - 1) * 100),
    decimals: Math.max(1, by.figure.decimals),
  }
}

function shared(passage: Passage, at: number, hit: Hit): ReviewFinding[] {
  const groups = hit.groups ?? {}
  const [part, share, whole] = [amountIn(groups, 'x'), amountIn(groups, 'y'), amountIn(groups, 'z')]
  if (!part || !share?.isPercent || !whole || part.factor === null || whole.factor === null) return []
  const [of, all] = [spanSaid(part), spanSaid(whole)]
  if (all.least <= 0) return []
  const scale = (100 * part.factor) / whole.factor
  const really = { least: (of.least / all.most) * scale, most: (of.most / all.least) * scale }
  if (meet(spanSaid(share), really)) return []
  return finding('prose-share', passage, at, hit, [share, part, whole], {
    percent: (amountOf(part.figure) / amountOf(whole.figure)) * scale,
    decimals: Math.max(1, share.figure.decimals),
  })
}

function finding(
  code: 'prose-arithmetic' | 'prose-share',
  passage: Passage,
  at: number,
  hit: Hit,
  parts: readonly [SaidAmount, SaidAmount, SaidAmount],
  facts: ReviewFinding['facts'],
): ReviewFinding[] {
  const quotes = parts.flatMap(({ figure, isPercent, unit }) => {
    const inside = hit[0].indexOf(figure.printed)
    const shown = unit === '' ? figure.printed : `${figure.printed} ${unit}`
    return quotedText(passage, at + hit.index + inside, shown, { ...figure, isPercent })
  })
  const [first, ...rest] = quotes
  return first && rest.length === 2 ? [{ code, severity: 'contradiction', quoted: [first, ...rest], facts }] : []
}
