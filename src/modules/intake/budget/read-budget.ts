import type { MoneyUnit } from '../../../shared/money.ts'
import type { Column, Figure, ReadAsData, Row, Table } from '../../review/index.ts'
import type { FigureKind } from '../../statements/index.ts'
import { type LeftOut, type Place, placeOf } from '../draft.ts'
import type { BudgetDraft, DraftColumn, DraftFigure, DraftRow, DraftTable, TableRole } from './budget-draft.ts'
import { isBodyName, isSumRow, keysOf, plain } from './known-rows.ts'
import { rolesOf } from './which-table.ts'

/** What the review read becomes a draft of a budget. What has no place in it is told. */

type Line = Row['line']

/** Undefined when no table says of what year its figures are. */
export function readBudget({ document }: ReadAsData): BudgetDraft | undefined {
  const seen = document.tables.map((table) => ({
    title: table.title,
    labels: rowsOf(table).map(({ label }) => label),
    hasChange: table.columns.some(({ version }) => version === 'change'),
    hasPlan: table.columns.some(({ version }) => version === 'plan'),
  }))
  const roles = rolesOf(seen)
  const isOne = (table: Table, at: number) => roles[at] !== 'other' || table.columns.some(({ year }) => year !== null)
  const titles = titlesOf(document.tables, roles, document.lines)
  const read = document.tables.flatMap((table, at) =>
    isOne(table, at)
      ? [readTable(table, roles[at] ?? 'other', titles[at] ?? table.title, lineOf(document.lines, table))]
      : [],
  )
  if (read.length === 0) return undefined
  const leftOut = [
    ...document.unread.map(({ line }) => notPlaced(line)),
    ...document.tables.flatMap((table, at) =>
      isOne(table, at) ? [] : table.rows.flatMap((row) => (hasFigures(row) ? [notPlaced(row.line)] : [])),
    ),
    ...read.flatMap((one) => one.leftOut),
  ]
  const tables = read.map(({ table }) => table)
  const year = yearIn(tables)
  return {
    leftOut: once(leftOut).toSorted((a, b) => a.line - b.line),
    target: null,
    year,
    title: year === null ? '' : `Budget ${year}`,
    versionName: nameOf(document.name),
    tables,
  }
}

const rowsOf = ({ rows }: Table): Row[] => rows.filter((row): row is Row => 'cells' in row && row.isUnread !== true)

const hasFigures = (row: Table['rows'][number]): row is Row =>
  'cells' in row && (row.isUnread === true || row.cells.some((cell) => cell !== null))

const notPlaced = (line: Line, printed?: string): LeftOut => ({ ...placeOf(line, printed), why: 'not-placed' })

const once = (lines: readonly LeftOut[]): LeftOut[] => [
  ...new Map(lines.map((one) => [`${one.line} ${one.printed}`, one])).values(),
]

/** The file without the ending of its name. */
const nameOf = (file: string): string => file.replace(/\.[a-z]{2,5}$/i, '').slice(0, 100)

/** The year a budget is of: the last that some table has a column of its budget for. */
function yearIn(tables: readonly DraftTable[]): number | null {
  const years = tables
    .filter(({ take }) => take)
    .flatMap(({ columns }) => columns.flatMap(({ year, kind }) => (kind === 'budget' && year !== null ? [year] : [])))
  return years.length === 0 ? null : Math.max(...years)
}

const lineOf = (lines: readonly Line[], { from }: Table): Line =>
  lines.find(({ number }) => number === from) ?? { page: 1, number: from, text: '' }

const unitBehind = /\s*[([](?:m?n?kr|tkr|mnkr|ksek|msek)[)\]]\s*$/i

/** Tables of one name are told apart by the body whose heading stands above, else by where they stand. */
function titlesOf(tables: readonly Table[], roles: readonly TableRole[], lines: readonly Line[]): string[] {
  const titles = tables.map(({ title }) => bare(title).replaceAll(/\s+/g, ' ').replace(unitBehind, ''))
  const all = titles.map((title, at) => {
    if (roles[at] !== 'other' || title === '' || titles.filter((one) => one === title).length === 1) return title
    const body = bodyAbove(lines, tables[at]?.from ?? 0)
    return body ? `${title}, ${body}` : title
  })
  return all.map((title, at) =>
    title !== '' && all.indexOf(title) !== at
      ? `${title} (${lineOf(lines, tables[at] as Table).page}:${tables[at]?.from})`
      : title,
  )
}

function bodyAbove(lines: readonly Line[], from: number): string | undefined {
  const found = lines.findLast(({ number, text }) => number < from && isHeadingOfBody(bare(text)))
  return found && bare(found.text)
}

