import type { Read } from '../../platform/context.ts'
import type { GoalId } from '../goals/index.ts'
import type { Judgement } from './assessment.ts'

/** What a person last judged of a goal, and in which round; reports that are not sent in yet do not count. */
export interface LatestAssessment {
  readonly status: Judgement
  readonly round: string
}

export async function latestAssessments(tx: Read, goals: readonly GoalId[]): Promise<Map<GoalId, LatestAssessment>> {
  if (goals.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('goalReport as report')
    .innerJoin('followUpRound as round', (join) =>
      join.onRef('round.tenantId', '=', 'report.tenantId').onRef('round.roundId', '=', 'report.roundId'),
    )
    .distinctOn('report.goalId')
    .select(['report.goalId', 'report.assessedStatus', 'round.name'])
    .where('report.tenantId', '=', tx.tenant)
    .where('report.goalId', 'in', goals)
    .where('report.status', '<>', 'to-report')
    .where('report.assessedStatus', 'is not', null)
    .orderBy('report.goalId')
    .orderBy('round.periodEnd', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [row.goalId as GoalId, { status: row.assessedStatus as Judgement, round: row.name }]),
  )
}
