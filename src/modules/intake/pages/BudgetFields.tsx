import type { BudgetChoices, BudgetDraft } from '../budget/budget-draft.ts'

export function BudgetFields(_props: { readonly content: BudgetDraft; readonly choices: BudgetChoices }) {
  return null
}
