import { sql } from 'kysely'
import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { Line, LineId, LineOrigin } from './operating-budget.ts'

const selectLines = (tx: Read) =>
  tx.db.selectFrom('operatingLine').selectAll().where('tenantId', '=', tx.tenant).orderBy('position').orderBy('lineId')

type Row = Awaited<ReturnType<ReturnType<typeof selectLines>['executeTakeFirstOrThrow']>>

const lineOf = ({ tenantId: _, lineId, versionId, unitId, groupKey, origin, ...row }: Row): Line => ({
  ...row,
  id: lineId as LineId,
  version: versionId as BudgetVersionId,
  unit: unitId as UnitId,
  group: groupKey,
  origin: origin as LineOrigin,
})

const rowOf = (tx: Write, { id, version, unit, group, ...line }: Line) => ({
  ...line,
  tenantId: tx.tenant,
  lineId: id,
  versionId: version,
  unitId: unit,
  groupKey: group,
})

export const listLines = async (tx: Read, version: BudgetVersionId, unit: UnitId): Promise<Line[]> =>
  (await selectLines(tx).where('versionId', '=', version).where('unitId', '=', unit).execute()).map(lineOf)

export async function getLine(tx: Read, id: LineId): Promise<Line> {
  const row = await selectLines(tx).where('lineId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('operating-line')
  return lineOf(row)
}

/** @throws Refusal operating-budget.line-exists when the unit has a line with the same code string and label */
export async function insertLines(tx: Write, lines: readonly Line[]): Promise<void> {
  for (let from = 0; from < lines.length; from += 1_000) {
    const some = lines.slice(from, from + 1_000)
    const inserted = await tx.db
      .insertInto('operatingLine')
      .values(some.map((line) => rowOf(tx, line)))
      .onConflict((conflict) => conflict.doNothing())
      .returning('lineId')
      .execute()
    if (inserted.length !== some.length) refuse('operating-budget.line-exists')
  }
}

export async function saveLine(tx: Write, before: Line, after: Line): Promise<Line> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('operatingLine')
    .set({ label: after.label, profile: after.profile, position: after.position, revision })
    .where('tenantId', '=', tx.tenant)
    .where('lineId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'operating-line', before, after)
  return { ...after, revision }
}

/** Takes its cells and comments with it. */
export async function deleteLine(tx: Write, id: LineId): Promise<void> {
  await tx.db.deleteFrom('operatingLine').where('tenantId', '=', tx.tenant).where('lineId', '=', id).execute()
}

/** Lines with their cells from one version to another, all of it typed by nobody: the revisions begin anew. */
export async function copyLines(tx: Write, from: BudgetVersionId, to: BudgetVersionId): Promise<number> {
  const lines = (await selectLines(tx).where('versionId', '=', from).execute()).map(lineOf)
  const ids = new Map(lines.map((line) => [line.id, newId<'operating-line'>() as LineId]))
  const copies = lines.map((line) => ({ ...line, id: ids.get(line.id) as LineId, version: to, revision: 1 }))
  await insertLines(tx, copies)
  await sql`
    insert into operating_unit (tenant_id, version_id, unit_id, last_change, last_line_change)
    select distinct tenant_id, ${to}::uuid, unit_id, 1, 1 from operating_line
    where tenant_id = ${tx.tenant} and version_id = ${to}`.execute(tx.db)
  await sql`
    insert into operating_cell (tenant_id, line_id, month, amount, change, changed_by, changed_by_name, changed_at)
    select cell.tenant_id, pair.copy, cell.month, cell.amount, 1, cell.changed_by, cell.changed_by_name, cell.changed_at
    from operating_cell cell
    join unnest(${[...ids.keys()]}::uuid[], ${[...ids.values()]}::uuid[]) as pair (line, copy) on pair.line = cell.line_id
    where cell.tenant_id = ${tx.tenant}`.execute(tx.db)
  await sql`
    insert into budget_position (tenant_id, position_id, version_id, unit_id, group_key, title, holders, share, monthly_pay,
      surcharge, revised_on, revision_rate, from_month, until_month)
    select tenant_id, gen_random_uuid(), ${to}::uuid, unit_id, group_key, title, holders, share, monthly_pay, surcharge,
      revised_on, revision_rate, from_month, until_month
    from budget_position where tenant_id = ${tx.tenant} and version_id = ${from}`.execute(tx.db)
  return lines.length
}
