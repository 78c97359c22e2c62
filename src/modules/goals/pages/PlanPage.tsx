import { data, redirect, useSearchParams } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answerForm } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { pathOfDecision } from '../../decision-log/index.ts'
import { listGoalsToServe } from '../goals-to-serve.service.ts'
import { drafting, proposing } from '../plan.contract.ts'
import { draftNewVersion, proposePlan, withdrawProposal } from '../plan.service.ts'
import { showPlan } from '../show-plan.service.ts'
import { goalElsewhere, plansPath, versionAsked } from './parts/addresses.ts'
import { GoalGroups } from './parts/goal-groups.tsx'
import './goals.css'
import { GoalsAbove } from './parts/goals-above.tsx'
import type { Asked, PageProps } from './parts/page-args.ts'
import { checkShown, countFindings } from './parts/plan-check.ts'
import { AdoptLink, NewVersion, PlanDeeds } from './parts/plan-deeds.tsx'
import { GoalFilter } from './parts/plan-filter.tsx'
import { filterGoals, groupGoals, pageOf, pageSize } from './parts/plan-rows.ts'
import { OtherVersionNotice, PlanState } from './parts/plan-state.tsx'
import { PlanTabs } from './parts/plan-tabs.tsx'

export async function loader({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const shown = await showPlan(ctx, params.plan, versionAsked(request.url))
  const { version, versions, model, goals, above, unitNames, may } = shown
  const asked = new URL(request.url).searchParams
  const filter = {
    q: asked.get('q') ?? '',
    unit: asked.get('enhet') ?? '',
    perspective: asked.get('perspektiv') ?? '',
  }
  const found = filterGoals(goals, filter)
  const page = Math.max(1, Number(asked.get('sida')) || 1)
  const groups = pageOf(groupGoals({ goals: found, above, model, names: unitNames, allGoals: goals }), page)
  const shownIds = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)))
  const findings = checkShown(shown, ctx.today())
  const serving = version.plan.kind === 'unit' ? await listGoalsToServe(ctx, params.plan, version.number) : []
  const units = [...new Set(goals.flatMap((goal) => goal.focusUnits))]
  return {
    version,
    versions,
    may,
    groups,
    filter,
    page,
    found: found.length,
    total: goals.length,
    findings: countFindings(findings),
    findingsOf: Object.fromEntries(
      [...Map.groupBy(findings, ({ goal }) => goal)]
        .filter(([goal]) => shownIds.has(goal))
        .map(([goal, those]) => [goal, countFindings(those)]),
    ),
    unitName: unitNames[version.plan.unit] ?? '',
    bodyName: version.decision ? (unitNames[version.decision.body] ?? '') : '',
    decisionPath: await pathOfDecision(ctx, version.decision),
    goalsAbove: serving
      .filter(({ version: home }) => home.plan.kind === 'committee')
      .map(({ goal, version: home }) => ({
        id: goal.id,
        title: goal.title,
        href: goalElsewhere(home, goal.ref),
        plan: home.plan.title,
      })),
    units: units.map((unit) => ({ value: unit, label: unitNames[unit] ?? '' })),
    perspectives: model.perspectives.map(({ key, name }) => ({ value: key, label: name })),
  }
}

export async function action({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const { version } = await showPlan(ctx, params.plan, versionAsked(request.url))
  return answerForm(await request.formData(), async (sent) => {
    const { intent, ...input } = formInput(sent)
    switch (intent) {
      case 'propose':
        await proposePlan(ctx, version.id, parseInput(proposing, input, ctx.locale))
        return redirect(`${plansPath}/${params.plan}?version=${version.number}&sparat`, 303)
      case 'withdraw':
        await withdrawProposal(ctx, version.id, parseInput(proposing, input, ctx.locale))
        return redirect(`${plansPath}/${params.plan}?version=${version.number}&sparat`, 303)
      case 'draft': {
        const { number } = await draftNewVersion(ctx, params.plan, parseInput(drafting, input, ctx.locale))
        return redirect(`${plansPath}/${params.plan}?version=${number}&sparat`, 303)
      }
      default:
        throw data(null, { status: 400 })
    }
  })
}

/** A version of a plan: by what right it holds, what one may do next, and its goals under those they serve. */
export default function PlanPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, versions, may, groups, filter, page, found, total, findings, unitName } = loaderData
  const place = { version, versions }
  const [params] = useSearchParams()
  const { plan } = version
  return (
    <>
      <PageTitle
        title={plan.title}
        lead={`${unitName}, ${plan.firstYear === plan.lastYear ? plan.firstYear : `${plan.firstYear}–${plan.lastYear}`}`}
        crumbs={[{ label: m.goals_page_plans(), href: plansPath }]}
        status={<PlanState {...place} bodyName={loaderData.bodyName} decisionPath={loaderData.decisionPath} />}
        actions={
          <>
            <PlanDeeds {...place} may={may} />
            {may.adopt && <AdoptLink {...place} />}
          </>
        }
      />
      {params.has('sparat') && <Banner tone="success" title={m.goals_page_saved()} live />}
      <OtherVersionNotice {...place} />
      <Failure failure={actionData?.failure} />
      <PlanTabs {...place} total={total} findings={findings.errors + findings.warnings + findings.notes} />
      <GoalsAbove goals={loaderData.goalsAbove} />
      {total === 0 ? (
        <EmptyState title={m.goals_page_no_goals()}>
          {may.edit ? m.goals_page_no_goals_first() : m.goals_page_no_goals_text()}
        </EmptyState>
      ) : (
        <>
          <GoalFilter {...place} filter={filter} units={loaderData.units} perspectives={loaderData.perspectives} />
          {found === 0 && <EmptyState title={m.goals_page_none_found()} icon="search" />}
          <GoalGroups {...place} groups={groups} findingsOf={loaderData.findingsOf} />
          {found > pageSize && <Pagination page={page} pageSize={pageSize} total={found} />}
        </>
      )}
      {may.draft && (
        <NewVersion typed={actionData?.typed.reason} error={actionData?.failure.fields.reason} plan={plan.key} />
      )}
    </>
  )
}
