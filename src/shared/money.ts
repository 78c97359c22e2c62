import type { Brand } from './brand.ts'

/**
 * Money is whole öre. Revenue is positive and cost negative, as in Swedish budget tables, so that better is always more.
 * Rounding to kr, tkr or mkr is presentation and never changes what is stored.
 */
export type Money = Brand<number, 'ore'>

export const noMoney = 0 as Money

/** @throws RangeError when the amount is no whole number of öre or beyond what a number holds exactly */
export function ore(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole money: ${amount}`)
  return (amount === 0 ? 0 : amount) as Money
}

export const sumOf = (amounts: Iterable<Money>): Money => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return ore(sum)
}

export const plus = (a: Money, b: Money): Money => ore(a + b)
export const minus = (a: Money, b: Money): Money => ore(a - b)
export const negative = (a: Money): Money => ore(-a)

export const moneyUnits = ['kr', 'tkr', 'mkr'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

/** How many öre one unit is. */
export const oreIn: Readonly<Record<MoneyUnit, number>> = { kr: 100, tkr: 100_000, mkr: 100_000_000 }

/** Öre of an amount told in a unit, rounded half away from nought: `inOre(-1240.3, 'mkr')`. */
export const inOre = (amount: number, unit: MoneyUnit): Money => {
  const exact = Math.abs(amount) * oreIn[unit]
  return ore(Math.sign(amount) * Math.floor(exact + 0.5 + 1e-6))
}

/** The amount as shown in a unit with so many decimals, rounded half away from nought. */
export function shownIn(amount: Money, unit: MoneyUnit, decimals: number): number {
  const step = oreIn[unit] / 10 ** decimals
  const steps = Math.floor(Math.abs(amount) / step + 0.5)
  return (Math.sign(amount) * steps) / 10 ** decimals || 0
}

/**
 * The most that rounding can explain, in öre: each of `terms` rounded figures may be half a step wrong, and so may the total itself.
 */
export const roundingSlack = (terms: number, unit: MoneyUnit, decimals: number): number =>
  ((terms + 1) * (oreIn[unit] / 10 ** decimals)) / 2

/** Parts that add up to the whole to the öre: largest remainder first, ties to the earlier. Weights that add up to nought share alike. */
export function share(whole: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) return []
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const fair = weights.map((weight) => (total === 0 ? 1 / weights.length : weight / total) * whole)
  const parts = fair.map((part) => Math.trunc(part))
  let rest = whole - parts.reduce((sum, part) => sum + part, 0)
  const order = fair
    .map((part, at) => ({ at, left: Math.abs(part - Math.trunc(part)) }))
    .sort((a, b) => b.left - a.left || a.at - b.at)
  const step = Math.sign(rest)
  for (let turn = 0; rest !== 0; turn = (turn + 1) % order.length, rest -= step) {
    const { at } = order[turn] as { at: number }
    parts[at] = (parts[at] ?? 0) + step
  }
  return parts.map(ore)
}
