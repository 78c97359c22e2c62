import type { Context, Read, Write } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { StaleVersion } from '../../shared/failure.ts'
import type { Day } from '../../shared/local-date.ts'
import { lockCase } from './case.store.ts'
import { change, type Step } from './case-deeds.service.ts'
import type { CaseFile, SecrecyMarking } from './case-file.ts'
import * as rules from './case-rules.ts'
import { mayKeepRegister, mayReadSecretCase } from './cases.policy.ts'
import { loggedRecord } from './record.service.ts'
import { getRecord, saveRecord } from './record.store.ts'
import type { RecordDocument, RecordDocumentId } from './record-document.ts'
import { insertChanges, listChanges, namesOf } from './register-change.store.ts'
import { correctionsOf, type Lifting, liftingChange, markingChange, type RegisterChange } from './register-change.ts'
import {
  readSecretCases,
  readSecretRecords,
  removeSecretRecord,
  type SecretRecord,
  saveSecretCase,
  saveSecretRecord,
} from './secret.store.ts'

/** Corrections of what is registered, and markings of documents. What stood there is kept apart, and the log keeps no titles. */

export interface CaseCorrection {
  readonly title: string
  /** Of a marked case; left empty it stays as it is. */
  readonly publicTitle: string
  readonly reason: string
}

/** @throws Refusal case.public-title-same, case.public-title-without-secrecy, register.nothing-corrected; StaleVersion */
export const correctCase = (ctx: Context, step: Step, order: CaseCorrection) =>
  change(ctx, 'case.correct', step, mayKeepRegister, async (tx, before) => {
    const secret = (await readSecretCases(tx, [before.id])).get(before.id)
    const publicTitle = order.publicTitle || (before.secrecy ? before.publicTitle : order.title)
    rules.checkTitles({ ...before, title: order.title, publicTitle })
    const changes = correctionsOf(
      { title: secret?.title ?? before.publicTitle, ...(before.secrecy && { 'public-title': before.publicTitle }) },
      { title: order.title, ...(before.secrecy && { 'public-title': publicTitle }) },
      order.reason,
    )
    await insertChanges(tx, placeOf(ctx, before, null), changes)
    if (before.secrecy)
      await saveSecretCase(tx, before.id, { title: order.title, returnedReason: secret?.returnedReason ?? '' })
    return { ...before, title: publicTitle, publicTitle }
  })

const placeOf = (ctx: Context, { id }: Pick<CaseFile, 'id'>, document: RecordDocumentId | null) => ({
  caseFile: id,
  document,
  changedAt: ctx.now(),
  changedBy: ctx.actor.person,
})

interface Found {
  readonly before: RecordDocument
  readonly secret: SecretRecord
  readonly home: CaseFile
}

export interface RecordStep {
  readonly id: RecordDocumentId
  readonly revision: number
}

/** One deed on a document, its case locked. What is handed back goes into the open table; it is masked when it is marked. */
async function changeRecord(
  ctx: Context,
  deed: string,
  { id, revision }: RecordStep,
  act: (tx: Write, found: Found) => Promise<RecordDocument>,
) {
  return ctx.write(deed, id, async (tx) => {
    const home = await lockCase(tx, (await getRecord(tx, id)).caseFile)
    ctx.must(mayKeepRegister, home)
    const before = await getRecord(tx, id)
    if (before.revision !== revision) throw new StaleVersion('record-document', before, { revision })
    const apart = (await readSecretRecords(tx, [id])).get(id)
    const secret = apart ?? { title: before.title, party: before.party }
    const after = await saveRecord(tx, await act(tx, { before, secret, home }))
    return [loggedRecord(before, home.number), loggedRecord(after, home.number)] as const
  })
}

export interface RecordCorrection {
  readonly title: string
  /** Of a marked document; left empty it stays as it is. */
  readonly publicTitle: string
  readonly day: Day
  readonly party: string
  readonly reason: string
}

/**
 * @throws Refusal case.public-title-same, case.public-title-without-secrecy, case.day-ahead, record.sender-missing,
 *   record.receiver-missing, register.nothing-corrected; StaleVersion, NotFound
 */
export const correctRecord = (ctx: Context, step: RecordStep, order: RecordCorrection) =>
  changeRecord(ctx, 'record.correct', step, async (tx, { before, secret, home }) => {
    const { title, day, party } = order
    const isMarked = before.secrecy !== null
    const publicTitle = order.publicTitle || (isMarked ? before.publicTitle : title)
    rules.checkWhatIsTold({ ...before, title, publicTitle, day, party }, ctx.today())
    const changes = correctionsOf(
      {
        title: secret.title,
        day: before.day,
        party: secret.party,
        ...(isMarked && { 'public-title': before.publicTitle }),
      },
      { title, day, party, ...(isMarked && { 'public-title': publicTitle }) },
      order.reason,
    )
    await insertChanges(tx, placeOf(ctx, home, before.id), changes)
    if (isMarked) await saveSecretRecord(tx, before.id, { title, party })
    return { ...before, title: publicTitle, publicTitle, day, party: isMarked ? '' : party }
  })

/** Marks a document secret, or changes its marking. @throws Refusal case.public-title-same, case.day-ahead; StaleVersion, NotFound */
export const markRecordSecret = (
  ctx: Context,
  step: RecordStep,
  { secrecy, publicTitle }: { readonly secrecy: SecrecyMarking; readonly publicTitle: string },
) =>
  changeRecord(ctx, 'record.mark-secret', step, async (tx, { before, secret, home }) => {
    rules.checkTitles({ title: secret.title, publicTitle, secrecy })
    rules.checkDays(before.day, secrecy, ctx.today())
    await insertChanges(tx, placeOf(ctx, home, before.id), [markingChange(before.secrecy, secrecy)])
    await saveSecretRecord(tx, before.id, secret)
    return { ...before, secrecy, publicTitle, title: publicTitle, party: '' }
  })

/** By decision: title and other party are everybody's again. @throws Refusal case.not-marked, case.day-ahead, register.lifted-before-marked */
export const liftRecordSecrecy = (ctx: Context, step: RecordStep, order: Lifting) =>
  changeRecord(ctx, 'record.lift-secrecy', step, async (tx, { before, secret, home }) => {
    await insertChanges(tx, placeOf(ctx, home, before.id), [liftingChange(before.secrecy, order, ctx.today())])
    await removeSecretRecord(tx, before.id)
    return { ...before, secrecy: null, title: secret.title, publicTitle: secret.title, party: secret.party }
  })

export interface ShownChange extends RegisterChange {
  readonly changedByName: string
}

/** Latest first; nothing for those who may not read what is secret of the case, for an earlier title may have told it. */
export async function changesOf(
  ctx: Context,
  tx: Read,
  home: CaseFile,
  document: RecordDocumentId | null,
): Promise<ShownChange[]> {
  if (!isSystem(ctx.actor) && !mayReadSecretCase(ctx.actor, home)) return []
  const changes = await listChanges(tx, home.id, document)
  const names = await namesOf(
    tx,
    changes.map((one) => one.changedBy),
  )
  return changes.map((one) => ({ ...one, changedByName: names.get(one.changedBy ?? '') ?? '' }))
}
