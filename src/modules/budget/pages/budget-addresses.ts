import { type MoneyUnit, moneyUnits } from '../../../shared/money.ts'
import type { BudgetVersion } from '../budget.ts'

/** Where the pages of the budget are. */

export const budgetsPath = '/arbete/budget'

export const versionPath = ({ budget, number }: Pick<BudgetVersion, 'budget' | 'number'>, page = ''): string =>
  `${budgetsPath}/${budget.key}/${number}${page && `/${page}`}`

export const transfersPath = ({ budget }: Pick<BudgetVersion, 'budget'>): string =>
  `${budgetsPath}/${budget.key}/omfordelningar`

/** The unit asked for in the address; millions when none is. */
export function unitAsked(url: string): MoneyUnit {
  const asked = new URL(url).searchParams.get('enhet')
  return moneyUnits.find((unit) => unit === asked) ?? 'mkr'
}
