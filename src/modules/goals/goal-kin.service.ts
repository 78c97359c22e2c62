import type { Context, Read } from '../../platform/context.ts'
import { listGoals, listStandings } from './goal.store.ts'
import type { Goal, GoalId } from './goal.ts'
import { type GoalHome, listGoalHomes, listHomesBelow } from './goal-homes.views.ts'
import { mayReadPlan } from './goals.policy.ts'
import type { GoalInPlan } from './goals-reading.service.ts'
import { listPlanVersions } from './plan.store.ts'
import type { PlanVersion } from './plan.ts'

/** The goals a goal hangs from and those that hang from it, in its own plan and in others. Secret targets come without content. */

type Reader = Pick<Context, 'actor'>

/**
 * Goals of other plans that these hang from, step by step up to the top; the top stands first.
 * @param home where to look first, when goals above may stand in the same version
 */
export async function goalsAbove(
  reader: Reader,
  tx: Read,
  goals: readonly Goal[],
  home?: PlanVersion,
): Promise<GoalInPlan[]> {
  const found: GoalInPlan[] = []
  const asked = new Set(goals.map((goal) => goal.id))
  for (let wanted = parentsOf(goals, asked); wanted.length > 0; ) {
    for (const id of wanted) asked.add(id)
    const next = await readGoals(reader, tx, await homesOf(tx, wanted, home))
    found.unshift(...next)
    wanted = parentsOf(
      next.map(({ goal }) => goal),
      asked,
    )
  }
  return found
}

const parentsOf = (goals: readonly Goal[], asked: ReadonlySet<GoalId>): GoalId[] => [
  ...new Set(goals.flatMap(({ parent }) => (parent !== null && !asked.has(parent) ? [parent] : []))),
]

async function homesOf(tx: Read, wanted: readonly GoalId[], home: PlanVersion | undefined): Promise<GoalHome[]> {
  const here = home ? (await listGoals(tx, home.id, wanted)).map((goal) => goal.id) : []
  const elsewhere = wanted.filter((id) => !here.includes(id))
  return [
    ...here.flatMap((goal) => (home ? [{ goal, version: home.id }] : [])),
    ...(await listGoalHomes(tx, elsewhere)),
  ]
}

/** In the order asked for; goals of versions the reader may not see are left out. */
async function readGoals(reader: Reader, tx: Read, homes: readonly GoalHome[]): Promise<GoalInPlan[]> {
  const byVersion = Map.groupBy(homes, (home) => home.version)
  const versions = (await listPlanVersions(tx, [...byVersion.keys()])).filter((one) => mayReadPlan(reader.actor, one))
  const read = new Map<GoalId, GoalInPlan>()
  for (const version of versions) {
    const ids = (byVersion.get(version.id) ?? []).map((home) => home.goal)
    for (const goal of await listGoals(tx, version.id, ids)) read.set(goal.id, { version, goal })
  }
  return homes.flatMap((home) => read.get(home.goal) ?? [])
}

/** Goals that hang from the goal: of its own version, and of decided plans below. */
export async function goalsBelow(reader: Reader, tx: Read, id: GoalId, version: PlanVersion): Promise<GoalInPlan[]> {
  const own = (await listStandings(tx, version.id)).filter((one) => one.parent === id).map((one) => one.id)
  const here = (await listGoals(tx, version.id, own)).map((goal) => ({ version, goal }))
  const others = await readGoals(reader, tx, await listHomesBelow(tx, id))
  return [...here, ...others.filter((one) => one.version.plan.id !== version.plan.id)]
}
