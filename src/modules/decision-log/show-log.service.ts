import { parseCheckpoint, parseKey, parseNote, signedBy, toBase64 } from '#decision-log'
import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { Day } from '../../shared/local-date.ts'
import { nameOn, type Unit, unitsIn } from '../organisation/index.ts'
import { documentPlace } from './document-place.service.ts'
import { alarmOf } from './keep-signed.service.ts'
import { receiptPath } from './log.service.ts'
import { findDocument, findEntry, listEntries } from './log.store.ts'
import { placeFor } from './log-files.service.ts'
import { logSigner } from './log-folder.store.ts'
import { readCheckpoint, receiptOf } from './receipt.service.ts'
import type { LogEntry, LogIndex, LogKind, Statement } from './statement.ts'
import { wishFrom } from './wish.ts'
import { listWitnesses, witnessKey } from './witness.service.ts'

/** What anybody sees of the log. */

export interface LogLine {
  readonly index: number
  readonly kind: LogKind
  readonly body: string
  readonly meetingDay: Day | null
  readonly paragraph: string | null
  readonly writtenAt: string
}

export interface ShownLog {
  readonly isStopped: boolean
  readonly key: string
  readonly witnessKey: string
  readonly signed: { readonly size: number; readonly root: string } | null
  readonly witnesses: readonly { readonly name: string; readonly hasSigned: boolean }[]
  readonly lines: readonly LogLine[]
  readonly total: number
  readonly pageSize: number
}

const pageSize = 50

/** @param asked what somebody wrote to look for: a row's number or a paragraph; @param page from 1 */
export async function showLog(ctx: Context, asked: string, page: number): Promise<ShownLog> {
  const { folder, name } = await placeFor(ctx)
  const signer = await logSigner(folder, name)
  const note = await readCheckpoint(ctx)
  const parsed = note === undefined ? undefined : parseNote(note)
  const checkpoint = parsed && parseCheckpoint(parsed.text)
  const witnesses = await Promise.all(
    (await listWitnesses(ctx))
      .filter(({ isActive }) => isActive)
      .map(async (witness) => {
        const key = await parseKey(witness.verifierKey)
        return { name: witness.name, hasSigned: Boolean(parsed && key && (await signedBy(parsed, key)).isSigned) }
      }),
  )
  const { entries, total, units } = await ctx.read(async (tx) => ({
    ...(await listEntries(tx, { ...wishFrom(asked), limit: pageSize, offset: (page - 1) * pageSize })),
    units: await unitsIn(tx),
  }))
  return {
    isStopped: (await alarmOf(ctx)) !== undefined,
    key: signer.verifierKey,
    witnessKey: await witnessKey(ctx),
    signed: checkpoint ? { size: checkpoint.size, root: toBase64(checkpoint.root) } : null,
    witnesses,
    lines: entries.map((entry) => lineOf(entry, units)),
    total,
    pageSize,
  }
}

function lineOf({ index, kind, statement, writtenAt }: LogEntry, units: readonly Unit[]): LogLine {
  const { organ, mote, par } = JSON.parse(statement) as Statement
  return { index, kind, body: bodyName(organ, mote, units), meetingDay: mote, paragraph: par, writtenAt }
}

/** What the body was called on the day; a short name, or a body that is not there, stands as it was logged. */
function bodyName(word: string, on: Day | null, units: readonly Unit[]): string {
  const unit = units.find(({ key }) => key === word)
  if (!unit) return word
  return on ? nameOn(unit, on) : (unit.periods.at(-1)?.name ?? word)
}

export interface ShownReceipt extends LogLine {
  readonly statement: string
  readonly subject: string
  readonly digest: string
  readonly corrects: number | null
  readonly isSigned: boolean
  /** Where the exact bytes can be fetched; null when nobody hands them out. */
  readonly documentPath: string | null
  /** False when the document is not public or the salt is destroyed. */
  readonly canBeTied: boolean
  readonly size: number
}

/** @throws NotFound */
export async function showReceipt(ctx: Context, index: LogIndex): Promise<ShownReceipt> {
  const { entry, documentPath, units } = await ctx.read(async (tx) => {
    const found = await findEntry(tx, index)
    if (!found) throw new NotFound('log-entry')
    return { entry: found, documentPath: await pathOfDocument(tx, found), units: await unitsIn(tx) }
  })
  const { doc, rattar } = JSON.parse(entry.statement) as Statement
  const note = await readCheckpoint(ctx)
  const parsed = note === undefined ? undefined : parseNote(note)
  return {
    ...lineOf(entry, units),
    statement: entry.statement,
    subject: entry.subject,
    digest: doc,
    corrects: rattar,
    isSigned: (await receiptOf(ctx, index)) !== undefined,
    documentPath,
    canBeTied: entry.salt !== null,
    size: (parsed && parseCheckpoint(parsed.text)?.size) ?? 0,
  }
}

/** A row that cannot be tied to its document leads to none. */
async function pathOfDocument(tx: Read, entry: LogEntry): Promise<string | null> {
  if (entry.salt === null) return null
  if ((await findDocument(tx, entry.index)) !== undefined) return `${receiptPath(entry.index)}/handling`
  return (await documentPlace(tx, entry)) ?? null
}
