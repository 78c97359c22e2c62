import { newId } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Goal, GoalId } from './goal.ts'
import type { GoalDraft } from './goal-draft.ts'
import { composeGoal } from './goal-editing.ts'
import { aGoal, fivePerspectives } from './goals.fixture.ts'
import type { PlanId, PlanVersion, PlanVersionId } from './plan.ts'
import type { SteeringModel, SteeringModelId } from './steering-model.ts'

/** Plans and goals that stand in no database, for the rules alone. */

export const aModel = (change: Partial<SteeringModel> = {}): SteeringModel => ({
  ...fivePerspectives(),
  id: newId<'steering-model'>() as SteeringModelId,
  revision: 1,
  ...change,
})

export const aVersion = (change: Partial<PlanVersion> = {}): PlanVersion => ({
  id: newId<'plan-version'>() as PlanVersionId,
  plan: {
    id: newId<'plan'>() as PlanId,
    key: 'ks-2026',
    kind: 'committee',
    title: 'Verksamhetsplan',
    unit: newId<'unit'>() as UnitId,
    model: newId<'steering-model'>() as SteeringModelId,
    firstYear: 2026,
    lastYear: 2027,
  },
  number: 1,
  status: 'draft',
  basedOn: null,
  reason: '',
  decision: null,
  revision: 1,
  ...change,
})

export const composedGoal = (change: Partial<GoalDraft> = {}, position = 0): Goal =>
  composeGoal(
    aGoal(change),
    null,
    { id: newId<'goal'>() as GoalId, ref: change.ref || String(position + 1), position, revision: 1 },
    newId,
  )
