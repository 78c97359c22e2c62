import type { Quantity } from './quantity.ts'

/** Two amounts held together though one is in thousands and the other in millions; whole digits all the way. */
export interface Gap {
  readonly isSame: boolean
  /** In units of the coarser last printed digit. */
  readonly units: number
  /** In the unit of the first, without its sign. */
  readonly difference: number
  readonly decimals: number
  /** Neither is twice the other. */
  readonly isNear: boolean
  /** Both tables tell their unit, or neither does. */
  readonly hasUnit: boolean
}

const powers: Readonly<Record<string, number>> = { mkr: 6, mnkr: 6, msek: 6, tkr: 3, ksek: 3, kr: 0 }

/** @param turns one of them writes costs without a minus */
export function gapBetween(one: Quantity, other: Quantity, turns: boolean): Gap {
  const mine = powers[one.table.unit ?? '']
  const theirs = powers[other.table.unit ?? '']
  const first = { digits: one.figure.digits, exponent: (mine ?? theirs ?? 0) - one.figure.decimals }
  const second = {
    digits: turns ? -other.figure.digits : other.figure.digits,
    exponent: (theirs ?? mine ?? 0) - other.figure.decimals,
  }
  const fine = Math.min(first.exponent, second.exponent)
  const coarse = Math.max(first.exponent, second.exponent)
  const at = ({ digits, exponent }: typeof first) => digits * 10 ** (exponent - fine)
  const apart = Math.abs(at(first) - at(second))
  const units = apart / 10 ** (coarse - fine)
  const told = toldDifference(apart, (mine ?? theirs ?? 0) - fine, one.figure.decimals)
  const sizes = [Math.abs(at(first)), Math.abs(at(second))].toSorted((a, b) => a - b)
  return {
    isSame: units <= (coarse === fine ? 0 : 0.5),
    units,
    ...told,
    isNear: (sizes[0] ?? 0) * 2 >= (sizes[1] ?? 0),
    hasUnit: (mine === undefined) === (theirs === undefined),
  }
}

/** With no more decimals than the first is printed with, when nothing is lost by it. */
function toldDifference(apart: number, decimals: number, wanted: number): Pick<Gap, 'difference' | 'decimals'> {
  let [digits, at] = [apart, decimals]
  while (at > wanted && digits % 10 === 0) [digits, at] = [digits / 10, at - 1]
  return { difference: digits / 10 ** at, decimals: at }
}
