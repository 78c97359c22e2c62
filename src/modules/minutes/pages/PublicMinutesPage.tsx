import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { Table } from '../../../ui/table.tsx'
import { showMinutesIndex } from '../public-minutes.service.ts'
import { publicTitle } from '../public-title.service.ts'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const words = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200)
  return { words, ...(await showMinutesIndex(context.get(requestContext), words)) }
}

/** Approved minutes by body and year, and a search in what was decided. */
export default function PublicMinutesPage() {
  const { words, years, latest } = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <link rel="alternate" type="application/atom+xml" href="/protokoll/flode.atom" title={m.minutes_feed_title()} />
      <link rel="alternate" type="application/feed+json" href="/protokoll/flode.json" title={m.minutes_feed_title()} />
      <PublicHead
        title={m.minutes_public_title()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.minutes_public_lead()}</p>
        <p>
          <a href="/sa-beslutas">{m.ui_foot_how()}</a>
        </p>
      </PublicHead>
      <FilterBar label={m.minutes_public_search()}>
        <TextField name="q" type="search" label={m.minutes_public_words()} defaultValue={words} />
      </FilterBar>
      {latest.length === 0 ? (
        <EmptyState title={words === '' ? m.minutes_public_none() : m.minutes_public_not_found({ words })} icon="info">
          <p>{m.minutes_public_none_text()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words === '' ? m.minutes_public_latest() : m.minutes_public_found({ words })}
          rows={latest}
          rowKey={({ paragraph }) => paragraph.id}
          cards
          columns={[
            {
              key: 'title',
              label: m.minutes_public_paragraph(),
              cell: ({ paragraph }) => <a href={paragraph.publicPath}>{publicTitle(paragraph)}</a>,
            },
            { key: 'body', label: m.minutes_public_body(), cell: ({ bodyName }) => bodyName },
            {
              key: 'day',
              label: m.minutes_public_day(),
              nowrap: true,
              cell: ({ paragraph }) => formatDay(paragraph.decidedOn),
            },
          ]}
        />
      )}
      <p className="no-print">
        <a href="/protokoll/flode.atom" type="application/atom+xml">
          {m.minutes_feed_link()}
        </a>
      </p>
      {years.length > 0 && (
        <section aria-labelledby="years">
          <h2 id="years">{m.minutes_public_years()}</h2>
          <ul>
            {years.map((one) => (
              <li key={one.href}>
                <a href={one.href}>{m.minutes_public_year({ body: one.bodyName, year: one.year })}</a>{' '}
                <span className="muted">{m.minutes_public_count({ count: one.count })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
