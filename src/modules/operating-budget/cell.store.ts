import { sql } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { CellChange } from './cell-saving.ts'
import type { Cell, LineId } from './operating-budget.ts'

interface CellRow {
  readonly lineId: string
  readonly month: number
  readonly amount: number
  readonly revision: number
  readonly changedByName: string
  readonly changedAt: string
}

const cellOf = (row: CellRow): Cell => ({
  line: row.lineId as LineId,
  month: row.month,
  amount: row.amount as Money,
  revision: row.revision,
  by: row.changedByName,
  at: row.changedAt,
})

/** Cells of a unit, those changed after a number of change when it is given. */
export async function listCells(tx: Read, version: BudgetVersionId, unit: UnitId, since = -1): Promise<Cell[]> {
  const rows = await tx.db
    .selectFrom('operatingCell as cell')
    .innerJoin('operatingLine as line', (join) =>
      join.onRef('line.tenantId', '=', 'cell.tenantId').onRef('line.lineId', '=', 'cell.lineId'),
    )
    .select(['cell.lineId', 'cell.month', 'cell.amount', 'cell.revision', 'cell.changedByName', 'cell.changedAt'])
    .where('cell.tenantId', '=', tx.tenant)
    .where('line.versionId', '=', version)
    .where('line.unitId', '=', unit)
    .where('cell.change', '>', since)
    .execute()
  return rows.map(cellOf)
}

/** The cells that a batch speaks of, as they stand. */
export async function cellsAt(tx: Read, places: readonly { line: LineId; month: number }[]): Promise<Cell[]> {
  const { rows } = await sql<CellRow>`
    select cell.line_id, cell.month, cell.amount, cell.revision, cell.changed_by_name, cell.changed_at
    from operating_cell cell
    join unnest(${places.map(({ line }) => line)}::uuid[], ${places.map(({ month }) => month)}::int[]) as sent (line, month)
      on sent.line = cell.line_id and sent.month = cell.month
    where cell.tenant_id = ${tx.tenant}`.execute(tx.db)
  return rows.map(cellOf)
}

export interface Standing {
  /** Lines among those sent that people fill in, in this unit of this version. */
  readonly typed: ReadonlySet<LineId>
  readonly cells: readonly Cell[]
}

/** What a batch is decided on, in one question: which of its lines may be written in, and how its cells stand. */
export async function standingOf(
  tx: Read,
  { version, unit }: { readonly version: BudgetVersionId; readonly unit: UnitId },
  places: readonly { line: LineId; month: number }[],
): Promise<Standing> {
  const { rows } = await sql<{ typed: string } & { [Key in keyof CellRow]: CellRow[Key] | null }>`
    select line.line_id as typed, cell.line_id, cell.month, cell.amount, cell.revision, cell.changed_by_name, cell.changed_at
    from unnest(${places.map(({ line }) => line)}::uuid[], ${places.map(({ month }) => month)}::int[]) as sent (line, month)
    join operating_line line on line.tenant_id = ${tx.tenant} and line.line_id = sent.line
      and line.version_id = ${version} and line.unit_id = ${unit} and line.origin = 'typed'
    left join operating_cell cell on cell.tenant_id = line.tenant_id and cell.line_id = line.line_id
      and cell.month = sent.month`.execute(tx.db)
  return {
    typed: new Set(rows.map(({ typed }) => typed as LineId)),
    cells: rows.flatMap(({ typed: _, ...row }) => (row.lineId === null ? [] : [cellOf(row as CellRow)])),
  }
}

export interface Changer {
  readonly person: PersonId | null
  readonly name: string
  readonly at: string
  /** The number of the change in its unit. */
  readonly change: number
}

/** Stores cells whose unit is locked by the caller; each gets the revision after the one that was seen. */
export async function storeCells(tx: Write, cells: readonly CellChange[], by: Changer): Promise<Cell[]> {
  if (cells.length === 0) return []
  await sql`
    insert into operating_cell (tenant_id, line_id, month, amount, revision, change, changed_by, changed_by_name, changed_at)
    select ${tx.tenant}, sent.line, sent.month, sent.amount, sent.seen + 1, ${by.change}, ${by.person}::uuid, ${by.name},
      ${by.at}::timestamptz
    from unnest(${cells.map(({ line }) => line)}::uuid[], ${cells.map(({ month }) => month)}::int[],
      ${cells.map(({ amount }) => amount)}::bigint[], ${cells.map(({ seen }) => seen)}::int[])
      as sent (line, month, amount, seen)
    on conflict (tenant_id, line_id, month) do update set amount = excluded.amount, revision = excluded.revision,
      change = excluded.change, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name,
      changed_at = excluded.changed_at`.execute(tx.db)
  return cells.map(({ line, month, amount, seen }) => ({
    line,
    month,
    amount,
    revision: seen + 1,
    by: by.name,
    at: by.at,
  }))
}
