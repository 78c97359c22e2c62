import type { Read, Write } from '../../platform/context.ts'
import type { SpreadingProfile } from './spreading.ts'

export async function listProfiles(tx: Read): Promise<SpreadingProfile[]> {
  const rows = await tx.db
    .selectFrom('spreadingProfile')
    .select(['key', 'name', 'weights'])
    .where('tenantId', '=', tx.tenant)
    .orderBy('position')
    .orderBy('name')
    .execute()
  return rows
}

export async function saveProfile(tx: Write, { key, name, weights }: SpreadingProfile): Promise<void> {
  await tx.db
    .insertInto('spreadingProfile')
    .values({ tenantId: tx.tenant, key, name, weights: [...weights] })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doUpdateSet({ name, weights: [...weights] }))
    .execute()
}
