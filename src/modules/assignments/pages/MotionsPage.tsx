import type { LoaderFunctionArgs } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { FileLinks } from '../../../ui/document/public-parts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { showMotions } from '../motion.service.ts'
import type { Motion } from '../motion.ts'

export const loader = ({ context }: LoaderFunctionArgs) => showMotions(context.get(requestContext))

/** Motions by age, and the report to the council that is due before 1 April. */
export default function MotionsPage({ loaderData }: PageProps<typeof loader>) {
  const { motions, report } = loaderData
  return (
    <>
      <PageTitle
        title={m.assignments_motions_title()}
        lead={m.assignments_motions_lead()}
        crumbs={[{ label: m.assignments_title(), href: '/arbete/uppdrag' }]}
      />
      {motions.length === 0 ? (
        <EmptyState title={m.assignments_motions_none()} icon="info">
          <p>{m.assignments_motions_none_text()}</p>
        </EmptyState>
      ) : (
        <MotionTable caption={m.assignments_motions_open()} motions={motions} />
      )}
      <Section title={m.assignments_motions_report({ year: report.year })}>
        <p>
          {m.assignments_motions_report_lead({
            before: formatDay(`${report.year - 1}-12-31`),
            day: formatDay(report.lastDay),
          })}
        </p>
        {report.motions.length === 0 ? (
          <p className="muted">{m.assignments_motions_report_none()}</p>
        ) : (
          <MotionTable caption={m.assignments_motions_report({ year: report.year })} motions={report.motions} />
        )}
        <FileLinks
          files={[
            { label: m.assignments_file_pdf(), href: '/arbete/uppdrag/fil/motioner.pdf' },
            { label: m.assignments_file_word(), href: '/arbete/uppdrag/fil/motioner.docx' },
          ]}
        />
      </Section>
    </>
  )
}

const MotionTable = ({ caption, motions }: { readonly caption: string; readonly motions: readonly Motion[] }) => (
  <Table
    caption={caption}
    rows={motions}
    rowKey={(motion) => motion.caseFile.id}
    cards
    columns={[
      {
        key: 'title',
        label: m.assignments_motions_title(),
        cell: ({ caseFile }) => <a href={`/arbete/arenden/${caseFile.id}`}>{`${caseFile.number} ${caseFile.title}`}</a>,
      },
      {
        key: 'put',
        label: m.assignments_motions_put(),
        nowrap: true,
        cell: ({ caseFile }) => formatDay(caseFile.openedOn),
      },
      {
        key: 'age',
        label: m.assignments_motions_age(),
        number: true,
        cell: ({ age }) => m.assignments_motions_days({ days: age }),
      },
      {
        key: 'last',
        label: m.assignments_motions_last_day(),
        nowrap: true,
        cell: ({ lastDay, isLate }) => (
          <>
            {formatDay(lastDay)} {isLate && <Status kind="late" />}
          </>
        ),
      },
    ]}
  />
)
