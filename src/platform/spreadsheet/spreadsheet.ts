import { inThread } from '../files/in-thread.ts'

/** Tables somebody uploads, as Excel or CSV: read in a thread of its own, so that a broken or huge file harms nobody else. */

export type SheetCell = string | number | boolean | null | { readonly day: string } | { readonly trouble: CellTrouble }

/** `formula`: the value is what a spreadsheet last worked out; `error`: #REF! and the like. */
export type CellTrouble = 'formula' | 'error'

export interface SpreadsheetSheet {
  /** Empty for a CSV file. */
  readonly name: string
  /** From the first row of the file, so that a row's index tells its number. */
  readonly rows: readonly (readonly SheetCell[])[]
}

export const spreadsheetFaults = [
  'empty',
  'too-big',
  'unpacks-too-big',
  'not-a-table',
  'old-excel',
  'locked',
  'broken',
  'too-many-rows',
  'too-slow',
] as const
export type SpreadsheetFault = (typeof spreadsheetFaults)[number]

export type ReadSpreadsheet = { readonly sheets: readonly SpreadsheetSheet[] } | { readonly fault: SpreadsheetFault }

export const spreadsheetLimits = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 120 * 1024 * 1024,
  entries: 1000,
  rows: 20_000,
  columns: 200,
  milliseconds: 20_000,
  megabytes: 512,
} as const

/** Never throws for what is wrong with the file, whatever it holds. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  milliseconds: number = spreadsheetLimits.milliseconds,
): Promise<ReadSpreadsheet> {
  if (bytes.length === 0) return { fault: 'empty' }
  if (bytes.length > spreadsheetLimits.bytes) return { fault: 'too-big' }
  const limits = { milliseconds, megabytes: spreadsheetLimits.megabytes }
  const read = await inThread<ReadSpreadsheet>(new URL('./spreadsheet-thread.ts', import.meta.url), bytes, limits)
  return typeof read === 'string' ? { fault: read } : read
}
