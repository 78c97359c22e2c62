import type { Goal, GoalId } from '../../goal.ts'
import type { GoalInPlan } from '../../goals-reading.service.ts'
import type { SteeringModel } from '../../steering-model.ts'

/** The goals of a plan as its page lists them: under the goal each hangs from, filtered and a page at a time. */

export interface GoalRow {
  readonly id: GoalId
  readonly ref: string
  readonly title: string
  readonly units: readonly string[]
  readonly answerableRole: string
  readonly indicators: number
  readonly actions: number
}

export interface GoalGroup {
  readonly key: string
  /** The goal above; null for goals that hang from nothing. */
  readonly above: { readonly title: string; readonly ref: string; readonly plan: string | null } | null
  /** Of the level, when these are the top of the chain. */
  readonly topName: string | null
  readonly rows: readonly GoalRow[]
  /** How many the group has in all; the page may show a part. */
  readonly count: number
}

export interface RowFilter {
  readonly q: string
  readonly unit: string
  readonly perspective: string
}

export const pageSize = 50

type Names = Readonly<Record<string, string>>

const holds = (goal: Goal, word: string): boolean =>
  [goal.ref, goal.title, goal.description, goal.answerableRole, ...goal.indicators.map((one) => one.name)].some(
    (text) => text.toLocaleLowerCase('sv').includes(word),
  )

export function filterGoals(goals: readonly Goal[], { q, unit, perspective }: RowFilter): readonly Goal[] {
  const words = q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean).slice(0, 8)
  return goals.filter(
    (goal) =>
      (unit === '' || goal.focusUnits.some((one) => one === unit)) &&
      (perspective === '' || goal.perspectives.includes(perspective)) &&
      words.every((word) => holds(goal, word)),
  )
}

const rowOf = (goal: Goal, names: Names): GoalRow => ({
  id: goal.id,
  ref: goal.ref,
  title: goal.title,
  units: goal.focusUnits.map((unit) => names[unit] ?? ''),
  answerableRole: goal.answerableRole,
  indicators: goal.indicators.length,
  actions: goal.actions.length,
})

interface Grouping {
  readonly goals: readonly Goal[]
  readonly above: readonly GoalInPlan[]
  readonly model: SteeringModel
  readonly names: Names
  /** Of the plan itself. */
  readonly allGoals: readonly Goal[]
}

/** In the order of the goals above, those of the top level first and those that hang loose last. */
export function groupGoals({ goals, above, model, names, allGoals }: Grouping): GoalGroup[] {
  const byParent = Map.groupBy(goals, (goal) => goal.parent)
  const own = allGoals.map((goal) => ({ goal, plan: null as string | null }))
  const parents = [...above.map(({ goal, version }) => ({ goal, plan: version.plan.key })), ...own]
  const known = new Set(parents.map(({ goal }) => goal.id))
  const hung = parents.flatMap(({ goal, plan }): GoalGroup[] => {
    const rows = byParent.get(goal.id) ?? []
    return rows.length === 0
      ? []
      : [groupOf(goal.id, rows, { above: { title: goal.title, ref: goal.ref, plan }, topName: null }, names)]
  })
  const free = goals.filter((goal) => goal.parent === null || !known.has(goal.parent))
  const top = model.levels[0]
  const tops = free.filter((goal) => goal.parent === null && goal.level === top?.key)
  const loose = free.filter((goal) => !tops.includes(goal))
  return [
    ...(tops.length > 0 && top ? [groupOf('top', tops, { above: null, topName: top.plural }, names)] : []),
    ...hung,
    ...(loose.length > 0 ? [groupOf('loose', loose, { above: null, topName: null }, names)] : []),
  ]
}

const groupOf = (
  key: string,
  goals: readonly Goal[],
  head: Pick<GoalGroup, 'above' | 'topName'>,
  names: Names,
): GoalGroup => ({ key, ...head, rows: goals.map((goal) => rowOf(goal, names)), count: goals.length })

/** @param page from 1 */
export function pageOf(groups: readonly GoalGroup[], page: number): GoalGroup[] {
  let skip = (page - 1) * pageSize
  let left = pageSize
  return groups.flatMap((group) => {
    const rows = group.rows.slice(skip, skip + left)
    skip = Math.max(0, skip - group.rows.length)
    left -= rows.length
    return rows.length === 0 ? [] : [{ ...group, rows }]
  })
}
