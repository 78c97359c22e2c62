import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { showDifference } from '../show-difference.service.ts'
import { showPlan } from '../show-plan.service.ts'
import './goals.css'
import { planPath, plansPath } from './parts/addresses.ts'
import { GoalDifference } from './parts/goal-difference.tsx'
import type { Asked, PageProps } from './parts/page-args.ts'

const pageSize = 25

export async function loader({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const asked = new URL(request.url).searchParams
  const { versions } = await showPlan(ctx, params.plan)
  const page = Math.max(1, Number(asked.get('sida')) || 1)
  const newest = versions[0]
  const to = Number(asked.get('till')) || newest?.number
  const later = versions.find(({ number }) => number === to)
  const from = Number(asked.get('fran')) || versions.find(({ id }) => id === later?.basedOn)?.number
  if (!to || !later) throw new NotFound('plan')
  if (!from) return { version: later, versions, difference: null }
  const { goals, unchanged, reordered, ...rest } = await showDifference(ctx, params.plan, from, to)
  return {
    version: later,
    versions,
    difference: {
      from: rest.from.number,
      to: rest.to.number,
      changed: goals.length,
      page,
      goals: goals.slice((page - 1) * pageSize, page * pageSize),
      unchanged,
      reordered,
      names: {
        units: rest.unitNames,
        goals: rest.goalTitles,
        levels: Object.fromEntries(rest.model.levels.map(({ key, name }) => [key, name])),
        perspectives: Object.fromEntries(rest.model.perspectives.map(({ key, name }) => [key, name])),
      },
    },
  }
}

/** What one version changes in another, goal by goal and field by field. */
export default function DifferencePage({ loaderData }: PageProps<typeof loader>) {
  const { version, versions, difference } = loaderData
  const options = versions.map(({ number, decision }) => ({
    value: String(number),
    label: decision
      ? `${m.goals_page_version_number({ number })} (${decision.decidedOn})`
      : m.goals_page_version_number({ number }),
  }))
  return (
    <>
      <PageTitle
        title={m.goals_page_difference()}
        lead={version.plan.title}
        crumbs={[
          { label: m.goals_page_plans(), href: plansPath },
          { label: version.plan.title, href: planPath({ version, versions }) },
        ]}
      />
      {versions.length > 1 && (
        <FilterBar label={m.goals_page_versions_to_compare()}>
          <Select
            name="fran"
            label={m.goals_page_from_version()}
            options={options}
            defaultValue={String(difference?.from ?? '')}
          />
          <Select
            name="till"
            label={m.goals_page_to_version()}
            options={options}
            defaultValue={String(version.number)}
          />
        </FilterBar>
      )}
      {!difference || versions.length < 2 ? (
        <EmptyState title={m.goals_page_one_version()}>{m.goals_page_one_version_text()}</EmptyState>
      ) : (
        <>
          <p className="lead">
            {m.goals_page_difference_sum({ changed: difference.changed, unchanged: difference.unchanged })}
          </p>
          {difference.reordered && <Banner title={m.goals_page_reordered()} />}
          {difference.goals.map((change) => (
            <GoalDifference key={change.thing.id} change={change} names={difference.names} />
          ))}
          {difference.changed > pageSize && (
            <Pagination page={difference.page} pageSize={pageSize} total={difference.changed} />
          )}
        </>
      )}
    </>
  )
}
