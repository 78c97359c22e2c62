import { newId, type Read, type Write } from '../../platform/context.ts'
import type { ServedKind } from '../decision-log/index.ts'
import type { AssignmentId } from './assignment.ts'
import type { AssignmentLink, AssignmentLinkId } from './link.ts'

export const listLinks = async (tx: Read, assignment: AssignmentId): Promise<AssignmentLink[]> =>
  (
    await tx.db
      .selectFrom('assignmentLink')
      .selectAll()
      .where('tenantId', '=', tx.tenant)
      .where('assignmentId', '=', assignment)
      .orderBy('kind')
      .orderBy('title')
      .execute()
  ).map((row) => ({
    id: row.linkId as AssignmentLinkId,
    kind: row.kind as ServedKind,
    target: row.target,
    title: row.title,
    path: row.path,
  }))

/** Assignments that hang together with a thing. */
export const assignmentsOf = async (tx: Read, kind: ServedKind, target: string): Promise<AssignmentId[]> =>
  (
    await tx.db
      .selectFrom('assignmentLink')
      .select('assignmentId')
      .where('tenantId', '=', tx.tenant)
      .where('kind', '=', kind)
      .where('target', '=', target)
      .execute()
  ).map((row) => row.assignmentId as AssignmentId)

/** False when it is linked already. */
export async function insertLink(
  tx: Write,
  assignmentId: AssignmentId,
  link: Omit<AssignmentLink, 'id'>,
): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('assignmentLink')
    .values({ tenantId: tx.tenant, linkId: newId<'assignment-link'>(), assignmentId, ...link })
    .onConflict((conflict) => conflict.columns(['tenantId', 'assignmentId', 'kind', 'target']).doNothing())
    .returning('linkId')
    .executeTakeFirst()
  return inserted !== undefined
}

export const deleteLink = async (tx: Write, assignment: AssignmentId, id: AssignmentLinkId): Promise<void> =>
  void (await tx.db
    .deleteFrom('assignmentLink')
    .where('tenantId', '=', tx.tenant)
    .where('assignmentId', '=', assignment)
    .where('linkId', '=', id)
    .execute())
