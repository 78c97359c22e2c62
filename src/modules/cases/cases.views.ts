import { sql } from 'kysely'
import type { Read } from '../../platform/context.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { caseOf, selectCases } from './case.store.ts'
import type { CaseFile, CaseStatus } from './case-file.ts'

export interface CaseSearch {
  readonly body?: UnitId | undefined
  readonly status?: CaseStatus | undefined
  readonly officer?: PersonId | undefined
  readonly year?: number | undefined
  /** Words of number or public title: what is secret is never searched. */
  readonly q?: string | undefined
  readonly offset: number
  readonly size: number
}

const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Newest first, as everybody may read them. */
export async function listCases(tx: Read, search: CaseSearch): Promise<{ items: CaseFile[]; total: number }> {
  const { body, status, officer, year, q = '', offset, size } = search
  let found = selectCases(tx)
  if (body) found = found.where('unitId', '=', body)
  if (status) found = found.where('status', '=', status)
  if (officer) found = found.where('officerId', '=', officer)
  if (year) found = found.where('year', '=', year)
  for (const word of q.split(/\s+/).filter(Boolean))
    found = found.where((of) => of.or([of('publicTitle', 'ilike', like(word)), of('number', 'ilike', like(word))]))
  const rows = await found
    .orderBy('openedOn', 'desc')
    .orderBy('runningNumber', 'desc')
    .orderBy('caseId')
    .limit(size)
    .offset(offset)
    .execute()
  const { total } = await found
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { items: rows.map(caseOf), total: Number(total) }
}

/** How many days passed from a document's day until it was registered (OSL 5 kap. 1 §: without delay). */
export interface RegistrationDelay {
  readonly body: UnitId
  readonly year: number
  readonly documents: number
  readonly median: number
  readonly longest: number
  /** Registered the same day or the next. */
  readonly atOnce: number
}

export async function listDelays(tx: Read): Promise<RegistrationDelay[]> {
  const days = sql<number>`(record_document.registered_on - record_document.day)`
  const rows = await tx.db
    .selectFrom('recordDocument')
    .innerJoin('caseFile', (join) =>
      join
        .onRef('caseFile.tenantId', '=', 'recordDocument.tenantId')
        .onRef('caseFile.caseId', '=', 'recordDocument.caseId'),
    )
    .select((of) => [
      'caseFile.unitId as body',
      sql<number>`extract(year from record_document.registered_on)::integer`.as('year'),
      of.fn.countAll<number>().as('documents'),
      sql<number>`(percentile_cont(0.5) within group (order by ${days}))::float8`.as('median'),
      sql<number>`max(${days})::integer`.as('longest'),
      sql<number>`(count(*) filter (where ${days} <= 1))::integer`.as('atOnce'),
    ])
    .where('recordDocument.tenantId', '=', tx.tenant)
    .groupBy(['caseFile.unitId', sql`2`])
    .orderBy(sql`2`, 'desc')
    .execute()
  return rows.map((row) => ({ ...row, body: row.body as UnitId, documents: Number(row.documents) }))
}

/** The years that have cases, latest first. */
export async function listYears(tx: Read): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('caseFile')
    .select('year')
    .distinct()
    .where('tenantId', '=', tx.tenant)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
