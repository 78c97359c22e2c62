import { Link, useSearchParams } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import type { PlanLine } from '../list-plans.service.ts'
import { listPlans } from '../list-plans.service.ts'
import { planKinds } from '../plan.ts'
import './goals.css'
import { plansPath } from './parts/addresses.ts'
import type { Asked, PageProps } from './parts/page-args.ts'
import { planKindHeading } from './parts/words.ts'

export const loader = ({ context }: Asked) => listPlans(context.get(requestContext))

/** Every plan: what holds, what is being prepared, by whose right. */
export default function PlansPage({ loaderData }: PageProps<typeof loader>) {
  const { plans, may } = loaderData
  const [params] = useSearchParams()
  const create = may.create && (
    <LinkButton href={`${plansPath}/ny`} variant="primary" icon="plus">
      {m.goals_page_new_plan()}
    </LinkButton>
  )
  return (
    <>
      <PageTitle
        title={m.goals_page_plans()}
        lead={m.goals_page_plans_lead()}
        actions={
          <>
            <LinkButton href="/arbete/styrmodell">{m.goals_page_model()}</LinkButton>
            {create}
          </>
        }
      />
      {params.has('sparat') && <Banner tone="success" title={m.goals_page_saved()} live />}
      {plans.length === 0 && (
        <EmptyState title={m.goals_page_no_plans()} actions={create}>
          {m.goals_page_no_plans_text()}
        </EmptyState>
      )}
      {planKinds.map((kind) => (
        <PlansOfKind
          key={kind}
          title={planKindHeading(kind)}
          plans={plans.filter(({ version }) => version.plan.kind === kind)}
        />
      ))}
    </>
  )
}

function PlansOfKind({ title, plans }: { title: string; plans: readonly PlanLine[] }) {
  if (plans.length === 0) return null
  return (
    <Section title={title}>
      <div className="goals-plans">
        <Table
          caption={title}
          captionHidden
          cards
          rows={plans}
          rowKey={({ version }) => version.plan.id}
          columns={[
            {
              key: 'title',
              label: m.goals_page_plan(),
              cell: ({ version }) => (
                <Link to={`${plansPath}/${version.plan.key}`} dir="auto">
                  {version.plan.title}
                </Link>
              ),
            },
            { key: 'unit', label: m.goals_page_unit(), cell: ({ unitName }) => unitName },
            {
              key: 'years',
              label: m.goals_page_years(),
              nowrap: true,
              cell: ({ version: { plan } }) =>
                plan.firstYear === plan.lastYear ? plan.firstYear : `${plan.firstYear}–${plan.lastYear}`,
            },
            { key: 'status', label: m.goals_page_status(), cell: (line) => <PlanState {...line} /> },
            {
              key: 'decision',
              label: m.goals_page_decision(),
              nowrap: true,
              cell: ({ version: { decision } }) => (decision ? `${decision.decidedOn}, ${decision.paragraph}` : '–'),
            },
            {
              key: 'goals',
              label: m.goals_page_goals(),
              number: true,
              cell: ({ goalCount }) => formatNumber(goalCount),
            },
          ]}
        />
      </div>
    </Section>
  )
}

function PlanState({ version, open }: PlanLine) {
  return (
    <>
      <Status kind={version.status} />
      {open && (
        <p className="small">
          <Link to={`${plansPath}/${version.plan.key}?version=${open.number}`}>
            {open.status === 'draft'
              ? m.goals_page_open_draft({ number: open.number })
              : m.goals_page_open_proposal({ number: open.number })}
          </Link>
        </p>
      )}
    </>
  )
}
