import type { Read, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { BudgetVersion } from './budget.ts'

/** What other modules keep for a version of the budget is theirs to copy and to vouch for; joined in src/main. */

/** Copies a module's own part of a version into the new one, in the same transaction. */
export type CopyOfVersion = (tx: Write, from: BudgetVersion, to: BudgetVersion) => Promise<void>

const copying = openQuestion<Parameters<CopyOfVersion>, void>('budget.after-version-copied')

/** @param who name of the module; joined in the order of dependency */
export const afterVersionCopied = (who: string, copy: CopyOfVersion): void => copying.join(who, copy)

export const copyOtherParts = async (tx: Write, from: BudgetVersion, to: BudgetVersion): Promise<void> =>
  void (await copying.askAll(tx, from, to))

/** Refuses in its own words when its part of a version cannot be put forward. */
export type CheckBeforeProposal = (tx: Read, version: BudgetVersion) => Promise<void>

const proposing = openQuestion<Parameters<CheckBeforeProposal>, void>('budget.before-proposal')

export const beforeBudgetIsProposed = (who: string, check: CheckBeforeProposal): void => proposing.join(who, check)

export const askBeforeProposal = async (tx: Read, version: BudgetVersion): Promise<void> =>
  void (await proposing.askAll(tx, version))
