import type { LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { FileLinks } from '../../../ui/document/public-parts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { Facts } from '../../../ui/lists.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { receiptPath } from '../../decision-log/index.ts'
import { postingFilePath, postingId, showPosting } from '../posting.service.ts'
import { legalForceFrom } from '../posting.ts'
import { postingLaw } from '../posting-law.ts'
import { kindWord } from './words.ts'

export const handle = { script: false }

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  showPosting(context.get(requestContext), postingId(params.posting ?? ''))

/** One posting: what it tells of, where to read it, until when one can appeal and how. */
export default function PostingPage({ loaderData }: { loaderData: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { posting, bodyName, logIndex } = loaderData
  const isPath = posting.whereToRead.startsWith('/')
  const force = legalForceFrom(posting)
  return (
    <article className="stack" data-posting={posting.id}>
      <PageTitle
        title={posting.title}
        crumbs={[{ label: m.notice_board_title(), href: '/anslagstavla' }]}
        lead={kindWord[posting.kind]()}
      />
      <Facts
        facts={[
          { label: m.notice_board_column_body(), value: bodyName },
          ...(posting.concernsDay
            ? [
                {
                  label:
                    posting.kind === 'other-statutory' ? m.notice_board_concerns_day() : m.notice_board_meeting_day(),
                  value: formatDay(posting.concernsDay),
                },
              ]
            : []),
          ...(posting.approvedOn
            ? [{ label: m.notice_board_approved_on(), value: formatDay(posting.approvedOn) }]
            : []),
          { label: m.notice_board_column_posted(), value: formatDay(posting.postedOn) },
          { label: m.notice_board_column_removable(), value: formatDay(posting.removableFrom) },
          {
            label: m.notice_board_where(),
            value: isPath ? <a href={posting.whereToRead}>{posting.title}</a> : posting.whereToRead,
          },
          { label: m.notice_board_law(), value: posting.statute || postingLaw[posting.kind].paragraph },
          ...(logIndex === null
            ? []
            : [
                {
                  label: m.notice_board_receipt(),
                  value: <a href={receiptPath(logIndex)}>{m.notice_board_receipt_row({ index: logIndex })}</a>,
                },
              ]),
        ]}
      />
      {postingLaw[posting.kind].startsAppeal && (
        <div className="prose">
          <p>
            {posting.lastAppealDay
              ? m.notice_board_appeal_how({ day: formatDay(posting.lastAppealDay) })
              : m.notice_board_appeal_none()}
          </p>
          {force && <p>{m.notice_board_legal_force({ day: formatDay(force) })}</p>}
        </div>
      )}
      <FileLinks
        files={[
          ...(logIndex === null ? [] : [{ label: m.notice_board_file(), href: postingFilePath(posting.id) }]),
          { label: m.notice_board_back(), href: '/anslagstavla' },
        ]}
      />
    </article>
  )
}
