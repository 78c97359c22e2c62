import { type Money, type MoneyUnit, shownIn } from '../shared/money.ts'

export { parseSwedishNumber } from '../shared/swedish-number.ts'

export type Language = 'sv' | 'en'

/** A fifth of an em in our typeface, so it is the thin space that typography asks for; U+202F is too thin to be seen in it. */
const nbsp = '\u00a0'
const minus = '\u2212'

interface NumberWish {
  readonly language?: Language
  /** Exactly so many decimals; otherwise at most two. */
  readonly decimals?: number
  /** A plus before what grew: for changes. */
  readonly signed?: boolean
}

/** `1 240,3` with thin spaces that never break and a true minus sign; `1,240.3` in English. */
export function formatNumber(value: number, { language = 'sv', decimals, signed = false }: NumberWish = {}): string {
  const size = Math.abs(value)
  const rounded = decimals === undefined ? String(Math.round(size * 100) / 100) : size.toFixed(decimals)
  const [whole = '0', fraction] = rounded.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? nbsp : ',')
  const isZero = !/[1-9]/.test(rounded)
  const sign = isZero ? '' : value < 0 ? minus : signed ? '+' : ''
  return sign + grouped + (fraction ? (language === 'sv' ? ',' : '.') + fraction : '')
}

/** `12,5 %` in Swedish, `12.5%` in English. The value is already in per cent. */
export const formatPercent = (value: number, wish: NumberWish = {}): string =>
  `${formatNumber(value, wish)}${wish.language === 'en' ? '' : nbsp}%`

/** A number and its unit, never parted by a line break. */
export const formatWithUnit = (value: number, unit: string, wish: NumberWish = {}): string =>
  unit === '%'
    ? formatPercent(value, wish)
    : unit
      ? `${formatNumber(value, wish)}${nbsp}${unit}`
      : formatNumber(value, wish)

/** Decimals a unit is shown with unless told: kronor whole, thousands whole, millions with one. */
export const moneyDecimals: Readonly<Record<MoneyUnit, number>> = { kr: 0, tkr: 0, mkr: 1 }

/**
 * An amount as shown in a unit, rounded half away from nought: `−1 240,3`. The unit stands in the caption, never in the cell;
 * what is stored does not change. @param decimals exactly so many; the unit's usual ones when left out
 */
export const formatMoney = (
  amount: Money,
  unit: MoneyUnit,
  decimals: number = moneyDecimals[unit],
  wish: Omit<NumberWish, 'decimals'> = {},
): string => formatNumber(shownIn(amount, unit, decimals), { ...wish, decimals })

const months: Record<Language, readonly string[]> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

export const monthName = (month: number, language: Language = 'sv'): string => months[language][month - 1] ?? ''

/** In running text `21 november 2026`; in tables a day stays `2026-11-21`. */
export function formatDay(day: string, language: Language = 'sv'): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  if (!year || !month || !date) return day
  return `${date}${nbsp}${monthName(month, language)} ${year}`
}

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' })
const stamp = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Stockholm',
})

/** `14:03` in Sweden. */
export const formatTime = (instant: string): string => clock.format(new Date(instant))
/** `2026-11-21 14:03` in Sweden. */
export const formatInstant = (instant: string): string => stamp.format(new Date(instant))
