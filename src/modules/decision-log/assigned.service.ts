import type { Context, Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'

/**
 * What has been assigned for a thing. Goals, budgets and corrective plans stand below assignments, so they ask here;
 * assignments answer, joined at start.
 */

export type ServedKind = 'goal' | 'budget' | 'transfer' | 'corrective-plan'

export interface AssignedFor {
  readonly title: string
  /** Who has it, by when, how it stands: ready in the reader's language. */
  readonly note: string
  readonly href: string
}

const assigned = openQuestion<[Context, Read, ServedKind, string], readonly AssignedFor[]>(
  'what is assigned for a thing',
)
export const askForAssigned = assigned.join

/** Nothing to those who are not signed in. */
export const assignedFor = (ctx: Context, kind: ServedKind, target: string): Promise<readonly AssignedFor[]> =>
  ctx.read(async (tx) => (await assigned.askAll(ctx, tx, kind, target)).flat())
