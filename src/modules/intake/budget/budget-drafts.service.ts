import type { KindOfDraft } from '../kinds.service.ts'
import { budgetDraftContract } from './budget-draft.contract.ts'
import type { BudgetChoices, BudgetDraft } from './budget-draft.ts'

export const budgetDrafts: KindOfDraft<BudgetDraft, BudgetChoices> = {
  contract: budgetDraftContract,
  read: () => undefined,
  edited: (_ctx, content) => content,
  choices: () => Promise.resolve({}),
  takeIn: () => Promise.reject(new Error('not there yet')),
}
