import { type Actor, hasRole } from '../../shared/actor.ts'

/** Who may do what with the decision log. Nobody writes in it by hand: entries come with the deeds they tell of. */

/** Weeding is the administrator's, by decision of the archive. */
export const mayDestroySalt = (actor: Actor, _: { readonly index: number }): boolean => hasRole(actor, 'administrator')

/** Whose signatures beside ours count, and whose logs we sign beside. */
export const mayKeepWitnesses = (actor: Actor, _: { readonly name: string }): boolean => hasRole(actor, 'administrator')

/** The log is signed by the clock, and others' logs when they ask; no person does it. */
export const maySign = (_actor: Actor, _: { readonly name: string }): boolean => false
