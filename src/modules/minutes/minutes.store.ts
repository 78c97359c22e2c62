import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { DB } from '../../platform/db/generated/tables.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { LogIndex } from '../decision-log/index.ts'
import type { MeetingId } from '../meetings/index.ts'
import type { WaitingMinutes } from './approval-rules.ts'
import type { MinutesText } from './compose.ts'
import type { Layout, MinutesId, MinutesStatus } from './minutes.ts'

type Row = Selectable<DB['minutes']>
type Approval = WaitingMinutes['approvals'][number]

const select = (tx: Read) => tx.db.selectFrom('minutes').selectAll().where('tenantId', '=', tx.tenant)

const minutesOf = (row: Row, approvals: readonly Approval[]): WaitingMinutes => ({
  id: row.minutesId as MinutesId,
  meeting: row.meetingId as MeetingId,
  body: row.unitId as UnitId,
  meetingDay: row.meetingDay,
  layout: row.layout as Layout,
  status: row.status as MinutesStatus,
  isImmediate: row.isImmediate,
  approvals: approvals.filter((one) => one.digest === row.sentDigest),
  approvedOn: row.approvedOn,
  logIndex: row.logIndex as LogIndex | null,
  corrects: row.correctsId as MinutesId | null,
  correction: row.correction,
  chairs: row.chairIds as PersonId[],
  approvers: row.approverIds as PersonId[],
  sentDigest: row.sentDigest,
  revision: row.revision,
})

async function withApprovals(tx: Read, rows: readonly Row[]): Promise<WaitingMinutes[]> {
  if (rows.length === 0) return []
  const found = await tx.db
    .selectFrom('minutesApproval')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where(
      'minutesId',
      'in',
      rows.map((row) => row.minutesId),
    )
    .orderBy('at')
    .execute()
  return rows.map((row) =>
    minutesOf(
      row,
      found
        .filter((one) => one.minutesId === row.minutesId)
        .map(({ personId, name, role, at, assurance, digest }) => ({
          person: personId as PersonId,
          name,
          as: role as Approval['as'],
          at,
          assurance,
          digest,
        })),
    ),
  )
}

export const listMinutes = async (tx: Read): Promise<WaitingMinutes[]> =>
  withApprovals(tx, await select(tx).orderBy('meetingDay', 'desc').execute())

export const listMinutesOf = async (tx: Read, meeting: MeetingId): Promise<WaitingMinutes[]> =>
  withApprovals(tx, await select(tx).where('meetingId', '=', meeting).orderBy('minutesId').execute())

export async function getMinutes(tx: Read, id: MinutesId): Promise<WaitingMinutes> {
  const [found] = await withApprovals(tx, await select(tx).where('minutesId', '=', id).execute())
  if (!found) throw new NotFound('minutes')
  return found
}

/** Held until the transaction ends: two who approve at once come one after the other. */
export async function lockMinutes(tx: Write, id: MinutesId): Promise<WaitingMinutes> {
  const rows = await select(tx).where('minutesId', '=', id).forUpdate().execute()
  const [found] = await withApprovals(tx, rows)
  if (!found) throw new NotFound('minutes')
  return found
}

export async function insertMinutes(tx: Write, minutes: WaitingMinutes): Promise<void> {
  await tx.db
    .insertInto('minutes')
    .values({ tenantId: tx.tenant, minutesId: minutes.id, meetingId: minutes.meeting, ...columnsOf(minutes) })
    .execute()
}

const columnsOf = (minutes: WaitingMinutes) => ({
  unitId: minutes.body,
  meetingDay: minutes.meetingDay,
  layout: minutes.layout,
  status: minutes.status,
  isImmediate: minutes.isImmediate,
  correctsId: minutes.corrects,
  correction: minutes.correction,
  approverIds: [...minutes.approvers],
  chairIds: [...minutes.chairs],
  sentDigest: minutes.sentDigest,
  approvedOn: minutes.approvedOn,
  logIndex: minutes.logIndex,
  revision: minutes.revision,
})

/** What has been approved is never saved over. */
export async function saveMinutes(tx: Write, before: WaitingMinutes, after: WaitingMinutes): Promise<WaitingMinutes> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('minutes')
    .set({ ...columnsOf(after), revision })
    .where('tenantId', '=', tx.tenant)
    .where('minutesId', '=', before.id)
    .where('revision', '=', before.revision)
    .where('status', '<>', 'approved')
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'minutes', before, after)
  return { ...after, revision }
}

export type FileKind = 'sent' | 'public-sent' | 'sealed' | 'public-sealed'

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Adds a file; @returns its digest */
export async function insertFile(
  tx: Write,
  id: MinutesId,
  file: {
    readonly kind: FileKind
    readonly bytes: Uint8Array
    readonly document: MinutesText | null
    readonly at: string
  },
): Promise<string> {
  const digest = digestOf(file.bytes)
  await tx.db
    .insertInto('minutesFile')
    .values({
      tenantId: tx.tenant,
      minutesId: id,
      digest,
      kind: file.kind,
      content: Buffer.from(file.bytes),
      document: file.document ? JSON.stringify(file.document) : null,
      madeAt: file.at,
    })
    // The same bytes sent again are the same file.
    .onConflict((conflict) => conflict.columns(['tenantId', 'minutesId', 'digest']).doNothing())
    .execute()
  return digest
}

export interface KeptFile {
  readonly digest: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly document: MinutesText | null
}

/** The file of a kind, or the one with these very bytes. */
export async function findFile(
  tx: Read,
  id: MinutesId,
  wanted: { readonly kind: FileKind } | { readonly digest: string },
): Promise<KeptFile | undefined> {
  let query = tx.db
    .selectFrom('minutesFile')
    .select(['digest', 'content', 'document'])
    .where('tenantId', '=', tx.tenant)
    .where('minutesId', '=', id)
    .orderBy('madeAt', 'desc')
    .limit(1)
  query = 'kind' in wanted ? query.where('kind', '=', wanted.kind) : query.where('digest', '=', wanted.digest)
  const row = await query.executeTakeFirst()
  if (!row) return undefined
  return {
    digest: row.digest,
    bytes: new Uint8Array(row.content),
    document: row.document as unknown as MinutesText | null,
  }
}

export async function insertApproval(tx: Write, id: MinutesId, approval: Approval): Promise<void> {
  await tx.db
    .insertInto('minutesApproval')
    .values({
      tenantId: tx.tenant,
      minutesId: id,
      digest: approval.digest,
      personId: approval.person,
      name: approval.name,
      role: approval.as as 'chair' | 'approver',
      assurance: approval.assurance,
      at: approval.at,
    })
    .execute()
}

/** The municipality as it stands on its documents. */
export const tenantOf = (tx: Read) =>
  tx.db
    .selectFrom('tenant')
    .select(['slug', 'name', 'host', 'isDemo'])
    .where('tenantId', '=', tx.tenant)
    .executeTakeFirstOrThrow()

/** Two secretaries who write at once stand in line for the meeting's minutes. */
export const lockMeetingMinutes = async (tx: Write, meeting: MeetingId): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtext(${meeting}::text), ${tx.tenant}::integer)`.execute(tx.db))
