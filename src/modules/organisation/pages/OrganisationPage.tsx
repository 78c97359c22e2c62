import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { addDays } from '../../../shared/local-date.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { dayAsked, unitCreation } from '../organisation.contract.ts'
import { createUnit } from '../organisation.service.ts'
import { showOrganisation } from '../show-organisation.service.ts'
import { flatten } from '../tree.ts'
import { DayForm } from './DayForm.tsx'
import { answerForm } from './form-answer.ts'
import { NewUnitForm } from './NewUnitForm.tsx'
import { OrganisationView } from './OrganisationView.tsx'
import { inProse } from './words.ts'

const path = '/arbete/organisation'

export function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  return showOrganisation(ctx, dayAsked(new URL(request.url).searchParams.get('dag')) ?? ctx.today())
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  return answerForm(await request.formData(), async (input) => {
    const { key } = await createUnit(ctx, parseInput(unitCreation, input, ctx.locale))
    return { goTo: `${path}/${key}?sparat#content` }
  })
}

/** The tree as of any day, for those who work here. */
export default function OrganisationPage() {
  const { tree, on, turningDays, mayReorganise } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const lastTurn = turningDays[turningDays.length - 1] ?? on
  const compare = `${path}/jamfor?fran=${addDays(lastTurn, -1)}&till=${lastTurn}`
  return (
    <>
      <PageTitle
        title={m.organisation_title()}
        lead={m.organisation_as_of({ day: inProse(on) })}
        actions={tree && <LinkButton href={compare}>{m.organisation_compare_link()}</LinkButton>}
      />
      <DayForm on={on} turningDays={turningDays} path={path} />
      <OrganisationView tree={tree} on={on} link={(key) => `${path}/${key}`} whenEmpty={m.organisation_empty_text()} />
      {mayReorganise && <NewUnitForm places={tree ? flatten(tree) : []} on={on} answer={answer} />}
    </>
  )
}
