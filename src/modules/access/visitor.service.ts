import type { Context, Read } from '../../platform/context.ts'
import type { Visitor } from '../../platform/http/env.ts'
import type { Actor, Scope, Seat } from '../../shared/actor.ts'
import { seatsHeldBy } from '../organisation/index.ts'
import { findKeyByHash } from './api-key.store.ts'
import { isUsable } from './api-key.ts'
import { findPerson } from './person.store.ts'
import type { Person } from './person.ts'
import { findSessionByHash } from './session.store.ts'
import { isAlive } from './session.ts'

/** A visitor with what must be noted about having been seen. */
export interface KnownVisitor extends Visitor {
  readonly seen: {
    readonly what: { readonly session: string } | { readonly apiKey: string }
    readonly lastAt: string | null
  }
}

/**
 * Who a session belongs to and what that person may do now. Everything is read at every request, so a seat that ended,
 * a person who left and a session that was ended have no rights from the next request on.
 */
export const findVisitorBySession = (ctx: Context, tokenHash: string): Promise<KnownVisitor | undefined> =>
  ctx.read(async (tx) => {
    const found = await findSessionByHash(tx, tokenHash)
    if (!found || !isAlive(found.session, ctx.now())) return undefined
    const person = await findPerson(tx, found.session.person)
    if (!person?.isActive) return undefined
    const { id, assurance, lastSeenAt } = found.session
    return {
      actor: { ...(await actorOf(ctx, tx, person, assurance)), signedInAt: found.session.signedInAt },
      session: { id, idToken: found.idToken, assurance },
      seen: { what: { session: id }, lastAt: lastSeenAt },
    }
  })

/** A key acts as its person, within its scope, and never with a level of assurance: nobody has shown who they are. */
export const findVisitorByKey = (ctx: Context, tokenHash: string): Promise<KnownVisitor | undefined> =>
  ctx.read(async (tx) => {
    const key = await findKeyByHash(tx, tokenHash)
    if (!key || !isUsable(key, ctx.today())) return undefined
    const person = await findPerson(tx, key.person)
    if (!person?.isActive) return undefined
    const actor = await actorOf(ctx, tx, person, null)
    return {
      actor: {
        ...actor,
        kind: 'api-key',
        name: `${person.name} (${key.name})`,
        scope: key.scope === 'read' ? 'read' : actor.scope,
      },
      session: undefined,
      seen: { what: { apiKey: key.id }, lastAt: key.lastUsedAt },
    }
  })

async function actorOf(ctx: Context, tx: Read, person: Person, assurance: string | null): Promise<Actor> {
  const seats = await seatsHeldBy(tx, person.id, ctx.today())
  return { kind: 'person', person: person.id, name: person.name, seats, assurance, scope: scopeOf(seats) }
}

/** An auditor changes nothing, and neither does someone without a seat. */
const scopeOf = (seats: readonly Seat[]): Scope => (seats.some((seat) => seat.role !== 'auditor') ? 'write' : 'read')
