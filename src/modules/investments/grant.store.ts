import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import type { StateGrant, StateGrantId } from './state-grant.ts'

/** Those to be used first come first. */
export async function listGrants(tx: Read): Promise<StateGrant[]> {
  const rows = await tx.db
    .selectFrom('stateGrant')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('useUntil')
    .orderBy('name')
    .execute()
  return rows.map(({ tenantId: _, grantId, unitId, granted, used, ...row }) => ({
    ...row,
    id: grantId as StateGrantId,
    unit: unitId as UnitId,
    granted: ore(granted),
    used: ore(used),
  }))
}

export async function getGrant(tx: Read, id: StateGrantId): Promise<StateGrant> {
  const found = (await listGrants(tx)).find((one) => one.id === id)
  if (!found) throw new NotFound('state-grant')
  return found
}

const rowOf = ({ name, authority, unit, granted, used, useUntil, reportBy, comment }: StateGrant) => ({
  name,
  authority,
  unitId: unit,
  granted,
  used,
  useUntil,
  reportBy,
  comment,
})

export const insertGrant = async (tx: Write, grant: StateGrant): Promise<void> =>
  void (await tx.db
    .insertInto('stateGrant')
    .values({ tenantId: tx.tenant, grantId: grant.id, ...rowOf(grant) })
    .execute())

export async function saveGrant(tx: Write, before: StateGrant, after: StateGrant): Promise<StateGrant> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('stateGrant')
    .set({ ...rowOf(after), revision })
    .where('tenantId', '=', tx.tenant)
    .where('grantId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'state-grant', before, after)
  return { ...after, revision }
}
