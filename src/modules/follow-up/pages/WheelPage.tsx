import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { roleName } from '../../../platform/web/role-name.ts'
import { type Actor, hasRole, type Role, roles } from '../../../shared/actor.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { AnnualWheel } from '../../../ui/charts/annual-wheel.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { showAnnualWheel, wheelTitle } from '../annual-wheel.service.ts'
import { ChoiceTabs } from './choice-tabs.tsx'

const shownRoles = ['reporter', 'manager', 'secretary', 'controller', 'politician'] as const

/** One's own wheel first: all of them together are many dots. */
const ownRole = (actor: Actor): Role | undefined => shownRoles.find((role) => hasRole(actor, role))

const roleOf = (text: string | null): Role | undefined => roles.find((role) => role === text)

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const query = new URL(request.url).searchParams
  const asked = Number(query.get('ar'))
  const year = Number.isInteger(asked) && asked > 1999 && asked < 2201 ? asked : yearOf(ctx.today())
  const role = query.has('roll') ? roleOf(query.get('roll')) : ownRole(ctx.actor)
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
    `/arbete/arshjul?${new URLSearchParams({ ar: String(changed.ar ?? year), roll: changed.roll ?? (role || 'alla') })}`
  return (
    <>
      <PageTitle
        title={`${m.follow_up_wheel_title()} ${year}`}
        lead={m.follow_up_wheel_lead({ year })}
        actions={
          <>
            <LinkButton href={query({ ar: year - 1 })} variant="quiet">
              {m.follow_up_wheel_previous({ year: year - 1 })}
            </LinkButton>
            <LinkButton href={query({ ar: year + 1 })} variant="quiet">
              {m.follow_up_wheel_next({ year: year + 1 })}
            </LinkButton>
            <LinkButton href={`/arbete/arshjul.ics${role ? `?roll=${role}` : ''}`} variant="secondary" document>
              {m.follow_up_wheel_feed()}
            </LinkButton>
          </>
        }
      />
      <ChoiceTabs
        label={m.follow_up_wheel_role()}
        tabs={(['alla', ...shownRoles] as const).map((one) => ({
          label: one === 'alla' ? m.follow_up_wheel_all_roles() : roleName(one),
          href: query({ roll: one }),
          isChosen: one === (role || 'alla'),
        }))}
      />
      {events.length === 0 && <EmptyState title={m.follow_up_wheel_empty({ year })} icon="info" />}
      {events.length > 0 && (
        <AnnualWheel
          title={m.follow_up_wheel_title()}
          year={year}
          today={today}
          events={events.map((event) => ({
            id: event.key,
            day: event.on,
            label: event.title,
            note: event.roles.map(roleName).join(', '),
            ...(event.href ? { href: event.href } : {}),
            done: event.isDone,
          }))}
        />
      )}
    </>
  )
}
