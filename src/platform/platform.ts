import type pg from 'pg'
import { type Actor, systemActor } from '../shared/actor.ts'
import type { TenantId } from '../shared/ids.ts'
import type { Config } from './config.ts'
import { type Context, type ContextParts, type Locale, makeContext } from './context.ts'
import { type Connections, connect, type Db, openDatabase, openPool, refuseUnsafeRole } from './db/database.ts'
import { migrate } from './db/migrate.ts'

export interface Tenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  readonly host: string | null
  readonly isDemo: boolean
}

/** The world one process runs in: its settings and its two ways into the database. */
export interface Platform {
  readonly config: Config
  /** Row security holds here; the only way a request is answered. */
  readonly db: Db
  /** Migrations, tenants, jobs' own tables, backups. */
  readonly owner: pg.Pool
  readonly connections: Connections
  /** Names of the migrations that ran when the platform was opened. */
  readonly migrated: readonly string[]
  listTenants(): Promise<readonly Tenant[]>
  contextFor(parts: Omit<ContextParts, 'db'>): Context
  systemContext(tenant: TenantId, name?: string, locale?: Locale): Context
  close(): Promise<void>
}

/** Opens the database, brings the schema up to date and checks that the application's role is bound by row security. */
export async function openPlatform(config: Config): Promise<Platform> {
  const connections = await connect(config)
  const owner = openPool(connections.owner, 3)
  const pool = openPool(connections.app, 20)
  const db = openDatabase(pool)
  const close = async () => {
    await db.destroy()
    await owner.end()
    await connections.server?.release()
  }
  try {
    const migrated = await migrate(owner, config.databaseUrl)
    await refuseUnsafeRole(db)
    const contextFor = (parts: Omit<ContextParts, 'db'>) => makeContext({ db, ...parts })
    return {
      config,
      db,
      owner,
      connections,
      migrated,
      listTenants: () => listTenants(db),
      contextFor,
      systemContext: (tenant, name = 'system', locale) =>
        contextFor({ tenant, actor: systemActor(name) as Actor, locale }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function listTenants(db: Db): Promise<readonly Tenant[]> {
  const rows = await db.selectFrom('tenant').selectAll().orderBy('tenantId').execute()
  return rows.map((row) => ({
    id: row.tenantId as TenantId,
    slug: row.slug,
    name: row.name,
    host: row.host,
    isDemo: row.isDemo,
  }))
}
