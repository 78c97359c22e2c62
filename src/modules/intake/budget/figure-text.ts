import { type Money, type MoneyUnit, ore } from '../../../shared/money.ts'
import type { Measure } from '../../statements/index.ts'
import type { DraftFigure } from './budget-draft.ts'

/** Figures as people read and write them, and as they are stored. */

type Written = Pick<DraftFigure, 'digits' | 'decimals'>

/** `-1 207,5`. */
export function textOf({ digits, decimals }: Written): string {
  const all = String(Math.abs(digits)).padStart(decimals + 1, '0')
  const whole = all.slice(0, all.length - decimals).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')
  return `${digits < 0 ? '-' : ''}${whole}${decimals > 0 ? `,${all.slice(-decimals)}` : ''}`
}

/** Undefined when it is no number. */
export function writtenIn(text: string): Written | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u2007\u2009\u202f]/g, '').replace(/^[\u2212\u2012\u2013\u2014]/, '-')
  const parts = /^(?<sign>[-+]?)(?<whole>\d+)(?:,(?<part>\d+))?%?$/.exec(bare)?.groups
  if (!parts) return undefined
  const { sign, whole = '', part = '' } = parts
  const size = Number(whole + part)
  if (!Number.isSafeInteger(size)) return undefined
  return { digits: sign === '-' && size > 0 ? -size : size, decimals: part.length }
}

/** Tens that one unit is in öre, and one percent in millionths. */
const tens = { mkr: 8, tkr: 5, kr: 2, percent: 4 } as const

/** Öre, of a percent millionths; exact for as many decimals as an öre has in the unit. @throws RangeError beyond what a number holds */
export function amountOf({ digits, decimals }: Written, measure: Measure, unit: MoneyUnit): Money {
  const power = tens[measure === 'percent' ? 'percent' : unit] - decimals
  if (power >= 0) return ore(digits * 10 ** power)
  return ore(Math.sign(digits) * Math.floor(Math.abs(digits) / 10 ** -power + 0.5))
}
