import type { PersonId } from '../../shared/ids.ts'
import { byPost, type Composition, type Mandate, type MandateId, membersOf, substitutesOf } from './mandate.ts'

/** Who serves in which place: a member who is there, or the substitute whose turn it is. */

export interface Place {
  readonly mandate: Mandate
  /** Null: the place stands empty. */
  readonly servedBy: PersonId | null
}

/** What is known of the room when somebody has to be seated. */
export interface InTheRoom {
  readonly present: ReadonlySet<PersonId>
  /** Left for another reason than a conflict of interest: may not serve again the same day (KL 5 kap. 20 §). */
  readonly departed: ReadonlySet<PersonId>
  /** Disqualified in the matter at hand (KL 5 kap. 47 §, 6 kap. 28 §). */
  readonly disqualified: ReadonlySet<PersonId>
  /** In the order they began; a substitute who has begun goes before the others whatever the list says (KL 5 kap. 18 §). */
  readonly begun: readonly PersonId[]
  /** Who filled which place a moment ago, so that nobody changes chair without a reason. */
  readonly before: ReadonlyMap<MandateId, PersonId>
}

/** @returns one row for each member's place, in the order of the roll call; nobody serves in two */
export function seat(composition: Composition, room: InTheRoom): readonly Place[] {
  const able = (person: PersonId) =>
    room.present.has(person) && !room.departed.has(person) && !room.disqualified.has(person)
  const members = [...membersOf(composition)].sort(byPost)
  const served = new Map<MandateId, PersonId>()
  // A late member may take the place back (KL 5 kap. 19 §).
  for (const mandate of members) if (able(mandate.person)) served.set(mandate.id, mandate.person)

  const free = new Map(
    substitutesOf(composition)
      .filter((mandate) => able(mandate.person) && ![...served.values()].includes(mandate.person))
      .map((mandate) => [mandate.person, mandate]),
  )
  const vacant = members.filter((mandate) => !served.has(mandate.id))
  for (const mandate of vacant) {
    const sitting = room.before.get(mandate.id)
    if (sitting !== undefined && free.delete(sitting)) served.set(mandate.id, sitting)
  }
  for (const mandate of vacant.filter((place) => !served.has(place.id))) {
    const next = [...free.values()].sort(turn(mandate.party, composition, room.begun))[0]
    if (!next) continue
    free.delete(next.person)
    served.set(mandate.id, next.person)
  }
  return members.map((mandate) => ({ mandate, servedBy: served.get(mandate.id) ?? null }))
}

/** Whoever has begun first; then the missing member's party and those it calls; then the party's own list. */
function turn(party: string, composition: Composition, begun: readonly PersonId[]) {
  const parties = [party, ...(composition.callOrder.find((order) => order.party === party)?.next ?? [])]
  const rank = (wanted: string) => {
    const found = parties.indexOf(wanted)
    return found < 0 ? parties.length : found
  }
  const start = (mandate: Mandate) => {
    const found = begun.indexOf(mandate.person)
    return found < 0 ? begun.length : found
  }
  return (one: Mandate, other: Mandate): number =>
    start(one) - start(other) ||
    rank(one.party) - rank(other.party) ||
    one.order - other.order ||
    (one.id < other.id ? -1 : 1)
}

export const servingIn = (places: readonly Place[]): readonly PersonId[] =>
  places.flatMap((place) => place.servedBy ?? [])
