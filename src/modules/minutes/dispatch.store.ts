import { type Selectable, sql } from 'kysely'
import { newId, type Read, type Write } from '../../platform/context.ts'
import type { DB } from '../../platform/db/generated/tables.ts'
import { fatesOf, type MailFate, type MailId, mostAttempts, newsForDays } from '../../platform/mail/outbox.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { AgendaItemId, MeetingId } from '../meetings/index.ts'
import type {
  Dispatch,
  DispatchId,
  DispatchLineId,
  DispatchPurpose,
  DraftReceiver,
  Receipt,
  ReceiptKind,
  Receiver,
} from './dispatch.ts'
import type { MinutesParagraphId } from './minutes.ts'

/** Lists of receivers: beside a draft, frozen with their §, and what was done about each. */

type LineRow = Selectable<DB['dispatchLine']>

const receiverOf = (
  row: Pick<LineRow, 'receiver' | 'purpose' | 'note' | 'personId' | 'unitId' | 'email'>,
): Receiver => ({
  receiver: row.receiver,
  purpose: row.purpose as DispatchPurpose,
  note: row.note,
  person: row.personId as PersonId | null,
  unit: row.unitId as UnitId | null,
  email: row.email,
})

const columnsOf = ({ receiver, purpose, note, person, unit, email }: Receiver) => ({
  receiver,
  purpose,
  note,
  personId: person,
  unitId: unit,
  email,
})

/** Of several items, in the order they were written. */
export async function listLines(tx: Read, items: readonly AgendaItemId[]): Promise<DraftReceiver[]> {
  if (items.length === 0) return []
  const rows = await tx.db
    .selectFrom('dispatchLine')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('itemId', 'in', [...items])
    .orderBy('itemId')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...receiverOf(row), id: row.lineId as DispatchLineId, item: row.itemId as AgendaItemId }))
}

export async function insertLine(tx: Write, item: AgendaItemId, receiver: Receiver, position: number) {
  const id = newId<'dispatch-line'>() as DispatchLineId
  await tx.db
    .insertInto('dispatchLine')
    .values({ tenantId: tx.tenant, lineId: id, itemId: item, position, ...columnsOf(receiver) })
    .execute()
  return { ...receiver, id, item }
}

export const deleteLine = async (tx: Write, id: DispatchLineId): Promise<void> =>
  void (await tx.db.deleteFrom('dispatchLine').where('tenantId', '=', tx.tenant).where('lineId', '=', id).execute())

/** The list as it is when its § is approved: rows are added and never changed. */
export async function freezeLines(
  tx: Write,
  paragraph: MinutesParagraphId,
  lines: readonly DraftReceiver[],
): Promise<void> {
  if (lines.length === 0) return
  await tx.db
    .insertInto('paragraphDispatch')
    .values(
      lines.map((line, index) => ({
        tenantId: tx.tenant,
        dispatchId: newId<'dispatch'>(),
        paragraphId: paragraph,
        ordinal: index + 1,
        ...columnsOf(line),
      })),
    )
    .execute()
}

const selectDispatch = (tx: Read) => tx.db.selectFrom('paragraphDispatch').selectAll().where('tenantId', '=', tx.tenant)

const dispatchOf = (row: Selectable<DB['paragraphDispatch']>): Dispatch => ({
  ...receiverOf(row),
  id: row.dispatchId as DispatchId,
  paragraph: row.paragraphId as MinutesParagraphId,
  ordinal: row.ordinal,
})

export async function listDispatches(tx: Read, paragraphs: readonly MinutesParagraphId[]): Promise<Dispatch[]> {
  if (paragraphs.length === 0) return []
  const rows = await selectDispatch(tx)
    .where('paragraphId', 'in', [...paragraphs])
    .orderBy('paragraphId')
    .orderBy('ordinal')
    .execute()
  return rows.map(dispatchOf)
}

