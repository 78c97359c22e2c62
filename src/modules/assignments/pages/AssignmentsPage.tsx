import type { LoaderFunctionArgs } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { formatDay } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle, Tabs } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { listSettled, listSuggested, listWatched } from '../assignment.service.ts'
import { listEffectsToSettle } from '../effect.service.ts'
import { statusKind, statusWord } from './words.ts'

const views = ['alla', 'forsenade', 'avslutade'] as const
type View = (typeof views)[number]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const asked = new URL(request.url).searchParams.get('visa')
  const view: View = views.find((one) => one === asked) ?? 'alla'
  const [watched, suggested] = await Promise.all([listWatched(ctx), listSuggested(ctx)])
  const settled = view === 'avslutade' ? await listSettled(ctx) : []
  const count = (status: string) => watched.filter((line) => line.assignment.status === status).length
  return {
    view,
    suggested: suggested.length + (await listEffectsToSettle(ctx)).length,
    counts: {
      active: count('active'),
      late: watched.filter((line) => line.isLate).length,
      dormant: count('dormant'),
      reported: count('reported'),
    },
    lines: view === 'avslutade' ? settled : view === 'forsenade' ? watched.filter((line) => line.isLate) : watched,
  }
}

/** A § stays beside its number. */
const unbroken = (paragraph: string): string => paragraph.replaceAll(' ', '\u00a0')

/** Who carries what, and what is late. */
export default function AssignmentsPage({ loaderData }: PageProps<typeof loader>) {
  const { view, suggested, counts, lines } = loaderData
  const address = (one: View) => (one === 'alla' ? '/arbete/uppdrag' : `/arbete/uppdrag?visa=${one}`)
  return (
    <>
      <PageTitle
        title={m.assignments_title()}
        lead={m.assignments_lead()}
        actions={
          <>
            {suggested > 0 && (
              <LinkButton href="/arbete/uppdrag/forslag">{m.assignments_task_confirm({ count: suggested })}</LinkButton>
            )}
            <LinkButton href="/arbete/uppdrag/ej-verkstallda" variant="secondary">
              {m.assignments_not_done_title()}
            </LinkButton>
            <LinkButton href="/arbete/motioner" variant="secondary">
              {m.assignments_motions_title()}
            </LinkButton>
          </>
        }
      />
      <KeyFigures
        figures={[
          { label: m.assignments_count_open(), value: String(counts.active) },
          { label: m.assignments_count_late(), value: String(counts.late) },
          { label: m.assignments_count_dormant(), value: String(counts.dormant) },
          { label: m.assignments_count_reported(), value: String(counts.reported) },
        ]}
      />
      <Tabs
        label={m.assignments_filter_label()}
        tabs={[
          { label: m.assignments_filter_all(), href: address('alla') },
          { label: m.assignments_filter_late(), href: address('forsenade'), count: counts.late },
          { label: m.assignments_filter_closed(), href: address('avslutade') },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState title={m.assignments_none()} icon="tasks">
          <p>{m.assignments_none_text()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={view === 'avslutade' ? m.assignments_settled() : m.assignments_watched()}
          rows={lines}
          rowKey={(line) => line.assignment.id}
          cards
          columns={[
            {
              key: 'title',
              label: m.assignments_column_title(),
              cell: ({ assignment }) => <a href={`/arbete/uppdrag/${assignment.id}`}>{assignment.title}</a>,
            },
            { key: 'carrier', label: m.assignments_column_carrier(), cell: (line) => line.carrier },
            {
              key: 'lastDay',
              label: m.assignments_column_last_day(),
              nowrap: true,
              cell: ({ assignment, isLate }) => (
                <>
                  {assignment.lastDay ? formatDay(assignment.lastDay) : m.assignments_no_day()}{' '}
                  {isLate && <Status kind="late" />}
                </>
              ),
            },
            {
              key: 'body',
              label: m.assignments_column_body(),
              cell: ({ bodyName, assignment }) => `${bodyName} ${unbroken(assignment.decision.paragraph)}`,
            },
            {
              key: 'status',
              label: m.assignments_column_status(),
              cell: ({ assignment }) => (
                <Status kind={statusKind[assignment.status]} label={statusWord[assignment.status]()} />
              ),
            },
          ]}
        />
      )}
    </>
  )
}
