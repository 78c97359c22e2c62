import type { Read, Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { AllocationKey } from './allocation-key.ts'

/** Every version of every key, by key and then newest first. */
export async function listAllocationKeys(tx: Read): Promise<AllocationKey[]> {
  const keys = await tx.db
    .selectFrom('allocationKey')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('key')
    .orderBy('validFrom', 'desc')
    .execute()
  const shares = await tx.db
    .selectFrom('allocationShare')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('position')
    .execute()
  return keys.map(({ tenantId: _, ...row }) => ({
    ...row,
    shares: shares
      .filter((one) => one.key === row.key && one.validFrom === row.validFrom)
      .map(({ party, percent }) => ({ party, percent })),
  }))
}

/** @throws Refusal allocation.version-taken */
export async function insertAllocationKey(tx: Write, { shares, ...version }: AllocationKey): Promise<void> {
  const inserted = await tx.db
    .insertInto('allocationKey')
    .values({ tenantId: tx.tenant, ...version })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!inserted) refuse('allocation.version-taken', { day: version.validFrom })
  const { key, validFrom } = version
  await tx.db
    .insertInto('allocationShare')
    .values(shares.map((one, position) => ({ tenantId: tx.tenant, key, validFrom, ...one, position })))
    .execute()
}
