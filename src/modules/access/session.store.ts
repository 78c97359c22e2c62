import type { Read, Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Session, SessionId } from './session.ts'

const selectSessions = (tx: Read) => tx.db.selectFrom('session').selectAll().where('tenantId', '=', tx.tenant)

type SessionRow = Awaited<ReturnType<ReturnType<typeof selectSessions>['executeTakeFirstOrThrow']>>

const sessionOf = (row: SessionRow): Session => ({
  id: row.sessionId as SessionId,
  person: row.personId as PersonId,
  assurance: row.assurance,
  signedInAt: row.signedInAt,
  lastSeenAt: row.lastSeenAt,
  expiresAt: row.expiresAt,
  endedAt: row.endedAt,
  isDemo: row.isDemo,
})

export async function getSession(tx: Read, id: SessionId): Promise<Session> {
  const row = await selectSessions(tx).where('sessionId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('session')
  return sessionOf(row)
}

/** The session and, apart from it, the provider's token that only signing out needs. */
export async function findSessionByHash(
  tx: Read,
  hash: string,
): Promise<{ session: Session; idToken: string | null } | undefined> {
  const row = await selectSessions(tx).where('tokenHash', '=', hash).executeTakeFirst()
  return row && { session: sessionOf(row), idToken: row.idToken }
}

/** Sessions that have not been ended, the last used first; some may have run out. */
export const listOpenSessions = async (tx: Read, person: PersonId): Promise<Session[]> =>
  (
    await selectSessions(tx)
      .where('personId', '=', person)
      .where('endedAt', 'is', null)
      .orderBy('lastSeenAt', 'desc')
      .execute()
  ).map(sessionOf)

export async function insertSession(
  tx: Write,
  session: Session,
  kept: { readonly tokenHash: string; readonly idToken: string | null },
): Promise<void> {
  const { id: sessionId, person: personId, ...rest } = session
  await tx.db
    .insertInto('session')
    .values({ tenantId: tx.tenant, sessionId, personId, ...rest, ...kept })
    .execute()
}

/** The provider's token is dropped with the session it belongs to. */
export async function saveSessionEnd(tx: Write, session: Session): Promise<void> {
  await tx.db
    .updateTable('session')
    .set({ endedAt: session.endedAt, idToken: null })
    .where('tenantId', '=', tx.tenant)
    .where('sessionId', '=', session.id)
    .execute()
}
