import type { Column, Version } from '../document.ts'

/** The heading of a table: which years, versions and units its columns tell, however its lines are broken. */

const versionWords: readonly (readonly [RegExp, Version])[] = [
  [/^(bokslut|utfall|redovisat|ack|ackumulerat|perioden)$/i, 'outcome'],
  [/^(budget|årsbudget|helårsbudget|budgeterat|ram)$/i, 'budget'],
  [/^(prognos|helårsprognos)$/i, 'forecast'],
  [/^(plan|verksamhetsplan)$/i, 'plan'],
  [/^(förändring|ändring|diff|differens|skillnad)$/i, 'change'],
  [/^(avvikelse|budgetavvikelse|prognosavvikelse)$/i, 'variance'],
  [/^(summa|totalt|total)$/i, 'total'],
]
const unitWords = /^\(?(mkr|mnkr|msek|tkr|ksek|kr|kronor|sek|%|procent)\)?$/i
const yearWord = /^(?:19|20)\d\d\*{0,3}$/

export const versionOf = (word: string): Version | undefined =>
  versionWords.find(([shape]) => shape.test(word.replace(/\*+$/, '')))?.[1]

export const yearOf = (word: string): number | undefined => {
  const bare = word.replace(/[,;:]$/, '')
  return yearWord.test(bare) ? Number(bare.slice(0, 4)) : undefined
}

interface Token {
  readonly text: string
  readonly line: number
  readonly isFirst: boolean
}

export interface HeadingWords {
  readonly versions: readonly { readonly text: string; readonly version: Version }[]
  /** A year, or a unit that stands where a year would. */
  readonly slots: readonly { readonly text: string; readonly year: number | null; readonly isPercent: boolean }[]
  readonly unit: string | null
  readonly rest: readonly string[]
  /** Whether years stand above the words of the columns. */
  readonly yearsFirst: boolean
}

/** @param lines the lines above the first row, from the top */
export function headingWords(lines: readonly string[]): HeadingWords {
  const tokens: Token[] = lines.flatMap((line, index) =>
    (line.match(/\S+/g) ?? []).map((text, at) => ({ text, line: index, isFirst: at === 0 })),
  )
  const versions: { text: string; version: Version; line: number }[] = []
  const slots: { text: string; year: number | null; isPercent: boolean; line: number }[] = []
  const rest: string[] = []
  let unit: string | null = null
  for (const token of tokens) {
    const bare = token.text.replace(/[,;:]$/, '')
    const version = versionOf(bare)
    const yearsOnLine = slots.some((slot) => slot.line === token.line && slot.year !== null)
    if (version) versions.push({ text: bare, version, line: token.line })
    else if (yearWord.test(bare))
      slots.push({ text: bare, year: Number(bare.slice(0, 4)), isPercent: false, line: token.line })
    else if (unitWords.test(bare)) {
      const word = bare.replaceAll(/[()]/g, '').toLowerCase()
      if (yearsOnLine)
        slots.push({ text: bare, year: null, isPercent: word === '%' || word === 'procent', line: token.line })
      else unit ??= word === '%' || word === 'procent' ? unit : word
    } else rest.push(token.text)
  }
  const firstYear = slots.find(({ year }) => year !== null)
  return {
    versions,
    slots,
    unit: unit ?? slots.find(({ year, isPercent }) => year === null && !isPercent)?.text.toLowerCase() ?? null,
    rest,
    yearsFirst: firstYear !== undefined && versions[0] !== undefined && firstYear.line < versions[0].line,
  }
}

/** The columns by their heading, or unnamed ones when the heading tells another number than the rows have. */
export function columnsOf({ versions, slots, yearsFirst }: HeadingWords, count: number): Column[] {
  const zipped = spread(slots, versions.length === count && slots.length < count ? count : slots.length, yearsFirst)
  const named = versions.length === count ? versions : undefined
  const dated = zipped?.length === count ? zipped : undefined
  return Array.from({ length: count }, (_, index): Column => {
    const version = named?.[index]
    const slot = dated?.[index]
    return {
      label: [version?.text, slot?.text].filter(Boolean).join(' '),
      version: version?.version ?? null,
      year: slot?.year ?? null,
      unit: slot?.isPercent ? 'percent' : 'amount',
    }
  })
}

/** Years above several columns each: two years over six columns are three columns each. */
function spread<One>(slots: readonly One[], count: number, isAbove: boolean): readonly One[] | undefined {
  if (slots.length === count) return slots
  if (!isAbove || slots.length === 0 || count % slots.length !== 0) return undefined
  return slots.flatMap((slot) => Array.from({ length: count / slots.length }, () => slot))
}

export const countTold = ({ versions, slots }: HeadingWords): number => Math.max(versions.length, slots.length)

/** Whether a line can belong to the heading of a table: it names a version, a year or a unit, and is no sentence. */
export function isHeadingLine(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (text.trim() === '' || text.length > 110 || /[.!?]\s*$/.test(text)) return false
  const kinds = words.map(kindOf)
  const first = kinds.indexOf('column')
  // Words before the columns name the rows; a word among them makes it a title: `Budget per avdelning 2026`.
  const isBroken = first >= 0 && kinds.slice(first).includes('other')
  return (
    kinds.some((kind) => kind === 'column' || kind === 'unit') &&
    !isBroken &&
    kinds.filter((kind) => kind === 'other').length <= 4
  )
}

const periodWord =
  /^(helår|perioden|jan(uari)?|feb(ruari)?|mars|april|maj|juni|juli|aug(usti)?|sept(ember)?|okt(ober)?|nov(ember)?|dec(ember)?|tertial|kvartal|t[123]|q[1-4]|[-–])$/i

export const noteWord = /^not(er)?\.?$/i

/** Whose the columns are, where the municipality and its group stand side by side. */
const whoseWord = /^(kommun(en)?|koncern(en)?|kommunkoncern(en)?)$/i

function kindOf(word: string): 'column' | 'unit' | 'beside' | 'other' {
  const bare = word.replace(/[,;:]$/, '')
  if (noteWord.test(bare) || whoseWord.test(bare)) return 'beside'
  if (versionOf(bare) !== undefined || yearWord.test(bare)) return 'column'
  if (bare.split(/[-–]/).every((part) => part === '' || periodWord.test(part))) return 'column'
  return unitWords.test(bare) ? 'unit' : 'other'
}

/** `Budget`, `2024`, `Plan 2026`: a piece of a heading that goes on in the next line. */
export const isOnlyColumns = (text: string): boolean =>
  text
    .trim()
    .split(/\s+/)
    .every((word) => versionOf(word) !== undefined || yearOf(word) !== undefined)

export const tellsColumns = (text: string): boolean => {
  const { versions, slots } = headingWords([text])
  return isHeadingLine(text) && versions.length + slots.filter(({ year }) => year !== null).length >= 2
}
