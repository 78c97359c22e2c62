import type { Context, Read } from '../../platform/context.ts'
import type { CaseId } from './case-file.ts'
import type { RecordDocument, RecordDocumentId } from './record-document.ts'

/** The documents of a case the actor may see, in order of days. */
export function listDocuments(_ctx: Context, _tx: Read, _id: CaseId): Promise<readonly RecordDocument[]> {
  throw new Error('not built yet')
}

export interface OpenedDocument {
  readonly document: RecordDocument
  readonly bytes: AsyncIterable<Uint8Array>
}

/** The newest version's bytes: the redacted rendition when `isPublic`, else the original. Undefined: not for this actor. */
export function readDocument(
  _ctx: Context,
  _id: RecordDocumentId,
  _isPublic: boolean,
): Promise<OpenedDocument | undefined> {
  throw new Error('not built yet')
}
