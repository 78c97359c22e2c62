import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import { dayAsked } from '../organisation.contract.ts'
import { showOrganisation } from '../show-organisation.service.ts'
import { DayForm } from './DayForm.tsx'
import { OrganisationView } from './OrganisationView.tsx'

export const handle = { script: false }

export function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  return showOrganisation(ctx, dayAsked(new URL(request.url).searchParams.get('dag')) ?? ctx.today())
}

/** How the municipality is organised, for everyone: bodies and units, no persons. */
export default function PublicOrganisationPage() {
  const { tree, on, turningDays } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle title={m.organisation_title()} lead={m.organisation_lead_public()} />
      <DayForm on={on} turningDays={turningDays} path="/organisation" />
      <OrganisationView tree={tree} on={on} whenEmpty={m.organisation_empty_text_public()} />
    </>
  )
}
