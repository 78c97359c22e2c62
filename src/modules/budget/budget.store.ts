import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type {
  Budget,
  BudgetDecision,
  BudgetId,
  BudgetVersion,
  BudgetVersionId,
  VersionStage,
  VersionStatus,
} from './budget.ts'

const selectVersions = (tx: Read) =>
  tx.db
    .selectFrom('budgetVersion')
    .innerJoin('budget', (join) =>
      join
        .onRef('budget.tenantId', '=', 'budgetVersion.tenantId')
        .onRef('budget.budgetId', '=', 'budgetVersion.budgetId'),
    )
    .selectAll('budgetVersion')
    .select(['budget.key', 'budget.title', 'budget.year'])
    .where('budgetVersion.tenantId', '=', tx.tenant)
    .orderBy('budget.year', 'desc')
    .orderBy('budgetVersion.number', 'desc')

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

export const decisionOf = (row: {
  readonly decisionBodyId: string | null
  readonly decidedOn: BudgetDecision['decidedOn'] | null
  readonly paragraph: string | null
  readonly caseNumber: string | null
}): BudgetDecision | null =>
  row.decisionBodyId !== null && row.decidedOn !== null && row.paragraph !== null && row.caseNumber !== null
    ? {
        body: row.decisionBodyId as UnitId,
        decidedOn: row.decidedOn,
        paragraph: row.paragraph,
        caseNumber: row.caseNumber,
      }
    : null

const versionOf = (row: VersionRow): BudgetVersion => ({
  id: row.versionId as BudgetVersionId,
  budget: { id: row.budgetId as BudgetId, key: row.key, title: row.title, year: row.year },
  number: row.number,
  name: row.name,
  stage: row.stage as VersionStage,
  party: row.party,
  author: row.authorPersonId as PersonId | null,
  basedOn: row.basedOn as BudgetVersionId | null,
  status: row.status as VersionStatus,
  reason: row.reason,
  decision: decisionOf(row),
  revision: row.revision,
})

export async function getBudgetVersion(tx: Read, id: BudgetVersionId): Promise<BudgetVersion> {
  const row = await selectVersions(tx).where('budgetVersion.versionId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('budget')
  return versionOf(row)
}

/** Every version of every budget, the latest year and the newest version first. */
export const listVersions = async (tx: Read): Promise<BudgetVersion[]> =>
  (await selectVersions(tx).execute()).map(versionOf)

export const listVersionsOfYear = async (tx: Read, year: number): Promise<BudgetVersion[]> =>
  (await selectVersions(tx).where('budget.year', '=', year).execute()).map(versionOf)

export const listVersionsOf = async (tx: Read, budgetKey: string): Promise<BudgetVersion[]> =>
  (await selectVersions(tx).where('budget.key', '=', budgetKey).execute()).map(versionOf)

export async function findAdoptedBudget(tx: Read, year: number): Promise<BudgetVersion | undefined> {
  const row = await selectVersions(tx)
    .where('budget.year', '=', year)
    .where('budgetVersion.status', '=', 'adopted')
    .executeTakeFirst()
  return row && versionOf(row)
}

export async function findBudget(tx: Read, key: string): Promise<Budget | undefined> {
  const row = await tx.db
    .selectFrom('budget')
    .select(['budgetId', 'key', 'title', 'year'])
    .where('tenantId', '=', tx.tenant)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { id: row.budgetId as BudgetId, key: row.key, title: row.title, year: row.year }
}

/** Held to the end of the deed: versions and transfers of a budget come one at a time. */
export async function lockBudget(tx: Write, id: BudgetId): Promise<void> {
  await tx.db
    .selectFrom('budget')
    .select('budgetId')
    .where('tenantId', '=', tx.tenant)
    .where('budgetId', '=', id)
    .forUpdate()
    .execute()
}

/** Held to the end of the deed: no figure is saved in a version while it is proposed or adopted. */
export async function lockVersion(tx: Write, id: BudgetVersionId): Promise<BudgetVersion> {
  await tx.db
    .selectFrom('budgetVersion')
    .select('versionId')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', id)
    .forUpdate()
    .execute()
  return getBudgetVersion(tx, id)
}

/** @throws Refusal budget.year-taken */
export async function insertBudget(tx: Write, { id: budgetId, key, title, year }: Budget): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('budget')
    .values({ tenantId: tx.tenant, budgetId, key, title, year })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows) === 0) refuse('budget.year-taken', { year })
}

const columnsOf = ({ status, decision }: BudgetVersion) => ({
  status,
  decisionBodyId: decision?.body ?? null,
  decidedOn: decision?.decidedOn ?? null,
  paragraph: decision?.paragraph ?? null,
  caseNumber: decision?.caseNumber ?? null,
})

export async function insertVersion(tx: Write, version: BudgetVersion): Promise<void> {
  const { id: versionId, budget, author, decision: _, status: _status, ...columns } = version
  await tx.db
    .insertInto('budgetVersion')
    .values({
      tenantId: tx.tenant,
      versionId,
      budgetId: budget.id,
      authorPersonId: author,
      ...columns,
      ...columnsOf(version),
    })
    .execute()
}

/** @param at the instant of the deed; kept as the time of registration when the version becomes adopted */
export async function saveVersion(
  tx: Write,
  before: BudgetVersion,
  after: BudgetVersion,
  at: string,
): Promise<BudgetVersion> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('budgetVersion')
    .set({ ...columnsOf(after), revision, ...(after.status === 'adopted' ? { adoptedAt: at } : {}) })
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'budget', before, after)
  return { ...after, revision }
}
