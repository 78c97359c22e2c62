import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'

/** How a body numbers its cases: one form and one series for each year, without gaps (OSL 5 kap. 2 § asks for a designation of each case). */

export interface NumberSeries {
  readonly body: UnitId
  readonly year: number
  /** As `{body}{number:3}-{yy} {code}` or `{year}/{number}`. */
  readonly form: string
  /** Short name of the body in numbers, as `KS`: capital letters only, so that it never runs into the number. */
  readonly bodyCode: string
  readonly nextNumber: number
}

export type NumberingRule = Pick<NumberSeries, 'form' | 'bodyCode'>

interface NumberParts {
  readonly bodyCode: string
  readonly year: number
  readonly number: number
  readonly classification: string
}

const places = /\{(body|number|year|yy|code)(?::([1-9]))?\}/g

/** The number as it is written: `KS117-25 020`. */
export const writeNumber = (form: string, { bodyCode, year, number, classification }: NumberParts): string =>
  form.replace(places, (_, place: string, width: string | undefined) => {
    if (place === 'number') return String(number).padStart(Number(width ?? 1), '0')
    if (place === 'year') return String(year)
    if (place === 'yy') return String(year % 100).padStart(2, '0')
    return place === 'body' ? bodyCode : classification
  })

/** The number in addresses: `ks117-25-020`. */
export const slugOf = (number: string): string =>
  number
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** A form gives one number for each case of the municipality: it holds number and year, and no more than letters may follow by themselves. */
export function checkForm({ form, bodyCode }: NumberingRule): void {
  const found = [...form.matchAll(places)].map((match) => match[1])
  const times = (place: string) => found.filter((one) => one === place).length
  if (times('number') !== 1) refuse('case-series.number-missing')
  if (times('year') + times('yy') !== 1) refuse('case-series.year-missing')
  if (form.replace(places, '').match(/[{}]/)) refuse('case-series.place-unknown')
  if (/\}\{(number|year|yy|code)/.test(form.replace(/\{body\}\{/, '{body} {'))) refuse('case-series.places-touch')
  if (!/^[A-Z\u00c5\u00c4\u00d6]{1,8}$/.test(bodyCode)) refuse('case-series.body-code')
}

/** Two bodies that would write the same number: neither form names its body, or both have the same short name. */
export function checkApart(mine: NumberingRule, others: readonly NumberingRule[]): void {
  const slug = (code: string) => slugOf(code)
  const names = (rule: NumberingRule) => rule.form.includes('{body}')
  for (const other of others) {
    if (names(mine) !== names(other)) continue
    if (!names(mine)) refuse('case-series.body-needed')
    if (slug(mine.bodyCode) === slug(other.bodyCode)) refuse('case-series.body-code-taken', { code: mine.bodyCode })
  }
}

export interface NumberSpan {
  readonly first: number
  readonly last: number
}

export interface ExplainedGap extends NumberSpan {
  readonly reason: string
}

/** Numbers below the next one that are no case. */
export function missingNumbers(taken: readonly number[], nextNumber: number): NumberSpan[] {
  const missing: NumberSpan[] = []
  let expected = 1
  for (const number of [...taken].sort((one, other) => one - other).concat(nextNumber)) {
    if (number > expected) missing.push({ first: expected, last: number - 1 })
    expected = number + 1
  }
  return missing
}

/** What is left of the missing numbers when those that somebody has explained are taken away. */
export const unexplained = (missing: readonly NumberSpan[], explained: readonly NumberSpan[]): NumberSpan[] =>
  explained.reduce<NumberSpan[]>((left, gap) => left.flatMap((span) => without(span, gap)), [...missing])

const without = (span: NumberSpan, gap: NumberSpan): NumberSpan[] =>
  gap.last < span.first || gap.first > span.last
    ? [span]
    : [
        { first: span.first, last: Math.min(span.last, gap.first - 1) },
        { first: Math.max(span.first, gap.last + 1), last: span.last },
      ].filter(({ first, last }) => first <= last)

/** Only numbers that are no case, and that nobody has explained, can be explained. */
export function checkGap(gap: NumberSpan, missing: readonly NumberSpan[], explained: readonly NumberSpan[]): void {
  const open = unexplained(missing, explained)
  if (gap.first > gap.last || !open.some(({ first, last }) => first <= gap.first && gap.last <= last))
    refuse('case-series.no-gap', { first: gap.first, last: gap.last })
}
