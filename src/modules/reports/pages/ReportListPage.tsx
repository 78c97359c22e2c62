import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { listReports } from '../reports.service.ts'
import { ReportShelfView } from './ReportShelfView.tsx'

export const handle = { script: false }

export const loader = ({ context }: LoaderFunctionArgs) => listReports(context.get(requestContext))

/** Everything published, as web page, PDF and Word. */
export default function ReportListPage() {
  const loaderData = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={m.reports_list_title()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.reports_list_lead()}</p>
      </PublicHead>
      <ReportShelfView shelf={loaderData} base="/rapporter" />
    </div>
  )
}
