import type { DraftContent } from '../draft.ts'

export interface PlanDraft extends DraftContent {}

export type PlanChoices = Readonly<Record<string, never>>
