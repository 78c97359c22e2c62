import type pg from 'pg'
import { forgetDemoLog } from '../../modules/decision-log/index.ts'
import { makeContext } from '../../platform/context.ts'
import { systemActor } from '../../shared/actor.ts'
import { refuse } from '../../shared/failure.ts'
import type { TenantId } from '../../shared/ids.ts'
import { type DemoWorld, loadDemo } from './load-demo.ts'
import { readDemoFiles } from './read-demo-files.ts'

/** Starts the demo municipality over: everything in it goes, also its audit log, and the files are loaded anew. */
export async function resetDemo(world: DemoWorld): Promise<void> {
  const { tenant } = await readDemoFiles()
  const client = await world.owner.connect()
  try {
    await client.query('begin')
    const found = await client.query('select tenant_id, is_demo from tenant where slug = $1 for update', [tenant.slug])
    const row = found.rows[0] as { tenant_id: number; is_demo: boolean } | undefined
    if (row && !row.is_demo) refuse('demo.not-demo', { name: tenant.name })
    if (row) await emptyTenant(client, row.tenant_id)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  await forgetDemoLog(makeContext({ db: world.db, tenant: tenant.id as TenantId, actor: systemActor('Demodata') }))
  await loadDemo(world)
}

/** Row security also binds an owner that is no superuser, so the tenant is set as for any other. */
async function emptyTenant(client: pg.PoolClient, tenant: number): Promise<void> {
  await client.query(`select set_config('app.tenant', $1, true)`, [String(tenant)])
  for (const table of await tenantTables(client))
    await client.query(`delete from ${table} where tenant_id = $1`, [tenant])
}

/** Every table that has a tenant, one that refers to another before it: a new module's tables are never forgotten. */
async function tenantTables(client: pg.PoolClient): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `select quote_ident(c.relname) as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id' and c.relname <> 'tenant'
     order by 1`,
  )
  const links = await client.query<{ from: string; to: string }>(
    `select distinct quote_ident(f.relname) as "from", quote_ident(t.relname) as "to"
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace and f.oid <> t.oid and t.relname <> 'tenant'`,
  )
  return referrersFirst(
    tables.rows.map(({ name }) => name),
    links.rows,
  )
}

export function referrersFirst(tables: readonly string[], links: readonly { from: string; to: string }[]): string[] {
  const ordered: string[] = []
  const left = new Set(tables)
  while (left.size > 0) {
    const free = [...left].filter((table) => !links.some(({ from, to }) => to === table && left.has(from)))
    if (free.length === 0) throw new RangeError(`tables refer to each other in a ring: ${[...left].join(', ')}`)
    for (const table of free) left.delete(table)
    ordered.push(...free)
  }
  return ordered
}
