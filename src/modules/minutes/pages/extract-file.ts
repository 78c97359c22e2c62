import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { readExtract } from '../extract.service.ts'

/** One § as a sealed paper: public where its § is, else for those who may read it. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { body = '', year = '', number = '' } = params
  const { bytes, digest, isPublic } = await readExtract(
    context.get(requestContext),
    `/protokoll/${body}/${year}/${number}`,
  )
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="protokollsutdrag-${body}-${year}-${number}.pdf"`,
      'Content-Language': 'sv',
      ETag: `"${digest}"`,
      'Cache-Control': isPublic ? 'no-cache' : 'private, no-store',
    },
  })
}
