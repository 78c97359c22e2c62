import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { type Role, roles } from '../../../shared/actor.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { showAnnualWheel, wheelTitle } from '../annual-wheel.service.ts'
import { WheelPicture } from './wheel-picture.tsx'
import { roleWord } from './words.ts'

const roleOf = (text: string | null): Role | undefined => roles.find((role) => role === text)

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const query = new URL(request.url).searchParams
  const asked = Number(query.get('ar'))
  const year = Number.isInteger(asked) && asked > 1999 && asked < 2201 ? asked : yearOf(ctx.today())
  const role = roleOf(query.get('roll'))
  const events = await showAnnualWheel(ctx, year, role)
  return {
    year,
    role: role ?? '',
    today: ctx.today(),
    events: events.map((event) => ({
      key: event.key,
      on: event.on,
      title: wheelTitle(event, ctx.locale),
      roles: event.roles,
      href: event.roundKey ? `/arbete/uppfoljning/${event.roundKey}` : null,
      isDone: event.isDone || event.on < ctx.today(),
    })),
  }
}

/** The year as a picture, and the same as a list: what each role has to do when. */
export default function WheelPage() {
  const { year, role, events, today } = useLoaderData<typeof loader>()
  const query = (changed: { ar?: number; roll?: string }) =>
    `?${new URLSearchParams({ ar: String(changed.ar ?? year), roll: changed.roll ?? role })}`
  return (
    <>
      <title>{`${m.follow_up_wheel_title()} ${year}`}</title>
      <header className="page-title">
        <h1>{`${m.follow_up_wheel_title()} ${year}`}</h1>
        <p className="lead">{m.follow_up_wheel_lead({ year })}</p>
        <p className="actions">
          <Link to={query({ ar: year - 1 })}>{m.follow_up_wheel_previous({ year: year - 1 })}</Link>
          <Link to={query({ ar: year + 1 })}>{m.follow_up_wheel_next({ year: year + 1 })}</Link>
          <a href={`/arbete/arshjul.ics${role ? `?roll=${role}` : ''}`}>{m.follow_up_wheel_feed()}</a>
        </p>
      </header>
      <nav className="tabs" aria-label={m.follow_up_wheel_role()}>
        <ul>
          {(['', 'reporter', 'manager', 'secretary', 'controller', 'politician'] as const).map((one) => (
            <li key={one}>
              <Link to={query({ roll: one })} aria-current={role === one ? 'page' : undefined}>
                {one === '' ? m.follow_up_wheel_all_roles() : roleWord[one]()}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {events.length === 0 && <p className="empty">{m.follow_up_wheel_empty({ year })}</p>}
      {events.length > 0 && (
        <div className="wheel-and-list">
          <WheelPicture year={year} today={today} events={events} />
          <ol className="wheel-list">
            {events.map((event) => (
              <li key={event.key}>
                <time dateTime={event.on}>{event.on}</time>
                {event.href ? <Link to={event.href}>{event.title}</Link> : event.title}
                <p className="hint">
                  {event.roles.map((one) => roleWord[one]()).join(', ')}
                  {event.isDone && ` · ${m.follow_up_wheel_done()}`}
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  )
}
