import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotSignedIn } from '../../../shared/failure.ts'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { listReports } from '../reports.service.ts'
import { ReportShelfView } from './ReportShelfView.tsx'

export function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  if (ctx.actor.kind === 'citizen') throw new NotSignedIn()
  return listReports(ctx, 'staff')
}

/** What is published, and what is on its way there. */
export default function StaffReportsPage() {
  const loaderData = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead title={m.reports_list_title()} crumbs={[]} label="">
        <p className="lead">{m.reports_staff_lead()}</p>
      </PublicHead>
      <ReportShelfView shelf={loaderData} base="/arbete/rapporter" />
    </div>
  )
}
