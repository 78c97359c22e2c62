import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type pg from 'pg'
import { appPassword, appRole } from './database.ts'

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url))

/** Plain SQL files, run in order of name, each once; a file is never edited after it has landed. */
class SqlFiles implements MigrationProvider {
  readonly folder: string
  constructor(from: string) {
    this.folder = from
  }
  async getMigrations(): Promise<Record<string, Migration>> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.sql')).sort()
    const entries = names.map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(join(this.folder, name), 'utf8')
      return [name.slice(0, -4), { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) }]
    })
    return Object.fromEntries(await Promise.all(entries))
  }
}

/** Brings the schema up to date in one transaction. Returns the names of the migrations that ran. */
export async function migrate(pool: pg.Pool, ownerUrl?: string, from = folder): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const outcome = await new Migrator({ db, provider: new SqlFiles(from) }).migrateToLatest()
  if (outcome.error) throw outcome.error
  if (ownerUrl) await setAppPassword(db, ownerUrl)
  return (outcome.results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** Only where the owner may; otherwise the administrator has set DATABASE_APP_URL. */
async function setAppPassword(db: Kysely<unknown>, ownerUrl: string): Promise<void> {
  const may = await sql<{ may: boolean }>`
    select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`.execute(db)
  if (!may.rows[0]?.may) return
  await sql`alter role ${sql.id(appRole)} with login password ${sql.lit(appPassword(ownerUrl))}`.execute(db)
}
