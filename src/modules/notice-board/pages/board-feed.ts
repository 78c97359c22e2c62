import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { boardAtom, boardJson } from '../board-feed.service.ts'

/** The board for programs, from any site: `/anslagstavla.atom` and `/anslagstavla.json`. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const ctx = context.get(requestContext)
  const { origin, pathname } = new URL(request.url)
  const isJson = pathname.endsWith('.json')
  const text = isJson ? await boardJson(ctx, origin) : await boardAtom(ctx, origin)
  return new Response(text, {
    headers: {
      'Content-Type': `${isJson ? 'application/feed+json' : 'application/atom+xml'}; charset=utf-8`,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
      Vary: 'Accept-Language',
    },
  })
}
