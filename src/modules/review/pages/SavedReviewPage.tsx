import { Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { Asked, PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { Facts } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { pageWord, severityWord } from '../explain.service.ts'
import type { SharedReview } from '../review.contract.ts'
import { showSaved } from '../save-review.service.ts'
import type { SavedReviewId } from '../saved-review.ts'
import { severityMark } from './words.ts'
import './review.css'

export async function loader({ context, params: { id } }: Asked<'id'>) {
  if (!isId(id)) throw new NotFound('saved-review')
  return showSaved(context.get(requestContext), id as string as SavedReviewId)
}

type Told = SharedReview['reviews'][number]['findings'][number] & { readonly reason?: string }

const columns = (): readonly Column<Told>[] => [
  {
    key: 'place',
    label: m.review_col_place(),
    cell: (one) => m.review_place({ page: pageWord(one), line: one.line }),
    nowrap: true,
  },
  {
    key: 'severity',
    label: m.review_col_severity(),
    cell: ({ severity }) => <Status kind={severityMark[severity]} label={severityWord(severity)} />,
    nowrap: true,
  },
  {
    key: 'finding',
    label: m.review_col_finding(),
    cell: ({ explanation, excerpt, reason }) => (
      <>
        {explanation}
        <span className="review-excerpt">{excerpt}</span>
        {reason && m.review_muted_because({ reason })}
      </>
    ),
  },
]

/** What was found when a document was reviewed, as it was saved to a case. */
export default function SavedReviewPage({ loaderData }: PageProps<typeof loader>) {
  const { saved, caseFile, shared } = loaderData
  const path = `/arbete/arenden/${caseFile.id}`
  return (
    <>
      <PageTitle
        title={m.review_saved_title()}
        lead={m.review_saved_lead({ day: shared.readOn, number: caseFile.number })}
        crumbs={[{ label: `${caseFile.number} ${caseFile.title}`, href: path }]}
      />
      <p>
        {saved.document ? (
          <>
            <Link to={`/arbete/granskningar/${saved.id}/text`}>{m.review_saved_to_beside()}</Link>
            {' · '}
            <Link to={`${path}/handlingar/${saved.document}`}>{m.review_saved_registered()}</Link>
          </>
        ) : (
          m.review_saved_not_registered()
        )}
      </p>
      {shared.reviews.map(({ document, sha256, findings, muted }) => (
        <Section key={sha256} title={document}>
          <Facts facts={[{ label: m.review_saved_digest(), value: <code>{sha256}</code> }]} />
          {findings.length + muted.length === 0 ? (
            <EmptyState title={m.review_nothing()} icon="success">
              <p>{m.review_nothing_lead()}</p>
            </EmptyState>
          ) : (
            <Table
              caption={m.review_saved_findings({ document })}
              captionHidden
              columns={columns()}
              rows={[...findings, ...muted]}
              rowKey={(one) => `${one.code} ${one.line} ${one.quoted.join()}`}
              cards
            />
          )}
        </Section>
      ))}
    </>
  )
}
