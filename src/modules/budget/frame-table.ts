import type { UnitId } from '../../shared/ids.ts'
import { type Money, type MoneyUnit, ore, oreIn, shownIn, sumOf } from '../../shared/money.ts'
import { type Budget, type Frame, type FrameLine, yearsOf } from './budget.ts'
import { bridgeOf, frameOf } from './frame.ts'

/** The frames of a version as a table: bodies down, years across, and the total below. */

export interface FrameRow {
  readonly unit: UnitId | null
  readonly start: Money
  readonly change: Money
  /** The budget year and the plan years, as decided. */
  readonly frames: readonly Money[]
  /** The budget year with the transfers decided since. */
  readonly current: Money
}

/** @param order bodies as the organisation lists them; what no body has been given comes last */
export function frameTable(
  budget: Pick<Budget, 'year'>,
  lines: readonly FrameLine[],
  current: readonly Frame[],
  order: readonly UnitId[],
): FrameRow[] {
  const units = [...new Set([...lines, ...current].map((one) => one.unit))]
  const placeOf = (unit: UnitId | null): number => {
    if (unit === null) return order.length + 1
    const at = order.indexOf(unit)
    return at < 0 ? order.length : at
  }
  return units
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((unit) => {
      const bridges = yearsOf(budget).map((year) => bridgeOf(lines, unit, year))
      const [first] = bridges
      return {
        unit,
        start: first?.start ?? ore(0),
        change: first?.change ?? ore(0),
        frames: bridges.map((bridge) => bridge.frame),
        current: frameOf(current, unit, budget.year),
      }
    })
}

export const totalOf = (rows: readonly FrameRow[]): Omit<FrameRow, 'unit'> => ({
  start: sumOf(rows.map((row) => row.start)),
  change: sumOf(rows.map((row) => row.change)),
  frames: (rows[0]?.frames ?? []).map((_, at) => sumOf(rows.map((row) => row.frames[at] ?? ore(0)))),
  current: sumOf(rows.map((row) => row.current)),
})

/** How far the shown parts are from the shown total, in öre: nought when the reader can add them up. */
export function roundingGap(parts: readonly Money[], unit: MoneyUnit, decimals: number): Money {
  const step = oreIn[unit] / 10 ** decimals
  const steps = (amount: Money) => Math.round((shownIn(amount, unit, decimals) * oreIn[unit]) / step)
  return ore((parts.reduce((sum, part) => sum + steps(part), 0) - steps(sumOf(parts))) * step)
}

/** Decimals that show an amount to the öre, for a field where it is to be changed. */
export const exactDecimals: Readonly<Record<MoneyUnit, number>> = { kr: 2, tkr: 5, mkr: 8 }
