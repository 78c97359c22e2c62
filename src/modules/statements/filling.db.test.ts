import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { Refusal } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { inOre, noMoney, ore } from '../../shared/money.ts'
import { aValue } from '../assumptions/assumption.fixture.ts'
import { adoptForBudget, createAssumptionSet, saveAssumptionSet } from '../assumptions/index.ts'
import { aDraftBudget } from '../budget/budget.fixture.ts'
import type { BudgetVersion } from '../budget/index.ts'
import { addInvestment, investmentsOf, saveInvestment } from '../investments/index.ts'
import { aProject } from '../investments/investment.fixture.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { setFigure } from './editing.service.ts'
import { fillStatements, previewFill, showFill } from './fill-statements.service.ts'
import type { FillOrder } from './linked-statements.ts'
import { statementsOf } from './statements.service.ts'

const database = useTestDatabase()
const system = () => database.as(theSystem)
const mkr = (amount: number) => inOre(amount, 'mkr')
let units: Record<FixtureKey, UnitId>
let budget: BudgetVersion

beforeAll(async () => {
  units = await anOrganisation(system())
})

beforeEach(async () => {
  await database.owner.query(
    'truncate budget, budget_version, frame_line, statement_set, statement_table, statement_figure, statement_explanation, assumption_set, investment cascade',
  )
  budget = await aDraftBudget(system(), units)
})

const opening = { fixed: 200, current: 100, liquid: 60, equity: 150, pensions: 10, longTermDebt: 0, shortTermDebt: 140 }
const fromSources = { tax: null, grants: null, depreciation: null, investments: null }
const typed = { tax: mkr(400), grants: mkr(120), depreciation: mkr(-20), investments: mkr(-30) }
const order = (entries: typeof fromSources | typeof typed): FillOrder => ({
  opening: Object.fromEntries(
    Object.entries(opening).map(([key, amount]) => [key, mkr(amount)]),
  ) as FillOrder['opening'],
  years: [2026, 2027, 2028].map((year) => ({
    ...entries,
    year,
    financialNet: mkr(0),
    sharedCosts: mkr(-5),
    unforeseen: mkr(0),
  })),
})

async function withSources(): Promise<void> {
  const head = { name: 'Cirkulär', source: 'Cirkulär 26:11', publishedOn: day('2026-02-18') }
  const made = await createAssumptionSet(system(), { key: 'februari', ...head })
  const values = [2026, 2027, 2028].flatMap((year) => [
    aValue('tax-base', year, 200_000_000_000),
    aValue('tax-rate', year, 20),
    aValue('final-settlement', year, 100_000_000),
    aValue('structural-grant', year, 5_000_000_000),
  ])
  await saveAssumptionSet(system(), made.key, { ...head, revision: made.revision, values })
  await adoptForBudget(system(), made.key, budget.id)
  const years = [2026, 2027].map((year) => ({ year, amount: mkr(-2), carriedOver: year === 2026 ? mkr(-1) : noMoney }))
  await addInvestment(
    system(),
    budget.id,
    aProject({ unit: units.ks, decidedTotal: mkr(-5), usefulLifeYears: 5, inUseFrom: day('2027-01-01'), years }),
  )
}

const tried = () => system().read((tx) => statementsOf(tx, budget.id))
const amountIn = async (place: string, year: number) =>
  (await tried()).figures.find((one) => `${one.table}/${one.row}` === place && one.year === year)?.amount

describe('entries left to their sources', () => {
  it('take tax with settlements and grants from the assumptions, outlays and depreciation from the projects', async () => {
    await withSources()
    await fillStatements(system(), budget.id, { revision: 0, ...order(fromSources) })
    expect(await amountIn('income/tax', 2026)).toBe(ore(40_100_000_000))
    expect(await amountIn('income/grants', 2027)).toBe(ore(5_000_000_000))
    expect(await amountIn('cash-flow/tangible', 2026)).toBe(mkr(-3))
    expect(await amountIn('investments/total', 2027)).toBe(mkr(2))
    expect(await amountIn('income/depreciation', 2026)).toBe(0)
    expect(await amountIn('income/depreciation', 2027)).toBe(mkr(-1))
    const { outcomes } = await tried()
    expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([])
    const codes = outcomes.map(({ equation }) => equation)
    expect(codes.some((code) => code.startsWith('system-projects-investments'))).toBe(true)
    expect(codes.some((code) => code.startsWith('system-net-frames'))).toBe(true)
  })

  it('are refused while the sources say nothing', async () => {
    await expect(fillStatements(system(), budget.id, { revision: 0, ...order(fromSources) })).rejects.toEqual(
      expect.objectContaining({ constructor: Refusal, code: 'statements.source-missing' }),
    )
  })

  it('follow a project that has changed when filled again, first shown and then done; until then the equation does not hold', async () => {
    await withSources()
    const { revision } = await fillStatements(system(), budget.id, { revision: 0, ...order(fromSources) })
    const [project] = await system().read((tx) => investmentsOf(tx, budget.id))
    if (!project) throw new Error('no project')
    const { id, ...planned } = project
    await saveInvestment(system(), budget.id, id, {
      ...planned,
      years: [{ year: 2027, amount: mkr(-5), carriedOver: noMoney }],
    })
    const broken = (await tried()).outcomes.filter(({ state }) => state === 'broken')
    expect(broken.map(({ equation }) => equation.startsWith('system-projects-investments'))).toEqual([true, true])
    const { changes } = await previewFill(system(), budget.id, order(fromSources))
    expect(changes).toContainEqual({
      cell: { table: 'investments', row: 'total', year: 2027, kind: 'plan' },
      from: mkr(2),
      to: mkr(5),
    })
    expect(await amountIn('investments/total', 2027)).toBe(mkr(2))
    await fillStatements(system(), budget.id, { revision, ...order(fromSources) })
    expect(await amountIn('investments/total', 2027)).toBe(mkr(5))
    expect((await previewFill(system(), budget.id, order(fromSources))).changes).toEqual([])
  })
})

describe('a figure written by hand', () => {
  it('is kept when the tables are filled again, until it is named', async () => {
    const cell = { table: 'income', row: 'tax', year: 2026, kind: 'budget' as const }
    const first = await fillStatements(system(), budget.id, { revision: 0, ...order(typed) })
    const edited = await setFigure(system(), budget.id, { ...cell, revision: first.revision, amount: '399' })
    const again = await fillStatements(system(), budget.id, { revision: edited.revision, ...order(typed) })
    expect(await amountIn('income/tax', 2026)).toBe(mkr(399))
    const overwrite = ['income/tax/2026.budget']
    await fillStatements(system(), budget.id, { revision: again.revision, ...order(typed), overwrite })
    expect(await amountIn('income/tax', 2026)).toBe(mkr(400))
  })

  it('does not hide what was entered last: the form begins with it', async () => {
    await fillStatements(system(), budget.id, { revision: 0, ...order(typed) })
    const { filledWith, opening: proposed } = await showFill(system(), '2026', 1)
    expect(filledWith).toEqual(order(typed))
    expect(proposed).toEqual({})
  })
})
