import { Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { searchGoals } from '../find-goals.service.ts'
import { listPlans } from '../list-plans.service.ts'
import './goals.css'
import { goalElsewhere, plansPath } from './parts/addresses.ts'
import type { Asked, PageProps } from './parts/page-args.ts'

const size = 50

export async function loader({ context, request }: Asked) {
  const ctx = context.get(requestContext)
  const asked = new URL(request.url).searchParams
  const q = (asked.get('q') ?? '').slice(0, 200)
  const { plans } = await listPlans(ctx)
  const plan = plans.find(({ version }) => version.plan.key === asked.get('plan'))?.version.plan.key
  const page = Math.max(1, Number(asked.get('sida')) || 1)
  const found = q.trim() === '' ? { rows: [], total: 0 } : await searchGoals(ctx, { q, plan, page, size })
  return {
    q,
    plan: plan ?? '',
    page,
    total: found.total,
    plans: plans.map(({ version }) => ({ value: version.plan.key, label: version.plan.title })),
    rows: found.rows.map(({ id, ref, title, answerableRole, plan: version }) => ({
      id,
      title,
      answerableRole,
      plan: version.plan.title,
      href: goalElsewhere(version, ref),
    })),
  }
}

/** Goals in every plan, by words in the goal, its indicators or its actions. */
export default function SearchPage({ loaderData }: PageProps<typeof loader>) {
  const { q, plan, page, total, plans, rows } = loaderData
  return (
    <>
      <PageTitle
        title={q.trim() === '' ? m.goals_page_search() : m.goals_page_search_for({ q })}
        crumbs={[{ label: m.goals_page_plans(), href: plansPath }]}
      />
      <FilterBar label={m.goals_page_search()}>
        <TextField name="q" type="search" label={m.goals_page_search_words()} maxLength={200} defaultValue={q} />
        <Select
          name="plan"
          label={m.goals_page_plan()}
          options={plans}
          empty={m.goals_page_all()}
          defaultValue={plan}
        />
      </FilterBar>
      {q.trim() !== '' && <p role="status">{m.goals_page_goal_count({ count: total })}</p>}
      {q.trim() !== '' && (
        <p>
          <Link to={`/arbete/arenden/sok?${new URLSearchParams({ q })}`}>{m.cases_found_in_register()}</Link>
        </p>
      )}
      {total === 0 ? (
        <EmptyState title={q.trim() === '' ? m.goals_page_search_first() : m.goals_page_none_found()} icon="search">
          {m.goals_page_search_hint()}
        </EmptyState>
      ) : (
        <Table
          caption={m.goals_page_goals()}
          captionHidden
          cards
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              label: m.goals_page_goal(),
              cell: ({ href, title }) => (
                <Link to={href} dir="auto">
                  {title}
                </Link>
              ),
            },
            { key: 'plan', label: m.goals_page_plan(), cell: (row) => row.plan },
            { key: 'role', label: m.goals_page_answerable(), cell: (row) => row.answerableRole || '–' },
          ]}
        />
      )}
      {total > size && <Pagination page={page} pageSize={size} total={total} />}
    </>
  )
}
