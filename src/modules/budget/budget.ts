import type { DecisionReference } from '../../shared/decision.ts'
import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'

/** The council's budget: frames for the budget year and two plan years, in versions, one of them adopted (KL 11 kap. 5–11 §§). */

export type BudgetId = Id<'budget'>
export type BudgetVersionId = Id<'budget-version'>
export type FrameLineId = Id<'frame-line'>
export type FramePairId = Id<'frame-pair'>

/** Whose version it is. A party's own is a difference on the same model. */
export const versionStages = ['officials', 'subcommittee', 'board', 'council', 'party'] as const
export type VersionStage = (typeof versionStages)[number]

export const versionStatuses = ['draft', 'proposed', 'adopted', 'replaced'] as const
export type VersionStatus = (typeof versionStatuses)[number]

export interface Budget {
  readonly id: BudgetId
  /** As `2026`, in addresses. */
  readonly key: string
  readonly title: string
  /** The budget year; the two that follow are plan years. */
  readonly year: number
}

/** Where the right to it comes from; the same four as for a plan. */
export type BudgetDecision = DecisionReference

export interface BudgetVersion {
  readonly id: BudgetVersionId
  readonly budget: Budget
  readonly number: number
  readonly name: string
  readonly stage: VersionStage
  /** Name of the party when the stage is a party's. */
  readonly party: string | null
  /** Who began a party's own version and may write in it; null when the system did. */
  readonly author: PersonId | null
  readonly basedOn: BudgetVersionId | null
  readonly status: VersionStatus
  readonly reason: string
  readonly decision: BudgetDecision | null
  readonly revision: number
}

/** Why a frame changes. `start` is last year's frame; every other line must give its reason in words. */
export const frameLineKinds = ['start', 'index', 'responsibility', 'priority', 'capital', 'other'] as const
export type FrameLineKind = (typeof frameLineKinds)[number]

/** One line of the bridge from one year's frame to the next. The frame of a year is the sum of its lines. */
export interface FrameLine {
  /** Follows the line into every version copied from this one. */
  readonly id: FrameLineId
  /** The body; null for what is not yet given to any body. */
  readonly unit: UnitId | null
  readonly year: number
  readonly kind: FrameLineKind
  readonly amount: Money
  /** Of the start, when an index line is computed from it; at most four decimals. */
  readonly percent: number | null
  /** Lines that move responsibility between bodies share one, and add up to nought. */
  readonly pair: FramePairId | null
  readonly reason: string
  readonly position: number
}

/** Net amount of a body in a year: cost negative. */
export interface Frame {
  readonly unit: UnitId | null
  readonly year: number
  readonly amount: Money
}

/** The budget year and the two plan years (KL 11 kap. 6 §). */
export const yearsOf = ({ year }: Pick<Budget, 'year'>): readonly [number, number, number] => [year, year + 1, year + 2]
