import { type Actor, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** The body's secretary keeps its scheme; whoever works below the body registers what was decided in its name. */

export const mayReadDelegation = (actor: Actor, _: undefined): boolean => isSignedIn(actor)

export const mayKeepScheme = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary')

export const mayRegisterDecision = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary', 'registrar', 'manager')
