import type { Read } from '../../platform/context.ts'
import { type DecisionReference, isSameDecision } from '../../shared/decision.ts'
import { listVersions } from './budget.store.ts'
import type { BudgetVersion } from './budget.ts'
import { listTransfers } from './transfer.store.ts'
import type { Transfer } from './transfer.ts'

export interface DecidedByParagraph {
  readonly versions: readonly BudgetVersion[]
  readonly transfers: readonly { readonly transfer: Transfer; readonly version: BudgetVersion }[]
}

/** Years whose budget is adopted, the latest first. */
export async function adoptedYears(tx: Read): Promise<number[]> {
  const adopted = (await listVersions(tx)).filter((version) => version.status === 'adopted')
  return [...new Set(adopted.map((version) => version.budget.year))].sort((a, b) => b - a)
}

/** Which budgets a decision adopted and which money it moved. */
export async function budgetsDecidedBy(tx: Read, decision: DecisionReference): Promise<DecidedByParagraph> {
  const decided = (await listVersions(tx)).filter((version) => version.decision !== null)
  const transfers: DecidedByParagraph['transfers'][number][] = []
  for (const version of decided.filter(({ status }) => status === 'adopted'))
    for (const transfer of await listTransfers(tx, version))
      if (isSameDecision(transfer, decision)) transfers.push({ transfer, version })
  return {
    versions: decided.filter((version) => version.decision !== null && isSameDecision(version.decision, decision)),
    transfers,
  }
}

/** Budgets that hold, with the money that has been moved in each. */
export async function adoptedBudgets(
  tx: Read,
): Promise<readonly { readonly version: BudgetVersion; readonly transfers: readonly Transfer[] }[]> {
  const adopted = (await listVersions(tx)).filter(({ status }) => status === 'adopted')
  return Promise.all(adopted.map(async (version) => ({ version, transfers: await listTransfers(tx, version) })))
}
