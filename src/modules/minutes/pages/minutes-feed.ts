import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { minutesFeed } from '../feed.service.ts'

/** What was lately approved, for feed readers, which bring no session: Atom, or JSON where the address says so. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { origin, pathname } = new URL(request.url)
  const form = pathname.endsWith('.json') ? 'json' : 'atom'
  return new Response(await minutesFeed(context.get(requestContext), origin, form), {
    headers: {
      'Content-Type': form === 'json' ? 'application/feed+json; charset=utf-8' : 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=900',
    },
  })
}
