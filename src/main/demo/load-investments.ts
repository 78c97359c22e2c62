import { demoBudget } from '#hedemora-ledger'
import { adoptForBudget, createAssumptionSet, saveAssumptionSet } from '../../modules/assumptions/index.ts'
import type { BudgetVersion } from '../../modules/budget/index.ts'
import { addInvestment } from '../../modules/investments/index.ts'
import type { Context } from '../../platform/context.ts'
import { day } from '../../shared/local-date.ts'
import { inOre, noMoney } from '../../shared/money.ts'
import type { DemoAssumptions } from './demo-assumptions.contract.ts'
import { known, type UnitIds } from './load-organisation.ts'

/** Projects whose sums by committee are the printed ones; how they are divided, how long they last and when they are taken into use is made up. */
export async function loadInvestments(ctx: Context, version: BudgetVersion, units: UnitIds): Promise<void> {
  const { year } = version.budget
  for (const { code, name, unit, outlay, usefulLifeYears, inUseFrom } of demoBudget.projects) {
    const amount = inOre(outlay, 'tkr')
    await addInvestment(ctx, version.id, {
      code,
      name,
      unit: known(units, unit),
      kind: 'asset',
      purpose: '',
      decidedTotal: amount,
      usefulLifeYears,
      inUseFrom: day(inUseFrom),
      years: [{ year, amount, carriedOver: noMoney }],
      components: [],
    })
  }
}

/** What the budget rests on: a forecast of others, and the municipality's own set that changes what it sees differently. */
export async function loadAssumptions(ctx: Context, version: BudgetVersion, sets: DemoAssumptions): Promise<void> {
  for (const { values, ...head } of sets) {
    const made = await createAssumptionSet(ctx, head)
    await saveAssumptionSet(ctx, head.key, { ...head, revision: made.revision, values })
  }
  const last = sets.at(-1)
  if (last) await adoptForBudget(ctx, last.key, version.id)
}
