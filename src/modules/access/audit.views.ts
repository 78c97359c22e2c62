import type { Read } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'

/** One deed as the log keeps it. */
export interface AuditEntry {
  readonly id: string
  readonly at: string
  readonly person: PersonId | null
  readonly actorKind: string
  readonly actorName: string
  readonly deed: string
  readonly target: string
  readonly label: string
  readonly before: unknown
  readonly after: unknown
  readonly requestId: string | null
}

export interface AuditSearch {
  readonly person?: PersonId | undefined
  readonly deed?: string | undefined
  /** Id of a thing, or words of its name. */
  readonly thing?: string | undefined
  /** Instants between which the deed was done. */
  readonly from?: string | undefined
  readonly before?: string | undefined
  readonly offset: number
  readonly size: number
}

const isUuid = (text: string) => /^[0-9a-f-]{36}$/.test(text)

/** Newest first. */
export async function listAuditEntries(tx: Read, search: AuditSearch): Promise<{ items: AuditEntry[]; total: number }> {
  const { person, deed, thing, from, before, offset, size } = search
  const words = `%${(thing ?? '').replace(/[\\%_]/g, '\\$&')}%`
  let found = tx.db.selectFrom('auditEntry').where('tenantId', '=', tx.tenant)
  if (person) found = found.where('personId', '=', person)
  if (deed) found = found.where('deed', '=', deed)
  if (from) found = found.where('at', '>=', from)
  if (before) found = found.where('at', '<', before)
  if (thing) found = isUuid(thing) ? found.where('target', '=', thing) : found.where('label', 'ilike', words)
  const rows = await found.selectAll().orderBy('at', 'desc').orderBy('entryId').limit(size).offset(offset).execute()
  const { total } = await found.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return {
    total,
    items: rows.map(({ entryId, personId, tenantId: _, ...row }) => ({
      ...row,
      id: entryId,
      person: personId as PersonId | null,
    })),
  }
}

/** Deeds that have been done, for the filter. */
export const listDeedsDone = async (tx: Read): Promise<string[]> =>
  (
    await tx.db
      .selectFrom('auditEntry')
      .select('deed')
      .distinct()
      .where('tenantId', '=', tx.tenant)
      .orderBy('deed')
      .execute()
  ).map((row) => row.deed)
