import { refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { AgendaItemId, HeldMeeting, Item } from '../meetings/index.ts'
import type { Part } from './compose.ts'
import type { Minutes } from './minutes.ts'
import { sectionRange } from './section-range.ts'

/** Who may approve minutes: whoever was in the chair, and those chosen beside, each for §§ they were there for (KL 5 kap. 69 §). */

export type NumberedItem = Item & { readonly paragraph: number }

/** The §§ that stand with their content in these minutes. */
export function itemsIn({ room }: HeldMeeting, part: Part): readonly NumberedItem[] {
  return room.items
    .flatMap((item) => (item.paragraph === null ? [] : [{ ...item, paragraph: item.paragraph }]))
    .filter((item) => item.isApprovedAtOnce === (part === 'immediate'))
    .toSorted((one, other) => one.paragraph - other.paragraph)
}

/** Took part in the §, or sat beside without serving; whoever was disqualified or out of the room was not there. */
export const wasThere = (item: Item, person: PersonId): boolean =>
  item.places.some((place) => place.servedBy === person) || item.others.includes(person)

/**
 * Who was in the chair at each §: whoever took it, else the first by post of those who served.
 * Events tell it in order, so a chair who changed in the middle is known.
 */
export function chairsOf({ happened, room }: HeldMeeting): ReadonlyMap<AgendaItemId, PersonId> {
  const chairs = new Map<AgendaItemId, PersonId>()
  let chair: PersonId | null = null
  for (const { event, isUndone } of happened) {
    if (isUndone) continue
    if (event.kind === 'chair.taken') chair = event.person
    if (event.kind === 'person.left' && event.person === chair) chair = null
    if (event.kind === 'item.decided') {
      const item = room.items.find((one) => one.id === event.item)
      const presiding = item && (chair !== null && serves(item, chair) ? chair : firstByPost(item))
      if (presiding) chairs.set(event.item, presiding)
    }
  }
  return chairs
}

const serves = (item: Item, person: PersonId) => item.places.some((place) => place.servedBy === person)

/** Places stand in the order the chair passes on. */
const firstByPost = (item: Item): PersonId | undefined =>
  item.places.find((place) => place.servedBy === place.mandate.person)?.mandate.person

/** Everybody who was in the chair at any of these §§. */
export const chairsFor = (held: HeldMeeting, items: readonly NumberedItem[]): readonly PersonId[] => {
  const chairs = chairsOf(held)
  return [...new Set(items.flatMap((item) => chairs.get(item.id) ?? []))]
}

/** @throws Refusal minutes.approver-missing, minutes.approver-is-chair, minutes.approver-absent */
export function checkApprovers(
  held: HeldMeeting,
  items: readonly NumberedItem[],
  approvers: readonly PersonId[],
): void {
  const chairs = chairsFor(held, items)
  if (approvers.length === 0 || new Set(approvers).size !== approvers.length) refuse('minutes.approver-missing')
  for (const person of approvers) {
    if (chairs.includes(person)) refuse('minutes.approver-is-chair')
    const missed = missedBy(items, person)
    if (missed.length > 0) refuse('minutes.approver-absent', { paragraphs: sectionRange(missed) })
  }
}

/** Numbers of the §§ somebody was not there for. */
export const missedBy = (items: readonly NumberedItem[], person: PersonId): readonly number[] =>
  items.filter((item) => item.places.length > 0 && !wasThere(item, person)).map((item) => item.paragraph)

/** What can be sent: every § of it is decided, and the whole only once the meeting has closed. */
export function checkWritten(held: HeldMeeting, items: readonly NumberedItem[], part: Part): void {
  if (part === 'whole' && held.room.stage !== 'closed') refuse('minutes.meeting-not-closed')
  if (items.length === 0) refuse('minutes.nothing-to-approve')
  const open = items.filter((item) => item.outcome === null).map((item) => item.paragraph)
  if (open.length > 0) refuse('minutes.paragraph-undecided', { paragraphs: sectionRange(open) })
}

export interface Approving {
  readonly person: PersonId
  /** The bytes that were before the eyes. */
  readonly digest: string
}

export interface WaitingMinutes extends Minutes {
  readonly correction: string
  readonly chairs: readonly PersonId[]
  readonly approvers: readonly PersonId[]
  readonly sentDigest: string | null
}

/** @returns what the person approves as; @throws Refusal minutes.not-sent, minutes.other-bytes, minutes.approved-already */
export function checkApproval(minutes: WaitingMinutes, { person, digest }: Approving): 'chair' | 'approver' {
  if (minutes.status !== 'for-approval' || minutes.sentDigest === null) refuse('minutes.not-sent')
  if (digest !== minutes.sentDigest) refuse('minutes.other-bytes')
  if (minutes.approvals.some((one) => one.person === person)) refuse('minutes.approved-already')
  return minutes.chairs.includes(person) ? 'chair' : 'approver'
}

export const isWholeApproved = (minutes: WaitingMinutes, approved: readonly PersonId[]): boolean =>
  [...minutes.chairs, ...minutes.approvers].every((person) => approved.includes(person))

/** Waits for somebody longer than the law allows (KL 5 kap. 69 §). */
export const isOverdue = (lastDay: Day, today: Day): boolean => today > lastDay
