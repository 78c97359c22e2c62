import { sql } from 'kysely'
import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import { type MoneyUnit, ore } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { Equation } from './equation.ts'
import type { FillOrder } from './linked-statements.ts'
import type {
  Explanation,
  FigureKind,
  StatementColumn,
  StatementFigure,
  StatementRowDefinition,
  StatementTable,
} from './statement.ts'
import type { FigureOrder, StatementSet } from './statement-set.ts'

/** Held to the end of the transaction: nothing is saved in the statements of a version while it is put forward. */
export async function holdStatements(tx: Read, version: BudgetVersionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`statements ${version}`}, 0))`.execute(tx.db)
}

export async function getSet(tx: Read, version: BudgetVersionId): Promise<StatementSet> {
  const set = await tx.db
    .selectFrom('statementSet')
    .select(['equations', 'revision', 'filledWith'])
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .executeTakeFirst()
  return {
    version,
    tables: set ? await listTables(tx, version) : [],
    equations: (set?.equations ?? []) as unknown as readonly Equation[],
    revision: set?.revision ?? 0,
    filledWith: (set?.filledWith ?? null) as unknown as FillOrder | null,
  }
}

async function listTables(tx: Read, version: BudgetVersionId): Promise<StatementTable[]> {
  const rows = await tx.db
    .selectFrom('statementTable')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    key: row.tableKey,
    title: row.title,
    unit: row.unit as MoneyUnit,
    decimals: row.decimals,
    note: row.note,
    rows: row.rowDefinitions as unknown as readonly StatementRowDefinition[],
    columns: row.columnDefinitions as unknown as readonly StatementColumn[],
  }))
}

export async function listFigures(tx: Read, version: BudgetVersionId): Promise<StatementFigure[]> {
  const rows = await tx.db
    .selectFrom('statementFigure')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .execute()
  return rows.map((row) => ({
    table: row.tableKey,
    row: row.rowKey,
    year: row.year,
    kind: row.kind as FigureKind,
    amount: ore(row.amount),
    note: row.note,
    ...(row.isFilled && { isFilled: true }),
  }))
}

export async function listExplanations(tx: Read, version: BudgetVersionId): Promise<Explanation[]> {
  const rows = await tx.db
    .selectFrom('statementExplanation')
    .select(['equation', 'year', 'kind', 'difference', 'words'])
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as FigureKind, difference: ore(row.difference) }))
}

/** The next revision of the set. @throws StaleVersion when somebody saved since it was seen */
async function takeRevision(tx: Write, set: StatementSet, equations: readonly Equation[]): Promise<number> {
  const revision = set.revision + 1
  const stored = { equations: JSON.stringify(equations), revision }
  if (set.revision === 0) {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('statementSet')
      .values({ tenantId: tx.tenant, versionId: set.version, ...stored })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    refuseStale(numInsertedOrUpdatedRows ?? 0, 'statements', set, set)
    return revision
  }
  const { numUpdatedRows } = await tx.db
    .updateTable('statementSet')
    .set(stored)
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', set.version)
    .where('revision', '=', set.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'statements', set, set)
  return revision
}

/** Replaces all tables; figures in cells that are still there stay. */
export async function saveSet(tx: Write, before: StatementSet, after: StatementSet): Promise<StatementSet> {
  const revision = await takeRevision(tx, before, after.equations)
  const kept = after.tables.map(({ key }) => key)
  for (const table of ['statementFigure', 'statementTable'] as const)
    await tx.db
      .deleteFrom(table)
      .where('tenantId', '=', tx.tenant)
      .where('versionId', '=', before.version)
      .$if(kept.length > 0, (query) => query.where('tableKey', 'not in', kept))
      .execute()
  for (const [position, table] of after.tables.entries()) await saveTable(tx, before.version, table, position)
  return { ...after, revision }
}

async function saveTable(tx: Write, version: BudgetVersionId, table: StatementTable, position: number): Promise<void> {
  const columns = {
    title: table.title,
    unit: table.unit,
    decimals: table.decimals,
    note: table.note,
    rowDefinitions: JSON.stringify(table.rows),
    columnDefinitions: JSON.stringify(table.columns),
    position,
  }
  await tx.db
    .insertInto('statementTable')
    .values({ tenantId: tx.tenant, versionId: version, tableKey: table.key, ...columns })
    .onConflict((conflict) => conflict.columns(['tenantId', 'versionId', 'tableKey']).doUpdateSet(columns))
    .execute()
}

export async function saveFigures(tx: Write, set: StatementSet, orders: readonly FigureOrder[]): Promise<StatementSet> {
  const revision = await takeRevision(tx, set, set.equations)
  const rowOf = ({ table, row, year, kind }: FigureOrder) => ({
    tenantId: tx.tenant,
    versionId: set.version,
    tableKey: table,
    rowKey: row,
    year,
    kind,
  })
  for (const order of orders.filter(({ amount }) => amount === null))
    await tx.db
      .deleteFrom('statementFigure')
      .where((where) => where.and(rowOf(order)))
      .execute()
  const filled = orders.flatMap((order) =>
    order.amount === null
      ? []
      : [{ ...rowOf(order), amount: order.amount, note: order.note ?? null, isFilled: order.isFilled ?? false }],
  )
  for (let from = 0; from < filled.length; from += 1_000)
    await tx.db
      .insertInto('statementFigure')
      .values(filled.slice(from, from + 1_000))
      .onConflict((conflict) =>
        conflict.columns(['tenantId', 'versionId', 'tableKey', 'rowKey', 'year', 'kind']).doUpdateSet(({ ref }) => ({
          amount: ref('excluded.amount'),
          note: ref('excluded.note'),
          isFilled: ref('excluded.isFilled'),
        })),
      )
      .execute()
  return { ...set, revision }
}

/** Remembers what the tables were filled with, so that it need not be typed again. */
export async function saveFilledWith(tx: Write, set: StatementSet, filledWith: FillOrder): Promise<StatementSet> {
  await tx.db
    .updateTable('statementSet')
    .set({ filledWith: JSON.stringify(filledWith) })
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', set.version)
    .execute()
  return { ...set, filledWith }
}

export interface Writer {
  readonly person: PersonId | null
  readonly name: string
  readonly at: string
}

export async function saveExplanation(
  tx: Write,
  set: StatementSet,
  { equation, year, kind, difference, words }: Explanation,
  by: Writer,
): Promise<StatementSet> {
  const revision = await takeRevision(tx, set, set.equations)
  const written = { difference, words, writtenBy: by.person, writtenByName: by.name, writtenAt: by.at }
  await tx.db
    .insertInto('statementExplanation')
    .values({ tenantId: tx.tenant, versionId: set.version, equation, year, kind, ...written })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'versionId', 'equation', 'year', 'kind']).doUpdateSet(written),
    )
    .execute()
  return { ...set, revision }
}

/** Everything one version has, also the words, to a new one. */
export async function copySet(tx: Write, from: BudgetVersionId, to: BudgetVersionId): Promise<void> {
  const { tenant } = tx
  await sql`
    insert into statement_set (tenant_id, version_id, equations, filled_with)
    select tenant_id, ${to}::uuid, equations, filled_with from statement_set where tenant_id = ${tenant} and version_id = ${from}`.execute(
    tx.db,
  )
  await sql`
    insert into statement_table
      (tenant_id, version_id, table_key, title, unit, decimals, note, row_definitions, column_definitions, position)
    select tenant_id, ${to}::uuid, table_key, title, unit, decimals, note, row_definitions, column_definitions, position
    from statement_table where tenant_id = ${tenant} and version_id = ${from}`.execute(tx.db)
  await sql`
    insert into statement_figure (tenant_id, version_id, table_key, row_key, year, kind, amount, note, is_filled)
    select tenant_id, ${to}::uuid, table_key, row_key, year, kind, amount, note, is_filled
    from statement_figure where tenant_id = ${tenant} and version_id = ${from}`.execute(tx.db)
  await sql`
    insert into statement_explanation
      (tenant_id, version_id, equation, year, kind, difference, words, written_by, written_by_name, written_at)
    select tenant_id, ${to}::uuid, equation, year, kind, difference, words, written_by, written_by_name, written_at
    from statement_explanation where tenant_id = ${tenant} and version_id = ${from}`.execute(tx.db)
}
