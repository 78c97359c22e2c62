import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { goalValues } from '../goal-form.ts'
import { isOpen } from '../plan-states.ts'
import { showGoal, showPlan } from '../show-plan.service.ts'
import { goalPath, planPath, plansPath, versionAsked, withParam } from './parts/addresses.ts'
import { Attention } from './parts/attention.tsx'
import { layOutForm, mustBeWritable, takeForm } from './parts/goal-desk.ts'
import { GoalForm } from './parts/goal-form.tsx'
import './goals.css'
import type { Asked, PageProps } from './parts/page-args.ts'
import { StaleGoal } from './parts/stale-goal.tsx'
import { shortTitle } from './parts/words.ts'

/** The draft of the plan unless the address names another version. */
async function findGoal({ context, params, request }: Asked<'plan' | 'ref'>) {
  const ctx = context.get(requestContext)
  const asked = versionAsked(request.url)
  const number = asked ?? (await showPlan(ctx, params.plan)).versions.find(isOpen)?.number
  return { ctx, shown: await showGoal(ctx, params.plan, params.ref, number) }
}

export async function loader(asked: Asked<'plan' | 'ref'>) {
  const { ctx, shown } = await findGoal(asked)
  const { version, versions, goal, model, may } = shown
  mustBeWritable(version, may)
  return {
    version,
    versions,
    title: goal.title,
    ref: goal.ref,
    values: goalValues(goal),
    revision: goal.revision,
    ...(await layOutForm(ctx, { version, model, goal })),
  }
}

export async function action(asked: Asked<'plan' | 'ref'>) {
  const { ctx, shown } = await findGoal(asked)
  const { version, versions, goal } = shown
  return takeForm(ctx, await asked.request.formData(), {
    version,
    id: goal.id,
    shownAt: (ref) => withParam(goalPath({ version, versions }, ref), 'sparat'),
    stored: async () => goal,
  })
}

/** The goal as a form: what is typed stays until every field can be read and the deed is done. */
export default function EditGoalPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, versions, ref, options, ground } = loaderData
  const place = { version, versions }
  const draftKey = `goal-${version.id}-${ref}`
  return (
    <>
      <PageTitle
        title={m.goals_page_edit_goal()}
        lead={shortTitle(loaderData.title)}
        crumbs={[
          { label: m.goals_page_plans(), href: plansPath },
          { label: version.plan.title, href: planPath(place) },
          { label: shortTitle(loaderData.title, 60), href: goalPath(place, ref) },
        ]}
      />
      <Attention to={actionData?.failure}>
        {actionData?.stored ? (
          <StaleGoal stored={actionData.stored} typed={actionData.values} draftKey={draftKey} />
        ) : (
          <Failure failure={actionData?.failure} />
        )}
      </Attention>
      <GoalForm
        initial={actionData?.values ?? loaderData.values}
        revision={actionData?.revision ?? loaderData.revision}
        draftKey={draftKey}
        failed={actionData?.failed ?? false}
        errors={actionData?.errors ?? {}}
        options={options}
        ground={ground}
        cancel={goalPath(place, ref)}
      />
    </>
  )
}
