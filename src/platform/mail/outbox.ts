import type { Id, PersonId } from '../../shared/ids.ts'
import type { Context, Read, Write } from '../context.ts'
import { newId } from '../context.ts'

/** The outbox: mail is written down in the same transaction as its cause, and sent afterwards. */

export type MailId = Id<'mail'>

export interface NewMail {
  /** The same thing is said once: a second mail with the same key is not written. */
  readonly dedupKey: string
  /** Null for somebody who has no place here: then the mail has an address of its own. */
  readonly person: PersonId | null
  /** Where it goes; without one to the address of the person. */
  readonly address?: string | null
  readonly subject: string
  readonly body: string
  /** A path in Styrhjul; made absolute when the mail is sent or shown. */
  readonly link: string
  /** An event for the reader's calendar program (RFC 5545), with its method. */
  readonly calendar?: string | null
  /** A file that goes with it. */
  readonly attachment?: { readonly name: string; readonly bytes: Uint8Array } | null
}

export interface Mail extends NewMail {
  readonly id: MailId
  readonly createdAt: string
  readonly sentAt: string | null
  readonly attempts: number
}

/** False when the same thing has been said before. */
export const writeMail = async (tx: Write, mail: NewMail): Promise<boolean> => (await postMail(tx, mail)) !== undefined

/** @returns what it can be followed by; undefined when the same thing has been said before */
export async function postMail(tx: Write, mail: NewMail): Promise<MailId | undefined> {
  const { person: personId, attachment, ...rest } = mail
  const inserted = await tx.db
    .insertInto('outgoingMail')
    .values({
      tenantId: tx.tenant,
      mailId: newId<'mail'>(),
      personId,
      attachmentName: attachment?.name ?? null,
      attachment: attachment ? Buffer.from(attachment.bytes) : null,
      ...rest,
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'dedupKey']).doNothing())
    .returning('mailId')
    .executeTakeFirst()
  return inserted?.mailId as MailId | undefined
}

/** How it went with mails: when each left, or how many times it was tried in vain. */
export async function fatesOf(tx: Read, mails: readonly MailId[]): Promise<ReadonlyMap<MailId, MailFate>> {
  if (mails.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('outgoingMail')
    .select(['mailId', 'createdAt', 'sentAt', 'attempts'])
    .where('tenantId', '=', tx.tenant)
    .where('mailId', 'in', [...mails])
    .execute()
  return new Map(rows.map(({ mailId, ...fate }) => [mailId as MailId, fate]))
}

export type MailFate = Pick<Mail, 'createdAt' | 'sentAt' | 'attempts'>

/** The file is read only when the mail is sent. */
const selectMail = (tx: Read) =>
  tx.db
    .selectFrom('outgoingMail')
    .select([
      'mailId',
      'dedupKey',
      'personId',
      'address',
      'subject',
      'body',
      'link',
      'calendar',
      'createdAt',
      'sentAt',
      'attempts',
      'attachmentName',
    ])
    .where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectMail>['executeTakeFirstOrThrow']>>

const mailOf = (row: Row): Mail => ({
  id: row.mailId as MailId,
  dedupKey: row.dedupKey,
  person: row.personId as PersonId | null,
  address: row.address,
  subject: row.subject,
  body: row.body,
  link: row.link,
  calendar: row.calendar,
  createdAt: row.createdAt,
  sentAt: row.sentAt,
  attempts: row.attempts,
})

/** What has been said to a person lately, sent by mail or not: the product shows it as well. */
export const listMailTo = async (tx: Read, person: PersonId, since: string): Promise<Mail[]> =>
  (
    await selectMail(tx)
      .where('personId', '=', person)
      .where('createdAt', '>=', since)
      .orderBy('createdAt', 'desc')
      .limit(50)
      .execute()
  ).map(mailOf)

export const mostAttempts = 8

/** A mail that could not be sent for so many days is no longer news. */
export const newsForDays = 3

/** Which keys of those given have been written already. */
export async function listWrittenKeys(tx: Read, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await tx.db
    .selectFrom('outgoingMail')
    .select('dedupKey')
    .where('tenantId', '=', tx.tenant)
    .where('dedupKey', 'in', [...keys])
    .execute()
  return new Set(rows.map((row) => row.dedupKey))
}

/** Mail that waits; what is older than `since` was waiting for a mail server that did not exist, and is no longer news. */
export const listWaitingMail = (ctx: Context, since: string): Promise<MailId[]> =>
  ctx.read(async (tx) => {
    const rows = await tx.db
      .selectFrom('outgoingMail')
      .leftJoin('person', (join) =>
        join
          .onRef('person.tenantId', '=', 'outgoingMail.tenantId')
          .onRef('person.personId', '=', 'outgoingMail.personId'),
      )
      .select('outgoingMail.mailId')
      .where('outgoingMail.tenantId', '=', tx.tenant)
      .where('outgoingMail.sentAt', 'is', null)
      .where('outgoingMail.createdAt', '>=', since)
      .where('outgoingMail.attempts', '<', mostAttempts)
      .where((eb) =>
        eb.or([
          eb('outgoingMail.address', 'is not', null),
          eb.and([eb('person.email', 'is not', null), eb('person.isActive', '=', true)]),
        ]),
      )
      .orderBy('outgoingMail.createdAt')
      .limit(500)
      .execute()
    return rows.map((row) => row.mailId as MailId)
  })

export interface AddressedMail {
  readonly mail: Mail
  readonly to: string
}

/** Takes one waiting mail for this transaction; undefined when another process has it or has sent it. */
export async function takeMail(tx: Write, id: MailId): Promise<AddressedMail | undefined> {
  const row = await selectMail(tx)
    .where('mailId', '=', id)
    .where('sentAt', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return undefined
  const to = row.address ?? (row.personId === null ? null : await addressOf(tx, row.personId))
  return to ? { mail: { ...mailOf(row), attachment: await attachmentOf(tx, row) }, to } : undefined
}

async function addressOf(tx: Read, person: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('person')
    .select('email')
    .where('tenantId', '=', tx.tenant)
    .where('personId', '=', person)
    .executeTakeFirst()
  return row?.email ?? null
}

async function attachmentOf(tx: Read, { mailId, attachmentName }: Row): Promise<Mail['attachment']> {
  if (attachmentName === null) return null
  const { attachment } = await tx.db
    .selectFrom('outgoingMail')
    .select('attachment')
    .where('tenantId', '=', tx.tenant)
    .where('mailId', '=', mailId)
    .executeTakeFirstOrThrow()
  return attachment && { name: attachmentName, bytes: attachment }
}

export async function markSent(tx: Write, mail: Mail, sentAt: string): Promise<Mail> {
  await change(tx, mail, { sentAt, attempts: mail.attempts + 1, lastError: null })
  return { ...mail, sentAt, attempts: mail.attempts + 1 }
}

export async function markFailed(tx: Write, mail: Mail, lastError: string): Promise<Mail> {
  await change(tx, mail, { attempts: mail.attempts + 1, lastError: lastError.slice(0, 500) })
  return { ...mail, attempts: mail.attempts + 1 }
}

const change = (tx: Write, mail: Mail, columns: { attempts: number; lastError: string | null; sentAt?: string }) =>
  tx.db
    .updateTable('outgoingMail')
    .set(columns)
    .where('tenantId', '=', tx.tenant)
    .where('mailId', '=', mail.id)
    .execute()
