import { redirect, useSearchParams } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { documentPlaces } from '../../../platform/document-places.ts'
import { answerForm } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { AssignedList } from '../../../ui/assigned-list.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { DocumentPlaces } from '../../../ui/document-places.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { assignedFor, pathOfDecision } from '../../decision-log/index.ts'
import { moveGoal, removeGoal } from '../goal.service.ts'
import { checkMeasurability } from '../measurability/register.ts'
import { roundsOf } from '../measurability/rounds.ts'
import { revisionQuery } from '../plan.contract.ts'
import { showGoal, showPlan } from '../show-plan.service.ts'
import { levelOf } from '../steering-model.ts'
import { ActionTable } from './parts/action-table.tsx'
import { goalPath, planPath, plansPath, versionAsked, withParam } from './parts/addresses.ts'
import { FoldedFindings } from './parts/finding-list.tsx'
import { GoalFacts } from './parts/goal-facts.tsx'
import { GoalsBelow, WayDown } from './parts/goal-kin.tsx'
import { GoalMoves } from './parts/goal-moves.tsx'
import { IndicatorView } from './parts/indicator-view.tsx'
import { orderFor } from './parts/move-order.ts'
import './goals.css'
import type { Asked, PageProps } from './parts/page-args.ts'
import { PlanState } from './parts/plan-state.tsx'
import { shortTitle } from './parts/words.ts'

export async function loader({ context, params, request }: Asked<'plan' | 'ref'>) {
  const ctx = context.get(requestContext)
  const { version, versions, goal, above, below, model, unitNames, may } = await showGoal(
    ctx,
    params.plan,
    params.ref,
    versionAsked(request.url),
  )
  const levels = model.levels
  return {
    version,
    versions,
    goal,
    may,
    above: above.map((one) => ({ version: one.version, ref: one.goal.ref, title: one.goal.title })),
    below: below.map((one) => ({ version: one.version, ref: one.goal.ref, title: one.goal.title })),
    level: levelOf(model, goal.level)?.name ?? goal.level,
    perspectives: goal.perspectives.map((key) => model.perspectives.find((one) => one.key === key)?.name ?? key),
    units: goal.focusUnits.map((unit) => unitNames[unit] ?? ''),
    bodyName: version.decision ? (unitNames[version.decision.body] ?? '') : '',
    decisionPath: await pathOfDecision(ctx, version.decision),
    assigned: await assignedFor(ctx, 'goal', goal.id),
    readFrom: await documentPlaces(ctx, 'goal', goal.id),
    findings: checkMeasurability({
      goals: [goal],
      above: above.map((one) => one.goal),
      levels,
      rounds: roundsOf(version.plan, ctx.today()),
    }),
  }
}

export async function action({ context, params, request }: Asked<'plan' | 'ref'>) {
  const ctx = context.get(requestContext)
  const { version, versions, goals } = await showPlan(ctx, params.plan, versionAsked(request.url))
  const { goal } = await showGoal(ctx, params.plan, params.ref, version.number)
  return answerForm(await request.formData(), async (sent) => {
    const { intent, ...input } = formInput(sent)
    const seen = parseInput(revisionQuery, input, ctx.locale)
    if (intent === 'remove') {
      await removeGoal(ctx, version.id, goal.id, seen)
      return redirect(withParam(planPath({ version, versions }), 'sparat'), 303)
    }
    await moveGoal(ctx, version.id, goal.id, { ...orderFor(goals, goal, intent), ...seen })
    return redirect(withParam(goalPath({ version, versions }, goal.ref), 'sparat'), 303)
  })
}

/** Everything about one goal, readable in one go: what, who, how it is measured, what is done, whence it comes. */
export default function GoalPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, versions, goal, may, above, below, findings } = loaderData
  const place = { version, versions }
  const [params] = useSearchParams()
  const draft = versions.find(({ status }) => status === 'draft')
  const onGoal = findings.filter(({ indicator, action: of }) => indicator === null && of === null)
  return (
    <>
      <PageTitle
        title={goal.title}
        crumbs={[
          { label: m.goals_page_plans(), href: plansPath },
          { label: version.plan.title, href: planPath(place) },
        ]}
        actions={
          may.edit ? (
            <LinkButton href={goalPath(place, goal.ref, '/redigera')} variant="primary" icon="edit">
              {m.goals_page_edit()}
            </LinkButton>
          ) : (
            draft &&
            version.status === 'adopted' && (
              <LinkButton href={goalPath({ version: draft, versions }, goal.ref)}>
                {m.goals_page_open_draft({ number: draft.number })}
              </LinkButton>
            )
          )
        }
      />
      {params.has('sparat') && <Banner tone="success" title={m.goals_page_saved()} live />}
      <Failure failure={actionData?.failure} />
      <WayDown above={above} here={goal} />
      {goal.description && (
        <p className="prose goals-description" dir="auto">
          {goal.description}
        </p>
      )}
      <GoalFacts {...loaderData} />
      <FoldedFindings findings={onGoal} />
      <Section title={m.goals_page_indicators()} id="indikatorer">
        {goal.indicators.length === 0 && <p className="muted">{m.goals_page_no_indicators()}</p>}
        {goal.indicators.map((indicator) => (
          <IndicatorView
            key={indicator.id}
            indicator={indicator}
            findings={findings.filter((finding) => finding.indicator === indicator.id)}
          />
        ))}
      </Section>
      <Section title={m.goals_page_actions()} id="atgarder">
        <FoldedFindings findings={findings.filter((finding) => finding.action !== null)} />
        <ActionTable actions={goal.actions} title={shortTitle(goal.title)} />
      </Section>
      <GoalsBelow below={below} />
      <AssignedList title={m.goals_page_assigned()} items={loaderData.assigned} />
      <Section title={m.goals_page_behind()}>
        <PlanState {...place} bodyName={loaderData.bodyName} decisionPath={loaderData.decisionPath} />
        <DocumentPlaces places={loaderData.readFrom} />
      </Section>
      {may.edit && <GoalMoves revision={goal.revision} />}
    </>
  )
}
