import type { Read } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { GoalId } from '../goals/index.ts'
import { reportOf, selectReports } from './report.store.ts'
import type { Report, ReportId } from './report.ts'
import type { RoundId } from './round.ts'

export const listReports = async (tx: Read, rounds: readonly RoundId[]): Promise<Report[]> =>
  rounds.length === 0
    ? []
    : (
        await selectReports(tx)
          .where('roundId', 'in', [...rounds])
          .execute()
      ).map(reportOf)

export const listReportsOfGoal = async (tx: Read, goal: GoalId): Promise<Report[]> =>
  (await selectReports(tx).where('goalId', '=', goal).execute()).map(reportOf)

export interface Progress {
  readonly round: RoundId
  readonly status: string
  readonly count: number
}

/** How many reports of each round stand where. */
export async function countProgress(tx: Read): Promise<Progress[]> {
  const rows = await tx.db
    .selectFrom('goalReport')
    .select((eb) => ['roundId', 'status', eb.fn.countAll<number>().as('count')])
    .where('tenantId', '=', tx.tenant)
    .groupBy(['roundId', 'status'])
    .execute()
  return rows.map((row) => ({ round: row.roundId as RoundId, status: row.status, count: Number(row.count) }))
}

/** Those who have ever sent in a report. */
export async function listEverReported(tx: Read): Promise<Set<PersonId>> {
  const rows = await tx.db
    .selectFrom('goalReportStep')
    .select('personId')
    .distinct()
    .where('tenantId', '=', tx.tenant)
    .where('step', '=', 'report')
    .where('personId', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.personId as PersonId))
}

export interface RecentStep {
  readonly at: string
  readonly personName: string
  readonly step: 'report' | 'approve' | 'accept' | 'send-back'
  readonly report: ReportId
  readonly goal: GoalId
  readonly round: RoundId
}

export async function listRecentSteps(tx: Read, since: string, most: number): Promise<RecentStep[]> {
  const rows = await tx.db
    .selectFrom('goalReportStep')
    .innerJoin('goalReport', (join) =>
      join
        .onRef('goalReport.tenantId', '=', 'goalReportStep.tenantId')
        .onRef('goalReport.reportId', '=', 'goalReportStep.reportId'),
    )
    .select([
      'goalReportStep.at',
      'goalReportStep.personName',
      'goalReportStep.step',
      'goalReport.reportId',
      'goalReport.goalId',
      'goalReport.roundId',
    ])
    .where('goalReportStep.tenantId', '=', tx.tenant)
    .where('goalReportStep.at', '>=', since)
    .orderBy('goalReportStep.at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    at: row.at,
    personName: row.personName,
    step: row.step as RecentStep['step'],
    report: row.reportId as ReportId,
    goal: row.goalId as GoalId,
    round: row.roundId as RoundId,
  }))
}
