import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../../platform/web/request-context.ts'
import { openPublicAt } from '../open-document.service.ts'
import { fileResponse } from './file-response.ts'

/** What everybody may have of a document, at an address that stays. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const ctx = context.get(requestContext)
  return fileResponse(await openPublicAt(ctx, String(params.number), Number(params.ordinal)))
}
