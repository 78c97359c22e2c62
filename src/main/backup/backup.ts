import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { refuse } from '../../shared/failure.ts'

/**
 * A backup is one gzip file of JSON lines: a head (format, migrations, tenants), a line for each row, and a foot with
 * the number of rows and the SHA-256 of all before it. It is read in one snapshot and restored in one transaction.
 */
export interface Head {
  readonly format: 'styrhjul-backup-1'
  readonly takenAt: string
  readonly migrations: readonly string[]
  readonly tenants: readonly Record<string, unknown>[]
}

interface Foot {
  readonly rows: number
  readonly sha256: string
}

const batch = 500
/** Signs of rows put in at once: rows of bytes are long. */
const batchSigns = 16 * 1024 ** 2
/** Rows read at once: a part of a document's bytes is a mebibyte. */
const batchOf = (table: string): number => (table === 'document_part' ? 4 : batch)

/** Tables of a municipality, parents before children; the tenant itself is in the head. */
export async function tablesInOrder(db: pg.PoolClient): Promise<string[]> {
  const names = (
    await db.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'tenant' and relname not like 'kysely_%' order by 1`,
    )
  ).rows.map((row) => row.name as string)
  const links = (
    await db.query(
      `select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    )
  ).rows as { child: string; parent: string }[]
  const placed: string[] = []
  while (placed.length < names.length) {
    const ready = names.filter(
      (name) =>
        !placed.includes(name) &&
        links.every(
          (link) =>
            link.child !== name || link.parent === name || link.parent === 'tenant' || placed.includes(link.parent),
        ),
    )
    if (ready.length === 0) throw new Error('tables refer to each other in a ring')
    placed.push(...ready)
  }
  return placed
}

const readMigrations = async (db: pg.PoolClient): Promise<string[]> =>
  (await db.query('select name from kysely_migration order by name')).rows.map((row) => row.name as string)

async function* linesOf(db: pg.PoolClient, now: string): AsyncGenerator<string> {
  const tenants = (await db.query('select to_jsonb(t) as tenant from tenant t order by tenant_id')).rows.map(
    (row) => row.tenant,
  )
  const head: Head = { format: 'styrhjul-backup-1', takenAt: now, migrations: await readMigrations(db), tenants }
  yield JSON.stringify(head)
  const tables = await tablesInOrder(db)
  for (const tenant of tenants) {
    await db.query(`set local app.tenant = '${Number(tenant.tenant_id)}'`)
    for (const table of tables) {
      await db.query(
        `declare rows_of_table cursor for select to_jsonb(t) as row from "${table}" t where tenant_id = ${Number(tenant.tenant_id)}`,
      )
      for (;;) {
        const { rows } = await db.query(`fetch ${batchOf(table)} from rows_of_table`)
        if (rows.length === 0) break
        for (const { row } of rows) yield JSON.stringify({ table, row })
      }
      await db.query('close rows_of_table')
    }
  }
}

async function* sealed(lines: AsyncIterable<string>, counted: (rows: number) => void): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = -1
  for await (const line of lines) {
    hash.update(`${line}\n`)
    rows += 1
    yield `${line}\n`
  }
  counted(rows)
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') } satisfies Foot)}\n`
}

/** Writes aside, syncs and renames, so that a file by the given name is always whole. @returns number of rows */
export async function takeBackup(pool: pg.Pool, file: string, now: string): Promise<number> {
  const aside = `${file}.${randomUUID().slice(0, 8)}.part`
  const db = await pool.connect()
  let counted = 0
  try {
    await db.query('begin isolation level repeatable read read only')
    await pipeline(
      Readable.from(sealed(linesOf(db, now), (rows) => (counted = rows))),
      createGzip(),
      createWriteStream(aside, { mode: 0o600, flags: 'wx' }),
    )
    await db.query('commit')
    const handle = await open(aside)
    await handle.sync()
    await handle.close()
    await rename(aside, file)
    return counted
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  } finally {
    db.release(true)
  }
}

async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  yield* createInterface({ input: source.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY })
}

/** Reads the whole file once: refuses one that is cut, changed or of another kind before anything is touched. */
export async function checkBackup(file: string): Promise<Head & Foot> {
  const hash = createHash('sha256')
  let head: Head | undefined
  let held: string | undefined
  let rows = -1
  try {
    for await (const line of readLines(file)) {
      if (held !== undefined) {
        hash.update(`${held}\n`)
        rows += 1
      }
      head ??= JSON.parse(line) as Head
      held = line
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') refuse('backup.no-file', { file })
    refuse('backup.broken', { file })
  }
  if (head?.format !== 'styrhjul-backup-1') refuse('backup.not-ours', { file })
  const foot = parseFoot(held)
  if (!foot || foot.rows !== rows || foot.sha256 !== hash.digest('hex')) refuse('backup.broken', { file })
  return { ...head, ...foot }
}

function parseFoot(line: string | undefined): Foot | undefined {
  try {
    return JSON.parse(line ?? '') as Foot
  } catch {
    return undefined
  }
}

/** Puts a checked backup in place of everything that is there, in one transaction. @returns number of rows */
export async function restoreBackup(pool: pg.Pool, file: string, { replace }: { replace: boolean }): Promise<number> {
  const head = await checkBackup(file)
  const db = await pool.connect()
  try {
    await db.query('begin')
    const here = await readMigrations(db)
    if (here.join() !== head.migrations.join())
      refuse('backup.other-version', { file: head.migrations.at(-1) ?? '', here: here.at(-1) ?? '' })
    const tables = await tablesInOrder(db)
    await empty(db, tables, replace)
    for (const tenant of head.tenants)
      await db.query('insert into tenant select * from jsonb_populate_record(null::tenant, $1)', [
        JSON.stringify(tenant),
      ])
    await fill(db, file)
    await db.query('commit')
    return head.rows
  } catch (error) {
    await db.query('rollback')
    throw error
  } finally {
    db.release(true)
  }
}

/** Rows refer to other rows of the same table, so they go in by one statement. */
const selfReferring: ReadonlySet<string> = new Set(['plan_version', 'case_class'])

async function empty(db: pg.PoolClient, tables: readonly string[], replace: boolean): Promise<void> {
  const { rowCount } = await db.query('select from tenant limit 1')
  if (rowCount === 0) return
  if (!replace) refuse('backup.not-empty')
  await db.query(`truncate ${['tenant', ...tables].map((name) => `"${name}"`).join(', ')}`)
}

/** Rows of one table and tenant go in by batches; a statement's own rows may refer to each other. */
async function fill(db: pg.PoolClient, file: string): Promise<void> {
  let waiting: unknown[] = []
  let table = ''
  let tenant = 0
  const flush = async () => {
    if (waiting.length === 0) return
    await db.query(`set local app.tenant = '${Number(tenant)}'`)
    await db.query(`insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1)`, [
      JSON.stringify(waiting),
    ])
    waiting = []
    signs = 0
  }
  let signs = 0
  let first = true
  for await (const text of readLines(file)) {
    if (first) {
      first = false
      continue
    }
    const line = JSON.parse(text) as { table?: string; row: { tenant_id: number } }
    if (!line.table) break
    const full = (waiting.length >= batch || signs >= batchSigns) && !selfReferring.has(table)
    if (line.table !== table || line.row.tenant_id !== tenant || full) await flush()
    table = line.table
    tenant = line.row.tenant_id
    waiting.push(line.row)
    signs += text.length
  }
  await flush()
}
