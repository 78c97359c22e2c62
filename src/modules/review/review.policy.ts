import { type Actor, isSignedIn } from '../../shared/actor.ts'

/** Anybody may have a document reviewed. What is saved to a case follows who works with the case, and who may read what is secret of it. */

/** A case as those rules judge it, asked of the cases module. */
export interface CaseRights {
  readonly mayWork: boolean
  readonly isSecret: boolean
  readonly mayReadSecret: boolean
}

export const maySaveReview = (actor: Actor, { mayWork }: CaseRights): boolean => isSignedIn(actor) && mayWork

export const mayReadReview = (actor: Actor, { isSecret, mayReadSecret }: CaseRights): boolean =>
  isSignedIn(actor) && (!isSecret || mayReadSecret)
