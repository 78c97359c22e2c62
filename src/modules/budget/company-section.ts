import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'

/** What the budget tells of the economy of the companies of the municipal group (KL 11 kap. 6 a §, since 2024). */

export interface CompanySection {
  /** The company. */
  readonly unit: UnitId
  /** In words, also when the company has no budget yet. */
  readonly account: string
  /** Expected result of the budget year; null while it is not known. */
  readonly result: Money | null
  readonly position: number
}

/** @throws Refusal budget.not-a-company, budget.account-needed */
export function mustBeOfCompanies(sections: readonly CompanySection[], companies: readonly UnitId[]): void {
  for (const section of sections) {
    if (!companies.includes(section.unit)) refuse('budget.not-a-company')
    if (section.account.trim() === '') refuse('budget.account-needed')
  }
  if (new Set(sections.map((section) => section.unit)).size < sections.length) refuse('budget.company-twice')
}

export const companiesMissing = (sections: readonly CompanySection[], companies: readonly UnitId[]): UnitId[] =>
  companies.filter((company) => !sections.some((section) => section.unit === company))
