import type { Identity } from '../../platform/access/provider.ts'
import { hashToken, newToken } from '../../platform/access/token.ts'
import { type Context, newId } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { isTenantDemo } from './access.views.ts'
import * as persons from './person.store.ts'
import { linkAccount as link, type Person } from './person.ts'
import * as store from './session.store.ts'
import { beginSession as begin, endSession as end, type Session, type SessionId } from './session.ts'

/** Makes a context in which a person acts before any session exists. */
export type ActAs = (person: {
  readonly id: PersonId
  readonly name: string
  readonly assurance: string | null
}) => Context

export interface BegunSession {
  readonly session: Session
  /** The word for the cookie; only its hash is kept. */
  readonly token: string
}

/**
 * Lets in the person whom the provider has named: by the account, or the first time by a verified address.
 * @throws Refusal access.no-account
 */
export async function signIn(ctx: Context, actAs: ActAs, identity: Identity): Promise<BegunSession> {
  const { issuer, subject, email, assurance, idToken } = identity
  const known = await ctx.read((tx) => persons.findPersonByAccount(tx, { issuer, subject }))
  const person = known ?? (await recognise(ctx, actAs, identity))
  if (!person?.isActive) refuse('access.no-account', { email: email ?? '' })
  return beginSession(actAs({ ...person, assurance }), { person: person.id, assurance, idToken, isDemo: false })
}

/** Someone who was entered by address signs in for the first time. */
async function recognise(ctx: Context, actAs: ActAs, identity: Identity): Promise<Person | undefined> {
  const { issuer, subject, email, assurance } = identity
  if (email === null) return undefined
  const person = await ctx.read((tx) => persons.findPersonByEmail(tx, email))
  if (!person?.isActive || person.subject !== null) return undefined
  return actAs({ ...person, assurance }).write('person.link', person.id, async (tx) => {
    const before = await persons.getPerson(tx, person.id)
    const after = link(before, { issuer, subject })
    return [before, await persons.savePerson(tx, before, after)]
  })
}

/** The demo's sign-in: whoever is chosen. Exists only where the municipality is a demo. */
export async function signInAsDemo(
  ctx: Context,
  actAs: ActAs,
  id: PersonId,
  assurance: string | null,
): Promise<BegunSession> {
  const person = await ctx.read(async (tx) => {
    if (!(await isTenantDemo(tx))) throw new NotFound('page')
    return persons.getPerson(tx, id)
  })
  if (!person.isActive) refuse('access.no-account', { email: '' })
  return beginSession(actAs({ ...person, assurance }), { person: id, assurance, idToken: null, isDemo: true })
}

interface NewSession {
  readonly person: PersonId
  readonly assurance: string | null
  readonly idToken: string | null
  readonly isDemo: boolean
}

/** A new word at every sign-in: one that was known before it never becomes a signed-in one. */
async function beginSession(ctx: Context, { person, assurance, idToken, isDemo }: NewSession): Promise<BegunSession> {
  const token = newToken()
  const id = newId<'session'>() as SessionId
  const session = await ctx.write('session.begin', id, async (tx) => {
    const after = begin({ id, person, assurance, isDemo }, ctx.now())
    await store.insertSession(tx, after, { tokenHash: hashToken(token), idToken })
    return [null, { ...after, name: ctx.actor.name }]
  })
  return { session, token }
}

/** The visit a person leaves, or exchanges for one with a stronger sign-in. */
export const endOwnSession = (ctx: Context, id: SessionId): Promise<Session> =>
  ctx.write('session.end', id, async (tx) => {
    const before = await store.getSession(tx, id)
    if (before.person !== ctx.actor.person) throw new NotFound('session')
    const after = end(before, ctx.now())
    await store.saveSessionEnd(tx, after)
    return [before, { ...after, name: ctx.actor.name }]
  })
