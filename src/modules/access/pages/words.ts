import { m } from '../../../generated/paraglide/messages.js'

const faults: Readonly<Record<string, () => string>> = {
  cancelled: m.access_fault_cancelled,
  answer: m.access_fault_answer,
  assurance: m.access_fault_assurance,
  old: m.access_fault_old,
  'provider-away': m.access_fault_provider_away,
  'no-attempt': m.access_fault_no_attempt,
  'no-account': m.access_fault_no_account,
}

/** Why somebody was not let in, and what to do. */
export const faultWords = (fault: string): string => (faults[fault] ?? m.access_fault_answer)()
