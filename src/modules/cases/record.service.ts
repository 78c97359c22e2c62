import { type Context, newId, type Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { findCaseBy, lockCase } from './case.store.ts'
import type { CaseId, SecrecyMarking } from './case-file.ts'
import * as rules from './case-rules.ts'
import { mayKeepRegister, mayWorkWithCase } from './cases.policy.ts'
import { getRecord, insertRecord, listRecords, nextOrdinal, saveRecordMarking } from './record.store.ts'
import type { RecordDocument, RecordDocumentId } from './record-document.ts'
import { revealRecords } from './reveal.service.ts'
import { readSecretRecords, saveSecretRecord } from './secret.store.ts'

export type NewRecord = rules.NewRecord

/** What the log keeps of a document: no title and no party, as for a case. */
const logged = ({ title: _t, publicTitle: _p, party: _n, file: _f, ...rest }: RecordDocument, number: string) => ({
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
    })
    await insertRecord(tx, made)
    if (secrecy) await saveSecretRecord(tx, id, { title, party })
    return [null, logged(made, home.number)]
  })
  return made as RecordDocument
}

/** Marks a document secret, or changes its marking. @throws Refusal case.public-title-same, case.day-ahead; NotFound */
export const markRecordSecret = (
  ctx: Context,
  id: RecordDocumentId,
  { secrecy, publicTitle }: { readonly secrecy: SecrecyMarking; readonly publicTitle: string },
) =>
  ctx.write('record.mark-secret', id, async (tx) => {
    const home = await lockCase(tx, (await getRecord(tx, id)).caseFile)
    ctx.must(mayKeepRegister, home)
    const before = await getRecord(tx, id)
    const secret = (await readSecretRecords(tx, [id])).get(id) ?? { title: before.title, party: before.party }
    rules.checkTitles({ title: secret.title, publicTitle, secrecy })
    rules.checkDays(before.day, secrecy, ctx.today())
    const after = { ...before, secrecy, publicTitle, title: publicTitle, party: '' }
    await saveRecordMarking(tx, after)
    await saveSecretRecord(tx, id, secret)
    return [logged(before, home.number), logged(after, home.number)] as const
  })

/** The documents of a case as this reader may see them, in order of days, without their files. */
export async function recordsOf(ctx: Context, tx: Read, id: CaseId): Promise<RecordDocument[]> {
  const home = await findCaseBy(tx, { id })
  if (!home) throw new NotFound('case')
  return revealRecords(ctx, tx, home, await listRecords(tx, id))
}
