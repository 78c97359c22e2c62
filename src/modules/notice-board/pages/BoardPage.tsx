import type { LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileLinks } from '../../../ui/document/public-parts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { showBoard } from '../posting.service.ts'
import { kindWord } from './words.ts'

export const handle = { script: false }

export const loader = ({ context }: LoaderFunctionArgs) => showBoard(context.get(requestContext))

/** The municipality's notice board: only what the law lists, newest first. */
export default function BoardPage({ loaderData }: { loaderData: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { up, down } = loaderData
  return (
    <>
      <PageTitle title={m.notice_board_title()} lead={m.notice_board_lead()} />
      {up.length === 0 ? (
        <EmptyState title={m.notice_board_none()} icon="info">
          <p>{m.notice_board_none_text()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={m.notice_board_keep_up()}
          captionHidden
          rows={up}
          rowKey={({ posting }) => posting.id}
          cards
          columns={[
            {
              key: 'title',
              label: m.notice_board_column_title(),
              cell: ({ posting }) => <a href={`/anslagstavla/${posting.id}`}>{posting.title}</a>,
            },
            { key: 'kind', label: m.notice_board_column_kind(), cell: ({ posting }) => kindWord[posting.kind]() },
            {
              key: 'posted',
              label: m.notice_board_column_posted(),
              nowrap: true,
              cell: ({ posting }) => formatDay(posting.postedOn),
            },
            {
              key: 'appeal',
              label: m.notice_board_column_appeal(),
              nowrap: true,
              cell: ({ posting }) => (posting.lastAppealDay ? formatDay(posting.lastAppealDay) : '–'),
            },
          ]}
        />
      )}
      {down.length > 0 && (
        <Disclosure summary={m.notice_board_history()}>
          <Table
            caption={m.notice_board_history_text()}
            rows={down}
            rowKey={({ posting }) => posting.id}
            cards
            columns={[
              { key: 'title', label: m.notice_board_column_title(), cell: ({ posting }) => posting.title },
              {
                key: 'posted',
                label: m.notice_board_column_posted(),
                nowrap: true,
                cell: ({ posting }) => formatDay(posting.postedOn),
              },
              {
                key: 'removed',
                label: m.notice_board_column_removed(),
                nowrap: true,
                cell: ({ posting }) => (posting.removedOn ? formatDay(posting.removedOn) : ''),
              },
            ]}
          />
        </Disclosure>
      )}
      <p className="hint">{m.notice_board_physical()}</p>
      <nav aria-label={m.notice_board_feeds()}>
        <FileLinks
          files={[
            { label: m.notice_board_how_title(), href: '/sa-beslutas' },
            { label: m.notice_board_feed_atom(), href: '/anslagstavla.atom' },
            { label: m.notice_board_feed_json(), href: '/anslagstavla.json' },
          ]}
        />
      </nav>
    </>
  )
}
