/** The door of the budget: versions, frames, adoption and transfers. */
export {
  type BudgetSubject,
  mayCreateBudgetVersion,
  mayEditBudgetVersion,
  mayReadBudgetVersion,
} from './budget.policy.ts'
export {
  type Budget,
  type BudgetDecision,
  type BudgetId,
  type BudgetVersion,
  type BudgetVersionId,
  type Frame,
  type FrameLine,
  type FrameLineId,
  type FrameLineKind,
  type FramePairId,
  frameLineKinds,
  type VersionStage,
  type VersionStatus,
  versionStages,
  versionStatuses,
  yearsOf,
} from './budget.ts'
export { companySectionsOf, saveCompanySections } from './company-section.service.ts'
export type { CompanySection } from './company-section.ts'
export { type ComparedVersions, compareVersions } from './compare-versions.service.ts'
export { adoptedBudgets, adoptedYears, budgetsDecidedBy, type DecidedByParagraph } from './decided-budgets.service.ts'
export { type Bridge, bridgeOf, frameOf } from './frame.ts'
export {
  addFrameLines,
  type FrameLineOrder,
  findAdoptedBudget,
  frameLinesOf,
  framesOf,
  getBudgetVersion,
  knownVersions,
  removeFrameLine,
  renewStart,
  saveFrameLines,
  transfersOf,
  versionsOfYear,
} from './frames.service.ts'
export { reverseTransfer, saveTransferRule, showTransfers, transferFunds, transferRules } from './transfer.service.ts'
export type {
  Transfer,
  TransferEnd,
  TransferId,
  TransferKind,
  TransferOrder,
  TransferRule,
} from './transfer.ts'
export {
  adoptVersion,
  createBudget,
  createVersion,
  type NewBudget,
  type NewVersion,
  proposeVersion,
  withdrawVersion,
} from './version.service.ts'
export type { FrameChange, LineChange, VersionDifference } from './version-difference.ts'
export {
  afterVersionCopied,
  beforeBudgetIsProposed,
  type CheckBeforeProposal,
  type CopyOfVersion,
} from './version-joints.service.ts'
export { mustBeDraft } from './version-states.ts'
