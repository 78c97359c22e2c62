import { type LoaderFunctionArgs, type MetaDescriptor, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { showMunicipality } from '../../../platform/web/municipality.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { listReports, readCouncilGoals } from '../reports.service.ts'

export const handle = { script: false }
export const meta = (): MetaDescriptor[] => [{ name: 'description', content: m.reports_start_lead() }]

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const [{ name }, shelf, goals] = [await showMunicipality(ctx), await listReports(ctx), await readCouncilGoals(ctx)]
  return {
    name,
    vision: goals.find((goal) => goal.levelKind === 'vision')?.title ?? null,
    strategic: goals
      .filter((goal) => goal.levelKind === 'strategic')
      .map(({ id, title, plan, ref }) => ({ id, title, href: `/mal/${plan}/${ref}` })),
    round: shelf.rounds[0]
      ? { name: shelf.rounds[0].name, href: `/rapporter/${shelf.rounds[0].key}/delarsrapport` }
      : null,
  }
}

/** What the municipality wants, how it goes, what was decided: three ways in. */
export default function StartPage() {
  const { name, vision, strategic, round } = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead title={m.reports_start_title({ name })} crumbs={[]} label="">
        <p className="lead">{m.reports_start_lead()}</p>
      </PublicHead>
      {vision && (
        <>
          <h2>{m.reports_start_vision()}</h2>
          <p className="lead" dir="auto">
            {vision}
          </p>
        </>
      )}
      <h2>{m.reports_start_goals()}</h2>
      {strategic.length === 0 ? (
        <p>{m.reports_none_adopted()}</p>
      ) : (
        <ul>
          {strategic.map((goal) => (
            <li key={goal.id}>
              <a href={goal.href} dir="auto">
                {goal.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <h2>{m.reports_start_more()}</h2>
      <ul className="public-list">
        <li>
          <h3>
            <a href="/mal">{m.reports_goals_title()}</a>
          </h3>
          <p>{m.reports_start_goals_about()}</p>
        </li>
        <li>
          <h3>
            <a href="/budget">{m.publications_public_budget()}</a>
          </h3>
          <p>{m.publications_public_budget_about()}</p>
        </li>
        <li>
          <h3>
            <a href="/uppfoljning">{m.publications_public_follow_up()}</a>
          </h3>
          <p>{m.publications_public_follow_up_about()}</p>
        </li>
        <li>
          <h3>
            <a href="/rapporter">{m.reports_list_title()}</a>
          </h3>
          <p>{m.reports_start_reports_about()}</p>
          {round && (
            <p>
              <a href={round.href}>{m.reports_start_newest({ name: round.name })}</a>
            </p>
          )}
        </li>
        <li>
          <h3>
            <a href="/oppna-data">{m.reports_open_title()}</a>
          </h3>
          <p>{m.reports_start_data_about()}</p>
        </li>
      </ul>
    </div>
  )
}
