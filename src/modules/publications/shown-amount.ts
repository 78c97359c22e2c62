import { type Money, type MoneyUnit, oreIn, roundingSlack, shownIn, sumOf } from '../../shared/money.ts'

/** How amounts are shown, and what rounding does to a sum. Amounts are öre; only what is shown is rounded. */

export interface Scale {
  readonly unit: MoneyUnit
  readonly decimals: number
}

/** Swedish: thin space between thousands, decimal comma, a real minus. */
export const amountText = (amount: Money, scale: Scale, language: 'sv' | 'en'): string =>
  numberText(shownIn(amount, scale.unit, scale.decimals), scale.decimals, language)

export function numberText(value: number, decimals: number, language: 'sv' | 'en'): string {
  const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u202F')
  const digits = rest ? `${grouped}${language === 'sv' ? ',' : '.'}${rest}` : grouped
  return value < 0 ? `\u2212${digits}` : digits
}

/** @param millionths as a percent is kept: 26 000 is 2,6 % */
export const percentText = (millionths: number, language: 'sv' | 'en'): string =>
  `${numberText(Math.round(millionths / 1000) / 10, 1, language)}\u00A0%`

export const exactIn = (amount: Money, unit: MoneyUnit): number => amount / oreIn[unit]

/**
 * What a reader who adds up the shown figures finds: nothing, a difference that rounding explains, or a sum that is wrong.
 * The difference is in the shown unit: shown parts less shown total.
 */
export type SumCheck =
  | { readonly state: 'holds' }
  | { readonly state: 'rounding'; readonly difference: number }
  | { readonly state: 'wrong'; readonly difference: number }

export function checkSum(parts: readonly Money[], total: Money, scale: Scale): SumCheck {
  const step = 10 ** scale.decimals
  const shown = (amount: Money) => Math.round(shownIn(amount, scale.unit, scale.decimals) * step)
  const difference = (parts.reduce((sum, part) => sum + shown(part), 0) - shown(total)) / step
  const error = Math.abs(sumOf(parts) - total)
  if (error > 0 && error > roundingSlack(parts.length, scale.unit, scale.decimals))
    return { state: 'wrong', difference }
  if (error > 0 || difference !== 0) return { state: 'rounding', difference }
  return { state: 'holds' }
}
