import { type Actor, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** The notice board is read by everybody; what stands there is posted and taken down by the body's secretary or registrar. */

export const mayReadBoard = (_actor: Actor, _: undefined): boolean => true

export const mayPost = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary', 'registrar')

export const mayReadProof = (actor: Actor, _: undefined): boolean => isSignedIn(actor)

/** Jobs, as the system. */
export const mayKeepBoard = (_actor: Actor, _: undefined): boolean => false
