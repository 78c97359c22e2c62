import { type Money, type MoneyUnit, shownIn } from '../../shared/money.ts'
import type { Counted } from './equation.ts'

/** Arithmetic written out with the figures as shown, so that anybody can follow it with pen and paper. */

const space = '\u00a0'

export function writtenNumber(value: number, decimals: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space)
  const sign = value < 0 && /[1-9]/.test(whole + (fraction ?? '')) ? '−' : ''
  return sign + grouped + (fraction ? `,${fraction}` : '')
}

export const writtenMoney = (amount: Money, unit: MoneyUnit, decimals: number): string =>
  writtenNumber(shownIn(amount, unit, decimals), decimals)

/** `−1,0 − 2,4 + 9,4 = 6,0`; a figure alone is only itself. */
export function writtenSum(counted: readonly Counted[]): string {
  const [first] = counted
  if (!first) return ''
  const parts = counted.map(writtenPart).join(' ')
  if (counted.length === 1 && Math.abs(first.factor) === 1) return parts
  const total = counted.reduce((sum, { factor, amount }) => sum + factor * amount, 0)
  const { unit, decimals } = first.table
  const isWhole = counted.every(({ factor }) => Number.isInteger(factor))
  return `(${parts} = ${writtenMoney(Math.round(total) as Money, unit, isWhole ? decimals : decimals + 1)})`
}

function writtenPart({ factor, amount, table }: Counted, at: number): string {
  const value = Math.sign(factor) * amount
  const size = writtenMoney(Math.abs(amount) as Money, table.unit, table.decimals)
  const times = Math.abs(factor) === 1 ? '' : `${String(Math.abs(factor)).replace('.', ',')}${space}×${space}`
  const sign = value < 0 ? '−' : at === 0 ? '' : '+'
  return `${sign}${at === 0 ? '' : space}${times}${size}`
}

/** Nothing when there is none; otherwise by how much, in the unit of the left side. */
export function writtenDifference(difference: Money, [first]: readonly Counted[]): string {
  if (difference === 0 || !first) return ''
  const { unit, decimals } = first.table
  const exact = shownIn(Math.abs(difference) as Money, unit, decimals) === Math.abs(difference) / stepsOf(unit)
  const shown = writtenMoney(Math.abs(difference) as Money, unit, exact ? decimals : decimals + 2)
  return `; Δ${space}${shown}${space}${unit}`
}

const stepsOf = (unit: MoneyUnit): number => ({ kr: 100, tkr: 100_000, mkr: 100_000_000 })[unit]

interface WrittenGrowth {
  /** Millionths. */
  readonly told: number
  readonly exact: number
  readonly now: readonly Counted[]
  readonly base: readonly Counted[]
  readonly sign: string
}

/** `2,0 % ≠ −1 207,5 ÷ −1 184,7 − 1 = 1,92 %` */
export const writtenGrowth = ({ told, exact, now, base, sign }: WrittenGrowth): string =>
  `${percent(told, 1)} ${sign} ${writtenSum(now)} ÷ ${writtenSum(base)} − 1 = ${percent(exact, 2)}`

const percent = (millionths: number, decimals: number): string =>
  `${writtenNumber(millionths / 10_000, decimals)}${space}%`
