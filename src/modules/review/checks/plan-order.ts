import type { ReviewFinding } from '../finding.ts'
import type { ReadPlan } from '../plans/plan.ts'
import { planFinding, said } from './plan-quotes.ts'

/** Headings of a plan that stand where they cannot govern what follows. */
export const checkPlanOrder = ({ headings }: ReadPlan): ReviewFinding[] => [
  ...headings.flatMap((heading): ReviewFinding[] =>
    heading.splits ? [planFinding('heading-splits-goal', 'note', [said(heading), said(heading.splits)])] : [],
  ),
  ...numbers(headings),
]

/** Numbered goals of the council run 1, 2, 3; one is told twice or left out. */
function numbers(headings: ReadPlan['headings']): ReviewFinding[] {
  const numbered = headings.filter(({ number }) => number !== null)
  const told = new Set(numbered.map(({ number }) => number))
  // A document that lists its headings twice, or only some of them, counts nothing.
  if (numbered.length < 3 || told.size !== numbered.length) return []
  return numbered.slice(1).flatMap((one, index): ReviewFinding[] => {
    const before = numbered[index]
    return before && (one.number ?? 0) < (before.number ?? 0)
      ? [planFinding('heading-order', 'note', [said(one), said(before)])]
      : []
  })
}
