import type { PlanChoices, PlanDraft } from '../plan/plan-draft.ts'

export function PlanFields(_props: { readonly content: PlanDraft; readonly choices: PlanChoices }) {
  return null
}
