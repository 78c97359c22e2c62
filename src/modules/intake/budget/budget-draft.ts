import type { DraftContent } from '../draft.ts'

export interface BudgetDraft extends DraftContent {}

export type BudgetChoices = Readonly<Record<string, never>>
