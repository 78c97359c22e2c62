import { m } from '../../../generated/paraglide/messages.js'
import { type StatutoryPeriodCode, statutoryPeriods } from '../../../shared/law/statutory-periods.ts'
import { PublicHead } from '../../../ui/document/public-parts.tsx'

export const handle = { script: false }

interface Step {
  readonly id: string
  readonly title: () => string
  readonly text: (facts: { count: number }) => string
  /** The statutory time of the step; its count stands in the text and its paragraph below. */
  readonly law: StatutoryPeriodCode | null
  readonly link: { readonly href: string; readonly label: () => string } | null
}

/** A matter from the first paper to a decision that holds, in the order it happens. */
const steps: readonly Step[] = [
  {
    id: 'arendet',
    title: m.notice_board_how_case,
    text: m.notice_board_how_case_text,
    law: null,
    link: { href: '/diarium', label: m.notice_board_how_case_link },
  },
  {
    id: 'beredning',
    title: m.notice_board_how_preparation,
    text: m.notice_board_how_preparation_text,
    law: null,
    link: null,
  },
  {
    id: 'kallelse',
    title: m.notice_board_how_notice,
    text: m.notice_board_how_notice_text,
    law: 'council-notice',
    link: { href: '/moten', label: m.notice_board_how_notice_link },
  },
  { id: 'mote', title: m.notice_board_how_meeting, text: m.notice_board_how_meeting_text, law: null, link: null },
  {
    id: 'justering',
    title: m.notice_board_how_approval,
    text: m.notice_board_how_approval_text,
    law: 'minutes-approval',
    link: { href: '/protokoll', label: m.notice_board_how_approval_link },
  },
  {
    id: 'anslag',
    title: m.notice_board_how_posting,
    text: m.notice_board_how_posting_text,
    law: 'approval-notice',
    link: { href: '/anslagstavla', label: m.notice_board_how_posting_link },
  },
  {
    id: 'laglighetsprovning',
    title: m.notice_board_how_legality,
    text: m.notice_board_how_legality_text,
    law: 'legality-appeal',
    link: null,
  },
  {
    id: 'part',
    title: m.notice_board_how_party,
    text: m.notice_board_how_party_text,
    law: 'party-appeal',
    link: null,
  },
  { id: 'laga-kraft', title: m.notice_board_how_force, text: m.notice_board_how_force_text, law: null, link: null },
  { id: 'uppdrag', title: m.notice_board_how_task, text: m.notice_board_how_task_text, law: null, link: null },
  {
    id: 'motion',
    title: m.notice_board_how_motion,
    text: m.notice_board_how_motion_text,
    law: 'member-motion',
    link: null,
  },
]

/** What happens with a matter, step by step, in words anybody follows; times and paragraphs come from the table of the law. */
export default function HowDecidedPage() {
  return (
    <article className="public-page">
      <PublicHead
        title={m.notice_board_how_title()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.notice_board_how_lead()}</p>
      </PublicHead>
      {steps.map(({ id, title, text, law, link }, at) => {
        const period = law && statutoryPeriods[law]
        return (
          <section key={id} id={id} aria-labelledby={`h-${id}`} className="prose">
            <h2 id={`h-${id}`}>{`${at + 1}. ${title()}`}</h2>
            <p>
              {text({ count: period ? period.count : 0 })}
              {period && ` ${m.notice_board_how_law({ paragraph: period.paragraph })}`}
              {link && (
                <>
                  {' '}
                  <a href={link.href}>{link.label()}</a>
                </>
              )}
            </p>
          </section>
        )
      })}
    </article>
  )
}
