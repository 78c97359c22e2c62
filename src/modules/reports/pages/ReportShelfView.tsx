import { m } from '../../../generated/paraglide/messages.js'
import { FileLinks } from '../../../ui/document/public-parts.tsx'
import { yearsOf } from '../plan-years.ts'
import type { PlanLine, ReportShelf, RoundLine } from '../reports.service.ts'

/** Plans and rounds to read; staff come to drafts by a version of their own. */
export function ReportShelfView({ shelf, base }: { shelf: ReportShelf; base: '/rapporter' | '/arbete/rapporter' }) {
  return (
    <>
      <h2>{m.reports_list_rounds()}</h2>
      {shelf.rounds.length === 0 && <p>{m.reports_list_no_rounds()}</p>}
      <ul className="public-list">
        {shelf.rounds.map((round) => (
          <RoundItem key={round.key} round={round} base={base} />
        ))}
      </ul>
      <h2>{m.reports_list_plans()}</h2>
      {shelf.plans.length === 0 && <p>{m.reports_none_adopted()}</p>}
      <ul className="public-list">
        {shelf.plans.map((plan) => (
          <PlanItem key={`${plan.key} ${plan.version}`} plan={plan} base={base} />
        ))}
      </ul>
    </>
  )
}

function RoundItem({ round, base }: { round: RoundLine; base: string }) {
  const address = `${base}/${round.key}/delarsrapport`
  return (
    <li>
      <h3>
        <a href={address}>{round.name}</a>
      </h3>
      <p>
        {m.reports_round_period({ day: round.periodEnd })} ·{' '}
        {round.status === 'closed' ? m.reports_round_closed() : m.reports_round_open()}
        {!round.isPublic && ` · ${m.reports_not_public()}`}
      </p>
      <FileLinks
        files={[
          { label: m.reports_file_pdf({ title: round.name }), href: `${address}.pdf` },
          { label: m.reports_file_word({ title: round.name }), href: `${address}.docx` },
        ]}
      />
    </li>
  )
}

function PlanItem({ plan, base }: { plan: PlanLine; base: string }) {
  const isDraft = plan.status === 'draft' || plan.status === 'proposed'
  const query = isDraft ? `?version=${plan.version}` : ''
  const address = `${base}/${plan.key}/verksamhetsplan`
  return (
    <li>
      <h3>
        <a href={`${address}${query}`} dir="auto">
          {plan.title}
        </a>
      </h3>
      <p>
        {m.reports_plan_years({ unit: plan.unit, years: yearsOf(plan) })}
        {isDraft && ` · ${m.reports_draft_title()}`}
      </p>
      {plan.decision && <p>{plan.decision}</p>}
      <FileLinks
        files={[
          { label: m.reports_file_pdf({ title: plan.title }), href: `${address}.pdf${query}` },
          { label: m.reports_file_word({ title: plan.title }), href: `${address}.docx${query}` },
        ]}
      />
    </li>
  )
}
