import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { requestContext } from '../../../../platform/web/request-context.ts'
import { TextField } from '../../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../../ui/forms/filter-bar.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { searchRecords } from '../search-records.service.ts'
import { FoundRecords } from './FoundRecords.tsx'
import { askedOf, pageSize } from './search-asked.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { q, page } = askedOf(request)
  return { q, page, found: await searchRecords(context.get(requestContext), { words: q, page, size: pageSize }) }
}

/** Cases and documents by their words, among what one may see. */
export default function SearchPage() {
  const { q, page, found } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        title={q.trim() === '' ? m.cases_found_title() : m.cases_found_for({ q })}
        crumbs={[{ label: m.cases_title(), href: '/arbete/arenden' }]}
      />
      <FilterBar label={m.cases_found_title()}>
        <TextField name="q" type="search" label={m.cases_found_words()} maxLength={200} defaultValue={q} />
      </FilterBar>
      <FoundRecords
        found={found}
        hasQuestion={q.trim() !== ''}
        caseHref={(one) => `/arbete/arenden/${one.id}`}
        documentHref={(one) => `/arbete/arenden/${one.caseId}/handlingar/${one.id}`}
      />
      {found.documents.total > pageSize && <Pagination page={page} pageSize={pageSize} total={found.documents.total} />}
    </>
  )
}
