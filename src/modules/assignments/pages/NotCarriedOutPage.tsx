import type { LoaderFunctionArgs } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { FileLinks } from '../../../ui/document/public-parts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { reasonOf } from '../council-report.service.ts'
import { listNotCarriedOut } from '../not-carried-out.service.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  return (await listNotCarriedOut(ctx)).map((one) => ({ ...one.line, reason: reasonOf(one, ctx.locale) }))
}

/** Decisions that are not carried out, with the reason, as the council is told. */
export default function NotCarriedOutPage({ loaderData: lines }: PageProps<typeof loader>) {
  const file = (format: string) => `/arbete/uppdrag/fil/ej-verkstallda-beslut.${format}`
  return (
    <>
      <PageTitle
        title={m.assignments_not_done_title()}
        lead={m.assignments_not_done_lead()}
        crumbs={[{ label: m.assignments_title(), href: '/arbete/uppdrag' }]}
      />
      {lines.length === 0 ? (
        <EmptyState title={m.assignments_not_done_none()} icon="tasks" />
      ) : (
        <>
          <FileLinks
            files={[
              { label: m.assignments_file_pdf(), href: file('pdf') },
              { label: m.assignments_file_word(), href: file('docx') },
            ]}
          />
          <Table
            caption={m.assignments_not_done_title()}
            captionHidden
            rows={lines}
            rowKey={({ assignment }) => assignment.id}
            cards
            columns={[
              {
                key: 'title',
                label: m.assignments_column_title(),
                cell: ({ assignment }) => <a href={`/arbete/uppdrag/${assignment.id}`}>{assignment.title}</a>,
              },
              {
                key: 'body',
                label: m.assignments_column_body(),
                cell: ({ bodyName, assignment: { decision } }) =>
                  `${bodyName} ${formatDay(decision.decidedOn)} ${decision.paragraph}`,
              },
              { key: 'carrier', label: m.assignments_column_carrier(), cell: ({ carrier }) => carrier },
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
              { key: 'reason', label: m.assignments_not_done_reason(), cell: ({ reason }) => reason },
            ]}
          />
        </>
      )}
    </>
  )
}
