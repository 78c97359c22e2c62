import { m } from '../../../generated/paraglide/messages.js'
import type { WebhookEvent } from '../webhook.ts'

export const eventWord: Readonly<Record<WebhookEvent, () => string>> = {
  'case.registered': m.webhooks_event_case_registered,
  'meeting.called': m.webhooks_event_meeting_called,
  'minutes.approved': m.webhooks_event_minutes_approved,
  'notice.posted': m.webhooks_event_notice_posted,
  'notice.taken-down': m.webhooks_event_notice_taken_down,
  'plan.adopted': m.webhooks_event_plan_adopted,
  'budget.adopted': m.webhooks_event_budget_adopted,
}

/** Why the last attempt failed; nothing before the first. */
export function faultWord({ status, fault }: { readonly status: number | null; readonly fault: string }): string {
  if (status !== null) return m.webhooks_fault_status({ status })
  if (fault === 'inside') return m.webhooks_fault_inside()
  if (fault === 'not-listed' || fault === 'form') return m.webhooks_fault_not_listed()
  return fault === '' ? '' : m.webhooks_fault_network({ word: fault })
}
