/** The door of goals: what other modules may know of plans, goals and how the municipality steers. */
export * from './demand-fit.ts'
export { type MoveGoal, moveGoal, removeGoal, type SaveGoal, saveGoal, saveGoals } from './goal.service.ts'
export * from './goal.ts'
export type * from './goal-draft.ts'
export { isAbove, levelsFor } from './goal-place.ts'
export * from './goals.policy.ts'
export * from './goals-reading.service.ts'
export {
  adoptPlan,
  createPlan,
  draftNewVersion,
  type NewPlan,
  proposePlan,
  withdrawProposal,
} from './plan.service.ts'
export * from './plan.ts'
export { isCaseNumber, isOpen, isParagraph } from './plan-states.ts'
export { findIndicatorOf, hasSecret, isSecret, maskGoal, targetsOf } from './secrecy.ts'
export { listSteeringModels, type SaveSteeringModel, saveSteeringModel } from './steering-model.service.ts'
export * from './steering-model.ts'
