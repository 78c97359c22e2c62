import { type Actor, holdsSeatOver, isSignedIn, isSystem } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'

/** Drafts are read by those who work here and by those elected: a draft is nobody's decision yet. */
export const mayReadDraft = (actor: Actor): boolean => isSignedIn(actor)

/** The secretary of the body writes its minutes, sends them for approval and writes corrections. */
export const mayWriteMinutes = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary')

export interface SecretReading {
  readonly body: UnitId
  /** The actor has a mandate in the body today. */
  readonly hasMandate: boolean
  /** Of the §: who took no part in it because of an interest of their own (KL 5 kap. 47 §, 6 kap. 28 §). */
  readonly disqualified: readonly PersonId[]
  /** Chairs and approvers of its minutes: they read what they approve. */
  readonly approvers: readonly PersonId[]
}

/**
 * What a body decided in secret is read by its secretary, by those with a mandate in it who were not disqualified, by those who
 * approve it, and by the auditors (KL 12 kap. 9 §); everybody else reads number and provision. A key never stands in for an elected person.
 */
export const mayReadSecretParagraph = (
  actor: Actor,
  { body, hasMandate, disqualified, approvers }: SecretReading,
): boolean => {
  if (holdsSeatOver(actor, body, 'secretary', 'auditor')) return true
  if (actor.kind !== 'person' || actor.person === null || disqualified.includes(actor.person)) return false
  return hasMandate || approvers.includes(actor.person)
}

/** What is stopped because of personal identity numbers is judged by the secretary of the body. */
export const mayReleaseParagraphs = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary')

/** The secretary of the body sends its decisions, and attests extracts of its minutes. */
export const mayDispatch = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary')

/** The system alone: whoever holds the secret of a link that was mailed to a receiver. */
export const mayAcknowledgeByLink = (actor: Actor): boolean => isSystem(actor)

/** Only whoever was in the chair, and those chosen to approve beside the chair (KL 5 kap. 69 §). A key never does. */
export const mayApproveMinutes = (
  actor: Actor,
  { chairs, approvers }: { readonly chairs: readonly PersonId[]; readonly approvers: readonly PersonId[] },
): boolean => actor.kind === 'person' && actor.person !== null && [...chairs, ...approvers].includes(actor.person)
