import { type Actor, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

export interface Whole {
  readonly municipality: UnitId | null
}

/** Drafts are read by those who work here; a citizen reads what is published. */
export const mayReadDrafts = (actor: Actor): boolean => isSignedIn(actor)

/** The contents, the locks and the publishing are the controllers' of the whole municipality. */
export const mayEditPublications = (actor: Actor, { municipality }: Whole): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'controller')

/** A part is written by those who work with or answer for its unit; the text itself carries no decision. */
export const mayWritePart = (actor: Actor, { unit }: { readonly unit: UnitId }): boolean =>
  holdsSeatOver(actor, unit, 'controller', 'manager', 'reporter', 'secretary')

/** A part is opened and locked by a controller over its unit. */
export const mayLockPart = (actor: Actor, { unit }: { readonly unit: UnitId }): boolean =>
  holdsSeatOver(actor, unit, 'controller')
