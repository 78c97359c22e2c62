import { type Actor, hasRole, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** The municipality itself, null while it has no unit yet. */
interface Municipality {
  readonly municipality: UnitId | null
}

/** Administrators and controllers of the whole municipality draw the organisation. */
export const mayReorganise = (actor: Actor, { municipality }: Municipality): boolean =>
  municipality === null
    ? hasRole(actor, 'administrator')
    : holdsSeatOver(actor, municipality, 'administrator', 'controller')

/** Administrators of the whole municipality give and end seats. */
export const mayGiveSeats = (actor: Actor, { municipality }: Municipality): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'administrator')

/** Who sits where is shown to those who work here; the units themselves are public. */
export const maySeeSeats = (actor: Actor): boolean => isSignedIn(actor)
