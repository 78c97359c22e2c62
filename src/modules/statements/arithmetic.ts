import { type Money, type MoneyUnit, oreIn, shownIn } from '../../shared/money.ts'
import type { Counted } from './equation.ts'
import type { Measure } from './statement.ts'

/** Arithmetic written out with the figures as shown, so that anybody can follow it with pen and paper. */

const space = '\u00a0'

/** How a language writes numbers. */
export interface Marks {
  readonly decimal: string
  readonly grouping: string
}

export const swedishMarks: Marks = { decimal: ',', grouping: space }
export const englishMarks: Marks = { decimal: '.', grouping: ',' }

/** What is told of two sides that have been tried; `difference` is null when there is none. */
export interface ToldSides {
  readonly state: 'holds' | 'rounding' | 'broken'
  readonly left: string
  readonly right: string
  readonly difference: { readonly number: string; readonly measure: Measure; readonly unit: MoneyUnit } | null
}

/** The language arithmetic is told in. */
export interface Tongue {
  readonly marks: Marks
  tell(sides: ToldSides): string
}

const signs = { holds: '=', rounding: '≈', broken: '≠' } as const

/** In signs alone, the same in every language. */
export const inSigns: Tongue = {
  marks: swedishMarks,
  tell: ({ state, left, right, difference }) =>
    `${left} ${signs[state]} ${right}${difference?.measure === 'money' ? `; Δ${space}${difference.number}${space}${difference.unit}` : ''}`,
}

function writtenNumber(value: number, decimals: number, { decimal, grouping }: Marks): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, grouping)
  const sign = value < 0 && /[1-9]/.test(whole + (fraction ?? '')) ? '−' : ''
  return sign + grouped + (fraction ? `${decimal}${fraction}` : '')
}

export const writtenMoney = (amount: Money, unit: MoneyUnit, decimals: number, marks: Marks = swedishMarks): string =>
  writtenNumber(shownIn(amount, unit, decimals), decimals, marks)

/** `−1,0 − 2,4 + 9,4 = 6,0`; a figure alone is only itself. */
export function writtenSum(counted: readonly Counted[], marks: Marks): string {
  const [first] = counted
  if (!first) return ''
  const parts = counted.map((one, at) => writtenPart(one, at, marks)).join(' ')
  if (counted.length === 1 && Math.abs(first.factor) === 1) return parts
  const total = counted.reduce((sum, { factor, amount }) => sum + factor * amount, 0)
  const { unit, decimals } = first.table
  const isWhole = counted.every(({ factor }) => Number.isInteger(factor))
  return `(${parts} = ${writtenMoney(Math.round(total) as Money, unit, isWhole ? decimals : decimals + 1, marks)})`
}

function writtenPart({ factor, amount, table }: Counted, at: number, marks: Marks): string {
  const value = Math.sign(factor) * amount
  const size = writtenMoney(Math.abs(amount) as Money, table.unit, table.decimals, marks)
  const factorSize = String(Math.abs(factor)).replace('.', marks.decimal)
  const times = Math.abs(factor) === 1 ? '' : `${factorSize}${space}×${space}`
  const sign = value < 0 ? '−' : at === 0 ? '' : '+'
  return `${sign}${at === 0 ? '' : space}${times}${size}`
}

/** Null when there is none; otherwise by how much, in the unit of the left side, with more decimals when it would be rounded. */
export function writtenDifference(
  difference: Money,
  [first]: readonly Counted[],
  marks: Marks,
): ToldSides['difference'] {
  if (difference === 0 || !first) return null
  const { unit, decimals } = first.table
  const size = Math.abs(difference) as Money
  const exact = shownIn(size, unit, decimals) === size / oreIn[unit]
  return { number: writtenMoney(size, unit, exact ? decimals : decimals + 2, marks), measure: 'money', unit }
}

/** `−1 207,5 ÷ −1 184,7 − 1 = 1,92 %` @param exact millionths */
export const writtenGrowth = (exact: number, now: readonly Counted[], base: readonly Counted[], marks: Marks): string =>
  `${writtenSum(now, marks)} ÷ ${writtenSum(base, marks)} − 1 = ${writtenPercent(exact, 2, marks)}`

export const writtenPercent = (millionths: number, decimals: number, marks: Marks): string =>
  `${writtenNumber(millionths / 10_000, decimals, marks)}${marks.decimal === ',' ? space : ''}%`

/** Percentage points between two percentages; null when they are the same. */
export const writtenPoints = (difference: Money, marks: Marks): ToldSides['difference'] =>
  difference === 0
    ? null
    : { number: writtenNumber(Math.abs(difference) / 10_000, 1, marks), measure: 'percent', unit: 'kr' }
