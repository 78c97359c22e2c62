import { m } from '../../generated/paraglide/messages.js'
import { locales } from '../../generated/paraglide/runtime.js'
import type { Context } from '../../platform/context.ts'
import { readSpreadsheet, type SheetCell } from '../../platform/spreadsheet/spreadsheet.ts'
import { armed } from '../../platform/spreadsheet/workbook-writer.ts'
import { refuse } from '../../shared/failure.ts'
import { inOre, type Money } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { saveCells } from './cell.service.ts'
import { type CellChange, cellKey, largestBatch } from './cell-saving.ts'
import type { Line } from './operating-budget.ts'
import { namingColumns, sheetMonths, wordsOfDerived } from './sheet-file.service.ts'
import { type Asked, showUnitBudget, type UnitBudget } from './show-unit.service.ts'

/** Amounts read back from a sheet such as `exportSheet` writes: first looked at, then stored. */

export interface SheetFault {
  /** Of the file, the heading being row 1. */
  readonly row: number
  /** 1–12; null when the whole row is at fault. */
  readonly month: number | null
  readonly code: 'no-such-line' | 'not-a-number' | 'row-twice' | 'formula'
  readonly text: string
}

export interface PreviewedChange extends CellChange {
  /** As the cell stands, in öre. */
  readonly before: Money
}

export interface SheetPreview {
  /** Cells that would change, in the order of the file. */
  readonly changes: readonly PreviewedChange[]
  /** Rows that found their line, changed or not. */
  readonly rows: number
  /** Rows and cells that were not understood; while there is any, nothing is stored. */
  readonly faults: readonly SheetFault[]
}

export interface ImportedSheet {
  readonly changed: number
  readonly conflicts: number
  /** When there is any, nothing was stored. */
  readonly faults: readonly SheetFault[]
}

/**
 * What a sheet would change, without storing anything. Rows find their line by account group, code parts and label; lines
 * that are not in the file keep what they have.
 * @throws Refusal operating-budget.sheet-unreadable, operating-budget.batch-too-large
 */
export async function previewSheet(ctx: Context, asked: Asked, bytes: Uint8Array): Promise<SheetPreview> {
  const read = await readSpreadsheet(bytes)
  if ('fault' in read) refuse('operating-budget.sheet-unreadable')
  const preview = changesIn(await showUnitBudget(ctx, asked), read.sheets[0]?.rows ?? [])
  if (preview.changes.length > largestBatch)
    refuse('operating-budget.batch-too-large', { sent: preview.changes.length, limit: largestBatch })
  return preview
}

/**
 * Stores what `previewSheet` shows, all of it or nothing when anything is at fault.
 * @throws Refusal those of `previewSheet` and `saveCells`
 */
export async function importSheet(ctx: Context, asked: Asked, bytes: Uint8Array): Promise<ImportedSheet> {
  const { changes, faults } = await previewSheet(ctx, asked, bytes)
  if (faults.length > 0 || changes.length === 0) return { changed: 0, conflicts: 0, faults }
  const { place } = await showUnitBudget(ctx, asked)
  const { stored, conflicts } = await saveCells(ctx, place.version.id, place.unit, changes)
  return { changed: stored.length, conflicts: conflicts.length, faults: [] }
}

const textOf = (cell: SheetCell | undefined): string =>
  typeof cell === 'string' ? armed(cell).trim() : typeof cell === 'number' ? String(cell) : ''

const nameIn = (row: readonly SheetCell[]): string => JSON.stringify([0, 2, 3, 4].map((at) => textOf(row[at])))

const nameOfLine = ({ group, activity, project, label }: Line): string =>
  JSON.stringify([group, activity, project, label])

const nameOfNothing = JSON.stringify(['', '', '', ''])
/** Lines that are worked out are not read back. */
const derivedWords = locales.flatMap(wordsOfDerived)
const sumWords: readonly string[] = locales.map((locale) => m.ui_grid_sum({}, { locale }))

/** An empty row, or the row of sums that `exportSheet` writes. */
const isBeside = (row: readonly SheetCell[], name: string): boolean =>
  name === nameOfNothing &&
  (sumWords.includes(textOf(row[1])) || row.every((cell) => textOf(cell) === '' && !isTrouble(cell)))

function changesIn(budget: UnitBudget, rows: readonly (readonly SheetCell[])[]): SheetPreview {
  const lines = new Map(budget.lines.filter(({ origin }) => origin === 'typed').map((line) => [nameOfLine(line), line]))
  const standing = new Map(budget.cells.map((cell) => [cellKey(cell), cell]))
  const changes: PreviewedChange[] = []
  const faults: SheetFault[] = []
  const seen = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const name = nameIn(row)
    const line = lines.get(name)
    if (at === 0 || isBeside(row, name) || (!line && derivedWords.includes(textOf(row[4])))) continue
    const fault = (code: SheetFault['code'], month: number | null, text: string) =>
      faults.push({ row: at + 1, month, code, text })
    if (!line) {
      fault('no-such-line', null, textOf(row[0]))
      continue
    }
    if (seen.has(name)) fault('row-twice', null, textOf(row[0]))
    seen.add(name)
    for (const month of sheetMonths) {
      const cell = row[namingColumns + month - 1]
      // A file without the column says nothing of the month; an empty cell says nought.
      if (cell === undefined) continue
      const now = standing.get(cellKey({ line: line.id, month }))
      const before = now?.amount ?? (0 as Money)
      const amount = amountOf(cell)
      if (amount === undefined) fault(isFormula(cell) ? 'formula' : 'not-a-number', month, textOf(cell))
      else if (amount !== before) changes.push({ line: line.id, month, amount, before, seen: now?.revision ?? 0 })
    }
  }
  return { changes, rows: seen.size, faults }
}

function amountOf(cell: SheetCell | undefined): Money | undefined {
  const value =
    typeof cell === 'number' ? cell : textOf(cell) === '' && !isTrouble(cell) ? 0 : parseSwedishNumber(textOf(cell))
  return value === undefined || Math.abs(value) > 1e12 ? undefined : inOre(value, 'kr')
}

const isTrouble = (cell: SheetCell | undefined) => typeof cell === 'object' && cell !== null
const isFormula = (cell: SheetCell | undefined) =>
  typeof cell === 'object' && cell !== null && 'trouble' in cell && cell.trouble === 'formula'