/** Without the number of a heading; a year that stands first is no number of one. */
const bare = (text: string): string => text.trim().replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/, '')

const isHeadingOfBody = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && !text.endsWith('.') && text.split(' ').length <= 5 && isBodyName(text)

const units: Readonly<Record<string, MoneyUnit>> = {
  mkr: 'mkr',
  mnkr: 'mkr',
  msek: 'mkr',
  tkr: 'tkr',
  ksek: 'tkr',
  kr: 'kr',
  sek: 'kr',
}

function readTable(
  table: Table,
  role: TableRole,
  title: string,
  heading: Line,
): { readonly table: DraftTable; readonly leftOut: readonly LeftOut[] } {
  const columns = readColumns(table.columns)
  const rows = rowsOf(table)
  const keys = keysOf(
    role,
    rows.map(({ label }) => label),
  )
  const read = rows.map((row, at) => readRow(row, role, keys[at] ?? null, columns))
  const headings = table.rows.flatMap((row) => ('cells' in row ? [] : [headingRow(row.heading, row.line)]))
  const all = [...read.map(({ row }) => row), ...headings].toSorted((a, b) => a.line - b.line)
  const unit = units[plain(table.unit ?? '')] ?? null
  const isCertain = columns.some(({ take }) => take) && (role !== 'other' || unit !== null)
  return {
    table: {
      ...placeOf(heading),
      ...{ title, role, unit, columns },
      take: isCertain,
      ...(isCertain ? {} : { doubt: columns.some(({ take }) => take) ? 'not-a-budget-table' : 'no-year' }),
      asFrames: false,
      overHeld: null,
      rows: all,
    },
    leftOut: [
      ...table.rows.flatMap((row) => ('cells' in row && row.isUnread ? [notPlaced(row.line)] : [])),
      ...read.flatMap(({ leftOut }) => leftOut),
    ],
  }
}

const kindOf = ({ version, unit }: Column): FigureKind | null => {
  switch (version) {
    case 'outcome':
      return 'actual'
    case 'budget':
    case 'plan':
    case 'forecast':
      return version
    case 'change':
      return unit === 'percent' ? 'percent' : 'change'
    default:
      return null
  }
}

function readColumns(columns: readonly Column[]): DraftColumn[] {
  const read = columns.map((column) => ({ label: column.label, year: column.year, kind: kindOf(column) }))
  return read.map((one, at): DraftColumn => {
    const isTwice = read.slice(0, at).some(({ year, kind }) => year === one.year && kind === one.kind)
    const doubt = one.year === null ? 'no-year' : one.kind === null ? 'no-kind' : isTwice ? 'twice' : undefined
    return { ...one, take: doubt === undefined, ...(doubt ? { doubt } : {}) }
  })
}

/** A percentage among amounts has no place in a row of money. */
function readRow(row: Row, role: TableRole, key: string | null, columns: readonly DraftColumn[]) {
  const inAmounts = row.cells.filter((cell, at): cell is Figure => cell !== null && columns[at]?.kind !== 'percent')
  const isPercent = inAmounts.length > 0 && inAmounts.every((cell) => cell.isPercent)
  const isOut = (cell: Figure, at: number) => cell.isPercent && !isPercent && columns[at]?.kind !== 'percent'
  const place: Place = placeOf(row.line)
  const figures = row.cells.map((cell, at) => (cell === null || isOut(cell, at) ? null : figureIn(cell)))
  const isEmpty = figures.every((figure) => figure === null)
  const read: DraftRow = {
    ...place,
    label: row.label.replace(/\*+$/, '').trim().slice(0, 200),
    take: !isEmpty,
    isSum: isSumRow(role, key, row.label),
    isPercent,
    match: key,
    figures,
    ...(isEmpty ? { doubt: 'no-figures' } : {}),
  }
  return {
    row: read,
    leftOut: row.cells.flatMap((cell, at) =>
      cell !== null && isOut(cell, at) ? [notPlaced(row.line, `${row.label}: ${cell.printed}`)] : [],
    ),
  }
}

/** A heading between rows is a row without figures; nobody needs it in the table. */
const headingRow = (heading: string, line: Line): DraftRow => ({
  ...placeOf(line),
  label: heading.slice(0, 200),
  take: false,
  isSum: false,
  isPercent: false,
  match: 'own',
  figures: [],
  doubt: 'no-figures',
})

const figureIn = ({ printed, digits, decimals }: Figure): DraftFigure => ({ printed, digits, decimals })
