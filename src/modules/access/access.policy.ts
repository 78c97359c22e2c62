import { type Actor, hasRole, holdsSeatOver } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'

/** The municipality itself: only an administrator of the whole lets people in. Null while no unit exists. */
export interface Whole {
  readonly municipality: UnitId | null
}

const administersAll = (actor: Actor, { municipality }: Whole): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'administrator')

/** Administrators of the whole municipality let people in and out. */
export const mayManagePeople = (actor: Actor, whole: Whole): boolean => administersAll(actor, whole)

/** One's own visits anybody may end; other people's the administrator. */
export const mayEndSession = (actor: Actor, visit: Whole & { readonly person: PersonId }): boolean =>
  (actor.kind === 'person' && actor.person === visit.person) || administersAll(actor, visit)

/** Whoever has a seat may have keys. A key always acts as the one who made it: otherwise the log would name the wrong person. */
export const mayCreateKey = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.scope === 'write' && actor.seats.length > 0

/** Keys are revoked by the one they act as, and by the administrator. */
export const mayRevokeKey = (actor: Actor, key: Whole & { readonly person: PersonId }): boolean =>
  actor.kind === 'person' && (actor.person === key.person || administersAll(actor, key))

/** Administrators of the whole municipality choose its settings. */
export const mayChangeSettings = (actor: Actor, whole: Whole): boolean => administersAll(actor, whole)

/** The log is read by those who keep order: administrator, controller and auditor. */
export const mayReadAuditLog = (actor: Actor): boolean => hasRole(actor, 'administrator', 'controller', 'auditor')
