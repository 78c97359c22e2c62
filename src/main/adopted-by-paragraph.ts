import { m } from '../generated/paraglide/messages.js'
import { budgetsDecidedBy } from '../modules/budget/index.ts'
import { plansDecidedBy } from '../modules/goals/index.ts'
import type { MinutesParagraph, ParagraphLink } from '../modules/minutes/index.ts'
import type { Context, Read } from '../platform/context.ts'

/** What a § adopted: plans, budgets and moved money, which stand below minutes and do not know them. */
export async function adoptedByParagraph(
  _ctx: Context,
  tx: Read,
  paragraph: MinutesParagraph,
): Promise<readonly ParagraphLink[]> {
  const { body, decidedOn, number, caseNumber } = paragraph
  const decision = { body, decidedOn, paragraph: `§ ${number}`, caseNumber }
  const adopted = (text: string, publicHref: string | null, staffHref: string): ParagraphLink => ({
    kind: 'adopted',
    text,
    publicHref,
    staffHref,
    until: null,
  })
  const plans = await plansDecidedBy(tx, decision)
  const { versions, transfers } = await budgetsDecidedBy(tx, decision)
  return [
    ...plans.map(({ plan, number: version, status }) =>
      adopted(
        m.goals_link_adopted({ title: plan.title, number: version }),
        `/mal/${plan.key}${status === 'adopted' ? '' : `?version=${version}`}`,
        `/arbete/planer/${plan.key}?version=${version}`,
      ),
    ),
    ...versions.map(({ budget, number: version, status }) =>
      adopted(
        m.budget_link_adopted({ title: budget.title }),
        status === 'adopted' ? `/budget?ar=${budget.year}` : null,
        `/arbete/budget/${budget.key}/${version}`,
      ),
    ),
    ...transfers.map(({ transfer, version }) =>
      adopted(
        m.budget_link_transfer({ number: transfer.number, title: version.budget.title, reason: transfer.reason }),
        `/budget/kronan?ar=${version.budget.year}`,
        `/arbete/budget/${version.budget.key}/omfordelningar`,
      ),
    ),
  ]
}
