import { type Money, type MoneyUnit, noMoney, oreIn, share, sumOf } from '../../shared/money.ts'

/** A sheet of amounts without any screen: places, selections, and the edits that a deed of the keyboard means. */

export interface GridRow {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly amounts: readonly Money[]
  /** Only read. */
  readonly locked?: boolean
  /** How a sum typed into the last column is spread over the row; alike when left out. */
  readonly weights?: readonly number[]
}

/** The column after the last one is the row's sum. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Selection {
  readonly active: Place
  /** The corner opposite to the active cell. */
  readonly anchor: Place
}

export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Edit {
  readonly row: string
  readonly column: number
  readonly before: Money
  readonly after: Money
}

export interface Size {
  readonly rows: number
  /** The sum column included. */
  readonly columns: number
}

export const sizeOf = (rows: readonly GridRow[]): Size => ({
  rows: rows.length,
  columns: (rows[0]?.amounts.length ?? 0) + 1,
})

export const at = (place: Place): Selection => ({ active: place, anchor: place })

export const areaOf = ({ active, anchor }: Selection): Area => ({
  top: Math.min(active.row, anchor.row),
  left: Math.min(active.column, anchor.column),
  bottom: Math.max(active.row, anchor.row),
  right: Math.max(active.column, anchor.column),
})

export const rowSum = (row: GridRow): Money => sumOf(row.amounts)

export const amountAt = (row: GridRow, column: number): Money =>
  column === row.amounts.length ? rowSum(row) : (row.amounts[column] ?? noMoney)

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))

export const inside = ({ row, column }: Place, size: Size): Place => ({
  row: within(row, size.rows),
  column: within(column, size.columns),
})

const page = 15

/** Where a key leads from a place; undefined when it leads nowhere. `far` is Ctrl or Command. */
export function placeAfter(key: string, { row, column }: Place, size: Size, far: boolean): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const steps: Record<string, Place> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? last.row : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? last.column : column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? last.row : row, column: last.column },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  }
  const step = steps[key]
  return step && inside(step, size)
}

/** Along the row and on to the next; undefined past the last cell or before the first, where Tab leaves the sheet. */
export function placeAlong({ row, column }: Place, size: Size, step: 1 | -1): Place | undefined {
  const next = row * size.columns + column + step
  return next < 0 || next >= size.rows * size.columns
    ? undefined
    : { row: Math.floor(next / size.columns), column: next % size.columns }
}

/** Edits that give a row other amounts; none for a row that is only read. */
export function setRow(row: GridRow, amounts: ReadonlyMap<number, Money> | readonly Money[]): Edit[] {
  if (row.locked) return []
  return [...amounts.entries()].flatMap(([column, after]) => {
    const before = row.amounts[column]
    return before === undefined || before === after ? [] : [{ row: row.id, column, before, after }]
  })
}

/** A year's sum over the row by its weights; the parts add up to the sum to the öre. */
export const spread = (row: GridRow, sum: Money): Edit[] =>
  setRow(row, share(sum, row.weights ?? row.amounts.map(() => 1)))

export const setCell = (row: GridRow, column: number, amount: Money): Edit[] =>
  column === row.amounts.length ? spread(row, amount) : setRow(row, new Map([[column, amount]]))

/** Gives every cell of an area an amount. The sums follow by themselves, unless only they are chosen. */
export function setArea(
  rows: readonly GridRow[],
  area: Area,
  amountFor: (row: GridRow, column: number) => Money | undefined,
): Edit[] {
  return rows.slice(area.top, area.bottom + 1).flatMap((row) => {
    const months = row.amounts.length
    if (area.left === months) {
      const sum = amountFor(row, months)
      return sum === undefined ? [] : spread(row, sum)
    }
    const amounts = new Map<number, Money>()
    for (let column = area.left; column <= Math.min(area.right, months - 1); column++) {
      const amount = amountFor(row, column)
      if (amount !== undefined) amounts.set(column, amount)
    }
    return setRow(row, amounts)
  })
}

export const clearArea = (rows: readonly GridRow[], area: Area): Edit[] => setArea(rows, area, () => noMoney)

/** The uppermost row of the area downwards; from the row above when only one row is chosen. */
export function fillDown(rows: readonly GridRow[], area: Area): Edit[] {
  const from = area.top === area.bottom ? area.top - 1 : area.top
  const source = rows[from]
  return source ? setArea(rows, { ...area, top: from + 1 }, (_, column) => amountAt(source, column)) : []
}

/** The leftmost column of the area to the right; from the column before when only one is chosen. */
export function fillRight(rows: readonly GridRow[], area: Area): Edit[] {
  const from = area.left === area.right ? area.left - 1 : area.left
  if (from < 0) return []
  return setArea(rows, { ...area, left: from + 1 }, (row, column) =>
    column === row.amounts.length ? undefined : row.amounts[from],
  )
}

/** An amount as it is written in a cell, in full: no rounding, no mark between thousands. */
export function writeAmount(amount: Money, unit: MoneyUnit): string {
  const decimals = Math.round(Math.log10(oreIn[unit]))
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -decimals)}${fraction && `,${fraction}`}`
}

/** Amounts of an area as texts, for the clipboard. */
export const textsOf = (rows: readonly GridRow[], area: Area, unit: MoneyUnit): string[][] =>
  rows
    .slice(area.top, area.bottom + 1)
    .map((row) =>
      Array.from({ length: area.right - area.left + 1 }, (_, step) =>
        writeAmount(amountAt(row, area.left + step), unit),
      ),
    )

/** Rows after edits; untouched rows stay the very same, so that they are not drawn again. */
export function withEdits<Row extends GridRow>(rows: readonly Row[], edits: readonly Edit[]): Row[] {
  const byRow = new Map<string, Map<number, Money>>()
  for (const { row, column, after } of edits) byRow.set(row, (byRow.get(row) ?? new Map()).set(column, after))
  return rows.map((row) => {
    const changes = byRow.get(row.id)
    return changes ? { ...row, amounts: row.amounts.map((amount, column) => changes.get(column) ?? amount) } : row
  })
}
