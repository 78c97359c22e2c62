import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { theSystem, useTestDatabase } from '../testing/database.ts'

const database = useTestDatabase()

/** Tables that hold no municipality's data. */
const shared = ['tenant', 'kysely_migration', 'kysely_migration_lock']

interface Column {
  table_name: string
  column_name: string
  data_type: string
  udt_name: string
  is_nullable: 'YES' | 'NO'
}

const tenantTables = async (): Promise<string[]> => {
  const found = await database.owner.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  return found.rows.map((row) => row.relname as string).filter((name) => !shared.includes(name))
}

describe('every table of a municipality', () => {
  it('has row security on, forced, with a policy', async () => {
    const bare = await database.owner.query(
      `
      select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not (relname = any($1)) and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`,
      [shared],
    )
    expect(bare.rows).toEqual([])
  })

  it('has the tenant first in its primary key and in every unique and foreign key', async () => {
    const astray = await database.owner.query(
      `
      select conrelid::regclass::text as name, conname from pg_constraint k
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f') and not (conrelid::regclass::text = any($1))
        and confrelid <> 'tenant'::regclass
        and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'tenant_id'`,
      [shared],
    )
    expect(astray.rows).toEqual([])
  })

  it('has the tenant first in every unique index', async () => {
    const astray = await database.owner.query(
      `
      select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      where relnamespace = 'public'::regnamespace and indisunique and not (relname = any($1))
        and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) <> 'tenant_id'`,
      [shared],
    )
    expect(astray.rows).toEqual([])
  })

  it('has a policy without subqueries and no trigger of its own, so that it can be distributed', async () => {
    const hindered = await database.owner.query(`
      select polname from pg_policy where polqual like '%SUBLINK%' or polwithcheck like '%SUBLINK%'
      union all select tgname from pg_trigger where not tgisinternal`)
    expect(hindered.rows).toEqual([])
  })

  it('can neither be read, filled, changed nor emptied across the border of another municipality', async () => {
    for (const table of await tenantTables()) {
      await plant(table)
      const own = await asTenant(1, (tx) =>
        sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
      )
      const foreign = await asTenant(1, (tx) =>
        sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where tenant_id = 2`.execute(tx),
      )
      expect([table, own.rows[0]?.n, foreign.rows[0]?.n]).toEqual([table, 1, 0])
      await expect(moveRowInto(table, 2), table).rejects.toThrow(/row-level security/)
      expect([table, await touched(table, 'update')]).toEqual([table, 0])
      expect([table, await touched(table, 'delete')]).toEqual([table, 0])
    }
  })

  it('shows nothing at all when no tenant is set', async () => {
    await expect(sql`select * from person`.execute(database.db)).rejects.toThrow(/app.tenant|invalid input syntax/)
  })
})

describe('the audit log', () => {
  it('cannot be changed or emptied by the application', async () => {
    const ctx = database.as(theSystem)
    await ctx.write('test.deed', 'thing', async () => [null, { name: 'x' }])
    await expect(asTenant(1, (tx) => sql`update audit_entry set actor_name = 'y'`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
    await expect(asTenant(1, (tx) => sql`delete from audit_entry`.execute(tx))).rejects.toThrow(/permission denied/)
    await expect(asTenant(1, (tx) => sql`truncate audit_entry`.execute(tx))).rejects.toThrow(/permission denied/)
  })
})

const asTenant = <T>(
  tenant: number,
  act: Parameters<ReturnType<typeof database.db.transaction>['execute']>[0] extends (tx: infer Tx) => unknown
    ? (tx: Tx) => Promise<T>
    : never,
) =>
  database.db.transaction().execute(async (tx) => {
    await sql.raw(`set local app.tenant = '${tenant}'`).execute(tx)
    return act(tx)
  })

/** One row for each tenant, planted behind the rules with foreign keys and checks off. */
async function plant(table: string): Promise<void> {
  const columns = (
    await database.owner.query<Column>(
      `select table_name, column_name, data_type, udt_name, is_nullable from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [table],
    )
  ).rows
  const needed = columns.filter((column) => column.is_nullable === 'NO')
  const client = await database.owner.connect()
  try {
    await client.query(`set session_replication_role = replica`)
    const checks = (
      await client.query(`select conname from pg_constraint where conrelid = $1::regclass and contype = 'c'`, [table])
    ).rows
    for (const check of checks) await client.query(`alter table ${table} drop constraint "${check.conname}"`)
    await client.query(`delete from ${table}`)
    for (const tenant of [1, 2]) {
      const values = needed.map((column) => (column.column_name === 'tenant_id' ? String(tenant) : sample(column)))
      await client.query(
        `insert into ${table} (${needed.map((column) => `"${column.column_name}"`).join(', ')}) values (${values.join(', ')})`,
      )
    }
  } finally {
    await client.query(`set session_replication_role = default`)
    client.release()
  }
}

function sample(column: Column): string {
  const samples: Record<string, string> = {
    int4: '1',
    int8: '1',
    numeric: '1',
    text: `'x'`,
    uuid: `gen_random_uuid()`,
    bool: 'true',
    date: `'2026-01-01'`,
    timestamptz: 'now()',
    jsonb: `'{}'`,
    bytea: `'\\x00'`,
    tsvector: `''`,
  }
  return samples[column.udt_name] ?? `'{}'`
}

async function moveRowInto(table: string, tenant: number): Promise<void> {
  const row = (await database.owner.query(`select to_jsonb(t) as content from ${table} t where tenant_id = 1`)).rows[0]
    .content
  const foreign = JSON.stringify({ ...row, tenant_id: tenant })
  // What the database works out itself cannot be given.
  const given = await database.owner.query(
    `select column_name from information_schema.columns
      where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  const columns = sql.join(given.rows.map(({ column_name }) => sql.ref(column_name)))
  await asTenant(1, (tx) =>
    sql`insert into ${sql.table(table)} (${columns})
        select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${foreign}::jsonb)`.execute(tx),
  )
}

/** How many foreign rows a change would reach; a right that is not granted reaches none. */
async function touched(table: string, how: 'update' | 'delete'): Promise<number> {
  try {
    const outcome = await asTenant(1, (tx) =>
      (how === 'update'
        ? sql`update ${sql.table(table)} set tenant_id = tenant_id where tenant_id = 2`
        : sql`delete from ${sql.table(table)} where tenant_id = 2`
      ).execute(tx),
    )
    return Number(outcome.numAffectedRows ?? 0)
  } catch (error) {
    if (/permission denied/.test(String(error))) return 0
    throw error
  }
}
