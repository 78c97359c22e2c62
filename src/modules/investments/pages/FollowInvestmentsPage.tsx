import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { type Money, sumOf } from '../../../shared/money.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { monthName } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { showFollowedInvestments } from '../standing.service.ts'
import { tkr, varianceWord } from './words.ts'

export const yearIn = (request: Request): number | undefined => {
  const typed = new URL(request.url).searchParams.get('ar') ?? ''
  return /^\d{4}$/.test(typed) ? Number(typed) : undefined
}

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  showFollowedInvestments(context.get(requestContext), yearIn(request))

/** Every project of the adopted budget: decided, spent, left of the year, final forecast. */
export default function FollowInvestmentsPage() {
  const { year, version, bookedThrough, projects } = useLoaderData<typeof loader>()
  const sumShown = (part: 'decidedTotal' | 'spentTotal' | 'availableThisYear' | 'spentThisYear') =>
    tkr(sumOf(projects.map(({ standing }) => standing[part] as Money)))
  return (
    <>
      <PageTitle
        title={m.investments_follow_title({ year })}
        lead={
          bookedThrough === null
            ? m.investments_nothing_booked()
            : m.investments_booked_through({ month: monthName(bookedThrough, getLocale()) })
        }
        actions={
          <LinkButton href="/arbete/statsbidrag" variant="secondary">
            {m.investments_grants_title()}
          </LinkButton>
        }
      />
      {version === null && <EmptyState title={m.investments_no_budget({ year })} />}
      {version !== null && projects.length === 0 && <EmptyState title={m.investments_none_here()} />}
      {projects.length > 0 && (
        <Table
          caption={m.investments_follow_caption()}
          note={m.investments_table_note()}
          rows={projects}
          rowKey={({ project }) => project.id}
          columns={[
            {
              key: 'name',
              label: m.investments_project(),
              cell: ({ project, unitName }) => (
                <>
                  <Link to={`/arbete/investeringar/${project.id}?ar=${year}`}>{project.name}</Link>{' '}
                  <span className="muted small">{unitName}</span>
                </>
              ),
              foot: m.investments_sum(),
            },
            {
              key: 'decided',
              label: m.investments_decided_total(),
              number: true,
              cell: ({ standing }) => tkr(standing.decidedTotal),
              foot: sumShown('decidedTotal'),
            },
            {
              key: 'spent',
              label: m.investments_spent(),
              number: true,
              cell: ({ standing }) => tkr(standing.spentTotal),
              foot: sumShown('spentTotal'),
            },
            {
              key: 'available',
              label: m.investments_available({ year }),
              number: true,
              cell: ({ standing }) => tkr(standing.availableThisYear),
              foot: sumShown('availableThisYear'),
            },
            {
              key: 'spent-year',
              label: m.investments_spent_in({ year }),
              number: true,
              cell: ({ standing }) => tkr(standing.spentThisYear),
              foot: sumShown('spentThisYear'),
            },
            {
              key: 'final',
              label: m.investments_final(),
              cell: ({ standing }) => (
                <>
                  {standing.finalTotal !== null && <strong>{tkr(standing.finalTotal)} </strong>}
                  <span className="muted small">{varianceWord(standing.variance)}</span>
                </>
              ),
              foot: '',
            },
          ]}
        />
      )}
    </>
  )
}
