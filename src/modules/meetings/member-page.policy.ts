import type { Actor } from '../../shared/actor.ts'
import type { PersonId } from '../../shared/ids.ts'

/** The page of a member is for those who hold a mandate in the body, each by the own sign-in. */
export const mayUseMemberPage = (actor: Actor, { members }: { readonly members: readonly PersonId[] }): boolean =>
  actor.kind === 'person' && actor.person !== null && members.includes(actor.person)
