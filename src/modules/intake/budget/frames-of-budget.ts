import type { UnitId } from '../../../shared/ids.ts'
import { type Money, minus } from '../../../shared/money.ts'
import type { FigureKind } from '../../statements/index.ts'
import { matchOf, unitOf } from './bodies.ts'
import type { Body, DraftTable } from './budget-draft.ts'
import type { MadeTable, PlacedFigure } from './tables-of-budget.ts'

/** A printed table of frames as what each body's frame is to be, in the year of the budget and its plan years. */

export interface WantedFrame {
  readonly unit: UnitId | null
  readonly amount: Money
  readonly figure: PlacedFigure
}

/** The column that tells the frames of a year: the budget's own year is a budget, the years after it a plan. */
const kindsOf = (year: number, budget: number): readonly FigureKind[] =>
  year <= budget ? ['budget', 'plan'] : ['plan', 'budget']

export function framesIn(
  table: DraftTable,
  { figures, table: made }: MadeTable,
  keys: readonly (string | undefined)[],
  bodies: readonly Body[],
  { year, budget }: { readonly year: number; readonly budget: number },
): WantedFrame[] {
  const kind = kindsOf(year, budget).find((one) => made.columns.some((col) => col.year === year && col.kind === one))
  return table.rows.flatMap((row, at): WantedFrame[] => {
    const unit = row.take ? unitOf(matchOf(table, row, bodies)) : undefined
    if (unit === undefined || row.isPercent) return []
    const figure = figures.find((one) => one.row === keys[at] && one.year === year && one.kind === kind)
    return figure && figure.amount !== null ? [{ unit, amount: figure.amount, figure }] : []
  })
}

export interface StandingFrame {
  readonly unit: UnitId | null
  readonly amount: Money
}

/** What is to be added for a frame to be as printed: a start where a body has none, else a line beside those that are there. */
export function linesTo(
  wanted: readonly WantedFrame[],
  standing: readonly StandingFrame[],
  before: readonly WantedFrame[],
): readonly { readonly frame: WantedFrame; readonly start: Money | null; readonly more: Money }[] {
  return wanted.flatMap((frame) => {
    const stands = standing.find(({ unit }) => unit === frame.unit)
    const start = stands ? null : (before.find(({ unit }) => unit === frame.unit)?.amount ?? frame.amount)
    const more = minus(frame.amount, start ?? stands?.amount ?? frame.amount)
    return start === null && more === 0 ? [] : [{ frame, start, more }]
  })
}
