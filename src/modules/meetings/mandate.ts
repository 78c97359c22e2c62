import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import { holdsOn, type Span } from '../../shared/local-date.ts'

/** A mandate: a person elected by a party to a place in a body, from a day until a day (KL 4 kap. 1 §, 5 kap. 5–8 §§, 6 kap. 16 §). */

export type MandateId = Id<'mandate'>

export const posts = ['chair', 'first-vice-chair', 'second-vice-chair', 'member', 'substitute'] as const
export type Post = (typeof posts)[number]

export interface Mandate extends Span {
  readonly id: MandateId
  readonly body: UnitId
  readonly person: PersonId
  readonly name: string
  /** As people write it: `S`, `C`. Empty for a body without parties. */
  readonly party: string
  readonly post: Post
  /** Place in the party's own list; for substitutes the order they are called in. */
  readonly order: number
}

/** When a member of the party is missing, substitutes of these parties are called, in this order (KL 5 kap. 21 §, 6 kap. 16–17 §§). */
export interface CallOrder {
  readonly party: string
  readonly next: readonly string[]
}

/** The people of a body on a day, as its election decided. */
export interface Composition {
  readonly mandates: readonly Mandate[]
  readonly callOrder: readonly CallOrder[]
}

export const isMember = (mandate: Mandate): boolean => mandate.post !== 'substitute'

export const membersOf = (composition: Composition): readonly Mandate[] => composition.mandates.filter(isMember)

export const substitutesOf = (composition: Composition): readonly Mandate[] =>
  composition.mandates.filter((mandate) => !isMember(mandate))

export const compositionOn = (composition: Composition, on: Span['from']): Composition => ({
  ...composition,
  mandates: composition.mandates.filter((mandate) => holdsOn(mandate, on)),
})

/** Chair, vice chairs, then the rest by party list: the order the presiding passes on, and the order of the roll call. */
export const byPost = (one: Mandate, other: Mandate): number =>
  posts.indexOf(one.post) - posts.indexOf(other.post) ||
  one.party.localeCompare(other.party, 'sv') ||
  one.order - other.order
