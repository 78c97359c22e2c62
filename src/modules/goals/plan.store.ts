import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { isId } from '../../shared/ids.ts'
import type { DecisionReference, Plan, PlanId, PlanKind, PlanStatus, PlanVersion, PlanVersionId } from './plan.ts'
import type { SteeringModelId } from './steering-model.ts'

export const selectVersions = (tx: Read) =>
  tx.db
    .selectFrom('planVersion')
    .innerJoin('plan', (join) =>
      join.onRef('plan.tenantId', '=', 'planVersion.tenantId').onRef('plan.planId', '=', 'planVersion.planId'),
    )
    .selectAll('planVersion')
    .select(['plan.key', 'plan.kind', 'plan.title', 'plan.unitId', 'plan.modelId', 'plan.firstYear', 'plan.lastYear'])
    .where('planVersion.tenantId', '=', tx.tenant)

export type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

const planOf = (row: VersionRow): Plan => ({
  id: row.planId as PlanId,
  key: row.key,
  kind: row.kind as PlanKind,
  title: row.title,
  unit: row.unitId as UnitId,
  model: row.modelId as SteeringModelId,
  firstYear: row.firstYear,
  lastYear: row.lastYear,
})

const decisionOf = (row: VersionRow): DecisionReference | null =>
  row.decisionBodyId !== null && row.decidedOn !== null && row.paragraph !== null && row.caseNumber !== null
    ? {
        body: row.decisionBodyId as UnitId,
        decidedOn: row.decidedOn,
        paragraph: row.paragraph,
        caseNumber: row.caseNumber,
      }
    : null

export const versionOf = (row: VersionRow): PlanVersion => ({
  id: row.versionId as PlanVersionId,
  plan: planOf(row),
  number: row.number,
  status: row.status as PlanStatus,
  basedOn: row.basedOn as PlanVersionId | null,
  reason: row.reason,
  decision: decisionOf(row),
  revision: row.revision,
})

export async function findPlanVersion(tx: Read, id: PlanVersionId): Promise<PlanVersion | undefined> {
  const row = await selectVersions(tx).where('planVersion.versionId', '=', id).executeTakeFirst()
  return row && versionOf(row)
}

export async function getPlanVersion(tx: Read, id: PlanVersionId): Promise<PlanVersion> {
  const found = await findPlanVersion(tx, id)
  if (!found) throw new NotFound('plan')
  return found
}

export async function listPlanVersions(tx: Read, ids: readonly PlanVersionId[]): Promise<PlanVersion[]> {
  if (ids.length === 0) return []
  const rows = await selectVersions(tx)
    .where('planVersion.versionId', 'in', [...ids])
    .execute()
  return rows.map(versionOf)
}

/** Held to the end of the deed: no goal is saved in a version while it is proposed or adopted. */
export async function lockPlanVersion(tx: Write, id: PlanVersionId): Promise<PlanVersion> {
  await tx.db
    .selectFrom('planVersion')
    .select('versionId')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', id)
    .forUpdate()
    .execute()
  return getPlanVersion(tx, id)
}

/** Held to the end of the deed: the versions of a plan change one at a time. */
export async function lockPlan(tx: Write, id: PlanId): Promise<void> {
  await tx.db
    .selectFrom('plan')
    .select('planId')
    .where('tenantId', '=', tx.tenant)
    .where('planId', '=', id)
    .forUpdate()
    .execute()
}

/** Versions of one plan by its key or id, newest first. */
export async function listVersionsOf(tx: Read, keyOrId: string): Promise<PlanVersion[]> {
  const rows = await selectVersions(tx)
    .where(isId(keyOrId) ? 'plan.planId' : 'plan.key', '=', keyOrId)
    .orderBy('planVersion.number', 'desc')
    .execute()
  return rows.map(versionOf)
}

export const findAdoptedVersion = async (tx: Read, keyOrId: string): Promise<PlanVersion | undefined> =>
  (await listVersionsOf(tx, keyOrId)).find((version) => version.status === 'adopted')

/** @throws Refusal plan.key-taken */
export async function insertPlan(tx: Write, plan: Plan): Promise<void> {
  const { id: planId, key, kind, title, unit: unitId, model: modelId, firstYear, lastYear } = plan
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('plan')
    .values({ tenantId: tx.tenant, planId, key, kind, title, unitId, modelId, firstYear, lastYear })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doNothing())
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows) === 0) refuse('plan.key-taken', { key })
}

const columnsOf = ({ status, decision, reason }: PlanVersion) => ({
  status,
  reason,
  decisionBodyId: decision?.body ?? null,
  decidedOn: decision?.decidedOn ?? null,
  paragraph: decision?.paragraph ?? null,
  caseNumber: decision?.caseNumber ?? null,
})

export async function insertPlanVersion(tx: Write, version: PlanVersion): Promise<void> {
  const { id: versionId, plan, number, basedOn, revision } = version
  await tx.db
    .insertInto('planVersion')
    .values({ tenantId: tx.tenant, versionId, planId: plan.id, number, basedOn, revision, ...columnsOf(version) })
    .execute()
}

/** @param at the instant of the deed; kept as the time of registration when the version becomes adopted */
export async function savePlanVersion(
  tx: Write,
  before: PlanVersion,
  after: PlanVersion,
  at: string,
): Promise<PlanVersion> {
  const revision = after.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('planVersion')
    .set({ ...columnsOf(after), revision, ...(after.status === 'adopted' ? { adoptedAt: at } : {}) })
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', after.id)
    .where('revision', '=', after.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'plan', before, after)
  return { ...after, revision }
}
