import { redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answerForm } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { holdsSeatOver, isSystem } from '../../../shared/actor.ts'
import { NotAllowed } from '../../../shared/failure.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { flatten, treeOn, unitsIn } from '../../organisation/index.ts'
import { listPlans } from '../list-plans.service.ts'
import { planCreation } from '../plan.contract.ts'
import { createPlan } from '../plan.service.ts'
import { planKinds } from '../plan.ts'
import { listSteeringModels } from '../steering-model.service.ts'
import { plansPath } from './parts/addresses.ts'
import type { Asked, PageProps } from './parts/page-args.ts'
import { planKindName } from './parts/words.ts'

export async function loader({ context }: Asked) {
  const ctx = context.get(requestContext)
  const { may } = await listPlans(ctx)
  if (!may.create) throw new NotAllowed('mayEditPlan')
  const tree = treeOn(await ctx.read(unitsIn), ctx.today())
  const year = Number(ctx.today().slice(0, 4))
  return {
    models: (await listSteeringModels(ctx)).map(({ id, name, fromYear, toYear }) => ({
      value: id,
      label: `${name} (${fromYear}–${toYear})`,
    })),
    units: (tree ? flatten(tree) : [])
      .filter(({ node }) => isSystem(ctx.actor) || holdsSeatOver(ctx.actor, node.id, 'controller', 'manager'))
      .map(({ node, depth }) => ({ value: node.id, label: `${'\u2003'.repeat(depth)}${node.name}` })),
    year,
  }
}

const withNumbers = (input: Record<string, unknown>) => ({
  ...input,
  firstYear: wholeNumber(input.firstYear),
  lastYear: wholeNumber(input.lastYear),
})
const wholeNumber = (text: unknown) => (typeof text === 'string' && /^\s*\d+\s*$/.test(text) ? Number(text) : text)

export async function action({ context, request }: Asked) {
  const ctx = context.get(requestContext)
  return answerForm(await request.formData(), async (sent) => {
    const { plan } = await createPlan(ctx, parseInput(planCreation, withNumbers(formInput(sent)), ctx.locale))
    return redirect(`${plansPath}/${plan.key}?sparat`, 303)
  })
}

/** A plan begins as a draft with nothing but a name, a unit and years. */
export default function NewPlanPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { models, units, year } = loaderData
  const typed = actionData?.typed ?? {}
  const errors = actionData?.failure.fields ?? {}
  return (
    <>
      <PageTitle
        title={m.goals_page_new_plan()}
        lead={m.goals_page_new_plan_lead()}
        crumbs={[{ label: m.goals_page_plans(), href: plansPath }]}
      />
      <DraftForm draftKey="plan-new" failed={Boolean(actionData)}>
        <Failure failure={actionData?.failure} />
        <TextField
          name="title"
          label={m.goals_page_plan_title()}
          hint={m.goals_page_plan_title_hint()}
          maxLength={300}
          defaultValue={typed.title}
          error={errors.title}
        />
        <TextField
          name="key"
          label={m.goals_page_plan_key()}
          hint={m.goals_page_plan_key_hint()}
          defaultValue={typed.key}
          error={errors.key}
        />
        <Select
          name="kind"
          label={m.goals_page_plan_kind()}
          options={planKinds.map((kind) => ({ value: kind, label: planKindName(kind) }))}
          defaultValue={typed.kind ?? 'committee'}
          error={errors.kind}
        />
        <Select
          name="unit"
          label={m.goals_page_unit()}
          hint={m.goals_page_plan_unit_hint()}
          options={units}
          empty={m.goals_page_choose()}
          defaultValue={typed.unit}
          error={errors.unit}
        />
        <Select
          name="model"
          label={m.goals_page_model()}
          options={models}
          defaultValue={typed.model ?? models[0]?.value}
          error={errors.model}
        />
        <TextField
          name="firstYear"
          label={m.goals_page_first_year()}
          defaultValue={typed.firstYear ?? String(year + 1)}
          error={errors.firstYear}
        />
        <TextField
          name="lastYear"
          label={m.goals_page_last_year()}
          defaultValue={typed.lastYear ?? String(year + 1)}
          error={errors.lastYear}
        />
        <TextArea
          name="reason"
          label={m.goals_page_reason()}
          optional
          rows={2}
          defaultValue={typed.reason}
          error={errors.reason}
        />
        <div className="actions">
          <Button>{m.goals_page_create_plan()}</Button>
          <LinkButton href={plansPath}>{m.goals_page_cancel()}</LinkButton>
        </div>
      </DraftForm>
    </>
  )
}
