import type { Context } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import { mayEndSession } from './access.policy.ts'
import { getPerson } from './person.store.ts'
import * as store from './session.store.ts'
import { endSession as end, isAlive, type Session, type SessionId } from './session.ts'
import { wholeOf } from './whole.service.ts'

/** Ends one visit: one's own, or as administrator anybody's. It has no rights from the next request on. */
export const endSession = (ctx: Context, id: SessionId): Promise<Session> =>
  ctx.write('session.end', id, async (tx) => {
    const before = await store.getSession(tx, id)
    ctx.must(mayEndSession, { ...(await wholeOf(ctx, tx)), person: before.person })
    const after = end(before, ctx.now())
    await store.saveSessionEnd(tx, after)
    const { name } = await getPerson(tx, before.person)
    return [before, { ...after, name }]
  })

/** Visits that are under way. */
export const listSessionsOf = (ctx: Context, person: PersonId): Promise<Session[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayEndSession, { ...(await wholeOf(ctx, tx)), person })
    return (await store.listOpenSessions(tx, person)).filter((session) => isAlive(session, ctx.now()))
  })
