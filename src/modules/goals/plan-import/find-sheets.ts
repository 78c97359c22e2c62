import {
  columnsOf,
  findIn,
  folded,
  type ImportFault,
  type ImportFaultCode,
  type PlanColumn,
  type PlanSheet,
  type PlanWords,
  planSheets,
  ruleOf,
} from './plan-table.ts'
import { type RawCell, RowReader } from './read-row.ts'

/** Finds the four sheets and their columns in a file somebody sent, whatever order they stand in. */

export interface RawSheet {
  /** Empty for a CSV file. */
  readonly name: string
  readonly rows: readonly (readonly RawCell[])[]
}

export interface FoundRows {
  readonly rows: Readonly<Record<PlanSheet, readonly RowReader[]>>
  readonly faults: readonly ImportFault[]
}

export function findRows(sheets: readonly RawSheet[], words: PlanWords): FoundRows {
  const rows: Record<PlanSheet, RowReader[]> = { goals: [], indicators: [], targets: [], actions: [] }
  const faults: ImportFault[] = []
  const tell = (code: ImportFaultCode, sheet: PlanSheet | null = null, facts: ImportFault['facts'] = {}) =>
    faults.push({ code, sheet, row: null, column: null, facts })
  const flat = sheets.length === 1 && sheets[0]!.name === '' ? sheets[0] : undefined
  if (flat) return findFlatRows(flat, words)
  const named = Map.groupBy(sheets, (sheet) => findIn(words.sheets, sheet.name))
  if (planSheets.every((sheet) => !named.has(sheet))) tell('no-known-sheet')
  else
    for (const sheet of planSheets) {
      const [only, twice] = named.get(sheet) ?? []
      if (!only) tell('sheet-missing', sheet, { name: words.sheets[sheet][0]! })
      else if (twice) tell('sheet-twice', sheet)
      else rows[sheet].push(...rowsIn(only, sheet, words, faults))
    }
  return { rows, faults }
}

function rowsIn(raw: RawSheet, sheet: PlanSheet, words: PlanWords, faults: ImportFault[]): RowReader[] {
  const places = placesOf(raw.rows[0] ?? [], sheet, words, faults)
  return raw.rows
    .slice(1)
    .flatMap((cells, at) => (isBlank(cells) ? [] : [new RowReader(sheet, at + 2, cellsAt(places, cells), words)]))
}

type Places = ReadonlyMap<PlanColumn, number>

/** Where each column of the sheet stands; a column the sheet cannot do without is told when it is missing. */
function placesOf(heading: readonly RawCell[], sheet: PlanSheet, words: PlanWords, faults: ImportFault[]): Places {
  const places = new Map<PlanColumn, number>()
  const titles = heading.map((cell) => folded(typeof cell === 'string' ? cell : ''))
  for (const column of columnsOf(sheet)) {
    const at = titles.flatMap((title, index) =>
      words.columns[column].some((name) => folded(name) === title) ? [index] : [],
    )
    const told = (code: ImportFaultCode) =>
      faults.push({ code, sheet, row: 1, column: null, facts: { name: words.columns[column][0]! } })
    if (at.length > 1) told('column-twice')
    if (at.length === 0 && ruleOf(sheet, column).needed) told('column-missing')
    if (at.length > 0) places.set(column, at[0]!)
  }
  return places
}

const cellsAt = (places: Places, cells: readonly RawCell[]): Map<PlanColumn, RawCell> =>
  new Map([...places].map(([column, at]) => [column, cells[at] ?? null]))

const isBlank = (cells: readonly RawCell[]): boolean =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))

/** All sheets in one table, the sheet's name in a column of its own; without that column every row is a goal. */
function findFlatRows(raw: RawSheet, words: PlanWords): FoundRows {
  const rows: Record<PlanSheet, RowReader[]> = { goals: [], indicators: [], targets: [], actions: [] }
  const faults: ImportFault[] = []
  const heading = raw.rows[0] ?? []
  const sheetAt = heading.findIndex(
    (cell) => typeof cell === 'string' && words.sheetColumn.some((name) => folded(name) === folded(cell)),
  )
  const sheetOf = (cells: readonly RawCell[]) =>
    sheetAt < 0 ? 'goals' : findIn(words.sheets, String(cells[sheetAt] ?? ''))
  const used = new Set(
    raw.rows
      .slice(1)
      .filter((cells) => !isBlank(cells))
      .map(sheetOf),
  )
  const places = new Map(
    planSheets.map((sheet) => [sheet, placesOf(heading, sheet, words, used.has(sheet) ? faults : [])]),
  )
  for (const [at, cells] of raw.rows.entries()) {
    if (at === 0 || isBlank(cells)) continue
    const sheet = sheetOf(cells)
    if (sheet) rows[sheet].push(new RowReader(sheet, at + 1, cellsAt(places.get(sheet)!, cells), words))
    else {
      const facts = { value: String(cells[sheetAt] ?? '').slice(0, 80) }
      faults.push({ code: 'sheet-unknown', sheet: null, row: at + 1, column: null, facts })
    }
  }
  return { rows, faults }
}
