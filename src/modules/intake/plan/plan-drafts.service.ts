import type { KindOfDraft } from '../kinds.service.ts'
import { editedPlan } from './edit-plan.ts'
import { choicesOfPlan } from './plan-choices.service.ts'
import type { PlanChoices } from './plan-choices.ts'
import { planDraftContract } from './plan-draft.contract.ts'
import type { PlanDraft } from './plan-draft.ts'
import { readPlanDraft } from './read-plan.ts'
import { takeInPlan } from './take-in-plan.service.ts'

export const planDrafts: KindOfDraft<PlanDraft, PlanChoices> = {
  contract: planDraftContract,
  read: readPlanDraft,
  edited: (_ctx, content, form) => editedPlan(content, form),
  choices: choicesOfPlan,
  takeIn: takeInPlan,
}
