/** The door of goals: what other modules may know of plans, goals and how the municipality steers. */
export { plansDecidedBy } from './decided-plans.service.ts'
export * from './demand-fit.ts'
export { type FoundGoals, type GoalLine, type GoalSearch, searchGoals } from './find-goals.service.ts'
export { type MoveGoal, moveGoal, removeGoal, type SaveGoal, saveGoal, saveGoals } from './goal.service.ts'
export * from './goal.ts'
export { askForAssessments, type GoalAssessment } from './goal-assessments.service.ts'
export * from './goal-chain.ts'
export type * from './goal-draft.ts'
export { isAbove, levelsFor } from './goal-place.ts'
export * from './goals.policy.ts'
export * from './goals-reading.service.ts'
export { type GoalToServe, listGoalsToServe } from './goals-to-serve.service.ts'
export { type ChainGoal, listChain, type ShownChain } from './list-chain.service.ts'
export { currentVersions, listPlans, type PlanLine, type PlanOverview } from './list-plans.service.ts'
export { explainFinding } from './measurability/explain-finding.service.ts'
export { planCreation } from './plan.contract.ts'
export {
  adoptPlan,
  createPlan,
  draftNewVersion,
  type NewPlan,
  proposePlan,
  withdrawProposal,
} from './plan.service.ts'
export * from './plan.ts'
export type * from './plan-difference.ts'
export { isCaseNumber, isOpen, isParagraph } from './plan-states.ts'
export { findIndicatorOf, hasSecret, isSecret, maskGoal, targetsOf } from './secrecy.ts'
export { type ShownDifference, showDifference } from './show-difference.service.ts'
export { type PlanMay, type ShownGoal, type ShownPlan, showGoal, showPlan } from './show-plan.service.ts'
export { listSteeringModels, type SaveSteeringModel, saveSteeringModel } from './steering-model.service.ts'
export * from './steering-model.ts'
