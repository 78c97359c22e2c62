import { type Actor, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'

/** Who may plan meetings and make agendas, one sentence each. */

interface OfBody {
  readonly body: UnitId
}

/** The secretary of the body, or of one above it, plans its meetings, makes its agenda and sends the summons. */
export const mayPlanMeetings = (actor: Actor, { body }: OfBody): boolean => holdsSeatOver(actor, body, 'secretary')

/** How a body holds its meetings is kept by its secretary and by the administrator of the municipality. */
export const mayKeepMeetingBody = (actor: Actor, { body }: OfBody): boolean =>
  holdsSeatOver(actor, body, 'secretary', 'administrator')

/** An agenda in the making is read by those who work here or hold a mandate. */
export const mayReadAgendaDraft = (actor: Actor): boolean => isSignedIn(actor)

/** What is secret on an agenda is read by those who prepare it and those who shall decide on it. */
export const mayReadSecretItem = (
  actor: Actor,
  { body, mandateHolders }: OfBody & { readonly mandateHolders: readonly PersonId[] },
): boolean =>
  holdsSeatOver(actor, body, 'secretary') || (actor.person !== null && mandateHolders.includes(actor.person))
