import { m } from '../../../generated/paraglide/messages.js'
import { type FollowUpStep, followUpSteps } from '../round.ts'
import type { ReportingPageData } from './reporting-view.ts'

const words: Readonly<Record<FollowUpStep | 'send-back', () => string>> = {
  report: () => m.follow_up_step_report(),
  approve: () => m.follow_up_step_approve(),
  accept: () => m.follow_up_step_accept(),
  'send-back': () => m.follow_up_form_send_back(),
}

const reached: Readonly<Record<ReportingPageData['report']['status'], number>> = {
  'to-report': 0,
  reported: 1,
  approved: 2,
  accepted: 3,
}

/** What has happened, then what is to come with its due day. */
export function ReportSteps({ page: { steps, report, dues } }: { page: ReportingPageData }) {
  const toCome = followUpSteps.slice(reached[report.status])
  return (
    <section className="section">
      <h2>{m.follow_up_steps_title()}</h2>
      <ol className="timeline">
        {steps.map((step) => (
          <li key={`${step.day}-${step.step}-${step.personName}`} data-done="">
            <time dateTime={step.day}>{step.day}</time>
            <div className="timeline-body">
              <p>
                {words[step.step]()}: {step.personName}
              </p>
              {step.reason !== '' && <p className="written">{step.reason}</p>}
            </div>
          </li>
        ))}
        {toCome.map((step) => (
          <li key={step}>
            <time dateTime={dues[step]}>{dues[step]}</time>
            <div className="timeline-body">
              <p>{words[step]()}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
