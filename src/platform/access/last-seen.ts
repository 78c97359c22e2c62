import { sql } from 'kysely'
import type { TenantId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'

/** A session or a key is written as seen at most this often. */
export const seenEvery = 60_000

/**
 * Notes that a session or key was used. To be seen is no deed, so this is the one write that leaves no audit row; it can
 * touch nothing else.
 */
export async function noteSeen(
  db: Db,
  tenant: TenantId,
  what: { readonly session: string } | { readonly apiKey: string },
  now: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql.raw(`set local app.tenant = '${Number(tenant)}'`).execute(tx)
    if ('session' in what) {
      await tx
        .updateTable('session')
        .set({ lastSeenAt: now })
        .where('tenantId', '=', tenant)
        .where('sessionId', '=', what.session)
        .execute()
    } else {
      await tx
        .updateTable('apiKey')
        .set({ lastUsedAt: now })
        .where('tenantId', '=', tenant)
        .where('apiKeyId', '=', what.apiKey)
        .execute()
    }
  })
}
