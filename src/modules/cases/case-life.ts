import type { UnitId } from '../../shared/ids.ts'
import type { CaseEvent, CaseFile } from './case-file.ts'
import type { RecordDocument } from './record-document.ts'

/** The life of a case: what the register itself knows, and what the other modules tell, in order of days. */

/** An event of the register, before it has words. */
export type OwnEvent =
  | { readonly at: CaseFile['openedOn']; readonly kind: 'registered' | 'closed' }
  | { readonly at: CaseFile['openedOn']; readonly kind: 'document'; readonly document: RecordDocument }

export function ownEvents(caseFile: CaseFile, documents: readonly RecordDocument[]): OwnEvent[] {
  const opened: OwnEvent = { at: caseFile.openedOn, kind: 'registered' }
  const told = documents.map((document): OwnEvent => ({ at: document.day, kind: 'document', document }))
  return caseFile.closedOn ? [opened, ...told, { at: caseFile.closedOn, kind: 'closed' }] : [opened, ...told]
}

const order: readonly CaseEvent['kind'][] = [
  'registered',
  'document',
  'agenda',
  'proposal',
  'referral-back',
  'postponement',
  'decision',
  'minutes',
  'notice',
  'dispatch',
  'assignment',
  'review',
  'closed',
]

/** By day; on one day in the order of the work. */
export const inOrder = (events: readonly CaseEvent[]): CaseEvent[] =>
  [...events].sort(
    (one, other) => one.at.localeCompare(other.at) || order.indexOf(one.kind) - order.indexOf(other.kind),
  )

const preparing: readonly CaseEvent['kind'][] = ['proposal', 'decision', 'referral-back', 'postponement']

export interface BodyTreatment {
  readonly body: UnitId | null
  readonly events: readonly CaseEvent[]
}

/** What each body proposed and decided, apart: a new stretch each time another body takes it up. */
export function preparationChain(events: readonly CaseEvent[]): BodyTreatment[] {
  const chain: { body: UnitId | null; events: CaseEvent[] }[] = []
  for (const event of inOrder(events).filter(({ kind }) => preparing.includes(kind))) {
    const last = chain.at(-1)
    if (last && last.body === event.body) last.events.push(event)
    else chain.push({ body: event.body, events: [event] })
  }
  return chain
}

/**
 * What everybody may read of what others tell: only what has a public address. Of a case marked secret the kind is
 * told and not the words, whoever wrote them.
 */
export const publicEvents = (caseFile: CaseFile, events: readonly CaseEvent[]): CaseEvent[] =>
  events
    .filter(({ publicHref }) => publicHref !== null)
    .map((event) => ({ ...event, href: null, text: caseFile.secrecy ? '' : event.text }))
