import {
  adoptVersion,
  type BudgetVersion,
  createBudget,
  type FrameLineOrder,
  proposeVersion,
  saveCompanySections,
  saveFrameLines,
  yearsOf,
} from '../../modules/budget/index.ts'
import { explainBreach, saveFigures, saveTables } from '../../modules/statements/index.ts'
import type { Context } from '../../platform/context.ts'
import { inOre, type Money, minus, noMoney } from '../../shared/money.ts'
import type { DemoAssumptions } from './demo-assumptions.contract.ts'
import type { DemoBudget } from './demo-budget.contract.ts'
import { loadAssumptions, loadInvestments, loadPlannedInvestments } from './load-investments.ts'
import { loadOperatingBudget, operatingYear } from './load-operating-budget.ts'
import { known, type UnitIds } from './load-organisation.ts'
import { type PrintedBudget, printedBudget } from './printed-budget.ts'

/** Each printed budget is written as a draft, its contradictions explained, then proposed and adopted as any other. */
export async function loadBudgets(
  contextAt: (now: string) => Context,
  budgets: readonly DemoBudget[],
  units: UnitIds,
  assumptions: DemoAssumptions,
): Promise<void> {
  for (const budget of budgets)
    await loadBudget(contextAt(`${budget.decision.decidedOn}T12:00:00Z`), budget, units, assumptions)
}

async function loadBudget(
  ctx: Context,
  budget: DemoBudget,
  units: UnitIds,
  assumptions: DemoAssumptions,
): Promise<void> {
  const printed = printedBudget(budget, (key) => known(units, key))
  const draft = await writeDraft(ctx, budget, units, printed)
  await loadStatements(ctx, budget, draft, printed)
  if (budget.year === operatingYear) {
    await loadOperatingBudget(ctx, draft, units)
    await loadInvestments(ctx, draft, units)
    await loadPlannedInvestments(ctx, draft, printed)
    await loadAssumptions(ctx, draft, assumptions)
  }
  const proposed = await proposeVersion(ctx, draft.id, draft)
  const { body, decidedOn, paragraph, caseNumber } = budget.decision
  const decision = { body: known(units, body), decidedOn, paragraph, caseNumber }
  await adoptVersion(ctx, draft.id, { ...decision, revision: proposed.revision })
}

/** The group's companies are told of since 2024 (KL 11 kap. 6 a §); an older budget has no such section. */
async function writeDraft(
  ctx: Context,
  { year, title, companies, frameReasons }: DemoBudget,
  units: UnitIds,
  printed: PrintedBudget,
): Promise<BudgetVersion> {
  const made = await createBudget(ctx, { year, title, name: title, stage: 'council' })
  const lines = framesAsPrinted(year, frameReasons, printed)
  const framed = await saveFrameLines(ctx, made.id, { revision: made.revision, lines })
  if (companies.length === 0) return framed
  const sections = companies.map(({ unit, account, result }) => ({
    unit: known(units, unit),
    account,
    result: result === null ? null : inOre(result, 'mkr'),
  }))
  return saveCompanySections(ctx, made.id, { revision: framed.revision, sections })
}

/** Last year's printed frame as the start, then one line a year, so that each frame is the printed one. */
function framesAsPrinted(
  year: number,
  reasons: Readonly<Record<string, string>>,
  { tables, figures }: PrintedBudget,
): FrameLineOrder[] {
  const bound = tables.flatMap(({ key, rows }) =>
    rows.filter((row) => row.bound?.to === 'frame').map((row) => ({ table: key, row })),
  )
  return bound.flatMap(({ table, row }) => {
    const unit = row.bound?.unit ?? null
    const printedIn = (of: number): Money =>
      figures.find((one) => one.table === table && one.row === row.key && one.year === of)?.amount ?? noMoney
    const start: FrameLineOrder = { unit, year, kind: 'start', amount: printedIn(year - 1) }
    const changes = yearsOf({ year }).map((of): FrameLineOrder => {
      const amount = minus(printedIn(of), printedIn(of - 1))
      return { unit, year: of, kind: 'index', amount, reason: reasons[of] ?? '' }
    })
    return [start, ...changes.filter(({ amount }) => amount !== 0)]
  })
}

async function loadStatements(
  ctx: Context,
  { explanations }: DemoBudget,
  { id }: BudgetVersion,
  { tables, equations, figures }: PrintedBudget,
): Promise<void> {
  let { revision } = await saveTables(ctx, id, { revision: 0, tables, equations })
  revision = (await saveFigures(ctx, id, { revision, figures })).revision
  for (const breach of explanations) revision = (await explainBreach(ctx, id, { ...breach, revision })).revision
}
