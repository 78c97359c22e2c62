import { sql } from 'kysely'
import { toBase64 } from '#decision-log'
import type { Read, Write } from '../../platform/context.ts'
import type { LogEntry, LogIndex, LogKind } from './statement.ts'
import type { LogWish } from './wish.ts'

/** The next index, from a row that is locked until the transaction ends: no gap, no two alike, and order of commit is order of index. */
export async function takeIndex(tx: Write): Promise<LogIndex> {
  const row = await tx.db
    .insertInto('logCounter')
    .values({ tenantId: tx.tenant, nextIndex: 1 })
    .onConflict((conflict) =>
      conflict.column('tenantId').doUpdateSet((eb) => ({ nextIndex: eb('logCounter.nextIndex', '+', 1) })),
    )
    .returning('nextIndex')
    .executeTakeFirstOrThrow()
  return (row.nextIndex - 1) as LogIndex
}

export interface NewEntry extends Omit<LogEntry, 'salt'> {
  readonly leafHash: Uint8Array
  readonly salt: Uint8Array
  readonly isWithheld: boolean
  /** Kept with the entry and handed out to anyone. */
  readonly document: Uint8Array | null
}

export async function insertEntry(tx: Write, entry: NewEntry): Promise<void> {
  const place = { tenantId: tx.tenant, entryIndex: entry.index }
  const { kind, subject, statement, writtenAt } = entry
  await tx.db
    .insertInto('logEntry')
    .values({ ...place, kind, subject, statement, leafHash: Buffer.from(entry.leafHash), writtenAt })
    .execute()
  await tx.db
    .insertInto('logSalt')
    .values({ ...place, salt: Buffer.from(entry.salt), isWithheld: entry.isWithheld })
    .execute()
  if (entry.document)
    await tx.db
      .insertInto('logDocument')
      .values({ ...place, content: Buffer.from(entry.document) })
      .execute()
}

const selectEntries = (tx: Read) =>
  tx.db
    .selectFrom('logEntry as e')
    .leftJoin('logSalt as s', (join) =>
      join.onRef('s.tenantId', '=', 'e.tenantId').onRef('s.entryIndex', '=', 'e.entryIndex'),
    )
    .select(['e.entryIndex', 'e.kind', 'e.subject', 'e.statement', 'e.writtenAt', 's.salt', 's.isWithheld'])
    .where('e.tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectEntries>['executeTakeFirstOrThrow']>>

/** A salt that is withheld is not told here either. */
const entryOf = (row: Row): LogEntry => ({
  index: row.entryIndex as LogIndex,
  kind: row.kind as LogKind,
  subject: row.subject,
  statement: row.statement,
  salt: row.salt && !row.isWithheld ? toBase64(row.salt) : null,
  writtenAt: row.writtenAt,
})

export async function findEntry(tx: Read, index: LogIndex): Promise<LogEntry | undefined> {
  const row = await selectEntries(tx).where('e.entryIndex', '=', index).executeTakeFirst()
  return row && entryOf(row)
}

export const entriesOf = async (tx: Read, subject: string): Promise<LogEntry[]> =>
  (await selectEntries(tx).where('e.subject', '=', subject).orderBy('e.entryIndex').execute()).map(entryOf)

export interface EntriesWish extends LogWish {
  readonly limit: number
  readonly offset: number
}

const wished = (tx: Read, wish: EntriesWish) =>
  selectEntries(tx)
    .$if(wish.index !== null, (query) => query.where('e.entryIndex', '=', wish.index))
    .$if(wish.paragraph !== null, (query) =>
      query.where(sql<string>`replace(e.statement::jsonb ->> 'par', ' ', '')`, '=', wish.paragraph),
    )

/** Newest first, with how many there are in all. */
export async function listEntries(tx: Read, wish: EntriesWish): Promise<{ entries: LogEntry[]; total: number }> {
  const rows = await wished(tx, wish).orderBy('e.entryIndex', 'desc').limit(wish.limit).offset(wish.offset).execute()
  const { n } = await wished(tx, wish)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return { entries: rows.map(entryOf), total: Number(n) }
}

/** How many entries there are and the hash of the last: what must be so for a signed log to go on. */
export async function lastLeaf(tx: Read): Promise<{ readonly size: number; readonly hash: Uint8Array | null }> {
  const row = await tx.db
    .selectFrom('logEntry')
    .select(['entryIndex', 'leafHash'])
    .where('tenantId', '=', tx.tenant)
    .orderBy('entryIndex', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { size: row.entryIndex + 1, hash: row.leafHash } : { size: 0, hash: null }
}

export interface Leaf {
  readonly index: number
  readonly statement: string
  readonly hash: Uint8Array<ArrayBuffer>
}

/** Entries in order from an index; one statement of SQL, so that it sees one moment. */
export async function leavesFrom(tx: Read, from: number): Promise<Leaf[]> {
  const rows = await tx.db
    .selectFrom('logEntry')
    .select(['entryIndex', 'statement', 'leafHash'])
    .where('tenantId', '=', tx.tenant)
    .where('entryIndex', '>=', from)
    .orderBy('entryIndex')
    .execute()
  return rows.map((row) => ({
    index: row.entryIndex,
    statement: row.statement,
    hash: new Uint8Array(row.leafHash),
  }))
}

export async function findDocument(tx: Read, index: LogIndex): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await tx.db
    .selectFrom('logDocument')
    .select('content')
    .where('tenantId', '=', tx.tenant)
    .where('entryIndex', '=', index)
    .executeTakeFirst()
  return row && new Uint8Array(row.content)
}

/** For good: nobody can tie the entry to a document afterwards. */
export async function removeSalt(tx: Write, index: LogIndex): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('logSalt')
    .where('tenantId', '=', tx.tenant)
    .where('entryIndex', '=', index)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export interface LogTenant {
  readonly slug: string
  readonly host: string | null
  readonly isDemo: boolean
}

export const tenantOf = (tx: Read): Promise<LogTenant> =>
  tx.db
    .selectFrom('tenant')
    .select(['slug', 'host', 'isDemo'])
    .where('tenantId', '=', tx.tenant)
    .executeTakeFirstOrThrow()

/** One at a time signs the log of a municipality, in whichever process. */
export const lockSigning = async (tx: Read): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtext('decision-log'), ${tx.tenant}::integer)`.execute(tx.db))
