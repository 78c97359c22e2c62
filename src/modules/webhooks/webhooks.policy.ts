import { type Actor, holdsSeatOver, isSystem } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

interface Whole {
  readonly municipality: UnitId | null
}

/** What leaves the municipality by itself is chosen by an administrator of the whole. */
export const mayKeepWebhooks = (actor: Actor, { municipality }: Whole): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'administrator')

/** Auditors see what has been sent. */
export const mayReadWebhooks = (actor: Actor, whole: Whole): boolean =>
  mayKeepWebhooks(actor, whole) || (whole.municipality !== null && holdsSeatOver(actor, whole.municipality, 'auditor'))

/** The clock alone. */
export const maySendWebhooks = (actor: Actor): boolean => isSystem(actor)
