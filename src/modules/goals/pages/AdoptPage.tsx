import { redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answerForm } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotAllowed } from '../../../shared/failure.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { decisionOptions, withChosenDecision } from '../../decision-log/index.ts'
import { adoption } from '../plan.contract.ts'
import { adoptPlan } from '../plan.service.ts'
import { withdraw } from '../plan-states.ts'
import { showPlan } from '../show-plan.service.ts'
import { planPath, plansPath, versionAsked } from './parts/addresses.ts'
import type { Asked, PageProps } from './parts/page-args.ts'

export async function loader({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const { version, versions, goals, may, decidingBodies, unitNames } = await showPlan(
    ctx,
    params.plan,
    versionAsked(request.url),
  )
  // Says which rule hinders: not put forward yet, or already decided.
  if (version.status !== 'proposed') withdraw(version)
  if (!may.adopt) throw new NotAllowed('mayAdoptPlan')
  return {
    version,
    versions,
    goalCount: goals.length,
    today: ctx.today(),
    replaces: versions.find(({ status }) => status === 'adopted')?.number ?? null,
    choices: await decisionOptions(ctx, decidingBodies),
    bodies: decidingBodies.map((body) => ({ value: body, label: unitNames[body] ?? '' })),
  }
}

export async function action({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const { version, decidingBodies } = await showPlan(ctx, params.plan, versionAsked(request.url))
  return answerForm(await request.formData(), async (sent) => {
    const given = await withChosenDecision(ctx, formInput(sent), decidingBodies)
    await adoptPlan(ctx, version.id, parseInput(adoption, given, ctx.locale))
    return redirect(`${plansPath}/${params.plan}?sparat`, 303)
  })
}

/** Registers what a body has decided; from then on nobody changes this version. */
export default function AdoptPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, versions, goalCount, today, replaces, bodies, choices } = loaderData
  const typed = actionData?.typed ?? {}
  const errors = actionData?.failure.fields ?? {}
  const place = { version, versions }
  return (
    <>
      <PageTitle
        title={m.goals_page_adopt()}
        lead={m.goals_page_adopt_lead({ title: version.plan.title, number: version.number })}
        crumbs={[
          { label: m.goals_page_plans(), href: plansPath },
          { label: version.plan.title, href: planPath(place) },
        ]}
      />
      <Banner title={m.goals_page_adopt_locks({ count: goalCount })}>
        {replaces !== null && m.goals_page_adopt_replaces({ number: replaces })}
      </Banner>
      <DraftForm draftKey={`adopt-${version.id}`} failed={Boolean(actionData)} noValidate>
        <Failure failure={actionData?.failure} />
        <input type="hidden" name="revision" value={version.revision} />
        {choices.length > 0 && (
          <Select
            name="chosen"
            label={m.goals_page_choose_decision()}
            hint={m.goals_page_choose_decision_hint()}
            options={choices}
            empty={m.goals_page_choose_decision_none()}
            defaultValue={typed.chosen}
          />
        )}
        <Select
          name="body"
          label={m.goals_page_body()}
          options={bodies}
          empty={bodies.length > 1 ? m.goals_page_choose() : undefined}
          defaultValue={typed.body ?? (bodies.length === 1 ? bodies[0]?.value : '')}
          error={errors.body}
        />
        <DateField
          name="decidedOn"
          label={m.goals_page_decided_on()}
          max={today}
          defaultValue={typed.decidedOn}
          error={errors.decidedOn}
        />
        <TextField
          name="paragraph"
          label={m.goals_page_paragraph()}
          hint={m.goals_page_paragraph_hint()}
          defaultValue={typed.paragraph}
          error={errors.paragraph}
        />
        <TextField
          name="caseNumber"
          label={m.goals_page_case_number()}
          hint={m.goals_page_case_number_hint()}
          defaultValue={typed.caseNumber}
          error={errors.caseNumber}
        />
        <div className="form-actions">
          <Button>{m.goals_page_adopt_now()}</Button>
          <LinkButton href={planPath(place)}>{m.goals_page_cancel()}</LinkButton>
        </div>
      </DraftForm>
    </>
  )
}
