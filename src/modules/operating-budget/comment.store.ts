import type { Read, Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { CommentId, LineId } from './operating-budget.ts'

/** What somebody wrote about a cell, or about its whole line when `month` is null. */
export interface CellComment {
  readonly id: CommentId
  readonly line: LineId
  readonly month: number | null
  readonly text: string
  readonly by: string
  readonly at: string
  /** When it was settled; null while it waits for an answer. */
  readonly settledAt: string | null
}

export async function listComments(tx: Read, version: BudgetVersionId, unit: UnitId): Promise<CellComment[]> {
  const rows = await tx.db
    .selectFrom('operatingComment as comment')
    .innerJoin('operatingLine as line', (join) =>
      join.onRef('line.tenantId', '=', 'comment.tenantId').onRef('line.lineId', '=', 'comment.lineId'),
    )
    .selectAll('comment')
    .where('comment.tenantId', '=', tx.tenant)
    .where('line.versionId', '=', version)
    .where('line.unitId', '=', unit)
    .orderBy('comment.writtenAt')
    .execute()
  return rows.map((row) => ({
    id: row.commentId as CommentId,
    line: row.lineId as LineId,
    month: row.month,
    text: row.text,
    by: row.writtenByName,
    at: row.writtenAt,
    settledAt: row.settledAt,
  }))
}

export async function insertComment(tx: Write, comment: CellComment, person: PersonId | null): Promise<void> {
  await tx.db
    .insertInto('operatingComment')
    .values({
      tenantId: tx.tenant,
      commentId: comment.id,
      lineId: comment.line,
      month: comment.month,
      text: comment.text,
      writtenBy: person,
      writtenByName: comment.by,
      writtenAt: comment.at,
    })
    .execute()
}

export async function settleComment(tx: Write, line: LineId, id: CommentId, at: string): Promise<void> {
  const settled = await tx.db
    .updateTable('operatingComment')
    .set({ settledAt: at })
    .where('tenantId', '=', tx.tenant)
    .where('lineId', '=', line)
    .where('commentId', '=', id)
    .returning('commentId')
    .executeTakeFirst()
  if (!settled) throw new NotFound('operating-comment')
}
