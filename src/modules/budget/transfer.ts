import type { DecisionReference } from '../../shared/decision.ts'
import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import { type Money, minus, plus } from '../../shared/money.ts'
import type { BudgetVersion, BudgetVersionId, Frame } from './budget.ts'
import { frameOf } from './frame.ts'

/** Money moved inside an adopted budget: one amount, from somewhere named to somewhere named, so that nothing is gained or lost. */

export type TransferId = Id<'budget-transfer'>

export interface TransferEnd {
  /** The body or a unit below it; null for what no body has been given. */
  readonly unit: UnitId | null
  /** Key of an account group, when the transfer is that narrow. */
  readonly group: string | null
}

export interface TransferOrder extends DecisionReference {
  readonly from: TransferEnd
  readonly to: TransferEnd
  /** More than nought: `from` gets so much less to spend, `to` so much more. */
  readonly amount: Money
  readonly reason: string
}

export interface Transfer extends TransferOrder {
  readonly id: TransferId
  /** The adopted version that held when it was decided. */
  readonly version: BudgetVersionId
  readonly number: number
  /** The bodies whose frames it touches; null for what no body has been given. */
  readonly fromFrame: UnitId | null
  readonly toFrame: UnitId | null
  /** The transfer it takes back. */
  readonly reverses: TransferId | null
}

/** What takes a transfer back: a decision of its own, and why. */
export interface ReversalOrder extends DecisionReference {
  readonly transfer: TransferId
  readonly reason: string
}

/**
 * A transfer is never changed: the same amount goes the other way, once.
 * @throws Refusal budget.already-reversed, budget.is-reversal, budget.reversal-too-early
 */
export function reversalOf(
  transfer: Transfer,
  transfers: readonly Transfer[],
  { transfer: _, ...order }: ReversalOrder,
): Omit<Transfer, 'id' | 'version' | 'number'> {
  const { number, decidedOn, from, to, amount, fromFrame, toFrame } = transfer
  if (transfer.reverses !== null) refuse('budget.is-reversal', { number })
  const earlier = transfers.find((one) => one.reverses === transfer.id)
  if (earlier) refuse('budget.already-reversed', { number, by: earlier.number })
  if (order.decidedOn < decidedOn) refuse('budget.reversal-too-early', { day: decidedOn })
  return { ...order, from: to, to: from, amount, fromFrame: toFrame, toFrame: fromFrame, reverses: transfer.id }
}

export const transferKinds = ['between-committees', 'within-committee', 'from-undistributed'] as const
export type TransferKind = (typeof transferKinds)[number]

/** Who decides: the council, the executive board, or the committee itself. */
export const transferDeciders = ['council', 'executive-board', 'committee'] as const
export type TransferDecider = (typeof transferDeciders)[number]

export interface TransferRule {
  readonly key: TransferKind
  readonly decider: TransferDecider
  /** Where the rule stands; empty while the municipality has none of its own. */
  readonly source: string
  readonly revision: number
}

/** Without a rule of its own: appropriations are the council's (KL 5 kap. 1 §, 11 kap. 6 §), and a committee rules within its own. */
const usual: Readonly<Record<TransferKind, TransferDecider>> = {
  'between-committees': 'council',
  'within-committee': 'committee',
  'from-undistributed': 'council',
}

export const rulesWith = (own: readonly TransferRule[]): TransferRule[] =>
  transferKinds.map(
    (key) => own.find((rule) => rule.key === key) ?? { key, decider: usual[key], source: '', revision: 0 },
  )

export const transferKindOf = (from: UnitId | null, to: UnitId | null): TransferKind =>
  from === null || to === null ? 'from-undistributed' : from === to ? 'within-committee' : 'between-committees'

/** What a transfer is tried against. `kindOf` tells what sort of body a unit is on the day. */
export interface TransferGround {
  readonly version: BudgetVersion
  /** With the transfers decided so far. */
  readonly frames: readonly Frame[]
  readonly fromFrame: UnitId | null
  readonly toFrame: UnitId | null
  readonly rules: readonly TransferRule[]
  readonly kindOf: (unit: UnitId) => string | undefined
  /** The committee the giving frame belongs to, on the day of the decision. */
  readonly committee: UnitId | null
  readonly today: string
}

/**
 * @throws Refusal budget.not-adopted, budget.transfer-to-itself, budget.transfer-amount, budget.transfer-reason,
 *   budget.transfer-outside-year, budget.decision-in-future, budget.transfer-decider, budget.transfer-overdrawn
 */
export function mustBeTransferable(order: TransferOrder, ground: TransferGround): void {
  const { version, fromFrame, frames } = ground
  const { year } = version.budget
  if (version.status !== 'adopted') refuse('budget.not-adopted', { number: version.number })
  if (order.from.unit === order.to.unit && order.from.group === order.to.group) refuse('budget.transfer-to-itself')
  if (!(order.amount > 0)) refuse('budget.transfer-amount')
  if (order.reason.trim() === '') refuse('budget.transfer-reason')
  if (order.decidedOn > ground.today) refuse('budget.decision-in-future', { day: order.decidedOn })
  const adoptedOn = version.decision?.decidedOn ?? order.decidedOn
  if (order.decidedOn < adoptedOn || order.decidedOn > `${year}-12-31`)
    refuse('budget.transfer-outside-year', { first: adoptedOn, last: `${year}-12-31` })
  mustBeDecidedBy(order.body, ground)
  const frame = frameOf(frames, fromFrame, year)
  if (fromFrame !== ground.toFrame && frame <= 0 && order.amount > -frame)
    refuse('budget.transfer-overdrawn', { missing: written(minus(order.amount, -frame as Money)) })
}

/** Thousands of kronor as read, since a refusal is told in words. */
const written = (amount: Money): string =>
  `${Math.floor(amount / 100_000)}`.replace(/\B(?=(\d{3})+$)/g, '\u202f') +
  `,${String(Math.floor((amount % 100_000) / 100)).padStart(3, '0')}`.replace(/0+$/, '').replace(/,$/, '')

function mustBeDecidedBy(body: UnitId, { fromFrame, toFrame, rules, kindOf, committee }: TransferGround): void {
  const kind = transferKindOf(fromFrame, toFrame)
  const decider = rules.find((rule) => rule.key === kind)?.decider ?? usual[kind]
  const isRight = decider === 'committee' ? body === committee : kindOf(body) === decider
  if (!isRight) refuse('budget.transfer-decider', { kind, decider })
}

/** Frames with what has been moved since they were decided: the total is the same to the öre. */
export function withTransfers(
  frames: readonly Frame[],
  year: number,
  transfers: readonly Pick<Transfer, 'fromFrame' | 'toFrame' | 'amount'>[],
): Frame[] {
  const moved = new Map<UnitId | null, Frame>()
  const at = (unit: UnitId | null): Frame =>
    moved.get(unit) ?? frames.find((frame) => frame.unit === unit && frame.year === year) ?? nothingIn(unit, year)
  for (const { fromFrame, toFrame, amount } of transfers) {
    moved.set(fromFrame, { ...at(fromFrame), amount: plus(at(fromFrame).amount, amount) })
    moved.set(toFrame, { ...at(toFrame), amount: minus(at(toFrame).amount, amount) })
  }
  const rest = frames.filter((frame) => frame.year !== year || !moved.has(frame.unit))
  return [...rest, ...moved.values()]
}

const nothingIn = (unit: UnitId | null, year: number): Frame => ({ unit, year, amount: 0 as Money })
