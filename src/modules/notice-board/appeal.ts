import { refuse } from '../../shared/failure.ts'
import type { Id } from '../../shared/ids.ts'
import type { AppealRoute } from '../../shared/law/appeals.ts'
import { deadlineOf } from '../../shared/law/statutory-periods.ts'
import { addDays, type Day } from '../../shared/local-date.ts'
import type { MinutesParagraph, MinutesParagraphId } from '../minutes/index.ts'

/** How one § is appealed, until when, and from which day it holds. */

export interface AppealOf {
  readonly paragraph: MinutesParagraphId
  readonly route: AppealRoute
  /** The statute that gives a party the right, or the ground for none; empty for review of legality. */
  readonly statute: string
  /** Nought while nobody has said anything of it. */
  readonly revision: number
}

export interface PartyReceipt {
  readonly id: Id<'party-receipt'>
  readonly paragraph: MinutesParagraphId
  readonly party: string
  readonly receivedOn: Day
  readonly lastAppealDay: Day
}

/** Only preparing and informing cannot be appealed (KL 13 kap. 2 §). */
const appealable: readonly MinutesParagraph['outcome'][] = ['decided', 'rejected']
export const canBeAppealed = ({ outcome }: Pick<MinutesParagraph, 'outcome'>): boolean => appealable.includes(outcome)

/** What holds until the secretary says otherwise. */
export const usualAppeal = (paragraph: Pick<MinutesParagraph, 'id' | 'outcome'>): AppealOf => ({
  paragraph: paragraph.id,
  route: canBeAppealed(paragraph) ? 'legality' : 'none',
  statute: '',
  revision: 0,
})

export function setRoute(before: AppealOf, route: AppealRoute, statute: string): AppealOf {
  if (route !== 'legality' && statute.trim() === '') refuse('appeal.statute-missing')
  return { ...before, route, statute: route === 'legality' ? '' : statute.trim(), revision: before.revision + 1 }
}

export interface ReceiptOrder {
  readonly party: string
  readonly receivedOn: Day
}

/** The party's own three weeks run from the day the party got it (FL 44 §). */
export function receive(appeal: AppealOf, order: ReceiptOrder, decidedOn: Day, today: Day): Omit<PartyReceipt, 'id'> {
  if (appeal.route !== 'party') refuse('appeal.not-by-party')
  if (order.party.trim() === '') refuse('appeal.party-missing')
  if (order.receivedOn < decidedOn) refuse('appeal.received-before-decision', { day: decidedOn })
  if (order.receivedOn > today) refuse('appeal.received-in-future', { day: order.receivedOn })
  return {
    paragraph: appeal.paragraph,
    party: order.party.trim(),
    receivedOn: order.receivedOn,
    lastAppealDay: deadlineOf('party-appeal', order.receivedOn).lastDay,
  }
}

/**
 * The last day anybody can appeal; null while that is not known, or when nobody can.
 * @param posted last day for review of legality, from the posting; null when it is not posted
 */
export function lastAppealDayOf(
  { route }: AppealOf,
  receipts: readonly PartyReceipt[],
  posted: Day | null,
): Day | null {
  if (route === 'legality') return posted
  return route === 'party'
    ? (receipts
        .map((one) => one.lastAppealDay)
        .toSorted()
        .at(-1) ?? null)
    : null
}

/** The day from which it can no longer be appealed, if nobody has. */
export const holdsFrom = (lastDay: Day | null): Day | null => (lastDay === null ? null : addDays(lastDay, 1))
