import { refuse } from '../../shared/failure.ts'
import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { AgendaItemId } from '../meetings/index.ts'
import type { MinutesParagraphId } from './minutes.ts'

/** To whom a decision is sent, what for, and what has been done about it. */

export type DispatchLineId = Id<'dispatch-line'>
export type DispatchId = Id<'dispatch'>

/**
 * What a decision is sent for, with whether the receiver is expected to do something. No law lists them: they are what
 * minutes of committees print (documents 000 and 004), to be reviewed here; a line may have words of its own instead.
 */
export const dispatchPurposes = {
  execution: { isToBeDone: true },
  compilation: { isToBeDone: true },
  publication: { isToBeDone: true },
  'further-handling': { isToBeDone: true },
  information: { isToBeDone: false },
  file: { isToBeDone: false },
} as const satisfies Record<string, { readonly isToBeDone: boolean }>
export type DispatchPurpose = keyof typeof dispatchPurposes
export const purposes = Object.keys(dispatchPurposes) as readonly DispatchPurpose[]

export interface Receiver {
  /** As it is printed: a role, a body, somebody outside. */
  readonly receiver: string
  readonly purpose: DispatchPurpose
  /** Own words in place of those of the purpose; empty when there are none. */
  readonly note: string
  /** Whom a mail goes to, when it is somebody here. */
  readonly person: PersonId | null
  readonly unit: UnitId | null
  /** Whom a mail goes to, when it is somebody else; empty when it is not known. */
  readonly email: string
}

/** A line as the secretary writes it beside a draft. */
export interface DraftReceiver extends Receiver {
  readonly id: DispatchLineId
  readonly item: AgendaItemId
}

/** A line of an approved §: frozen. */
export interface Dispatch extends Receiver {
  readonly id: DispatchId
  readonly paragraph: MinutesParagraphId
  readonly ordinal: number
}

export const receiptKinds = ['mailed', 'handed-over', 'acknowledged'] as const
export type ReceiptKind = (typeof receiptKinds)[number]

export interface Receipt {
  readonly dispatch: DispatchId
  readonly kind: ReceiptKind
  readonly at: string
  /** The day it happened. */
  readonly day: Day
  readonly byName: string
  readonly note: string
  /** Of a mail: how far it has come, as the outbox tells. */
  readonly mail: { readonly sentAt: string | null; readonly isGivenUp: boolean } | null
}

export const dispatchStates = ['unsent', 'waiting', 'failed', 'sent', 'acknowledged'] as const
export type DispatchState = (typeof dispatchStates)[number]

/** Sent is only what has left the house: a mail that waits, or that the server would not take, has not. */
export function stateOf(receipts: readonly Receipt[]): DispatchState {
  if (receipts.some((one) => one.kind === 'acknowledged')) return 'acknowledged'
  if (receipts.some((one) => one.kind === 'handed-over' || one.mail?.sentAt)) return 'sent'
  const mails = receipts.flatMap((one) => one.mail ?? [])
  if (mails.length === 0) return 'unsent'
  return mails.every((one) => one.isGivenUp) ? 'failed' : 'waiting'
}

/** When it left, and how; null while it has not. */
export function sentOf(receipts: readonly Receipt[]): { readonly day: Day; readonly receipt: Receipt } | null {
  const receipt = receipts.find((one) => one.kind === 'handed-over' || one.mail?.sentAt)
  return receipt ? { day: receipt.day, receipt } : null
}

export interface Mailing {
  readonly state: DispatchState
  readonly isSecret: boolean
  readonly hasAddress: boolean
}

/** What is secret is not sent by ordinary mail. @throws Refusal dispatch.sent-already, dispatch.secret-by-mail, dispatch.no-address */
export function checkMailing({ state, isSecret, hasAddress }: Mailing): void {
  if (state !== 'unsent' && state !== 'failed') refuse('dispatch.sent-already')
  if (isSecret) refuse('dispatch.secret-by-mail')
  if (!hasAddress) refuse('dispatch.no-address')
}

export interface HandingOver {
  readonly state: DispatchState
  readonly day: Day
  readonly approvedOn: Day
  readonly today: Day
}

/** @throws Refusal dispatch.sent-already, dispatch.day-impossible */
export function checkHandingOver({ state, day, approvedOn, today }: HandingOver): void {
  if (state !== 'unsent' && state !== 'failed') refuse('dispatch.sent-already')
  checkDay(day, approvedOn, today)
}

/** @throws Refusal dispatch.not-sent, dispatch.acknowledged-already, dispatch.day-impossible */
export function checkAcknowledging({ state, day, approvedOn, today }: HandingOver): void {
  if (state === 'acknowledged') refuse('dispatch.acknowledged-already')
  if (state !== 'sent') refuse('dispatch.not-sent')
  checkDay(day, approvedOn, today)
}

/** Nothing is sent before it is approved, nor tomorrow. */
function checkDay(day: Day, from: Day, until: Day): void {
  if (day < from || day > until) refuse('dispatch.day-impossible', { from, until })
}

/** What may be decided of a § whose publication was stopped. */
export const verdicts = ['publish', 'withhold'] as const
export type Verdict = (typeof verdicts)[number]

/** The same receiver is not told twice; how it is written in capitals and spaces does not count. @throws Refusal dispatch.same-receiver */
export function checkNewReceiver(before: readonly Receiver[], wanted: Pick<Receiver, 'receiver'>): void {
  if (before.some((one) => isSameReceiver(one, wanted))) refuse('dispatch.same-receiver')
}

export const isSameReceiver = (one: Pick<Receiver, 'receiver'>, other: Pick<Receiver, 'receiver'>): boolean =>
  plain(one.receiver) === plain(other.receiver)

const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('sv')

/** What might be meant, without those already on the list and each once: the first one tells what for. */
export const withoutKnown = (suggested: readonly Receiver[], known: readonly Receiver[]): readonly Receiver[] =>
  suggested.filter(
    (one, index) =>
      one.receiver.trim() !== '' &&
      !known.some((other) => isSameReceiver(one, other)) &&
      suggested.findIndex((other) => isSameReceiver(one, other)) === index,
  )
