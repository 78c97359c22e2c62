import { type Actor, hasRole } from '../../shared/actor.ts'
import type { PersonId } from '../../shared/ids.ts'

/** Whoever writes meetings, plans or budgets may begin a draft; it is the maker's own. What comes of it asks the policies of its modules. */

export const mayBeginDraft = (actor: Actor): boolean =>
  actor.person !== null && hasRole(actor, 'administrator', 'secretary', 'registrar', 'controller', 'manager')

export const mayUseDraft = (actor: Actor, draft: { readonly madeBy: PersonId }): boolean =>
  actor.person !== null && actor.person === draft.madeBy

/** Nobody but the house itself. */
export const mayForgetDrafts = (actor: Actor): boolean => actor.kind === 'system'
