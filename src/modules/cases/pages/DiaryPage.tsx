import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { FileLinks, PublicHead } from '../../../ui/document/public-parts.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Status } from '../../../ui/status.tsx'
import { caseStatuses } from '../case-file.ts'
import { showDiary } from '../diary.service.ts'
import { pageSize, searchOf } from './search-of.ts'
import { statusMark, statusWord } from './words.ts'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { page, bodyKey, status, year, q, offset, size } = searchOf(new URL(request.url))
  const diary = await showDiary(context.get(requestContext), { bodyKey, status, year, q, offset, size })
  return {
    page,
    chosen: { bodyKey: bodyKey ?? '', status: status ?? '', year: year ? String(year) : '', q },
    total: diary.total,
    bodies: diary.bodies.map(({ key, name }) => ({ value: key, label: name })),
    years: diary.years.map((one) => ({ value: String(one), label: String(one) })),
    cases: diary.items.map((one) => ({
      number: one.number,
      href: `/diarium/${one.slug}`,
      title: one.publicTitle,
      provision: one.secrecy?.provision ?? null,
      body: diary.names.get(one.body) ?? '',
      status: one.status,
      openedOn: one.openedOn,
    })),
  }
}

/** The public register: every case of the municipality, with what everybody may read of it. */
export default function DiaryPage() {
  const { cases, total, page, chosen, bodies, years } = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={m.cases_public_title_page()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.cases_public_lead()}</p>
        <p>
          <a href="/sa-beslutas">{m.ui_foot_how()}</a>
        </p>
      </PublicHead>
      <FilterBar label={m.cases_filter()}>
        <TextField label={m.cases_search()} name="q" type="search" defaultValue={chosen.q} />
        <Select
          label={m.cases_body()}
          name="organ"
          empty={m.cases_all_bodies()}
          defaultValue={chosen.bodyKey}
          options={bodies}
        />
        <Select
          label={m.cases_year()}
          name="ar"
          empty={m.cases_all_years()}
          defaultValue={chosen.year}
          options={years}
        />
        <Select
          label={m.cases_status()}
          name="lage"
          empty={m.cases_all_statuses()}
          defaultValue={chosen.status}
          options={caseStatuses.map((status) => ({ value: status, label: statusWord[status]() }))}
        />
      </FilterBar>
      {cases.length === 0 && <EmptyState title={m.cases_empty()} />}
      <ul className="public-list">
        {cases.map((one) => (
          <li key={one.number}>
            <h2>
              <a href={one.href} dir="auto">
                {one.title}
              </a>
            </h2>
            <p>
              {one.number} {'\u00b7'} {one.body} {'\u00b7'} <span className="day">{one.openedOn}</span>
            </p>
            <p>
              <Status kind={statusMark[one.status]} label={statusWord[one.status]()} />
              {one.provision && (
                <span className="muted small">
                  {' '}
                  {'\u00b7'} {m.cases_secret({ provision: one.provision })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={pageSize} total={total} />
      <FileLinks
        files={[
          { label: m.cases_found_title(), href: '/sok' },
          { label: m.cases_public_feed(), href: '/diarium/flode.atom' },
          { label: m.cases_public_export(), href: '/api/v1/cases?format=csv' },
        ]}
      />
    </div>
  )
}
