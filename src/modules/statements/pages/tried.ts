import type { FailureView } from '../../../platform/web/describe-failure.ts'

/** What the forms and the action have in common; nothing here reaches the server's own code. */

export const sides = ['left', 'right', 'base'] as const
export type SideKey = (typeof sides)[number]

export interface Tried {
  readonly failure: FailureView
  /** Which form it was: its intent, and of an explanation also its equation. */
  readonly failed: string
  readonly typed: Readonly<Record<string, string>>
}
