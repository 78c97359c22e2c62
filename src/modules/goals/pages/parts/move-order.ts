import type { Goal, GoalId } from '../../goal.ts'

/** Where a goal goes when somebody presses up or down: among those on its level under the same goal. */
export function orderFor(
  goals: readonly Goal[],
  goal: Goal,
  intent: unknown,
): { readonly parent: GoalId | null; readonly before: GoalId | null } {
  const beside = goals.filter(({ parent, level }) => parent === goal.parent && level === goal.level)
  const at = beside.findIndex(({ id }) => id === goal.id)
  const before = intent === 'move-up' ? (beside[at - 1] ?? goal) : beside[at + 2]
  const first = before?.id === goal.id ? beside[at + 1] : before
  return { parent: goal.parent, before: first?.id ?? null }
}
