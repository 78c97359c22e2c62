import type { Context, Read } from '../../../platform/context.ts'
import { isSystem } from '../../../shared/actor.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { findCaseBy } from '../case.store.ts'
import type { CaseFile } from '../case-file.ts'
import { mayReadDesk, mayReadSecretCase, mayWorkWithCase } from '../cases.policy.ts'
import { getRecord } from '../record.store.ts'
import type { RecordDocument, RecordDocumentId } from '../record-document.ts'
import { revealCase, revealRecords } from '../reveal.service.ts'
import type { DocumentVersion } from './document-version.ts'
import { versionsOf } from './version.store.ts'

/** A document in its case, with what this reader may do; every deed and page of documents begins here. */
export interface DocumentPlace {
  /** With what is secret only for those who may read it. */
  readonly record: RecordDocument
  readonly home: CaseFile
  readonly versions: readonly DocumentVersion[]
  /** Its own marking or that of the case. */
  readonly isSecret: boolean
  readonly may: { readonly read: boolean; readonly work: boolean }
}

/** @throws NotFound */
export async function placeOf(ctx: Context, tx: Read, id: RecordDocumentId): Promise<DocumentPlace> {
  if (!isId(id)) throw new NotFound('record-document')
  const bare = await getRecord(tx, id)
  const found = await findCaseBy(tx, { id: bare.caseFile })
  if (!found) throw new NotFound('case')
  const home = await revealCase(ctx, tx, found)
  const [record = bare] = await revealRecords(ctx, tx, found, [bare])
  return { record, home, versions: await versionsOf(tx, id), ...rightsTo(ctx, found, bare) }
}

/** Whether what is in the document is secret, and what this actor may do with it. */
export function rightsTo(ctx: Context, home: CaseFile, record: Pick<RecordDocument, 'secrecy'>) {
  const { actor } = ctx
  const isSecret = record.secrecy !== null || home.secrecy !== null
  const may = (says: boolean) => isSystem(actor) || says
  return {
    isSecret,
    may: {
      read: may(isSecret ? mayReadSecretCase(actor, home) : mayReadDesk(actor)),
      work: may(mayWorkWithCase(actor, home)) && actor.scope === 'write',
    },
  }
}

/** @throws NotSignedIn, NotAllowed */
export function mustRead(ctx: Context, { home, isSecret }: DocumentPlace): void {
  if (isSecret) ctx.must(mayReadSecretCase, home)
  else ctx.must(mayReadDesk, undefined)
}

/** What the log keeps: no name, for the document may be secret tomorrow. */
export const loggedVersion = ({ name: _name, namedAs: _named, ...rest }: DocumentVersion, place: DocumentPlace) => ({
  ...rest,
  label: `${place.home.number} (${place.record.ordinal})`,
})
