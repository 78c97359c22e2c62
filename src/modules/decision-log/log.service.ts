import { randomBytes } from 'node:crypto'
import { commitment, fromBase64, leafHash } from '#decision-log'
import type { Context, Read, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import { findSetting } from '../../platform/settings.ts'
import { NotFound } from '../../shared/failure.ts'
import { mayDestroySalt } from './decision-log.policy.ts'
import * as store from './log.store.ts'
import { leafOf } from './statement.contract.ts'
import type { LogEntry, LogIndex, LogOrder } from './statement.ts'
import { mustBeLoggable, wholeSeconds } from './statement.ts'

const logged = openQuestion<[Write, LogEntry], void>('after an entry is logged')
/** Whoever tells others of what everybody may read in the log, in the same transaction; joined at start. */
export const afterLogged = logged.join

/**
 * Writes one entry in the same transaction as the deed it tells of: both are committed, or neither. The index comes from a
 * locked row, so deeds of one municipality that log stand in line from here until they are committed: call it late.
 * @param at when, an instant
 * @throws Refusal log.subject-form, log.body-form, log.paragraph-form, log.correction-form; NotFound when what it corrects is not there
 */
export async function appendToLog(tx: Write, at: string, order: LogOrder): Promise<LogEntry> {
  mustBeLoggable(order)
  const org = (await findSetting(tx, 'organisation'))?.value.number ?? (await store.tenantOf(tx)).slug
  const salt = new Uint8Array(randomBytes(32))
  const document = new Uint8Array(order.document)
  const doc = await commitment(salt, document)
  const index = await store.takeIndex(tx)
  if (order.corrects !== null && order.corrects >= index) throw new NotFound('log-entry')
  const writtenAt = wholeSeconds(at)
  const statement = leafOf({
    v: 1,
    t: order.kind,
    org,
    organ: order.body,
    mote: order.meetingDay,
    par: order.paragraph,
    id: order.subject,
    ts: writtenAt,
    doc,
    rattar: order.corrects,
  })
  await store.insertEntry(tx, {
    index,
    kind: order.kind,
    subject: order.subject,
    statement,
    leafHash: leafHash(new TextEncoder().encode(statement)),
    salt,
    isWithheld: order.handedOut === 'withheld',
    document: order.handedOut === 'kept' ? document : null,
    writtenAt,
  })
  const entry = (await store.findEntry(tx, index)) as LogEntry
  await logged.askAll(tx, entry)
  return entry
}

/** The entries of a thing, oldest first; none when it was never logged. */
export const entriesOf = (tx: Read, subject: string): Promise<readonly LogEntry[]> => store.entriesOf(tx, subject)

/** Address of the receipt of an entry below the municipality's own: it can be printed before the log is signed. */
export const receiptPath = (index: LogIndex): string => `/logg/kvitto/${index}`

/** The salt of an entry as bytes; null when it is withheld or destroyed. */
export const saltOf = (entry: LogEntry): Uint8Array<ArrayBuffer> | null =>
  entry.salt === null ? null : (fromBase64(entry.salt) ?? null)

/**
 * Destroys what ties an entry to its document (weeding, GDPR article 17): the entry stands, and says nothing of any content.
 * @throws NotFound when it is destroyed already
 */
export const destroySalt = (ctx: Context, index: LogIndex): Promise<{ readonly index: LogIndex }> =>
  ctx.write('log.destroy-salt', String(index), async (tx) => {
    ctx.must(mayDestroySalt, { index })
    if (!(await store.removeSalt(tx, index))) throw new NotFound('log-salt')
    return [{ index }, { index }]
  })
