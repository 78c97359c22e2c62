import { redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { type Asked, answerForm, numberOf, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotAllowed } from '../../../shared/failure.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { decisionOptions, withChosenDecision } from '../../decision-log/index.ts'
import { adoptionForm } from '../budget.contract.ts'
import { showVersion } from '../show-budget.service.ts'
import { adoptVersion } from '../version.service.ts'
import { budgetsPath, versionPath } from './budget-addresses.ts'
import { CannotNow } from './cannot-now.tsx'
import { DecisionFields } from './decision-fields.tsx'

export async function loader({ context, params }: Asked<'key' | 'version'>) {
  const ctx = context.get(requestContext)
  const { version, versions, councils, names, may } = await showVersion(ctx, params.key, numberOf(params.version))
  if (version.status === 'proposed' && !may.adopt) throw new NotAllowed('mayAdoptBudget')
  return {
    version,
    today: ctx.today(),
    replaces: versions.find(({ status }) => status === 'adopted')?.name ?? null,
    choices: await decisionOptions(ctx, councils),
    bodies: councils.map((body) => ({ value: body, label: names[body] ?? '' })),
  }
}

export async function action({ context, params, request }: Asked<'key' | 'version'>) {
  const ctx = context.get(requestContext)
  const { version, councils } = await showVersion(ctx, params.key, numberOf(params.version))
  return answerForm(await request.formData(), async (sent) => {
    const given = await withChosenDecision(ctx, formInput(sent), councils)
    await adoptVersion(ctx, version.id, parseInput(adoptionForm, given, ctx.locale))
    return redirect(`${versionPath(version)}?sparat=1`, 303)
  })
}

/** Registers that the council has decided the budget; from then on nobody changes this version. */
export default function AdoptPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, today, replaces, bodies, choices } = loaderData
  if (version.status !== 'proposed') return <CannotNow title={m.budget_adopt_title()} version={version} />
  return (
    <>
      <PageTitle
        title={m.budget_adopt_title()}
        lead={m.budget_adopt_lead({ title: version.budget.title, name: version.name })}
        crumbs={[
          { label: m.budget_title(), href: budgetsPath },
          { label: version.budget.title, href: versionPath(version) },
        ]}
      />
      <Banner title={m.budget_adopt_locks()}>{replaces !== null && m.budget_adopt_replaces({ name: replaces })}</Banner>
      <DraftForm draftKey={`adopt-budget-${version.id}`} failed={Boolean(actionData)} noValidate>
        <Failure failure={actionData?.failure} />
        <input type="hidden" name="revision" value={version.revision} />
        <DecisionFields
          bodies={bodies}
          choices={choices}
          today={today}
          typed={actionData?.typed ?? {}}
          errors={actionData?.failure.fields ?? {}}
        />
        <div className="form-actions">
          <Button>{m.budget_adopt_now()}</Button>
          <LinkButton href={versionPath(version)} variant="secondary">
            {m.budget_cancel()}
          </LinkButton>
        </div>
      </DraftForm>
    </>
  )
}
