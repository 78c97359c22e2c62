import type { PlanChoices } from '../plan/plan-choices.ts'
import type { PlanDraft } from '../plan/plan-draft.ts'

/** What every part of the form of a plan's draft knows. */
export interface PlanForm {
  readonly content: PlanDraft
  readonly choices: PlanChoices
  readonly errors: Readonly<Record<string, string>>
}
