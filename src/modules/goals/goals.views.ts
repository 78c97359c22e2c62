import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { GoalId } from './goal.ts'
import type { PlanVersionId } from './plan.ts'

/** A goal in a list: enough to know it by. Neither targets nor secrets are joined here. */
export interface GoalLine {
  readonly id: GoalId
  readonly version: PlanVersionId
  readonly ref: string
  readonly level: string
  readonly parent: GoalId | null
  readonly title: string
  readonly answerableRole: string
  readonly focusUnits: readonly UnitId[]
  readonly perspectives: readonly string[]
  readonly globalGoals: readonly number[]
}

export interface GoalsWanted {
  readonly versions: readonly PlanVersionId[]
  /** Words that shall stand in the goal, its indicators or its actions. */
  readonly q?: string | undefined
  readonly level?: string | undefined
  readonly unit?: UnitId | undefined
  readonly perspective?: string | undefined
  readonly offset: number
  readonly size: number
}

const filtered = (tx: Read, wanted: GoalsWanted) =>
  tx.db
    .selectFrom('goal')
    .innerJoin('goalIdentity', (join) =>
      join.onRef('goalIdentity.tenantId', '=', 'goal.tenantId').onRef('goalIdentity.goalId', '=', 'goal.goalId'),
    )
    .where('goal.tenantId', '=', tx.tenant)
    .where('goal.versionId', 'in', [...wanted.versions])
    .$if(Boolean(wanted.level), (query) => query.where('goal.level', '=', wanted.level ?? ''))
    .$if(Boolean(wanted.unit), (query) => query.where(sql<SqlBool>`${wanted.unit}::uuid = any(goal.focus_unit_ids)`))
    .$if(Boolean(wanted.perspective), (query) =>
      query.where(sql<SqlBool>`${wanted.perspective}::text = any(goal.perspectives)`),
    )
    .$if(Boolean(wanted.q?.trim()), (query) => query.where((where) => where.and(wordsOf(wanted.q ?? '').map(holds))))

const wordsOf = (q: string): string[] => q.trim().split(/\s+/).slice(0, 8)

/** Every sign of the word is itself: % and _ mean nothing else. Letters match in both cases as Swedish has them. */
function holds(word: string): RawBuilder<SqlBool> {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(
    (goal.title || ' ' || goal.description || ' ' || goal.answerable_role || ' ' || goal_identity.ref)
      collate swedish ilike ${like}
    or exists (select from indicator i where i.tenant_id = goal.tenant_id and i.version_id = goal.version_id
      and i.goal_id = goal.goal_id and i.name collate swedish ilike ${like})
    or exists (select from action a where a.tenant_id = goal.tenant_id and a.version_id = goal.version_id
      and a.goal_id = goal.goal_id and a.title collate swedish ilike ${like}))`
}

export interface GoalPage {
  readonly rows: readonly GoalLine[]
  readonly total: number
}

/** One page of the goals wanted, plan by plan in the order given, and how many there are in all. */
export async function listGoalLines(tx: Read, wanted: GoalsWanted): Promise<GoalPage> {
  if (wanted.versions.length === 0) return { rows: [], total: 0 }
  const { total } = await filtered(tx, wanted)
    .select((goal) => goal.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await filtered(tx, wanted)
    .select([
      'goal.goalId',
      'goal.versionId',
      'goal.level',
      'goal.parentGoalId',
      'goal.title',
      'goal.answerableRole',
      'goal.focusUnitIds',
      'goal.perspectives',
      'goal.globalGoals',
      'goalIdentity.ref',
    ])
    .orderBy(sql`array_position(${[...wanted.versions]}::uuid[], goal.version_id)`)
    .orderBy('goal.position')
    .orderBy('goalIdentity.ref')
    .limit(wanted.size)
    .offset(wanted.offset)
    .execute()
  return { rows: rows.map(lineOf), total }
}

const lineOf = (row: {
  readonly goalId: string
  readonly versionId: string
  readonly level: string
  readonly parentGoalId: string | null
  readonly title: string
  readonly answerableRole: string
  readonly focusUnitIds: string[]
  readonly perspectives: string[]
  readonly globalGoals: number[]
  readonly ref: string
}): GoalLine => ({
  id: row.goalId as GoalId,
  version: row.versionId as PlanVersionId,
  ref: row.ref,
  level: row.level,
  parent: row.parentGoalId as GoalId | null,
  title: row.title,
  answerableRole: row.answerableRole,
  focusUnits: row.focusUnitIds as UnitId[],
  perspectives: row.perspectives,
  globalGoals: row.globalGoals,
})
