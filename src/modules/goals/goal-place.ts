import { refuse } from '../../shared/failure.ts'
import type { Goal, GoalId } from './goal.ts'
import type { PlanKind } from './plan.ts'
import { type Level, type LevelKind, levelKinds, levelOf, type SteeringModel } from './steering-model.ts'

/** Where in the chain a goal may stand: on a level its plan has, under a goal of a level above. */

const levelKindsOf: Readonly<Record<PlanKind, readonly LevelKind[]>> = {
  council: ['vision', 'strategic'],
  committee: ['committee'],
  unit: ['unit'],
}

export const levelsFor = (model: SteeringModel, kind: PlanKind): readonly Level[] =>
  model.levels.filter((level) => levelKindsOf[kind].includes(level.kind))

/** By the order of the model; a goal of an older model is compared by what its level is. */
export function isAbove(model: SteeringModel, upper: Level, lower: Level): boolean {
  const place = (level: Level) => model.levels.findIndex((one) => one.key === level.key && one.kind === level.kind)
  if (place(upper) >= 0 && place(lower) >= 0) return place(upper) < place(lower)
  return levelKinds.indexOf(upper.kind) < levelKinds.indexOf(lower.kind)
}

export interface Place {
  readonly model: SteeringModel
  readonly kind: PlanKind
  /** Level of the goal above; null when the goal hangs from nothing. */
  readonly above: Level | null
}

export function mustFitPlace(goal: Pick<Goal, 'level' | 'perspectives'>, { model, kind, above }: Place): void {
  const level = levelOf(model, goal.level)
  if (!level) refuse('goal.level-unknown', { level: goal.level })
  if (!levelsFor(model, kind).includes(level)) refuse('goal.level-not-in-plan', { level: level.name })
  if (above && !isAbove(model, above, level)) refuse('goal.parent-not-above', { above: above.name, level: level.name })
  const known = new Set(model.perspectives.map((one) => one.key))
  const strange = goal.perspectives.find((key) => !known.has(key))
  if (strange !== undefined) refuse('goal.perspective-unknown', { perspective: strange })
}

/** Where a goal stands among the others of its version. */
export type Standing = Pick<Goal, 'id' | 'parent' | 'level' | 'position'>

/** A goal that others in the plan hang from is not removed before them. */
export function mustHaveNoneBelow(goals: readonly Standing[], id: GoalId): void {
  const below = goals.filter((goal) => goal.parent === id)
  if (below.length > 0) refuse('goal.has-goals-below', { count: below.length })
}

/** The next free whole number after the highest in use: a number once given is never given to another goal. */
export const nextRef = (taken: Iterable<string>): string =>
  String([...taken].reduce((highest, ref) => (/^\d{1,9}$/.test(ref) ? Math.max(highest, Number(ref)) : highest), 0) + 1)

export const nextPosition = (goals: readonly Pick<Goal, 'position'>[]): number =>
  goals.reduce((last, goal) => Math.max(last, goal.position), -1) + 1

/**
 * Puts a goal before one of its siblings, or last. The siblings share out the positions they already hold, so no other goal moves.
 * @returns new positions of those that change
 */
export function placeAmong(goals: readonly Standing[], moved: Standing, before: GoalId | null): Map<GoalId, number> {
  const siblings = goals
    .filter((goal) => goal.id !== moved.id && goal.parent === moved.parent && goal.level === moved.level)
    .toSorted((a, b) => a.position - b.position)
  const at = before === null ? siblings.length : siblings.findIndex((goal) => goal.id === before)
  if (at < 0) refuse('goal.not-beside')
  const order = siblings.toSpliced(at, 0, moved)
  const positions = rising(order.map((goal) => goal.position).toSorted((a, b) => a - b))
  return new Map(
    order.flatMap((goal, index) => (goal.position === positions[index] ? [] : [[goal.id, positions[index] as number]])),
  )
}

const rising = (positions: readonly number[]): number[] => {
  const risen: number[] = []
  for (const position of positions) risen.push(Math.max(position, (risen.at(-1) ?? -1) + 1))
  return risen
}
