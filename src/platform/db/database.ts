import { createHmac } from 'node:crypto'
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'
import { databaseName, type EmbeddedServer, ownerRole, startEmbeddedServer } from './embedded/server.ts'
import type { DB } from './generated/tables.ts'

export type Db = Kysely<DB>
export const appRole = 'styrhjul_app'

/** Days and times cross as ISO text, counts and values as numbers: `Date` never leaves this file. */
const types = new pg.TypeOverrides()
const iso = (text: string) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
types.setTypeParser(1082, (text) => text)
types.setTypeParser(1114, (text) => text)
types.setTypeParser(1184, iso)
types.setTypeParser(1182, (text) => text.slice(1, -1).split(','))
types.setTypeParser(1700, Number)
types.setTypeParser(20, (text) => {
  const whole = Number(text)
  if (!Number.isSafeInteger(whole)) throw new RangeError(`too large a number: ${text}`)
  return whole
})

export interface Connections {
  /** Owns the schema: migrations, tenants, backups. Never used to answer a request. */
  readonly owner: pg.PoolConfig
  readonly app: pg.PoolConfig
  readonly server: EmbeddedServer | undefined
}

/** An embedded server in the data folder, or the server the configuration names. */
export async function connect(
  config: Pick<Config, 'dataFolder' | 'databaseUrl' | 'databaseAppUrl'>,
  durable = true,
): Promise<Connections> {
  if (config.databaseUrl) {
    const owner = { connectionString: config.databaseUrl }
    return { owner, app: { connectionString: config.databaseAppUrl ?? appUrl(config.databaseUrl) }, server: undefined }
  }
  const server = await startEmbeddedServer(config.dataFolder, { durable })
  await createDatabase({ host: server.socketFolder, user: ownerRole, database: 'postgres' })
  return {
    owner: { host: server.socketFolder, user: ownerRole, database: databaseName },
    app: { host: server.socketFolder, user: appRole, database: databaseName },
    server,
  }
}

async function createDatabase(where: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(where)
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error // made by another process meanwhile
  } finally {
    await client.end()
  }
}

/** The application's password follows from the owner's, so that one address is enough to run Styrhjul. */
export function appPassword(ownerUrl: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update(appRole)
    .digest('base64url')
}

function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = appRole
  url.password = appPassword(ownerUrl)
  return url.href
}

export function openPool(config: pg.PoolConfig, max = 10): pg.Pool {
  const pool = new pg.Pool({ max, types, connectionTimeoutMillis: 5_000, statement_timeout: 30_000, ...config })
  pool.on('error', () => undefined) // an idle connection broke: the next one asked for is made anew
  // One in use broke: whoever waits for an answer on it is told, and the process lives on.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export const openDatabase = (pool: pg.Pool): Db =>
  new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

/** Row security guards nothing against a role that may pass it. */
export class UnsafeRole extends Error {}

export async function refuseUnsafeRole(db: Db): Promise<void> {
  const found = await sql<{ unsafe: boolean; who: string }>`
    select bool_or(rolsuper or rolbypassrls) as unsafe, string_agg(rolname, ', ') as who
    from pg_roles where rolname in (session_user, current_user)`.execute(db)
  if (found.rows[0]?.unsafe) throw new UnsafeRole(found.rows[0].who)
}
