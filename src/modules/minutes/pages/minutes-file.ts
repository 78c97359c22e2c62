import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { readMinutesFile, readPublicFile } from '../file.service.ts'
import type { MinutesId } from '../minutes.ts'

/** Minutes as the very bytes that are kept: below /arbete for those who work with them, else what anybody may have. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const ctx = context.get(requestContext)
  const id = String(params.minutes)
  if (!isId(id)) throw new NotFound('minutes')
  const isStaff = new URL(request.url).pathname.startsWith('/arbete/')
  const { bytes, digest } = await (isStaff ? readMinutesFile : readPublicFile)(ctx, id as MinutesId)
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="protokoll-${id.slice(0, 8)}.pdf"`,
      'Content-Language': 'sv',
      ETag: `"${digest}"`,
      'Cache-Control': isStaff ? 'private, no-store' : 'no-cache',
    },
  })
}
