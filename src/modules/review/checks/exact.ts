import { type Figure, scaled } from '../figure.ts'

/**
 * Sums of printed figures, exactly. A printed figure stands for anything within half a unit of its last digit, so a sum of n
 * of them may differ from its printed total by n + 1 halves and still be right.
 */

export interface Term {
  readonly figure: Figure
  readonly sign: 1 | -1
}

export interface SumCheck {
  /** What the terms come to less what is printed, in the last printed digit of the table. */
  readonly difference: number
  readonly decimals: number
  readonly isExact: boolean
  /** Whether rounding explains the difference. */
  readonly isWithin: boolean
}

/** @param decimals of the table: `10` among figures with one decimal means `10,0` */
export function checkSum(total: Figure, terms: readonly Term[], decimals: number): SumCheck {
  const widest = Math.max(decimals, total.decimals, ...terms.map(({ figure }) => figure.decimals))
  const sum = terms.reduce((all, { figure, sign }) => all + sign * scaled(figure, widest), 0)
  const difference = sum - scaled(total, widest)
  const slack = terms.reduce(
    (all, { figure }) => all + halfOf(figure, decimals, widest),
    halfOf(total, decimals, widest),
  )
  return {
    difference,
    decimals: widest,
    isExact: difference === 0,
    isWithin: 2 * Math.abs(difference) <= slack,
  }
}

/** What rounding may have moved a figure by, twice over to stay with whole numbers, in the last digit of so many decimals. */
const halfOf = (figure: Figure, decimals: number, widest: number): number =>
  10 ** (widest - Math.max(figure.decimals, Math.min(decimals, widest)))

/** Terms added one at a time: whether they may come to the total by now, without looking at those before again. */
export class RunningSum {
  readonly #decimals: number
  readonly #widest: number
  #difference: number
  #slack: number

  /** @param widest the most decimals that any figure of the table has */
  constructor(total: Figure, decimals: number, widest: number) {
    this.#decimals = decimals
    this.#widest = widest
    this.#difference = -scaled(total, widest)
    this.#slack = halfOf(total, decimals, widest)
  }

  add(figure: Figure): void {
    this.#difference += scaled(figure, this.#widest)
    this.#slack += halfOf(figure, this.#decimals, this.#widest)
  }

  get isWithin(): boolean {
    return 2 * Math.abs(this.#difference) <= this.#slack
  }
}

/** The number of decimals most figures are printed with. */
export function usualDecimals(figures: readonly Figure[]): number {
  const seen = new Map<number, number>()
  for (const { decimals } of figures) seen.set(decimals, (seen.get(decimals) ?? 0) + 1)
  return [...seen].sort(([a, many], [b, more]) => more - many || b - a)[0]?.[0] ?? 0
}

/** A figure that is more by so much, at that precision. */
export const scaledTo = (figure: Figure, decimals: number, more: number): Pick<Figure, 'digits' | 'decimals'> => ({
  digits: scaled(figure, decimals) + more,
  decimals,
})
