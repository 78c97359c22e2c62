import { type Day, parseDay, yearOf } from '../../../shared/local-date.ts'
import {
  findIn,
  type ImportFault,
  type ImportFaultCode,
  type PlanColumn,
  type PlanSheet,
  type PlanWords,
  ruleOf,
  type WordList,
} from './plan-table.ts'

/** One row somebody wrote, read cell by cell; each fault is told by its place. */

/** As a spreadsheet file gives it; a day only when the file says that it is one. */
export type RawCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: string }
  | { readonly trouble: 'formula' | 'error' }

export interface Years {
  readonly first: number
  readonly last: number
}

const largest = 1_000_000_000_000

export class RowReader {
  readonly sheet: PlanSheet
  readonly row: number
  readonly faults: ImportFault[] = []
  private readonly cells: ReadonlyMap<PlanColumn, RawCell>
  private readonly words: PlanWords

  constructor(sheet: PlanSheet, row: number, cells: ReadonlyMap<PlanColumn, RawCell>, words: PlanWords) {
    this.sheet = sheet
    this.row = row
    this.cells = cells
    this.words = words
  }

  tell(column: PlanColumn | null, code: ImportFaultCode, facts: ImportFault['facts'] = {}): undefined {
    this.faults.push({ code, sheet: this.sheet, row: this.row, column, facts: shortened(facts) })
    return undefined
  }

  /** Whether the file has the column at all: what it does not have stays as it is. */
  has(column: PlanColumn): boolean {
    return this.cells.has(column)
  }

  /** The text as it stands, without judging it. */
  peek(column: PlanColumn): string {
    const cell = this.cells.get(column) ?? null
    return typeof cell === 'object' && cell !== null && 'trouble' in cell ? '' : textOf(cell)
  }

  text(column: PlanColumn): string | undefined {
    const cell = this.cells.get(column) ?? null
    if (typeof cell === 'object' && cell !== null && 'trouble' in cell) return this.tell(column, cell.trouble)
    const text = textOf(cell)
    const { most, needed } = ruleOf(this.sheet, column)
    if (text === '' && needed) return this.tell(column, 'needed')
    if (text.length > most) return this.tell(column, 'too-long', { length: text.length, most })
    return text
  }

  /** Null for an empty cell, undefined for a fault. */
  number(column: PlanColumn): number | null | undefined {
    const cell = this.cells.get(column) ?? null
    if (typeof cell === 'number') return this.within(column, cell)
    const text = this.text(column)
    if (text === undefined) return undefined
    if (text === '') return null
    const value = parseNumber(text)
    return value === undefined ? this.tell(column, 'number', { value: text }) : this.within(column, value)
  }

  private within(column: PlanColumn, value: number): number | undefined {
    return Math.abs(value) <= largest ? value : this.tell(column, 'number-large', { value: String(value) })
  }

  day(column: PlanColumn, { first, last }: Years): Day | null | undefined {
    const cell = this.cells.get(column) ?? null
    const text = typeof cell === 'object' && cell !== null && 'day' in cell ? cell.day : this.text(column)
    if (text === undefined) return undefined
    if (text === '') return null
    const day = parseDay(text)
    if (!day) return this.tell(column, 'day', { value: text })
    const far = yearOf(day) < first || yearOf(day) > last
    return far ? this.tell(column, 'day-far', { value: text, first, last }) : day
  }

  word<Code extends string>(column: PlanColumn, list: WordList, codes: readonly Code[]): Code | null | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    if (text === '') return null
    const known = findIn(this.words.lists[list], text)
    const code = codes.find((one) => one === known || one === text)
    return code ?? this.tell(column, 'word', { value: text, choices: this.choices(list, codes) })
  }

  choices(list: WordList, codes: readonly string[]): string {
    return codes.map((code) => this.words.lists[list][code]?.[0] ?? code).join(', ')
  }

  many(column: PlanColumn): string[] | undefined {
    return this.text(column)
      ?.split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }
}

/** Facts are shown to people: a cell of ten thousand letters is not. */
const shortened = (facts: ImportFault['facts']): ImportFault['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && fact.length > 200 ? `${fact.slice(0, 80)}…` : fact,
    ]),
  )

const risky = /^'+[=+\-@\t\r]/

function textOf(cell: RawCell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return 'day' in cell ? cell.day : ''
  const text = String(cell)
  return (risky.test(text) ? text.slice(1) : text).replaceAll('\r\n', '\n').trim()
}

/** As people write numbers in Sweden: spaces between thousands, decimal comma, any minus sign, a percent sign after. */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .replaceAll(/[\s\u00A0\u2009\u202F]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/%$/, '')
  const decimal = plain.includes(',') ? plain.replaceAll('.', '').replace(',', '.') : plain
  return /^[+-]?\d{1,15}(?:\.\d{1,10})?$/.test(decimal) ? Number(decimal) : undefined
}
