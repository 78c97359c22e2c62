import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { showMunicipality } from '../../../platform/web/municipality.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { PublicHead } from '../../../ui/document/public-parts.tsx'

export const handle = { script: false }

export const loader = ({ context }: LoaderFunctionArgs) => showMunicipality(context.get(requestContext))

/** The statement that the act on accessible digital public service asks for (2018:1937, 13 §). */
export default function AccessibilityPage() {
  const { name, isDemo } = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={m.reports_access_title()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.reports_access_lead({ name })}</p>
      </PublicHead>
      <h2>{m.reports_access_status()}</h2>
      <p>{m.reports_access_status_text()}</p>
      <h2>{m.reports_access_faults()}</h2>
      <ul>
        <li>{m.reports_access_fault_readers()}</li>
        <li>{m.reports_access_fault_glyphs()}</li>
        <li>{m.reports_access_fault_tables()}</li>
        <li>{m.reports_access_fault_files()}</li>
        <li>{m.reports_access_fault_pictures()}</li>
      </ul>
      <h2>{m.reports_access_tested()}</h2>
      <p>{m.reports_access_tested_text()}</p>
      <h2 id="kontakt">{m.reports_access_contact()}</h2>
      <p>{isDemo ? m.reports_access_contact_demo() : m.reports_access_contact_text({ name })}</p>
      <h2>{m.reports_access_supervision()}</h2>
      <p>
        {m.reports_access_supervision_text()}{' '}
        <a href="https://www.digg.se/tdosanmalan">{m.reports_access_supervision_link()}</a>
      </p>
    </div>
  )
}
