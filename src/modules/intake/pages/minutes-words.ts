import { m } from '../../../generated/paraglide/messages.js'
import type { DispatchPurpose } from '../../minutes/index.ts'
import type { DraftOutcome, MinutesDoubt } from '../minutes/minutes-draft.ts'

const doubts: Readonly<Record<MinutesDoubt, () => string>> = {
  'list-unsure': m.intake_minutes_doubt_list_unsure,
  'no-clauses': m.intake_minutes_doubt_no_clauses,
  'told-secret': m.intake_minutes_doubt_told_secret,
}
export const minutesDoubtWord = (doubt: MinutesDoubt): string => doubts[doubt]()

const outcomes: Readonly<Record<DraftOutcome, () => string>> = {
  decided: m.intake_minutes_outcome_decided,
  proposed: m.intake_minutes_outcome_proposed,
  tabled: m.intake_minutes_outcome_tabled,
  'referred-back': m.intake_minutes_outcome_referred_back,
  noted: m.intake_minutes_outcome_noted,
  open: m.intake_minutes_outcome_open,
}
export const minutesOutcomeWord = (outcome: DraftOutcome): string => outcomes[outcome]()

const purposes: Readonly<Record<DispatchPurpose, () => string>> = {
  execution: m.minutes_purpose_execution,
  compilation: m.minutes_purpose_compilation,
  publication: m.minutes_purpose_publication,
  'further-handling': m.minutes_purpose_further_handling,
  information: m.minutes_purpose_information,
  file: m.minutes_purpose_file,
}
export const purposeWord = (purpose: DispatchPurpose): string => purposes[purpose]()
