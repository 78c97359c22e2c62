import type { Read } from '../../platform/context.ts'
import type { Day } from '../../shared/local-date.ts'
import type { ReportState } from './published.ts'
import type { AttainmentStatus, RoundFacts, TrendFacts } from './report-facts.ts'

/** Rows of the follow-up that reports are made of; which of them a reader may see is decided in published.ts. */

export interface RoundRow {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly kind: RoundFacts['kind']
  readonly periodEnd: Day
  readonly status: RoundFacts['status']
}

/** Rounds that follow up goals, the newest period first. */
export async function listGoalRounds(tx: Read): Promise<readonly RoundRow[]> {
  const rows = await tx.db
    .selectFrom('followUpRound')
    .select(['roundId', 'key', 'name', 'kind', 'periodEnd', 'status'])
    .where('tenantId', '=', tx.tenant)
    .where('coversGoals', '=', true)
    .orderBy('periodEnd', 'desc')
    .orderBy('key')
    .execute()
  return rows.map((row) => ({
    id: row.roundId,
    key: row.key,
    name: row.name,
    kind: row.kind as RoundRow['kind'],
    periodEnd: row.periodEnd,
    status: row.status as RoundRow['status'],
  }))
}

export interface ReportRow {
  readonly round: string
  readonly goal: string
  readonly version: string
  readonly state: ReportState
  readonly proposed: AttainmentStatus | null
  readonly assessed: AttainmentStatus | null
  readonly assessment: string
  readonly isDemo: boolean
}

export async function listGoalReports(tx: Read, rounds: readonly string[]): Promise<readonly ReportRow[]> {
  if (rounds.length === 0) return []
  const rows = await tx.db
    .selectFrom('goalReport')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('roundId', 'in', [...rounds])
    .execute()
  return rows.map((row) => ({
    round: row.roundId,
    goal: row.goalId,
    version: row.versionId,
    state: row.status as ReportState,
    proposed: row.proposedStatus as AttainmentStatus | null,
    assessed: row.assessedStatus as AttainmentStatus | null,
    assessment: row.assessment,
    isDemo: row.isDemo,
  }))
}

/** The newest trend of each goal, not newer than a year when one is given. */
export async function listTrends(
  tx: Read,
  goals: readonly string[],
  lastYear?: number,
): Promise<ReadonlyMap<string, TrendFacts>> {
  if (goals.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('trendDescription')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('goalId', 'in', [...goals])
    .where('year', '<=', lastYear ?? 9999)
    .orderBy('year')
    .execute()
  return new Map(
    rows.map(({ goalId, year, direction, description, isDemo }) => [
      goalId,
      { year, direction: direction as TrendFacts['direction'], description, isDemo },
    ]),
  )
}
