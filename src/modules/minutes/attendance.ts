import type { PersonId } from '../../shared/ids.ts'
import type { Item, Mandate, Post } from '../meetings/index.ts'
import type { MinutesFacts } from './compose.ts'
import { sectionRange } from './section-range.ts'

/** Who took part in which §§: which members and substitutes served is what minutes must tell (KL 5 kap. 66 §). */

export const attendanceKinds = ['serving', 'substitutes', 'not-serving', 'others'] as const
export type AttendanceKind = (typeof attendanceKinds)[number]

export interface Attendant {
  readonly person: PersonId
  readonly name: string
  /** Post, §§, in whose place, at a distance: ready to read; empty when there is nothing to add. */
  readonly notes: readonly string[]
}

export interface AttendanceGroup {
  readonly kind: AttendanceKind
  readonly title: string
  readonly people: readonly Attendant[]
}

type Numbered = Item & { readonly paragraph: number }

interface Part {
  readonly serving: number[]
  readonly present: number[]
  /** The members in whose places a substitute served. */
  readonly inPlaceOf: Set<string>
}

const postWords = {
  chair: 'post_chair',
  'first-vice-chair': 'post_first_vice_chair',
  'second-vice-chair': 'post_second_vice_chair',
} as const

export function attendanceOf(facts: MinutesFacts, items: readonly Numbered[]): readonly AttendanceGroup[] {
  const { room } = facts.held
  const decided = items.filter((item) => item.places.length > 0)
  const parts = partsOf(decided)
  const { word } = facts.words
  const mandateOf = (person: PersonId) => room.composition.mandates.find((mandate) => mandate.person === person)
  const all = decided.map((item) => item.paragraph)
  const some = (numbers: readonly number[]) => (numbers.length === all.length ? [] : [sectionRange(numbers)])
  const guestOf = (person: PersonId) => room.guests.find((guest) => guest.person === person)
  const nameOf = (person: PersonId, mandate: Mandate | undefined) =>
    mandate
      ? mandate.party === ''
        ? mandate.name
        : `${mandate.name} (${mandate.party})`
      : (guestOf(person)?.name ?? facts.nameOf(person))
  const distance = (person: PersonId) =>
    room.presence.some((one) => one.person === person && one.atDistance) ? [word('distance')] : []
  const attendant = (person: PersonId, notes: readonly string[]): Attendant => ({
    person,
    name: nameOf(person, mandateOf(person)),
    notes: [...notes, ...distance(person)],
  })
  const roleOf = (person: PersonId) => [guestOf(person)?.role ?? ''].filter((role) => role !== '')
  const people = [...parts].map(([person, part]) => ({ person, part, mandate: mandateOf(person) }))
  const byOrder = (one: { mandate: Mandate | undefined }, other: { mandate: Mandate | undefined }) =>
    orderOf(room.composition.mandates, one.mandate) - orderOf(room.composition.mandates, other.mandate)
  const group = (kind: AttendanceKind, title: string, found: readonly Attendant[]): AttendanceGroup => ({
    kind,
    title,
    people: found,
  })
  return [
    group(
      'serving',
      word('serving'),
      people
        .filter(
          ({ part, mandate }) => part.serving.length > 0 && mandate !== undefined && mandate.post !== 'substitute',
        )
        .toSorted(byOrder)
        .map(({ person, part, mandate }) => attendant(person, [...postOf(mandate, word), ...some(part.serving)])),
    ),
    group(
      'substitutes',
      word('substitutes'),
      people
        .filter(({ part, mandate }) => part.serving.length > 0 && mandate?.post === 'substitute')
        .toSorted(byOrder)
        .map(({ person, part }) =>
          attendant(person, [word('serves_for', { names: [...part.inPlaceOf].join(', ') }), ...some(part.serving)]),
        ),
    ),
    group(
      'not-serving',
      word('not_serving'),
      people
        .filter(({ part, mandate }) => part.serving.length === 0 && mandate !== undefined)
        .toSorted(byOrder)
        .map(({ person, part }) => attendant(person, some(part.present))),
    ),
    group(
      'others',
      word('others'),
      people
        .filter(({ mandate }) => mandate === undefined)
        .map(({ person, part }) => attendant(person, [...roleOf(person), ...some(part.present)]))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
    ),
  ]
}

function partsOf(items: readonly Numbered[]): Map<PersonId, Part> {
  const parts = new Map<PersonId, Part>()
  const of = (person: PersonId): Part => {
    const part = parts.get(person) ?? { serving: [], present: [], inPlaceOf: new Set<string>() }
    parts.set(person, part)
    return part
  }
  for (const item of items) {
    for (const { mandate, servedBy } of item.places) {
      if (servedBy === null) continue
      of(servedBy).serving.push(item.paragraph)
      if (servedBy !== mandate.person) of(servedBy).inPlaceOf.add(mandate.name)
    }
    for (const person of item.others) of(person).present.push(item.paragraph)
  }
  return parts
}

const postOrder: readonly Post[] = ['chair', 'first-vice-chair', 'second-vice-chair', 'member', 'substitute']

function orderOf(mandates: readonly Mandate[], mandate: Mandate | undefined): number {
  if (!mandate) return Number.MAX_SAFE_INTEGER
  return postOrder.indexOf(mandate.post) * 1_000 + mandates.indexOf(mandate)
}

const postOf = (mandate: Mandate | undefined, word: MinutesFacts['words']['word']): string[] =>
  mandate && mandate.post in postWords ? [word(postWords[mandate.post as keyof typeof postWords])] : []
