import { type Actor, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'

/** Who may keep the mandates of a body and what happens in its room, one sentence each. */

interface OfBody {
  readonly body: UnitId
}

/** Who has been elected is entered by the secretary of the body, or of one above it, and by the administrator. */
export const mayKeepMandates = (actor: Actor, { body }: OfBody): boolean =>
  holdsSeatOver(actor, body, 'secretary', 'administrator')

/** Who is elected is public (KL 5 kap. 64 §): everybody who works here or holds a mandate reads it. */
export const mayReadMandates = (actor: Actor): boolean => isSignedIn(actor)

/** The secretary of the body, or of one above it who stands in, writes what happens in the room. */
export const mayKeepRoom = (actor: Actor, { body }: OfBody): boolean => holdsSeatOver(actor, body, 'secretary')

/**
 * A meeting held in public is followed by anyone once it has been called; another by those who work here or hold a mandate. One that was
 * never called, and is entered afterwards, is the business of its secretary until it has been closed.
 */
export const mayFollowRoom = (
  actor: Actor,
  {
    isPublic,
    status,
    calledAt,
  }: { readonly isPublic: boolean; readonly status: string; readonly calledAt: string | null },
): boolean => isSignedIn(actor) || (isPublic && status !== 'planned' && (status !== 'open' || calledAt !== null))

/** A vote is given by the person, never by a key or by somebody in the person's place. */
export const mayCastBallot = (actor: Actor, { voters }: { readonly voters: ReadonlySet<PersonId> }): boolean =>
  actor.kind === 'person' && actor.person !== null && voters.has(actor.person)
