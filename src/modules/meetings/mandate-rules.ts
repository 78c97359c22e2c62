import { refuse } from '../../shared/failure.ts'
import type { Finding } from '../../shared/finding.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { addDays, type Day, type Span } from '../../shared/local-date.ts'
import type { BodyKind } from './decision-rules.ts'
import {
  type CallOrder,
  type Composition,
  type Mandate,
  type MandateId,
  membersOf,
  type Post,
  substitutesOf,
} from './mandate.ts'

/** How a mandate is given and ended, and what is worth a second look in the composition of a body. */

/** A mandate as it is kept, with what a later hand must have seen. */
export interface HeldMandate extends Mandate {
  readonly revision: number
}

export interface NewMandate {
  readonly body: UnitId
  readonly person: PersonId
  readonly party: string
  readonly post: Post
  readonly order: number
  readonly from: Day
  /** The last day it is held; open when left out. */
  readonly lastDay?: Day | null
}

const overlap = (a: Span, b: Span): boolean =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)

const held: readonly Post[] = ['chair', 'first-vice-chair', 'second-vice-chair']

/**
 * Nobody has two places in one body at the same time, and each post of the presiding is held by one.
 * Whoever is elected auditor is not eligible in what is audited (KL 4 kap. 5 §).
 */
export function giveMandate(
  known: readonly HeldMandate[],
  { id, name, isAuditor }: { readonly id: MandateId; readonly name: string; readonly isAuditor: boolean },
  { lastDay = null, ...order }: NewMandate,
): HeldMandate {
  const until = lastDay === null ? null : addDays(lastDay, 1)
  if (until !== null && until <= order.from) refuse('mandate.ends-before-start', { day: order.from })
  if (isAuditor) refuse('mandate.is-auditor')
  const mandate: HeldMandate = { ...order, party: order.party.trim(), id, name, until, revision: 1 }
  const atOnce = known.filter((other) => other.body === order.body && overlap(other, mandate))
  const second = atOnce.find((other) => other.person === order.person)
  if (second) refuse('mandate.second-place', { day: second.from })
  const holder = atOnce.find((other) => other.post === order.post && held.includes(order.post))
  if (holder) refuse('mandate.post-taken', { name: holder.name, day: holder.from })
  return mandate
}

export function endMandate(mandate: HeldMandate, lastDay: Day): HeldMandate {
  const until = addDays(lastDay, 1)
  if (mandate.until !== null && mandate.until <= until) refuse('mandate.already-ended', { day: mandate.until })
  if (until <= mandate.from) refuse('mandate.ends-before-start', { day: mandate.from })
  return { ...mandate, until }
}

/** For each party whose substitutes are called, from a day: the whole order of a body, in place of the one before. */
export interface CallOrderFrom {
  readonly from: Day
  readonly orders: readonly CallOrder[]
}

/** A party is told of once, calls no party twice, and never itself: its own substitutes come first anyway. */
export function checkCallOrder(order: CallOrderFrom): CallOrderFrom {
  if (order.orders.length === 0) refuse('mandate.call-order-empty')
  const parties = order.orders.map(({ party }) => party)
  const twice = parties.find((party, index) => parties.indexOf(party) !== index)
  if (twice !== undefined) refuse('mandate.call-order-twice', { party: twice })
  for (const { party, next } of order.orders)
    if (next.includes(party) || new Set(next).size !== next.length) refuse('mandate.call-order-repeats', { party })
  return order
}

/** The order that holds on a day; empty when none has begun. */
export const callOrderOn = (orders: readonly CallOrderFrom[], on: Day): readonly CallOrder[] =>
  latest(orders, on)?.orders ?? []

const latest = <Dated extends { readonly from: Day }>(all: readonly Dated[], on: Day): Dated | undefined =>
  all.filter(({ from }) => from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]

/** How many the council has decided that a body shall have, from a day (KL 5 kap. 5 §, 6 kap. 16 §). */
export interface BodySize {
  readonly from: Day
  readonly members: number
  readonly substitutes: number
}

export const sizeOn = (sizes: readonly BodySize[], on: Day): BodySize | null => latest(sizes, on) ?? null

export type CompositionCode =
  | 'composition.no-chair'
  | 'composition.too-many-members'
  | 'composition.too-few-members'
  | 'composition.too-many-substitutes'
  | 'composition.even-number'
  | 'composition.call-order-missing'

/** What a person should look at; none of it stops the meeting. The council has an odd number of members (KL 5 kap. 5 §). */
export function checkComposition(
  kind: BodyKind,
  composition: Composition,
  size: BodySize | null,
): readonly Finding<CompositionCode>[] {
  const members = membersOf(composition).length
  const substitutes = substitutesOf(composition).length
  const found: Finding<CompositionCode>[] = []
  const warn = (code: CompositionCode, facts: Finding['facts'] = {}) => found.push({ code, severity: 'warning', facts })
  if (!composition.mandates.some((mandate) => mandate.post === 'chair')) warn('composition.no-chair')
  const places = size?.members ?? members
  if (members > places) warn('composition.too-many-members', { count: members, places })
  if (members < places) warn('composition.too-few-members', { count: members, places })
  if (size && substitutes > size.substitutes)
    warn('composition.too-many-substitutes', { count: substitutes, places: size.substitutes })
  if (kind === 'council' && places > 0 && places % 2 === 0) warn('composition.even-number', { count: places })
  for (const party of callersOf(composition))
    if (!composition.callOrder.some((order) => order.party === party)) warn('composition.call-order-missing', { party })
  return found
}

/** Parties with members: each needs to know whose substitutes it calls. */
const callersOf = (composition: Composition): readonly string[] =>
  [...new Set(membersOf(composition).map((mandate) => mandate.party))].filter((party) => party !== '').sort()
