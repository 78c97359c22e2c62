import type { DraftContent } from '../draft.ts'

export interface MinutesDraft extends DraftContent {}

export type MinutesChoices = Readonly<Record<string, never>>
