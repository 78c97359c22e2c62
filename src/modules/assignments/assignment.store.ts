import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import type { DecisionClauseId, MinutesParagraph, MinutesParagraphId } from '../minutes/index.ts'
import type { Assignment, AssignmentId, AssignmentStatus, Closing, ProgressReport } from './assignment.ts'
import { decisionColumns, decisionOf } from './decision-columns.ts'

const selectAssignments = (tx: Read) => tx.db.selectFrom('assignment').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectAssignments>['executeTakeFirstOrThrow']>>

const assignmentOf = (row: Row): Assignment => ({
  id: row.assignmentId as AssignmentId,
  decision: decisionOf(row),
  caseFile: row.caseId as CaseId | null,
  paragraph: row.paragraphId as MinutesParagraphId | null,
  clauseId: row.clauseId as DecisionClauseId | null,
  clause: row.clause,
  publicPath: row.publicPath,
  title: row.title,
  actor: row.actor,
  unit: row.unitId as UnitId | null,
  lastDay: row.lastDay as Day | null,
  reportTo: row.reportTo,
  status: row.status as AssignmentStatus,
  dismissedReason: row.dismissedReason,
  condition:
    row.condition === ''
      ? null
      : {
          words: row.condition,
          sameDecisionBy: row.sameDecisionBy,
          proof: row.conditionProof,
          provedOn: row.conditionProvedOn as Day | null,
        },
  closing: closingOf(row),
  isDemo: row.isDemo,
  revision: row.revision,
})

const closingOf = (row: Row): Closing | null =>
  row.closedOn === null
    ? null
    : {
        on: row.closedOn as Day,
        by: row.closedBy as Closing['by'],
        words: row.closingWords,
        decision:
          row.closingBodyUnitId === null
            ? null
            : {
                body: row.closingBodyUnitId as UnitId,
                decidedOn: row.closingDecidedOn as Day,
                paragraph: row.closingParagraph ?? '',
                caseNumber: row.closingCaseNumber ?? '',
              },
      }

const columnsOf = (one: Assignment) => ({
  ...decisionColumns(one.decision),
  caseId: one.caseFile,
  paragraphId: one.paragraph,
  clauseId: one.clauseId,
  clause: one.clause,
  publicPath: one.publicPath,
  title: one.title,
  actor: one.actor,
  unitId: one.unit,
  lastDay: one.lastDay,
  reportTo: one.reportTo,
  status: one.status,
  dismissedReason: one.dismissedReason,
  condition: one.condition?.words ?? '',
  sameDecisionBy: one.condition?.sameDecisionBy ?? '',
  conditionProof: one.condition?.proof ?? '',
  conditionProvedOn: one.condition?.provedOn ?? null,
  closedOn: one.closing?.on ?? null,
  closedBy: one.closing?.by ?? null,
  closingWords: one.closing?.words ?? '',
  closingBodyUnitId: one.closing?.decision?.body ?? null,
  closingDecidedOn: one.closing?.decision?.decidedOn ?? null,
  closingParagraph: one.closing?.decision?.paragraph ?? null,
  closingCaseNumber: one.closing?.decision?.caseNumber ?? null,
  isDemo: one.isDemo,
})

/** In order of last day, those without one last. */
export const listAssignments = async (tx: Read, statuses: readonly AssignmentStatus[]): Promise<Assignment[]> =>
  (
    await selectAssignments(tx)
      .where('status', 'in', statuses.length > 0 ? statuses : [''])
      .orderBy('lastDay', (order) => order.asc().nullsLast())
      .orderBy('decidedOn')
      .orderBy('assignmentId')
      .execute()
  ).map(assignmentOf)

export const listOfCase = async (tx: Read, caseFile: CaseId): Promise<Assignment[]> =>
  (await selectAssignments(tx).where('caseId', '=', caseFile).orderBy('decidedOn').execute()).map(assignmentOf)

/** @throws NotFound */
export async function getAssignment(tx: Read, id: AssignmentId): Promise<Assignment> {
  const row = await selectAssignments(tx).where('assignmentId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('assignment')
  return assignmentOf(row)
}

/**
 * Those that were taken over from the decision before its minutes were approved here become those of its clauses, so that no task is
 * suggested twice.
 */
export async function tieTakenOver(tx: Write, paragraph: MinutesParagraph, label: string): Promise<void> {
  for (const clause of paragraph.clauses)
    await tx.db
      .updateTable('assignment')
      .set({ clauseId: clause.id, paragraphId: paragraph.id, publicPath: paragraph.publicPath })
      .where('tenantId', '=', tx.tenant)
      .where('bodyUnitId', '=', paragraph.body)
      .where('decidedOn', '=', paragraph.decidedOn)
      .where('paragraph', '=', label)
      .where('clause', '=', clause.text)
      .where('clauseId', 'is', null)
      .execute()
}

/** False when the clause has been read before. */
export async function insertAssignment(tx: Write, one: Assignment): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('assignment')
    .values({ tenantId: tx.tenant, assignmentId: one.id, ...columnsOf(one) })
    .onConflict((conflict) => conflict.columns(['tenantId', 'clauseId']).doNothing())
    .returning('assignmentId')
    .executeTakeFirst()
  return inserted !== undefined
}

/** @throws StaleVersion */
export async function saveAssignment(tx: Write, before: Assignment, after: Assignment): Promise<Assignment> {
  const saved = { ...after, revision: before.revision + 1 }
  const { numUpdatedRows } = await tx.db
    .updateTable('assignment')
    .set({ ...columnsOf(saved), revision: saved.revision })
    .where('tenantId', '=', tx.tenant)
    .where('assignmentId', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'assignment', before, after)
  return saved
}

export const listReports = async (tx: Read, assignment: AssignmentId): Promise<ProgressReport[]> =>
  (
    await tx.db
      .selectFrom('assignmentReport')
      .selectAll()
      .where('tenantId', '=', tx.tenant)
      .where('assignmentId', '=', assignment)
      .orderBy('toldAt')
      .execute()
  ).map((row) => ({
    id: row.reportId as ProgressReport['id'],
    assignment,
    toldOn: row.toldOn as Day,
    person: row.personId as PersonId | null,
    toldBy: row.toldBy,
    words: row.words,
    isFinal: row.isFinal,
  }))

export async function insertReport(tx: Write, report: Omit<ProgressReport, 'id'>): Promise<void> {
  await tx.db
    .insertInto('assignmentReport')
    .values({
      tenantId: tx.tenant,
      reportId: newId<'assignment-report'>(),
      assignmentId: report.assignment,
      toldOn: report.toldOn,
      personId: report.person,
      toldBy: report.toldBy,
      words: report.words,
      isFinal: report.isFinal,
    })
    .execute()
}
