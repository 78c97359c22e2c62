import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { requestContext } from '../../../../platform/web/request-context.ts'
import { PublicHead } from '../../../../ui/document/public-parts.tsx'
import { TextField } from '../../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../../ui/forms/filter-bar.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { searchPublicRecords } from '../search-records.service.ts'
import { FoundRecords } from './FoundRecords.tsx'
import { askedOf, pageSize } from './search-asked.ts'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { q, page } = askedOf(request)
  return { q, page, found: await searchPublicRecords(context.get(requestContext), { words: q, page, size: pageSize }) }
}

/** The public register by words, with the texts that have been published. */
export default function PublicSearchPage() {
  const { q, page, found } = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={q.trim() === '' ? m.cases_found_title() : m.cases_found_for({ q })}
        crumbs={[
          { label: m.reports_start(), href: '/' },
          { label: m.cases_public_title_page(), href: '/diarium' },
        ]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.cases_found_public_lead()}</p>
      </PublicHead>
      <FilterBar label={m.cases_found_title()}>
        <TextField name="q" type="search" label={m.cases_found_words()} maxLength={200} defaultValue={q} />
      </FilterBar>
      <FoundRecords
        found={found}
        hasQuestion={q.trim() !== ''}
        caseHref={(one) => `/diarium/${one.slug}`}
        documentHref={(one) => `/diarium/${one.caseSlug}#handlingar`}
      />
      {found.documents.total > pageSize && <Pagination page={page} pageSize={pageSize} total={found.documents.total} />}
    </div>
  )
}
