import { m } from '../../../generated/paraglide/messages.js'
import { Timeline } from '../../../ui/lists.tsx'
import { Section } from '../../../ui/page-title.tsx'
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
  const taken = steps.map(({ day, step, personName, reason }, index) => ({
    id: `${index}-${step}`,
    at: day,
    title: `${words[step]()}: ${personName}`,
    body: reason,
    done: true,
  }))
  const toCome = followUpSteps
    .slice(reached[report.status])
    .map((step) => ({ id: step, at: dues[step], title: words[step]() }))
  return (
    <Section title={m.follow_up_steps_title()}>
      <Timeline events={[...taken, ...toCome]} />
    </Section>
  )
}
