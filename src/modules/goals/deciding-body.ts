import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { PlanKind } from './plan.ts'

/** A unit on the way from the municipality down to the unit of the plan, or the council. */
export interface Decider {
  readonly unit: UnitId
  readonly isBody: boolean
  readonly isCouncil: boolean
}

/**
 * Who can have decided a plan. The council decides its own goals and may decide any (KL 5 kap. 1 §); a committee decides for its own area
 * (KL 6 kap. 3 §) and cannot leave goals to an official (KL 6 kap. 38 §). A unit's activity plan is settled by the unit or by one above it.
 */
export function mayHaveDecided(kind: PlanKind, deciders: readonly Decider[], body: UnitId): boolean {
  const decider = deciders.find((one) => one.unit === body)
  if (!decider) return false
  if (kind === 'council') return decider.isCouncil
  return kind === 'unit' || decider.isBody
}

export function mustHaveDecided(kind: PlanKind, deciders: readonly Decider[], body: UnitId): void {
  if (!mayHaveDecided(kind, deciders, body)) refuse('plan.body-cannot-decide')
}