export async function getDispatch(tx: Read, id: DispatchId): Promise<Dispatch> {
  const row = await selectDispatch(tx).where('dispatchId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('dispatch')
  return dispatchOf(row)
}

/** Two who send at once stand in line: the lines of one § are held until the transaction ends. */
export async function lockParagraph(tx: Write, paragraph: MinutesParagraphId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`dispatch ${paragraph}`}), ${tx.tenant}::integer)`.execute(tx.db)
}

export interface NewReceipt {
  readonly kind: ReceiptKind
  readonly at: string
  readonly day: Day
  readonly by: PersonId | null
  readonly byName: string
  readonly note: string
  readonly mail?: MailId
  /** SHA-256 of the secret of the receiver's link, hex. */
  readonly tokenDigest?: string
}

export async function insertReceipt(tx: Write, dispatch: DispatchId, receipt: NewReceipt): Promise<void> {
  await tx.db
    .insertInto('dispatchReceipt')
    .values({
      tenantId: tx.tenant,
      receiptId: newId<'dispatch-receipt'>(),
      dispatchId: dispatch,
      kind: receipt.kind,
      at: receipt.at,
      day: receipt.day,
      byPersonId: receipt.by,
      byName: receipt.byName,
      note: receipt.note,
      mailId: receipt.mail ?? null,
      tokenDigest: receipt.tokenDigest ?? null,
    })
    .execute()
}

/** What was done with each line, oldest first; of a mail how far it has come at `now`. */
export async function listReceipts(tx: Read, dispatches: readonly DispatchId[], now: string): Promise<Receipt[]> {
  if (dispatches.length === 0) return []
  const rows = await tx.db
    .selectFrom('dispatchReceipt')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('dispatchId', 'in', [...dispatches])
    .orderBy('at')
    .execute()
  const fates = await fatesOf(
    tx,
    rows.flatMap((row) => (row.mailId === null ? [] : [row.mailId as MailId])),
  )
  return rows.map((row) => ({
    dispatch: row.dispatchId as DispatchId,
    kind: row.kind as ReceiptKind,
    at: row.at,
    day: row.day,
    byName: row.byName,
    note: row.note,
    mail: row.mailId === null ? null : mailOf(fates.get(row.mailId as MailId), now),
  }))
}

const mailOf = (fate: MailFate | undefined, now: string): Receipt['mail'] => ({
  sentAt: fate?.sentAt ?? null,
  isGivenUp:
    !fate ||
    (fate.sentAt === null &&
      (fate.attempts >= mostAttempts || Date.parse(now) - Date.parse(fate.createdAt) > newsForDays * 86_400_000)),
})

/** The line that a receiver's link belongs to. */
export async function findByToken(tx: Read, tokenDigest: string): Promise<DispatchId | undefined> {
  const row = await tx.db
    .selectFrom('dispatchReceipt')
    .select('dispatchId')
    .where('tenantId', '=', tx.tenant)
    .where('tokenDigest', '=', tokenDigest)
    .executeTakeFirst()
  return row?.dispatchId as DispatchId | undefined
}

/** Meetings with approved decisions that nobody has begun to send to somebody on their list. */
export async function meetingsWithUnsent(tx: Read): Promise<ReadonlySet<MeetingId>> {
  const rows = await tx.db
    .selectFrom('paragraphDispatch')
    .innerJoin('minutesParagraph', (join) =>
      join
        .onRef('minutesParagraph.tenantId', '=', 'paragraphDispatch.tenantId')
        .onRef('minutesParagraph.paragraphId', '=', 'paragraphDispatch.paragraphId'),
    )
    .innerJoin('minutes', (join) =>
      join
        .onRef('minutes.tenantId', '=', 'minutesParagraph.tenantId')
        .onRef('minutes.minutesId', '=', 'minutesParagraph.minutesId'),
    )
    .leftJoin('dispatchReceipt', (join) =>
      join
        .onRef('dispatchReceipt.tenantId', '=', 'paragraphDispatch.tenantId')
        .onRef('dispatchReceipt.dispatchId', '=', 'paragraphDispatch.dispatchId'),
    )
    .select('minutes.meetingId')
    .distinct()
    .where('paragraphDispatch.tenantId', '=', tx.tenant)
    .where('dispatchReceipt.receiptId', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.meetingId as MeetingId))
}
