import { sql } from 'kysely'
import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { Goal, GoalId } from './goal.ts'
import { goalColumns, goalRow, portions } from './goal-columns.store.ts'
import { removeParts, saveParts } from './goal-parts.store.ts'
import type { Standing } from './goal-place.ts'
import { goalsOf, selectActions, selectGoals, selectIndicators, selectTargets } from './goal-rows.store.ts'
import type { PlanId, PlanVersionId } from './plan.ts'
import { maskGoal } from './secrecy.ts'

/** All goals of a version in the order of the plan: four queries however many they are. Secret targets come without content. */
export async function goalsOfVersion(tx: Read, version: PlanVersionId): Promise<Goal[]> {
  return goalsOf({
    goals: await selectGoals(tx, version).execute(),
    indicators: await selectIndicators(tx, version).execute(),
    targets: await selectTargets(tx, version).execute(),
    actions: await selectActions(tx, version).execute(),
  })
}

export const findGoal = async (tx: Read, version: PlanVersionId, id: GoalId): Promise<Goal | undefined> =>
  (await listGoals(tx, version, [id]))[0]

export const listGoals = (tx: Read, version: PlanVersionId, ids: readonly GoalId[]): Promise<Goal[]> =>
  ids.length === 0 ? Promise.resolve([]) : goalsWhere(tx, version, 'goal.goalId', ids)

export const findGoalByRef = async (tx: Read, version: PlanVersionId, ref: string): Promise<Goal | undefined> =>
  (await goalsWhere(tx, version, 'goalIdentity.ref', [ref]))[0]

export async function getGoal(tx: Read, version: PlanVersionId, id: GoalId): Promise<Goal> {
  const found = await findGoal(tx, version, id)
  if (!found) throw new NotFound('goal')
  return found
}

async function goalsWhere(
  tx: Read,
  version: PlanVersionId,
  column: 'goal.goalId' | 'goalIdentity.ref',
  values: readonly string[],
): Promise<Goal[]> {
  const goals = await selectGoals(tx, version).where(column, 'in', values).execute()
  if (goals.length === 0) return []
  const ids = goals.map((row) => row.goalId)
  const indicators = await selectIndicators(tx, version).where('goalId', 'in', ids).execute()
  const measured = indicators.map((row) => row.indicatorId)
  const targets =
    measured.length === 0 ? [] : await selectTargets(tx, version).where('indicatorId', 'in', measured).execute()
  const actions = await selectActions(tx, version).where('goalId', 'in', ids).execute()
  return goalsOf({ goals, indicators, targets, actions })
}

/** Which goal of the plan each short name belongs to, also goals that are no longer in any version. */
export async function identitiesOf(tx: Read, plan: PlanId): Promise<Map<string, GoalId>> {
  const rows = await tx.db
    .selectFrom('goalIdentity')
    .select(['ref', 'goalId'])
    .where('tenantId', '=', tx.tenant)
    .where('planId', '=', plan)
    .execute()
  return new Map(rows.map((row) => [row.ref, row.goalId as GoalId]))
}

/** Goals new to the version, with all that belongs to them. A goal that comes back keeps its identity. */
export async function insertGoals(
  tx: Write,
  { plan, version }: { readonly plan: PlanId; readonly version: PlanVersionId },
  goals: readonly Goal[],
): Promise<void> {
  const place = { tenantId: tx.tenant, versionId: version }
  for (const some of portions(goals)) {
    await tx.db
      .insertInto('goalIdentity')
      .values(some.map(({ id: goalId, ref }) => ({ tenantId: tx.tenant, goalId, planId: plan, ref })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await mustBeOfPlan(tx, plan, some)
  }
  // All identities first: a parent may stand later in the list than its child.
  for (const some of portions(goals)) {
    await tx.db
      .insertInto('goal')
      .values(some.map((goal) => goalRow(place, goal)))
      .execute()
  }
  await saveParts(tx, place, goals)
}

/** An id made elsewhere never takes over a goal of another plan. */
async function mustBeOfPlan(tx: Write, plan: PlanId, goals: readonly Goal[]): Promise<void> {
  const { count } = await tx.db
    .selectFrom('goalIdentity')
    .select((identity) => identity.fn.countAll<number>().as('count'))
    .where('tenantId', '=', tx.tenant)
    .where('planId', '=', plan)
    .where((identity) =>
      identity(
        identity.refTuple('goalId', 'ref'),
        'in',
        goals.map((goal) => identity.tuple(goal.id as string, goal.ref)),
      ),
    )
    .executeTakeFirstOrThrow()
  if (count !== goals.length) throw new NotFound('goal')
}

/** Replaces the goal as a whole; `after.revision` is the one its writer saw. */
export async function saveGoal(tx: Write, version: PlanVersionId, before: Goal, after: Goal): Promise<Goal> {
  const revision = after.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('goal')
    .set({ ...goalColumns(after), revision })
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .where('goalId', '=', after.id)
    .where('revision', '=', after.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'goal', maskGoal(before), maskGoal(after))
  await removeParts(tx, version, before, after)
  await saveParts(tx, { tenantId: tx.tenant, versionId: version }, [after])
  return { ...after, revision }
}

export async function removeGoal(tx: Write, version: PlanVersionId, { id, revision }: Goal): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('goal')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .where('goalId', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return Number(numDeletedRows) === 1
}

/** Where every goal of the version stands, without the rest of it. */
export async function listStandings(tx: Read, version: PlanVersionId): Promise<Standing[]> {
  const rows = await tx.db
    .selectFrom('goal')
    .select(['goalId', 'parentGoalId', 'level', 'position'])
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.goalId as GoalId,
    parent: row.parentGoalId as GoalId | null,
    level: row.level,
    position: row.position,
  }))
}

export async function savePositions(
  tx: Write,
  version: PlanVersionId,
  positions: ReadonlyMap<GoalId, number>,
): Promise<void> {
  if (positions.size === 0) return
  await sql`update goal set position = placed.position
    from unnest(${[...positions.keys()]}::uuid[], ${[...positions.values()]}::integer[]) as placed (goal_id, position)
    where goal.tenant_id = ${tx.tenant} and goal.version_id = ${version} and goal.goal_id = placed.goal_id`.execute(
    tx.db,
  )
}
