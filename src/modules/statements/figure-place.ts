import { inOre, type Money, moneyUnits } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { cellKey, type Measure, type StatementCell } from './statement.ts'
import type { ShownTable } from './statement-view.ts'

/** Where a figure stands in the document that it was taken in from. */
export interface FigurePlace extends StatementCell {
  readonly document: string
  readonly page: number
  readonly line: number
  /** As it stands there. */
  readonly printed: string
}

/** The place of a figure beside what the figure is now. */
export interface ShownPlace extends FigurePlace {
  readonly rowLabel: string
  readonly isChanged: boolean
}

const millionths = 10_000

/** Whether an amount is what is printed, in whichever unit that was. */
export function isAsPrinted(printed: string, amount: Money, measure: Measure): boolean {
  const value = parseSwedishNumber(printed.replace(/^\((.*)\)$/, '-$1').replace(/^\+/, ''))
  if (value === undefined) return false
  if (measure === 'percent') return Math.round(value * millionths) === amount
  return moneyUnits.some((unit) => inOre(value, unit) === amount)
}

/** The places of a table's figures in the order they are printed; a figure that was taken in twice has the later place. */
export function placesIn(table: ShownTable, places: readonly FigurePlace[]): ShownPlace[] {
  const at = new Map(places.toReversed().map((place) => [cellKey(place), place]))
  return table.rows.flatMap((row) =>
    row.cells.flatMap(({ year, kind, amount, measure }) => {
      const place = at.get(cellKey({ table: table.key, row: row.key, year, kind }))
      if (!place) return []
      const isChanged = amount === null || !isAsPrinted(place.printed, amount, measure)
      return [{ ...place, rowLabel: row.label, isChanged }]
    }),
  )
}
