import { type Context, newId, type Write } from '../../platform/context.ts'
import { StaleVersion } from '../../shared/failure.ts'
import { treeOn, unitsIn } from '../organisation/index.ts'
import { mayEditModel } from './goals.policy.ts'
import * as store from './steering-model.store.ts'
import type { SteeringModel, SteeringModelId } from './steering-model.ts'
import { mustHangTogether } from './steering-model-rules.ts'

export interface SaveSteeringModel extends Omit<SteeringModel, 'id'> {
  /** Null for a new model; its revision is then 0. */
  readonly id: SteeringModelId | null
}

/** @throws Refusal steering-model.*; StaleVersion */
export function saveSteeringModel(ctx: Context, order: SaveSteeringModel): Promise<SteeringModel> {
  const id = order.id ?? (newId<'steering-model'>() as SteeringModelId)
  return ctx.write('steering-model.save', id, async (tx) => {
    const municipality = treeOn(await unitsIn(tx), ctx.today())?.id ?? null
    ctx.must(mayEditModel, { municipality })
    return order.id === null ? insert(tx, { ...order, id, revision: 1 }) : save(tx, { ...order, id })
  })
}

async function insert(tx: Write, model: SteeringModel): Promise<[null, SteeringModel]> {
  mustHangTogether(model, [])
  await store.insertSteeringModel(tx, model)
  return [null, model]
}

async function save(tx: Write, model: SteeringModel): Promise<[SteeringModel, SteeringModel]> {
  const before = await store.getSteeringModel(tx, model.id)
  if (before.revision !== model.revision) throw new StaleVersion('steering-model', before, model)
  const after = { ...model, key: before.key }
  mustHangTogether(after, await store.listLevelsInUse(tx, model.id))
  return [before, await store.saveSteeringModel(tx, before, after)]
}

/** Public: how the municipality steers is told on its pages. */
export const listSteeringModels = (ctx: Context): Promise<SteeringModel[]> => ctx.read(store.listSteeringModels)
