import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { GoalId, PlanVersionId } from '../goals/index.ts'
import type { Judgement } from './assessment.ts'
import type { Proposal } from './proposal.ts'
import { newReport, type Report, type ReportId, type ReportStatus } from './report.ts'
import type { RoundId } from './round.ts'

export const selectReports = (tx: Read) => tx.db.selectFrom('goalReport').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>

export const reportOf = (row: Row): Report => ({
  id: row.reportId as ReportId,
  round: row.roundId as RoundId,
  goal: row.goalId as GoalId,
  version: row.versionId as PlanVersionId,
  status: row.status as ReportStatus,
  reporter: row.reporterId as PersonId | null,
  comment: row.comment,
  proposal: row.proposal as unknown as Proposal | null,
  assessedStatus: row.assessedStatus as Judgement | null,
  assessment: row.assessment,
  isDemo: row.isDemo,
  revision: row.revision,
})

export async function getReport(tx: Read, id: ReportId): Promise<Report> {
  const row = await selectReports(tx).where('reportId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('report')
  return reportOf(row)
}

export async function findReportOfGoal(tx: Read, round: RoundId, goal: GoalId): Promise<Report | undefined> {
  const row = await selectReports(tx).where('roundId', '=', round).where('goalId', '=', goal).executeTakeFirst()
  return row && reportOf(row)
}

/** One report for each goal; a goal that has one keeps it. Returns how many were new. */
export async function insertReports(
  tx: Write,
  round: RoundId,
  goals: readonly { readonly goal: GoalId; readonly version: PlanVersionId }[],
): Promise<number> {
  let inserted = 0
  for (let from = 0; from < goals.length; from += 1_000) {
    const values = goals.slice(from, from + 1_000).map(({ goal, version }) => {
      const { id, status } = newReport(newId<'report'>() as ReportId, round, goal, version)
      return { tenantId: tx.tenant, reportId: id, roundId: round, goalId: goal, versionId: version, status }
    })
    const rows = await tx.db
      .insertInto('goalReport')
      .values(values)
      .onConflict((conflict) => conflict.columns(['tenantId', 'roundId', 'goalId']).doNothing())
      .returning('reportId')
      .execute()
    inserted += rows.length
  }
  return inserted
}

export async function saveReport(tx: Write, before: Report, after: Report): Promise<Report> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('goalReport')
    .set({
      status: after.status,
      reporterId: after.reporter,
      comment: after.comment,
      proposedStatus: after.proposal?.status ?? null,
      proposedWhy: after.proposal?.why ?? '',
      proposal: after.proposal === null ? null : JSON.stringify(after.proposal),
      assessedStatus: after.assessedStatus,
      assessment: after.assessment,
      isDemo: after.isDemo,
      revision,
    })
    .where('tenantId', '=', tx.tenant)
    .where('reportId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'report', before, after)
  return { ...after, revision }
}

export interface ReportStep {
  readonly at: string
  readonly personName: string
  readonly step: 'report' | 'approve' | 'accept' | 'send-back'
  readonly reason: string
}

export async function insertStep(
  tx: Write,
  report: ReportId,
  { at, step, reason, person, personName }: Omit<ReportStep, 'at'> & { at: string; person: PersonId | null },
): Promise<void> {
  await tx.db
    .insertInto('goalReportStep')
    .values({
      tenantId: tx.tenant,
      stepId: newId(),
      reportId: report,
      at,
      personId: person,
      personName,
      step,
      reason,
    })
    .execute()
}

export const listSteps = async (tx: Read, report: ReportId): Promise<ReportStep[]> =>
  (
    await tx.db
      .selectFrom('goalReportStep')
      .select(['at', 'personName', 'step', 'reason'])
      .where('tenantId', '=', tx.tenant)
      .where('reportId', '=', report)
      .orderBy('at')
      .execute()
  ).map((row) => ({ ...row, step: row.step as ReportStep['step'] }))
