import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { MarkView } from '../../../ui/document/document-view.tsx'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { trendMark } from '../interim-report.ts'
import { yearsOf } from '../plan-years.ts'
import { reportWords } from '../report-language.service.ts'
import { listReports, type PlanLine, readCouncilGoals } from '../reports.service.ts'

export const handle = { script: false }

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const words = reportWords(ctx.locale)
  const { plans } = await listReports(ctx)
  const goals = await readCouncilGoals(ctx)
  return {
    plans,
    visions: goals.filter((goal) => goal.levelKind === 'vision').map(({ id, title }) => ({ id, title })),
    strategic: goals
      .filter((goal) => goal.levelKind === 'strategic')
      .map((goal) => ({
        id: goal.id,
        title: goal.title,
        href: `/mal/${goal.plan}/${goal.ref}`,
        mark: trendMark(goal, words),
        year: goal.trend?.year ?? null,
        isDemo: goal.trend?.isDemo ?? false,
      })),
  }
}

/** The goals of the whole municipality, and the plans they are carried out by. */
export default function GoalsPage() {
  const { plans, visions, strategic } = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={m.reports_goals_title()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.reports_goals_lead()}</p>
      </PublicHead>
      {visions.map((vision) => (
        <section key={vision.id}>
          <h2>{m.reports_start_vision()}</h2>
          <p className="lead" dir="auto">
            {vision.title}
          </p>
        </section>
      ))}
      <h2>{m.reports_start_goals()}</h2>
      {strategic.some((goal) => goal.isDemo) && <p className="report-note">{m.reports_demo_text()}</p>}
      {strategic.length === 0 && <p>{m.reports_none_adopted()}</p>}
      <ul className="public-list">
        {strategic.map((goal) => (
          <li key={goal.id}>
            <h3>
              <a href={goal.href} dir="auto">
                {goal.title}
              </a>
            </h3>
            {goal.mark ? (
              <MarkView mark={{ ...goal.mark, text: `${goal.mark.text} (${goal.year})` }} />
            ) : (
              <p>{m.reports_round_trend_none()}</p>
            )}
          </li>
        ))}
      </ul>
      <h2>{m.reports_goals_plans()}</h2>
      <PlanList plans={plans.filter((plan) => !plan.isEarlier)} />
      {plans.some((plan) => plan.isEarlier) && (
        <>
          <h2>{m.reports_goals_earlier()}</h2>
          <p>{m.reports_goals_earlier_text()}</p>
          <PlanList plans={plans.filter((plan) => plan.isEarlier)} />
        </>
      )}
    </div>
  )
}

const PlanList = ({ plans }: { plans: readonly PlanLine[] }) => (
  <ul className="public-list">
    {plans.map((plan) => (
      <li key={plan.key}>
        <h3>
          <a href={`/mal/${plan.key}`} dir="auto">
            {plan.title}
          </a>
        </h3>
        <p>{m.reports_plan_years({ unit: plan.unit, years: yearsOf(plan) })}</p>
        {plan.decision && <p>{plan.decision}</p>}
      </li>
    ))}
  </ul>
)
