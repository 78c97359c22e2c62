import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { diaryFeed } from '../diary.service.ts'

/** New cases for feed readers, which bring no session: what everybody may read. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const text = await diaryFeed(context.get(requestContext), new URL(request.url).origin)
  return new Response(text, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=900' },
  })
}
