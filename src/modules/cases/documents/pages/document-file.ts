import type { LoaderFunctionArgs } from 'react-router'
import { parseInput } from '../../../../platform/contract.ts'
import { requestContext } from '../../../../platform/web/request-context.ts'
import type { RecordDocumentId } from '../../record-document.ts'
import { versionNumber } from '../documents.contract.ts'
import { openVersion } from '../open-document.service.ts'
import { fileResponse } from './file-response.ts'

/** A version for those who may read the document, the newest original when the address names none. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const ctx = context.get(requestContext)
  const wanted = params.version === undefined ? undefined : parseInput(versionNumber, params.version, ctx.locale)
  return fileResponse(await openVersion(ctx, params.document as RecordDocumentId, wanted))
}
