import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { listMinutesLines } from '../draft.service.ts'

export const loader = async ({ context }: LoaderFunctionArgs) => ({
  lines: await listMinutesLines(context.get(requestContext)),
})

type Line = Awaited<ReturnType<typeof loader>>['lines'][number]

/** Minutes of the meetings that have been held, with what the fourteen days demand. */
export default function MinutesListPage() {
  const { lines } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle title={m.minutes_list_title()} lead={m.minutes_list_lead()} />
      {lines.length === 0 ? (
        <EmptyState title={m.minutes_list_empty()}>{m.minutes_list_empty_hint()}</EmptyState>
      ) : (
        <Table
          caption={m.minutes_list_title()}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.meeting.id}
          captionHidden
          cards
        />
      )}
    </>
  )
}

const columns: readonly Column<Line>[] = [
  {
    key: 'meeting',
    label: m.minutes_list_meeting(),
    cell: (line) => (
      <Link to={`/arbete/moten/${line.meeting.id}/protokoll`}>
        {line.bodyName} {line.meeting.day}
      </Link>
    ),
  },
  { key: 'status', label: m.minutes_list_status(), cell: (line) => <LineStatus line={line} />, nowrap: true },
  { key: 'last', label: m.minutes_list_last_day(), cell: (line) => line.lastDay, nowrap: true },
  { key: 'approved', label: m.minutes_list_approved(), cell: (line) => line.approvedOn ?? '\u2013', nowrap: true },
  { key: 'mine', label: m.minutes_list_waits(), cell: (line) => (line.isMine ? m.minutes_list_for_you() : '\u2013') },
]

function LineStatus({ line }: { line: Line }) {
  if (line.status === 'approved') return <Status kind="approved" label={m.minutes_status_approved()} />
  if (line.isOverdue) return <Status kind="late" />
  if (line.status === 'for-approval') return <Status kind="sent" label={m.minutes_status_for_approval()} />
  return <Status kind="draft" label={m.minutes_status_draft()} />
}
