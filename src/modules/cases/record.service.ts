import { type Context, newId, type Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { findCaseBy, lockCase } from './case.store.ts'
import type { CaseId } from './case-file.ts'
import * as rules from './case-rules.ts'
import { mayWorkWithCase } from './cases.policy.ts'
import { insertRecord, listRecords, nextOrdinal } from './record.store.ts'
import type { RecordDocument, RecordDocumentId } from './record-document.ts'
import { revealRecords } from './reveal.service.ts'
import { saveSecretRecord } from './secret.store.ts'

export type NewRecord = rules.NewRecord

/** What the log keeps of a document: no title and no party, as for a case. */
export const loggedRecord = (
  { title: _t, publicTitle: _p, party: _n, file: _f, ...rest }: RecordDocument,
  number: string,
) => ({
  ...rest,
  label: `${number} (${rest.ordinal})`,
})

const maskRecord = (record: RecordDocument): RecordDocument =>
  record.secrecy ? { ...record, title: record.publicTitle, party: '' } : record

/**
 * Registers a document in a case, without its file. What is secret of it does not come back.
 * @throws Refusal case.closed, case.day-ahead, case.public-title-same, case.public-title-without-secrecy,
 *   record.sender-missing, record.receiver-missing; NotFound
 */
export async function registerDocument(ctx: Context, caseFile: CaseId, order: NewRecord): Promise<RecordDocument> {
  const id = newId<'record-document'>() as RecordDocumentId
  let made: RecordDocument | undefined
  await ctx.write('record.register', id, async (tx) => {
    const home = await lockCase(tx, caseFile)
    ctx.must(mayWorkWithCase, home)
    rules.checkRecord(home, order, ctx.today())
    const ordinal = await nextOrdinal(tx, caseFile)
    const { direction, day, party, title, publicTitle, secrecy } = order
    made = maskRecord({
      ...{ id, caseFile, ordinal, direction, day, party, title, publicTitle, secrecy },
      registeredOn: ctx.today(),
      file: null,
      revision: 1,
    })
    await insertRecord(tx, made)
    if (secrecy) await saveSecretRecord(tx, id, { title, party })
    return [null, loggedRecord(made, home.number)]
  })
  return made as RecordDocument
}

/** The documents of a case as this reader may see them, in order of days, without their files. */
export async function recordsOf(ctx: Context, tx: Read, id: CaseId): Promise<RecordDocument[]> {
  const home = await findCaseBy(tx, { id })
  if (!home) throw new NotFound('case')
  return revealRecords(ctx, tx, home, await listRecords(tx, id))
}
