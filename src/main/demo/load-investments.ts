import { demoBudget } from '#hedemora-ledger'
import { adoptForBudget, createAssumptionSet, saveAssumptionSet } from '../../modules/assumptions/index.ts'
import { type BudgetVersion, yearsOf } from '../../modules/budget/index.ts'
import { addInvestment, judgeInvestment, showFollowedInvestments } from '../../modules/investments/index.ts'
import type { Context } from '../../platform/context.ts'
import { day } from '../../shared/local-date.ts'
import { inOre, negative, noMoney, sumOf } from '../../shared/money.ts'
import type { DemoAssumptions } from './demo-assumptions.contract.ts'
import { known, type UnitIds } from './load-organisation.ts'
import type { PrintedBudget } from './printed-budget.ts'

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

/**
 * The plan years are printed by committee only, so what they hold stands in one row for each committee that says so. It is taken
 * into use after the plan: nothing is worn out of what nobody has divided on projects yet.
 */
export async function loadPlannedInvestments(
  ctx: Context,
  version: BudgetVersion,
  { tables, figures }: PrintedBudget,
): Promise<void> {
  const [, ...planYears] = yearsOf(version.budget)
  const rows = tables.flatMap(({ key, rows }) =>
    rows.flatMap((row) => (row.bound?.to === 'investments' ? [{ table: key, row: row.key, bound: row.bound }] : [])),
  )
  for (const [at, { table, row, bound }] of rows.entries()) {
    const printed = figures.filter((one) => one.table === table && one.row === row && planYears.includes(one.year))
    const years = printed.map(({ year, amount }) => ({ year, amount: negative(amount), carriedOver: noMoney }))
    if (bound.unit === null || years.length === 0) continue
    await addInvestment(ctx, version.id, {
      code: `plan-${at + 1}`,
      name: `${demoBudget.planned.name} ${planYears[0]}–${planYears.at(-1)}`,
      unit: bound.unit,
      kind: 'asset',
      purpose: demoBudget.planned.purpose,
      decidedTotal: sumOf(years.map(({ amount }) => amount)),
      usefulLifeYears: 33,
      inUseFrom: day(`${(planYears.at(-1) ?? version.budget.year) + 1}-01-01`),
      years,
      components: [],
    })
  }
}

/** Some projects have somebody's word on what they will cost in the end. */
export async function loadJudgements(ctx: Context): Promise<void> {
  const { year, projects } = await showFollowedInvestments(ctx)
  const judged = new Map(demoBudget.projects.flatMap(({ code, judged: one }) => (one ? [[code, one] as const] : [])))
  for (const { project } of projects) {
    const said = judged.get(project.code)
    if (!said) continue
    const order = { finalTotal: inOre(said.outlay, 'tkr'), comment: said.because, revision: 0 }
    await judgeInvestment(ctx, project.id, order, year)
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
