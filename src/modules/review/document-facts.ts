import type { ReadDocument } from './document.ts'

/** What a document says of itself, by which other things are judged. */

/** The year it budgets: the one before the first year that its tables call a plan. Null when the tables do not agree on it. */
export function budgetYearOf({ tables }: Pick<ReadDocument, 'tables'>): number | null {
  const years = new Map<number, number>()
  for (const { columns } of tables) {
    const budgets = columns.flatMap(({ version, year }) => (version === 'budget' && year !== null ? [year] : []))
    const plans = columns.flatMap(({ version, year }) => (version === 'plan' && year !== null ? [year] : []))
    const last = Math.max(...budgets)
    if (budgets.length > 0 && plans.includes(last + 1)) years.set(last, (years.get(last) ?? 0) + 1)
  }
  const [first, second] = [...years].sort(([, a], [, b]) => b - a)
  return first && (!second || first[1] > second[1]) ? first[0] : null
}
