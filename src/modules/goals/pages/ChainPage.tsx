import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { TreeChart } from '../../../ui/charts/tree-chart.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { assessmentsOf } from '../goal-assessments.service.ts'
import { flattenChain } from '../goal-chain.ts'
import { listChain } from '../list-chain.service.ts'
import { listPlans } from '../list-plans.service.ts'
import './goals.css'
import { plansPath, versionAsked } from './parts/addresses.ts'
import { ChainList } from './parts/chain-list.tsx'
import { foldedOf, nodesOf } from './parts/chain-nodes.ts'
import type { Asked, PageProps } from './parts/page-args.ts'

export async function loader({ context, request }: Asked) {
  const ctx = context.get(requestContext)
  const plan = new URL(request.url).searchParams.get('plan') || undefined
  const version = versionAsked(request.url)
  const chain = await listChain(ctx, { ...(plan && { plan }), ...(plan && version && { version }) })
  const shown = flattenChain([...chain.tops, ...chain.loose]).map(({ goal }) => goal.id)
  const assessed = await assessmentsOf(ctx, shown)
  const { plans } = await listPlans(ctx)
  return {
    plan: plan ?? '',
    version: version ?? null,
    plans: plans.map(({ version: { plan: one } }) => ({ value: one.key, label: one.title })),
    tops: nodesOf(chain.tops, chain, assessed, ctx.today()),
    loose: nodesOf(chain.loose, chain, assessed, ctx.today()),
  }
}

/** From the vision to what is done: the same chain as picture and as list. */
export default function ChainPage({ loaderData }: PageProps<typeof loader>) {
  const { plan, plans, tops, loose, version } = loaderData
  const isEmpty = tops.length + loose.length === 0
  return (
    <>
      <PageTitle
        title={m.goals_page_chain_title()}
        lead={m.goals_page_chain_lead()}
        crumbs={[{ label: m.goals_page_plans(), href: plansPath }]}
      />
      <FilterBar label={m.goals_page_chain_choose()}>
        {plan !== '' && version !== null && <input type="hidden" name="version" value={version} />}
        <Select
          name="plan"
          label={m.goals_page_plan()}
          options={plans}
          empty={m.goals_page_whole_municipality()}
          defaultValue={plan}
        />
      </FilterBar>
      {isEmpty && <EmptyState title={m.goals_page_no_goals()}>{m.goals_page_no_goals_text()}</EmptyState>}
      {tops.map((top) => (
        <div key={top.id} className="wide">
          <TreeChart
            title={m.goals_page_chain_from({ title: top.label })}
            description={m.goals_page_chain_picture({ count: top.goals })}
            root={top}
            folded={foldedOf(top)}
          />
        </div>
      ))}
      {!isEmpty && (
        <Section title={m.goals_page_as_list()}>
          <ChainList nodes={tops} label={m.goals_page_chain_title()} />
        </Section>
      )}
      {loose.length > 0 && (
        <Section title={m.goals_page_loose()}>
          <p className="muted">{m.goals_page_loose_text()}</p>
          <ChainList nodes={loose} label={m.goals_page_loose()} />
        </Section>
      )}
    </>
  )
}
