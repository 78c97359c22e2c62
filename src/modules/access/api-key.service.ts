import { apiKeyPrefix, hashToken, newToken } from '../../platform/access/token.ts'
import { type Context, newId } from '../../platform/context.ts'
import { NotSignedIn } from '../../shared/failure.ts'
import { mayCreateKey, mayManagePeople, mayRevokeKey } from './access.policy.ts'
import { listPersonNames } from './access.views.ts'
import * as store from './api-key.store.ts'
import { type ApiKey, type ApiKeyId, createKey as create, type NewKey, revokeKey as revoke } from './api-key.ts'
import { wholeOf } from './whole.service.ts'

/** Gives the secret once; only its hash is kept. @throws Refusal access.key-ends-before-today, access.key-lives-too-long */
export async function createKey(ctx: Context, order: NewKey): Promise<{ key: ApiKey; secret: string }> {
  const secret = `${apiKeyPrefix}${newToken()}`
  const id = newId<'api-key'>() as ApiKeyId
  const key = await ctx.write('api-key.create', id, async (tx) => {
    ctx.must(mayCreateKey, undefined)
    if (!ctx.actor.person) throw new NotSignedIn()
    const after = create(id, ctx.actor.person, order, ctx.now(), ctx.today())
    await store.insertKey(tx, after, hashToken(secret))
    return [null, after]
  })
  return { key, secret }
}

/** @throws Refusal access.key-already-revoked */
export const revokeKey = (ctx: Context, id: ApiKeyId): Promise<ApiKey> =>
  ctx.write('api-key.revoke', id, async (tx) => {
    const before = await store.getKey(tx, id)
    ctx.must(mayRevokeKey, { ...(await wholeOf(ctx, tx)), person: before.person })
    const after = await store.saveRevocation(tx, before, revoke(before, ctx.now()))
    return [before, after]
  })

export interface KeyLine extends ApiKey {
  readonly personName: string
}

/** One's own keys; the administrator sees everybody's. */
export const listKeys = (ctx: Context): Promise<{ keys: KeyLine[]; mayCreate: boolean }> =>
  ctx.read(async (tx) => {
    const seesAll = mayManagePeople(ctx.actor, await wholeOf(ctx, tx))
    const mayCreate = mayCreateKey(ctx.actor)
    if (!seesAll) ctx.must(mayCreateKey, undefined)
    const keys = await store.listKeys(tx, seesAll ? undefined : (ctx.actor.person ?? undefined))
    const names = await listPersonNames(tx)
    return { keys: keys.map((key) => ({ ...key, personName: names.get(key.person) ?? '' })), mayCreate }
  })
