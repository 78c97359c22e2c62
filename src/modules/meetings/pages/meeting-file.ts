import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from 'react-router'
import { reportResponse } from '../../../platform/document/document-file.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { agendaDocument } from '../agenda-document.service.ts'
import { meetingFeed, meetingsAtom } from '../meeting-feed.service.ts'

/** Meetings for other programs, from any site: `/moten.ics`, `/moten/ks.atom`, and the summons as PDF. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const ctx = context.get(requestContext)
  const url = new URL(request.url)
  if (params.day !== undefined) {
    const report = await agendaDocument(ctx, String(params.body), params.day, ctx.locale)
    return reportResponse(report, 'pdf', `kallelse-${params.body}-${params.day}`)
  }
  const ending = url.pathname.split('.').at(-1)
  const body = /^\/moten\/([a-z0-9-]+)\./.exec(url.pathname)?.[1] ?? null
  if (ending === 'ics') return told(request, await meetingFeed(ctx, body, url.origin), 'text/calendar')
  if (ending === 'atom') return told(request, await meetingsAtom(ctx, body, url.origin), 'application/atom+xml')
  throw new NotFound('feed')
}

function told(request: Request, text: string, type: string): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=300',
    ETag: tag,
    Vary: 'Accept-Language',
  }
  if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` } })
}
