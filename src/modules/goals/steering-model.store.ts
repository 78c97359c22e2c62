import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { Level, Perspective, SteeringModel, SteeringModelId } from './steering-model.ts'

const selectModels = (tx: Read) => tx.db.selectFrom('steeringModel').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectModels>['executeTakeFirstOrThrow']>>

const modelOf = (row: Row): SteeringModel => ({
  id: row.modelId as SteeringModelId,
  key: row.key,
  name: row.name,
  fromYear: row.validFromYear,
  toYear: row.validToYear,
  levels: row.levels as unknown as readonly Level[],
  perspectives: row.perspectives as unknown as readonly Perspective[],
  valueWords: row.valueWords as unknown as readonly string[],
  revision: row.revision,
})

export async function getSteeringModel(tx: Read, id: SteeringModelId): Promise<SteeringModel> {
  const row = await selectModels(tx).where('modelId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('steering-model')
  return modelOf(row)
}

export async function findSteeringModelByKey(tx: Read, key: string): Promise<SteeringModel | undefined> {
  const row = await selectModels(tx).where('key', '=', key).executeTakeFirst()
  return row && modelOf(row)
}

export const listSteeringModels = async (tx: Read): Promise<SteeringModel[]> =>
  (await selectModels(tx).orderBy('validFromYear', 'desc').orderBy('key').execute()).map(modelOf)

const columnsOf = (model: SteeringModel) => ({
  name: model.name,
  validFromYear: model.fromYear,
  validToYear: model.toYear,
  levels: JSON.stringify(model.levels),
  perspectives: JSON.stringify(model.perspectives),
  valueWords: JSON.stringify(model.valueWords),
})

/** @throws Refusal steering-model.key-taken */
export async function insertSteeringModel(tx: Write, model: SteeringModel): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('steeringModel')
    .values({ tenantId: tx.tenant, modelId: model.id, key: model.key, revision: model.revision, ...columnsOf(model) })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doNothing())
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows) === 0) refuse('steering-model.key-taken', { key: model.key })
}

export async function saveSteeringModel(
  tx: Write,
  before: SteeringModel,
  after: SteeringModel,
): Promise<SteeringModel> {
  const revision = after.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('steeringModel')
    .set({ ...columnsOf(after), revision })
    .where('tenantId', '=', tx.tenant)
    .where('modelId', '=', after.id)
    .where('revision', '=', after.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'steering-model', before, after)
  return { ...after, revision }
}

/** Level keys that goals of plans under the model stand on: a level in use cannot go away. */
export async function listLevelsInUse(tx: Read, model: SteeringModelId): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('plan')
    .innerJoin('planVersion', (join) =>
      join.onRef('planVersion.tenantId', '=', 'plan.tenantId').onRef('planVersion.planId', '=', 'plan.planId'),
    )
    .innerJoin('goal', (join) =>
      join.onRef('goal.tenantId', '=', 'plan.tenantId').onRef('goal.versionId', '=', 'planVersion.versionId'),
    )
    .select('goal.level')
    .distinct()
    .where('plan.tenantId', '=', tx.tenant)
    .where('plan.modelId', '=', model)
    .execute()
  return rows.map((row) => row.level)
}
