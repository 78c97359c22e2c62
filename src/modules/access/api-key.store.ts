import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { Scope } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { ApiKey, ApiKeyId } from './api-key.ts'

const selectKeys = (tx: Read) => tx.db.selectFrom('apiKey').selectAll().where('tenantId', '=', tx.tenant)

type KeyRow = Awaited<ReturnType<ReturnType<typeof selectKeys>['executeTakeFirstOrThrow']>>

const keyOf = (row: KeyRow): ApiKey => ({
  id: row.apiKeyId as ApiKeyId,
  name: row.name,
  scope: row.scope as Scope,
  person: row.personId as PersonId,
  createdAt: row.createdAt,
  expiresOn: row.expiresOn,
  lastUsedAt: row.lastUsedAt,
  revokedAt: row.revokedAt,
  revision: row.revision,
})

export async function getKey(tx: Read, id: ApiKeyId): Promise<ApiKey> {
  const row = await selectKeys(tx).where('apiKeyId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('api-key')
  return keyOf(row)
}

export async function findKeyByHash(tx: Read, hash: string): Promise<ApiKey | undefined> {
  const row = await selectKeys(tx).where('tokenHash', '=', hash).executeTakeFirst()
  return row && keyOf(row)
}

/** Of one person, or of everybody; the newest first. */
export async function listKeys(tx: Read, person?: PersonId): Promise<ApiKey[]> {
  const all = selectKeys(tx).orderBy('createdAt', 'desc')
  return (await (person ? all.where('personId', '=', person) : all).execute()).map(keyOf)
}

export async function insertKey(tx: Write, key: ApiKey, tokenHash: string): Promise<void> {
  const { id: apiKeyId, person: personId, ...rest } = key
  await tx.db
    .insertInto('apiKey')
    .values({ tenantId: tx.tenant, apiKeyId, personId, tokenHash, ...rest })
    .execute()
}

export async function saveRevocation(tx: Write, before: ApiKey, after: ApiKey): Promise<ApiKey> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('apiKey')
    .set({ revokedAt: after.revokedAt, revision })
    .where('tenantId', '=', tx.tenant)
    .where('apiKeyId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'api-key', before, after)
  return { ...after, revision }
}
