import type { Read, Write } from '../../platform/context.ts'
import type { GroupSet, StatementRow, StoredGroup } from './account.ts'
import { standardGroups } from './standard-groups.ts'

/** The set in force in a year: the newest that has begun, or the standard set. */
export async function groupSetOf(tx: Read, year: number): Promise<GroupSet> {
  const newest = await tx.db
    .selectFrom('accountGroup')
    .select((eb) => eb.fn.max('fromYear').as('fromYear'))
    .where('tenantId', '=', tx.tenant)
    .where('fromYear', '<=', year)
    .executeTakeFirst()
  const fromYear = newest?.fromYear ?? null
  if (fromYear === null) return { fromYear: null, groups: standardGroups }
  const rows = await tx.db
    .selectFrom('accountGroup')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('fromYear', '=', fromYear)
    .orderBy('position')
    .orderBy('key')
    .execute()
  return {
    fromYear,
    groups: rows.map(
      ({ key, name, statementRow, position, prefixes, isReviewed }): StoredGroup => ({
        key,
        name,
        row: statementRow as StatementRow,
        position,
        prefixes,
        isReviewed,
      }),
    ),
  }
}

export async function listGroupYears(tx: Read): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('accountGroup')
    .select('fromYear')
    .distinct()
    .where('tenantId', '=', tx.tenant)
    .orderBy('fromYear')
    .execute()
  return rows.map((row) => row.fromYear)
}

/** Puts a set in force from a year; a set that began the same year is replaced. */
export async function saveGroupSet(tx: Write, fromYear: number, groups: readonly StoredGroup[]): Promise<void> {
  await tx.db.deleteFrom('accountGroup').where('tenantId', '=', tx.tenant).where('fromYear', '=', fromYear).execute()
  await tx.db
    .insertInto('accountGroup')
    .values(
      groups.map(({ row, prefixes, ...group }) => ({
        tenantId: tx.tenant,
        fromYear,
        ...group,
        statementRow: row,
        prefixes: [...prefixes],
      })),
    )
    .execute()
}
