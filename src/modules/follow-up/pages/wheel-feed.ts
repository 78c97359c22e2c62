import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { roles } from '../../../shared/actor.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { annualWheelCalendar } from '../annual-wheel.service.ts'

/** The wheel for calendar programs, which bring no session: it holds only the decided calendar. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const ctx = context.get(requestContext)
  const url = new URL(request.url)
  const role = roles.find((one) => one === url.searchParams.get('roll'))
  const year = yearOf(ctx.today())
  const text = await annualWheelCalendar(ctx, [year, year + 1], url.origin, role)
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="arshjul.ics"',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
