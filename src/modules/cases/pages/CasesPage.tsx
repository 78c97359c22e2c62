import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { caseStatuses } from '../case-file.ts'
import { showDesk } from '../show-case.service.ts'
import { pageSize, searchOf } from './search-of.ts'
import { statusMark, statusWord } from './words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { page, bodyKey: _key, ...search } = searchOf(new URL(request.url))
  const desk = await showDesk(context.get(requestContext), search)
  const names = new Map(desk.officers.map(({ id, name }) => [id, name]))
  return {
    page,
    search,
    total: desk.total,
    bodies: desk.bodies.map(({ id, name }) => ({ value: id as string, label: name })),
    officers: desk.officers.map(({ id, name }) => ({ value: id as string, label: name })),
    mayRegister: desk.mayRegister,
    cases: desk.items.map((one) => ({
      id: one.id,
      number: one.number,
      title: one.title,
      secrecy: one.secrecy?.provision ?? null,
      body: desk.names.get(one.body) ?? '',
      status: one.status,
      isReturned: one.returnedBy !== null,
      officer: one.officer ? (names.get(one.officer) ?? '') : '',
      openedOn: one.openedOn,
    })),
  }
}

type Line = Awaited<ReturnType<typeof loader>>['cases'][number]

const columns = (): readonly Column<Line>[] => [
  {
    key: 'matter',
    label: m.cases_matter(),
    cell: (one) => (
      <>
        <Link to={`/arbete/arenden/${one.id}`} dir="auto">
          {one.title}
        </Link>
        {one.secrecy && <div className="muted small">{m.cases_secret({ provision: one.secrecy })}</div>}
      </>
    ),
  },
  { key: 'number', label: m.cases_number(), cell: (one) => one.number, nowrap: true },
  { key: 'body', label: m.cases_body(), cell: (one) => one.body },
  {
    key: 'status',
    label: m.cases_status(),
    nowrap: true,
    cell: (one) =>
      one.isReturned ? (
        <Status kind="returned" label={m.cases_returned()} />
      ) : (
        <Status kind={statusMark[one.status]} label={statusWord[one.status]()} />
      ),
  },
  { key: 'officer', label: m.cases_officer(), cell: (one) => one.officer || m.cases_no_officer() },
  { key: 'opened', label: m.cases_opened(), cell: (one) => one.openedOn, nowrap: true },
]

/** The register as a desk: what there is, filtered by what one looks for. */
export default function CasesPage() {
  const { cases, total, page, search, bodies, officers, mayRegister } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        title={m.cases_title()}
        lead={m.cases_lead()}
        actions={
          <>
            {mayRegister && <LinkButton href="/arbete/arenden/nytt">{m.cases_new()}</LinkButton>}
            <LinkButton href="/arbete/arenden/sok" variant="secondary">
              {m.cases_found_title()}
            </LinkButton>
            <LinkButton href="/arbete/arenden/installningar" variant="secondary">
              {m.cases_settings()}
            </LinkButton>
          </>
        }
      />
      <FilterBar label={m.cases_filter()}>
        <TextField label={m.cases_search()} name="q" type="search" defaultValue={search.q} />
        <Select
          label={m.cases_body()}
          name="organ"
          empty={m.cases_all_bodies()}
          defaultValue={search.body ?? ''}
          options={bodies}
        />
        <Select
          label={m.cases_status()}
          name="lage"
          empty={m.cases_all_statuses()}
          defaultValue={search.status ?? ''}
          options={caseStatuses.map((status) => ({ value: status, label: statusWord[status]() }))}
        />
        <Select
          label={m.cases_officer()}
          name="handlaggare"
          empty={m.cases_all_officers()}
          defaultValue={search.officer ?? ''}
          options={officers}
        />
      </FilterBar>
      {cases.length === 0 ? (
        <EmptyState title={m.cases_empty()}>{m.cases_empty_hint()}</EmptyState>
      ) : (
        <Table caption={m.cases_table()} columns={columns()} rows={cases} rowKey={(one) => one.id} cards />
      )}
      <Pagination page={page} pageSize={pageSize} total={total} />
    </>
  )
}
