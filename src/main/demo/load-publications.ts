import { findAdoptedBudget } from '../../modules/budget/index.ts'
import { listRounds } from '../../modules/follow-up/index.ts'
import { createPublication } from '../../modules/publications/index.ts'
import type { Context } from '../../platform/context.ts'

/** A budget book and a report of the open round, begun with the standard chapters; nobody has written in them yet. */
export async function loadPublications(ctx: Context, year: number, roundKey: string): Promise<void> {
  const version = await ctx.read((tx) => findAdoptedBudget(tx, year))
  const round = (await listRounds(ctx)).find(({ key }) => key === roundKey)
  if (!version || !round) throw new Error(`no budget of ${year} or no round ${roundKey}`)
  const shown = { budgetVersion: version.id, unit: 'mkr', decimals: 1 } as const
  await createPublication(ctx, {
    ...shown,
    key: `budgetbok-${year}`,
    kind: 'budget-book',
    title: version.budget.title,
    round: null,
  })
  await createPublication(ctx, {
    ...shown,
    key: `delarsrapport-${roundKey}`,
    kind: round.kind === 'interim' ? 'interim' : 'monthly',
    title: round.name,
    round: round.id,
  })
}
