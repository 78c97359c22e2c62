import { sql } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import type { Demand, TargetId } from './goal.ts'
import type { PlanVersionId } from './plan.ts'

/** The only file that touches secret demands. Content leaves it by one function, called after `mayReadSecret`. */

const selectSecrets = (tx: Read, version: PlanVersionId) =>
  tx.db.selectFrom('secretDemand').where('tenantId', '=', tx.tenant).where('versionId', '=', version)

export async function readSecretDemands(tx: Read, version: PlanVersionId): Promise<ReadonlyMap<TargetId, Demand>> {
  const rows = await selectSecrets(tx, version).select(['targetId', 'demand']).execute()
  return new Map(rows.map((row) => [row.targetId as TargetId, row.demand as unknown as Demand]))
}

export interface SecretDemand {
  readonly target: TargetId
  readonly demand: Demand
}

export async function saveSecretDemands(
  tx: Write,
  version: PlanVersionId,
  secrets: readonly SecretDemand[],
): Promise<void> {
  if (secrets.length === 0) return
  await tx.db
    .insertInto('secretDemand')
    .values(
      secrets.map(({ target, demand }) => ({
        tenantId: tx.tenant,
        versionId: version,
        targetId: target,
        demand: JSON.stringify(demand),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'versionId', 'targetId'])
        .doUpdateSet({ demand: (row) => row.ref('excluded.demand') }),
    )
    .execute()
}

/** Targets that are no longer secret leave nothing behind. */
export async function removeSecretDemands(
  tx: Write,
  version: PlanVersionId,
  targets: readonly TargetId[],
): Promise<void> {
  if (targets.length === 0) return
  await tx.db
    .deleteFrom('secretDemand')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .where('targetId', 'in', [...targets])
    .execute()
}

/** Copied inside the database: the content never passes through the application. */
export async function copySecretDemands(tx: Write, from: PlanVersionId, to: PlanVersionId): Promise<void> {
  await tx.db
    .insertInto('secretDemand')
    .columns(['tenantId', 'versionId', 'targetId', 'demand'])
    .expression(
      selectSecrets(tx, from).select(['tenantId', sql<string>`${to}::uuid`.as('versionId'), 'targetId', 'demand']),
    )
    .execute()
}

/** Which targets have another secret content in the one version than in the other; never what it is. */
export async function listChangedSecrets(tx: Read, one: PlanVersionId, other: PlanVersionId): Promise<TargetId[]> {
  const rows = await tx.db
    .selectFrom('secretDemand as one')
    .innerJoin('secretDemand as other', (join) =>
      join.onRef('other.tenantId', '=', 'one.tenantId').onRef('other.targetId', '=', 'one.targetId'),
    )
    .select('one.targetId')
    .where('one.tenantId', '=', tx.tenant)
    .where('one.versionId', '=', one)
    .where('other.versionId', '=', other)
    .whereRef('one.demand', '<>', 'other.demand')
    .execute()
  return rows.map((row) => row.targetId as TargetId)
}
