import { type Actor, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'

/** Drafts are read by those who work here and by those elected: a draft is nobody's decision yet. */
export const mayReadDraft = (actor: Actor): boolean => isSignedIn(actor)

/** The secretary of the body writes its minutes, sends them for approval and writes corrections. */
export const mayWriteMinutes = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary')

/** What a body decided in secret is read by its secretary; everybody else reads number and provision. */
export const mayReadSecretParagraphs = (actor: Actor, body: UnitId): boolean => holdsSeatOver(actor, body, 'secretary')

/** Only whoever was in the chair, and those chosen to approve beside the chair (KL 5 kap. 69 §). A key never does. */
export const mayApproveMinutes = (
  actor: Actor,
  { chairs, approvers }: { readonly chairs: readonly PersonId[]; readonly approvers: readonly PersonId[] },
): boolean => actor.kind === 'person' && actor.person !== null && [...chairs, ...approvers].includes(actor.person)
