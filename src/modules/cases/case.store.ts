import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { yearOf } from '../../shared/local-date.ts'
import type { CaseFile, CaseId, CaseKind, CaseStatus, SecrecyMarking } from './case-file.ts'

/** Cases as everybody may read them: the title is the public one. What is secret lies in `secret.store.ts`. */

export const selectCases = (tx: Read) => tx.db.selectFrom('caseFile').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectCases>['executeTakeFirstOrThrow']>>

export function markingOf(
  row: Pick<Row, 'secrecyProvision' | 'secrecyMarkedOn' | 'secrecyAuthority'>,
): SecrecyMarking | null {
  const { secrecyProvision: provision, secrecyMarkedOn: markedOn, secrecyAuthority: authority } = row
  return provision !== null && markedOn !== null && authority !== null ? { provision, markedOn, authority } : null
}

export const markingColumns = (secrecy: SecrecyMarking | null) => ({
  secrecyProvision: secrecy?.provision ?? null,
  secrecyMarkedOn: secrecy?.markedOn ?? null,
  secrecyAuthority: secrecy?.authority ?? null,
})

export const caseOf = (row: Row): CaseFile => ({
  id: row.caseId as CaseId,
  number: row.number,
  slug: row.slug,
  body: row.unitId as UnitId,
  classification: row.classCode,
  title: row.publicTitle,
  publicTitle: row.publicTitle,
  secrecy: markingOf(row),
  officer: row.officerId as PersonId | null,
  status: row.status as CaseStatus,
  openedOn: row.openedOn,
  closedOn: row.closedOn,
  returnedReason: row.returnedReason,
  returnedBy: row.returnedBy as UnitId | null,
  kind: row.kind as CaseKind,
  revision: row.revision,
})

export async function findCaseBy(
  tx: Read,
  by: { readonly id: CaseId } | { readonly number: string } | { readonly slug: string },
): Promise<CaseFile | undefined> {
  const cases = selectCases(tx)
  const found =
    'id' in by
      ? cases.where('caseId', '=', by.id)
      : 'number' in by
        ? cases.where('number', '=', by.number)
        : cases.where('slug', '=', by.slug)
  const row = await found.executeTakeFirst()
  return row && caseOf(row)
}

/** Locked until the deed is done: two deeds on one case come after one another. */
/** By which provision cases are marked; those that are not marked are left out. */
export async function listMarkings(tx: Read, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('caseFile')
    .select(['caseId', 'secrecyProvision'])
    .where('tenantId', '=', tx.tenant)
    .where('caseId', 'in', ids)
    .where('secrecyProvision', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.caseId as CaseId, row.secrecyProvision ?? '']))
}

export async function lockCase(tx: Write, id: CaseId): Promise<CaseFile> {
  const row = await selectCases(tx).where('caseId', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound('case')
  return caseOf(row)
}

export async function listOpenCases(tx: Read, body: UnitId | null): Promise<CaseFile[]> {
  const open = selectCases(tx).where('status', '<>', 'closed')
  const rows = await (body ? open.where('unitId', '=', body) : open)
    .orderBy('year', 'desc')
    .orderBy('runningNumber', 'desc')
    .execute()
  return rows.map(caseOf)
}

export interface Numbered {
  readonly runningNumber: number
  readonly isDemo: boolean
}

export async function insertCase(tx: Write, caseFile: CaseFile, { runningNumber, isDemo }: Numbered): Promise<void> {
  const inserted = await tx.db
    .insertInto('caseFile')
    .values({
      tenantId: tx.tenant,
      caseId: caseFile.id,
      unitId: caseFile.body,
      year: yearOf(caseFile.openedOn),
      runningNumber,
      number: caseFile.number,
      slug: caseFile.slug,
      kind: caseFile.kind,
      openedOn: caseFile.openedOn,
      isDemo,
      ...changing(caseFile),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('caseId')
    .executeTakeFirst()
  if (!inserted) refuse('case.number-taken', { number: caseFile.number })
}

const changing = (caseFile: CaseFile) => ({
  classCode: caseFile.classification,
  publicTitle: caseFile.publicTitle,
  officerId: caseFile.officer,
  status: caseFile.status,
  closedOn: caseFile.closedOn,
  returnedReason: caseFile.returnedReason,
  returnedBy: caseFile.returnedBy,
  ...markingColumns(caseFile.secrecy),
})

export async function saveCase(tx: Write, before: CaseFile, after: CaseFile): Promise<CaseFile> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('caseFile')
    .set({ ...changing(after), revision })
    .where('tenantId', '=', tx.tenant)
    .where('caseId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'case', before, after)
  return { ...after, revision }
}
