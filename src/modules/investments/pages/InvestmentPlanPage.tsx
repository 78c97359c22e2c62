import { Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { type Money, sumOf } from '../../../shared/money.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle, Section, Tabs } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { showInvestmentPlan } from '../show-plan.service.ts'
import { planAction } from './plan-action.ts'
import { Charges, Rules } from './plan-parts.tsx'
import { ProjectForm } from './project-form.tsx'
import { findingWord, tkr, versionTitle } from './words.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const shown = await showInvestmentPlan(context.get(requestContext), params.key ?? '', Number(params.version))
  return { ...shown, edited: new URL(request.url).searchParams.get('projekt') }
}

export type PlanData = Awaited<ReturnType<typeof loader>>

export const action = planAction

/** The investments of a version by body, with three years, what to look at, and what they will cost to own. */
export default function InvestmentPlanPage() {
  const data = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  const { version, years, bodies } = data
  const address = `/arbete/budget/${version.budget.key}/${version.number}`
  const all = bodies.flatMap((body) => body.projects)
  const edited = all.find(({ project }) => project.id === data.edited)
  const units = data.unitChoices.filter((one) => one.may)
  return (
    <>
      <PageTitle
        title={m.investments_title()}
        lead={m.investments_lead()}
        crumbs={[
          { label: m.investments_budget(), href: '/arbete/budget' },
          { label: versionTitle(version), href: address },
        ]}
        actions={
          <LinkButton href="/arbete/investeringar" variant="secondary">
            {m.investments_follow()}
          </LinkButton>
        }
      />
      <Tabs
        label={m.budget_parts()}
        tabs={[
          { label: m.budget_part_frames(), href: address },
          { label: m.budget_part_operating(), href: `${address}/drift` },
          { label: m.budget_part_investments(), href: `${address}/investeringar` },
          { label: m.budget_part_statements(), href: `${address}/rakenskaper` },
        ]}
      />
      {all.length === 0 ? (
        <EmptyState title={data.may.add ? m.investments_none() : m.investments_none_here()} />
      ) : (
        <KeyFigures
          figures={years.map((year, at) => ({
            label: m.investments_total_in({ year }),
            value: tkr(sumOf(bodies.flatMap((body) => [body.amounts[at], body.carriedOver[at]] as Money[]))),
            note: m.investments_in_tkr(),
          }))}
        />
      )}
      {bodies.map((body) => (
        <BodyTable key={body.body ?? 'none'} body={body} years={years} />
      ))}
      {edited?.mayEdit && (
        <Section title={m.investments_edit({ name: edited.project.name })} id="projekt">
          <ProjectForm
            key={edited.project.id}
            project={edited.project}
            years={years}
            units={data.unitChoices}
            failure={failure}
          />
        </Section>
      )}
      {!edited && data.may.add && (
        <Disclosure summary={m.investments_add()} open={all.length === 0}>
          <ProjectForm project={undefined} years={years} units={units} failure={failure} />
        </Disclosure>
      )}
      <Charges data={data} failure={edited ? undefined : failure} />
      <Rules data={data} />
    </>
  )
}

type Body = PlanData['bodies'][number]
type Row = Body['projects'][number]

const inYear = ({ project }: Row, year: number) => project.years.find((one) => one.year === year)

function BodyTable({ body, years }: { body: Body; years: PlanData['years'] }) {
  const hasFindings = body.projects.some((one) => one.findings.length > 0)
  return (
    <Table
      caption={body.name || m.investments_no_body()}
      note={m.investments_table_note()}
      rows={body.projects}
      rowKey={({ project }) => project.id}
      columns={[
        {
          key: 'name',
          label: m.investments_project(),
          cell: ({ project, unitName, mayEdit }) => (
            <>
              {mayEdit ? <Link to={`?projekt=${project.id}#projekt`}>{project.name}</Link> : project.name}{' '}
              <span className="muted small">{project.code}</span>
              <div className="muted small">{unitName}</div>
            </>
          ),
          foot: m.investments_sum(),
        },
        {
          key: 'total',
          label: m.investments_decided_total(),
          number: true,
          cell: ({ project }) => tkr(project.decidedTotal),
          foot: tkr(body.decidedTotal),
        },
        ...years.flatMap((year, at) => [
          {
            key: `amount-${year}`,
            label: String(year),
            number: true,
            cell: (row: Row) => tkr(inYear(row, year)?.amount ?? (0 as Money)),
            foot: tkr(body.amounts[at] ?? (0 as Money)),
          },
          ...(body.carriedOver[at] === 0
            ? []
            : [
                {
                  key: `carried-${year}`,
                  label: m.investments_carried_to({ year }),
                  number: true,
                  cell: (row: Row) => tkr(inYear(row, year)?.carriedOver ?? (0 as Money)),
                  foot: tkr(body.carriedOver[at] ?? (0 as Money)),
                },
              ]),
        ]),
        {
          key: 'life',
          label: m.investments_life(),
          number: true,
          cell: ({ project }) => (project.kind === 'land' ? m.investments_kind_land() : project.usefulLifeYears),
        },
        {
          key: 'in-use',
          label: m.investments_in_use_from(),
          nowrap: true,
          cell: ({ project }) => project.inUseFrom ?? m.investments_unknown(),
        },
        ...(hasFindings
          ? [
              {
                key: 'findings',
                label: m.investments_findings(),
                cell: (row: Row) => row.findings.map(findingWord).join(' '),
              },
            ]
          : []),
      ]}
    />
  )
}
