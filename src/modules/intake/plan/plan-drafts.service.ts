import type { KindOfDraft } from '../kinds.service.ts'
import { planDraftContract } from './plan-draft.contract.ts'
import type { PlanChoices, PlanDraft } from './plan-draft.ts'

export const planDrafts: KindOfDraft<PlanDraft, PlanChoices> = {
  contract: planDraftContract,
  read: () => undefined,
  edited: (_ctx, content) => content,
  choices: () => Promise.resolve({}),
  takeIn: () => Promise.reject(new Error('not there yet')),
}
