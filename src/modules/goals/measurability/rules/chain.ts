import type { Goal, GoalId } from '../../goal.ts'
import type { CheckedPlan, Remark, Rule } from '../measurability.ts'
import { stems } from '../swedish.ts'

/** Where a goal hangs in the chain from the vision down. */

const depthsOf = ({ levels }: CheckedPlan) => new Map(levels.map((level, depth) => [level.key, depth]))

const goalsById = ({ goals, above }: CheckedPlan) => new Map([...above, ...goals].map((goal) => [goal.id, goal]))

export const orphanGoal: Rule = {
  code: 'orphan-goal',
  severity: 'error',
  reads: 'fields',
  prepare: (plan) => {
    const depths = depthsOf(plan)
    const top = Math.min(...[...plan.above, ...plan.goals].map((goal) => depths.get(goal.level) ?? 0))
    return (goal) => (goal.parent === null && (depths.get(goal.level) ?? 0) > top ? [{}] : [])
  },
}

interface Theme {
  readonly goal: Goal
  readonly stems: ReadonlySet<string>
}

/** Long enough to mean the same thing inside a compound: `kostnad` in `kostnadseffektiv`. */
const within = (a: string, b: string): boolean =>
  a === b || (a.length >= 6 && b.startsWith(a)) || (b.length >= 6 && a.startsWith(b))

const kinship = (own: ReadonlySet<string>, theme: ReadonlySet<string>): number =>
  [...theme].filter((one) => [...own].some((mine) => within(one, mine))).length

/** Speaks of nothing its parent speaks of, and of two things or more that another goal of the parent's level does. */
function closerKin(goal: Goal, parent: Goal, themes: readonly Theme[]): Remark[] {
  const own = stems(`${goal.title} ${goal.description} ${goal.indicators.map((one) => one.name).join(' ')}`)
  const scored = themes
    .filter((theme) => theme.goal.level === parent.level)
    .map((theme) => ({ theme, score: kinship(own, theme.stems) }))
  const mine = scored.find(({ theme }) => theme.goal.id === parent.id)?.score ?? 0
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { theme: themes[0]!, score: 0 })
  return mine === 0 && best.score >= 2 ? [{ reason: 'theme', facts: factsOf(parent, best.theme.goal) }] : []
}

const factsOf = (parent: Goal, other: Goal) => ({ parent: parent.title, other: other.title, otherRef: other.ref })

export const parentMismatch: Rule = {
  code: 'parent-mismatch',
  severity: 'note',
  reads: 'language',
  prepare: (plan) => {
    const depths = depthsOf(plan)
    const known = goalsById(plan)
    const parents = new Set(plan.goals.map((goal) => goal.parent))
    const candidates = [...known.values()].filter((goal) => parents.has(goal.id) || plan.above.includes(goal))
    const themes = candidates.map((goal) => ({ goal, stems: stems(`${goal.title} ${goal.description}`) }))
    return (goal) => {
      const parent = goal.parent && known.get(goal.parent as GoalId)
      if (!parent) return []
      if ((depths.get(parent.level) ?? 0) >= (depths.get(goal.level) ?? 0))
        return [{ reason: 'level', facts: { parent: parent.title } }]
      return closerKin(goal, parent, themes)
    }
  },
}
