import { redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { type Asked, answerForm, numberOf, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotAllowed } from '../../../shared/failure.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { formatMoney } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { seenForm } from '../budget.contract.ts'
import { totalOf } from '../frame-table.ts'
import { showVersion } from '../show-budget.service.ts'
import { proposeVersion } from '../version.service.ts'
import { budgetsPath, versionPath } from './budget-addresses.ts'
import { CannotNow } from './cannot-now.tsx'

export async function loader({ context, params }: Asked<'key' | 'version'>) {
  const { version, rows, may, companies, names } = await showVersion(
    context.get(requestContext),
    params.key,
    numberOf(params.version),
  )
  if (version.status !== 'draft') return { version, bodies: 0, total: undefined, untold: [] }
  if (!may.propose) throw new NotAllowed('mayProposeBudgetVersion')
  const untold = companies.filter(({ section }) => section === null).map(({ unit }) => names[unit] ?? '')
  return { version, bodies: rows.length, total: totalOf(rows).frames[0], untold }
}

export async function action({ context, params, request }: Asked<'key' | 'version'>) {
  const ctx = context.get(requestContext)
  const { version } = await showVersion(ctx, params.key, numberOf(params.version))
  return answerForm(await request.formData(), async (sent) => {
    await proposeVersion(ctx, version.id, parseInput(seenForm, formInput(sent), ctx.locale))
    return redirect(`${versionPath(version)}?sparat=1`, 303)
  })
}

/** Puts a version forward: what that means, and what hinders it. */
export default function ProposePage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, bodies, total, untold } = loaderData
  if (version.status !== 'draft') return <CannotNow title={m.budget_propose_title()} version={version} />
  return (
    <>
      <PageTitle
        title={m.budget_propose_title()}
        lead={m.budget_propose_lead({ title: version.budget.title, name: version.name })}
        crumbs={[
          { label: m.budget_title(), href: budgetsPath },
          { label: version.budget.title, href: versionPath(version) },
        ]}
      />
      <Banner title={m.budget_propose_locks()}>
        {total !== undefined && m.budget_propose_sum({ bodies, total: formatMoney(total, 'mkr') })}
      </Banner>
      {untold.length > 0 && (
        <Banner tone="warning" title={m.budget_propose_companies({ companies: untold.join(', ') })}>
          {m.budget_companies_law()}
        </Banner>
      )}
      <DraftForm draftKey={`propose-${version.id}`} failed={Boolean(actionData)} noValidate>
        <Failure failure={actionData?.failure} />
        <input type="hidden" name="revision" value={version.revision} />
        <div className="form-actions">
          <Button>{m.budget_propose_now()}</Button>
          <LinkButton href={versionPath(version)} variant="secondary">
            {m.budget_cancel()}
          </LinkButton>
        </div>
      </DraftForm>
    </>
  )
}
