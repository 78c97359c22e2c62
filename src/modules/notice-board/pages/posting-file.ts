import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { postingId, readPostingFile } from '../posting.service.ts'

/** What stands in the decision log of a posting, byte for byte: to be kept with its receipt. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const id = postingId(params.posting ?? '')
  const bytes = await readPostingFile(context.get(requestContext), id)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="anslag-${id.slice(0, 8)}.json"`,
      'cache-control': 'no-cache',
    },
  })
}
