import type { Goal, GoalId } from './goal.ts'

/** The chain from the vision down: which goal hangs from which, across all plans. */

export interface Link<G extends Pick<Goal, 'id' | 'parent'>> {
  readonly goal: G
  readonly children: readonly Link<G>[]
}

export interface Chain<G extends Pick<Goal, 'id' | 'parent'>> {
  /** Goals that rightly hang from nothing: the vision, or the top level of a model without one. */
  readonly tops: readonly Link<G>[]
  /** Goals that should hang from another but do not, or whose goal above is not shown, each with what hangs from it. */
  readonly loose: readonly Link<G>[]
}

/** @param isTop whether a goal stands on the highest level of its model */
export function chainOf<G extends Pick<Goal, 'id' | 'parent'>>(
  goals: readonly G[],
  isTop: (goal: G) => boolean,
): Chain<G> {
  const known = new Set(goals.map((goal) => goal.id))
  const below = Map.groupBy(goals, (goal) => goal.parent)
  const linked = new Set<GoalId>()
  // A goal is linked once, so that a ring in what was imported ends instead of turning for ever.
  const link = (goal: G): Link<G> => {
    linked.add(goal.id)
    return { goal, children: (below.get(goal.id) ?? []).filter((child) => !linked.has(child.id)).map(link) }
  }
  const roots = goals.filter((goal) => goal.parent === null || !known.has(goal.parent))
  const tops = roots.filter((goal) => goal.parent === null && isTop(goal)).map(link)
  const loose = roots.filter((goal) => !linked.has(goal.id)).map(link)
  const ringed: Link<G>[] = []
  for (const goal of goals) if (!linked.has(goal.id)) ringed.push(link(goal))
  return { tops, loose: [...loose, ...ringed] }
}

/** Every link, a goal before those that hang from it. */
export function flattenChain<G extends Pick<Goal, 'id' | 'parent'>>(
  links: readonly Link<G>[],
  depth = 0,
): { goal: G; depth: number; count: number }[] {
  return links.flatMap((link) => [
    { goal: link.goal, depth, count: link.children.length },
    ...flattenChain(link.children, depth + 1),
  ])
}

/** The goals from the top of the chain down to, not including, the goal itself. */
export function ancestorsOf<G extends Pick<Goal, 'id' | 'parent'>>(
  goals: readonly G[],
  of: Pick<Goal, 'id' | 'parent'>,
): G[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]))
  const line: G[] = []
  for (let above = of.parent; above !== null; ) {
    const goal = byId.get(above)
    if (!goal || goal.id === of.id || line.includes(goal)) break
    line.unshift(goal)
    above = goal.parent
  }
  return line
}
