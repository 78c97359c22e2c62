import type { Read } from '../../platform/context.ts'
import { type DecisionReference, isSameDecision } from '../../shared/decision.ts'
import type { PlanVersion } from './plan.ts'
import { listVersions } from './plans.views.ts'

/** Versions of plans that a decision adopted, also those that later ones have replaced. */
export const plansDecidedBy = async (tx: Read, decision: DecisionReference): Promise<readonly PlanVersion[]> =>
  (await listVersions(tx, ['adopted', 'replaced'])).filter(
    (version) => version.decision !== null && isSameDecision(version.decision, decision),
  )
