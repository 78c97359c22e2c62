import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { emptyGoal } from '../goal-form.ts'
import { levelsFor } from '../goal-place.ts'
import { isOpen } from '../plan-states.ts'
import { showPlan } from '../show-plan.service.ts'
import { goalPath, planPath, plansPath, versionAsked, withParam } from './parts/addresses.ts'
import { Attention } from './parts/attention.tsx'
import { layOutForm, mustBeWritable, takeForm } from './parts/goal-desk.ts'
import { GoalForm } from './parts/goal-form.tsx'
import './goals.css'
import type { Asked, PageProps } from './parts/page-args.ts'

async function findDraft({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const shown = await showPlan(ctx, params.plan, versionAsked(request.url))
  const open = shown.versions.find(isOpen)
  const isAsked = versionAsked(request.url) !== undefined
  return { ctx, shown: open && !isAsked ? await showPlan(ctx, params.plan, open.number) : shown }
}

export async function loader(asked: Asked<'plan'>) {
  const { ctx, shown } = await findDraft(asked)
  const { version, versions, model, may } = shown
  mustBeWritable(version, may)
  const level = levelsFor(model, version.plan.kind).at(-1)?.key ?? ''
  return {
    version,
    versions,
    values: emptyGoal(level, new URL(asked.request.url).searchParams.get('under') ?? ''),
    ...(await layOutForm(ctx, { version, model, goal: null })),
  }
}

export async function action(asked: Asked<'plan'>) {
  const { ctx, shown } = await findDraft(asked)
  const { version, versions } = shown
  return takeForm(ctx, await asked.request.formData(), {
    version,
    id: null,
    shownAt: (ref) => withParam(goalPath({ version, versions }, ref), 'sparat'),
    stored: async () => null,
  })
}

/** A new goal in a draft; it gets the next free number unless one is written. */
export default function NewGoalPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, versions, options, ground } = loaderData
  const place = { version, versions }
  return (
    <>
      <PageTitle
        title={m.goals_page_new_goal()}
        lead={version.plan.title}
        crumbs={[
          { label: m.goals_page_plans(), href: plansPath },
          { label: version.plan.title, href: planPath(place) },
        ]}
      />
      <Attention to={actionData?.failure}>
        <Failure failure={actionData?.failure} />
      </Attention>
      <GoalForm
        initial={actionData?.values ?? loaderData.values}
        revision={0}
        draftKey={`goal-${version.id}-new`}
        failed={actionData?.failed ?? false}
        errors={actionData?.errors ?? {}}
        options={options}
        ground={ground}
        cancel={planPath(place)}
      />
    </>
  )
}
