import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Goal } from './goal.ts'
import type { SteeringModelId } from './steering-model.ts'

/** A plan: the goals a council, a committee or a unit works by for some years, in versions each adopted by a decision. */

export type PlanId = Id<'plan'>
export type PlanVersionId = Id<'plan-version'>

export const planKinds = ['council', 'committee', 'unit'] as const
export type PlanKind = (typeof planKinds)[number]

export const planStatuses = ['draft', 'proposed', 'adopted', 'replaced'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** Where the right to the plan comes from: which body, which day, which paragraph, which case. */
export interface DecisionReference {
  readonly body: UnitId
  readonly decidedOn: Day
  /** As `§ 41`. */
  readonly paragraph: string
  readonly caseNumber: string
}

export interface Plan {
  readonly id: PlanId
  readonly key: string
  readonly kind: PlanKind
  readonly title: string
  readonly unit: UnitId
  readonly model: SteeringModelId
  readonly firstYear: number
  readonly lastYear: number
}

export interface PlanVersion {
  readonly id: PlanVersionId
  readonly plan: Plan
  readonly number: number
  readonly status: PlanStatus
  readonly basedOn: PlanVersionId | null
  /** Why this version was made, in a sentence. */
  readonly reason: string
  readonly decision: DecisionReference | null
  readonly revision: number
}

export interface PlanWithGoals extends PlanVersion {
  readonly goals: readonly Goal[]
}
