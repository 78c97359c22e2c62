/** The door of the budget: versions, frames, adoption and transfers. */
export {
  type Budget,
  type BudgetDecision,
  type BudgetId,
  type BudgetVersion,
  type BudgetVersionId,
  type Frame,
  type FrameLine,
  type FrameLineKind,
  frameLineKinds,
  type VersionStage,
  type VersionStatus,
  versionStages,
  versionStatuses,
} from './budget.ts'
export { findAdoptedBudget, frameLinesOf, framesOf, getBudgetVersion, versionsOfYear } from './frames.service.ts'
