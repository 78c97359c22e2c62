import { m } from '../../../generated/paraglide/messages.js'
import type { BudgetVersion, FrameLineKind, VersionStage, VersionStatus } from '../budget.ts'
import type { TransferDecider, TransferKind } from '../transfer.ts'

/** The closed sets of the budget in the reader's words. */

export const stageWord: Record<VersionStage, () => string> = {
  officials: m.budget_stage_officials,
  subcommittee: m.budget_stage_subcommittee,
  board: m.budget_stage_board,
  council: m.budget_stage_council,
  party: m.budget_stage_party,
}

export const kindWord: Record<FrameLineKind, () => string> = {
  start: m.budget_kind_start,
  index: m.budget_kind_index,
  responsibility: m.budget_kind_responsibility,
  priority: m.budget_kind_priority,
  capital: m.budget_kind_capital,
  other: m.budget_kind_other,
}

export const statusWord: Record<VersionStatus, () => string> = {
  draft: m.budget_status_draft,
  proposed: m.budget_status_proposed,
  adopted: m.budget_status_adopted,
  replaced: m.budget_status_replaced,
}

export const transferKindWord: Record<TransferKind, () => string> = {
  'between-committees': m.budget_transfer_between,
  'within-committee': m.budget_transfer_within,
  'from-undistributed': m.budget_transfer_undistributed,
}

export const deciderWord: Record<TransferDecider, () => string> = {
  council: m.budget_decider_council,
  'executive-board': m.budget_decider_board,
  committee: m.budget_decider_committee,
}

/** Whose version it is: the party's name, or the stage. */
export const ownerOf = ({ stage, party }: Pick<BudgetVersion, 'stage' | 'party'>): string => party ?? stageWord[stage]()

export const unitName = (names: Readonly<Record<string, string>>, unit: string | null): string =>
  unit === null ? m.budget_undistributed() : (names[unit] ?? '')
