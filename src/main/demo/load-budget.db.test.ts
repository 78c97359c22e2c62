import { beforeAll, describe, expect, it } from 'vitest'
import { findAdoptedBudget, framesOf, saveFrameLines } from '../../modules/budget/index.ts'
import { countStates, showStatements, statementsOf } from '../../modules/statements/index.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { inOre } from '../../shared/money.ts'
import { joinModules } from '../join-modules.ts'
import { loadBudgets } from './load-budget.ts'
import { loadOrganisation, type UnitIds } from './load-organisation.ts'
import { readDemoFiles } from './read-demo-files.ts'

joinModules()
const database = useTestDatabase()
const demo = await readDemoFiles()
const contextAt = (now: string) => database.as(theSystem, 1, now)
const ctx = () => contextAt('2026-08-18T08:00:00Z')
let units: UnitIds

beforeAll(async () => {
  units = await loadOrganisation(ctx(), demo)
  await loadBudgets(contextAt, demo.budgets, units, demo.assumptions)
})

const adopted = (year: number) => ctx().read(async (tx) => (await findAdoptedBudget(tx, year))!)

describe('the printed budgets', () => {
  it('are adopted, with the decision the file tells', async () => {
    expect((await adopted(2026)).decision).toMatchObject({ decidedOn: '2025-11-18', paragraph: '§ 131' })
    expect((await adopted(2021)).decision).toMatchObject({ decidedOn: '2020-11-17' })
  })

  it('have frames to the öre as printed, also of the plan years and of what no body has been given', async () => {
    const frames = await ctx().read(async (tx) => framesOf(tx, (await adopted(2026)).id, 'decided'))
    const frameOf = (unit: string | null, year: number) =>
      frames.find((frame) => frame.unit === (unit && units.get(unit)) && frame.year === year)?.amount
    expect(frameOf('omsorgsnamnden', 2026)).toBe(inOre(-534.1, 'mkr'))
    expect(frameOf('bildningsnamnden', 2028)).toBe(inOre(-559.2, 'mkr'))
    expect(frameOf(null, 2028)).toBe(inOre(9.4, 'mkr'))
  })

  it.each([
    [2026, { broken: 0, explained: 6 }],
    [2021, { broken: 0, explained: 11 }],
  ])(
    'have every contradiction of %i explained, and their frames agree with those of the system',
    async (year, counts) => {
      const { outcomes } = await ctx().read(async (tx) => statementsOf(tx, (await adopted(year)).id))
      expect(countStates(outcomes)).toMatchObject(counts)
      const held = outcomes.filter(({ equation }) => equation.startsWith('system-frames.'))
      expect(held.length).toBeGreaterThan(20)
      expect(held.every(({ state }) => state === 'holds')).toBe(true)
    },
  )

  const tenth = 10_000_000
  it.each([
    [2026, [tenth, 0, tenth], [tenth, tenth, 0]],
    [2021, [0, 0, 0], [0, -tenth, -tenth]],
  ])(
    'of %i print the frames together and the cost of operations as the system holds them, or within rounding',
    async (year, frames, operations) => {
      const { outcomes } = await ctx().read(async (tx) => statementsOf(tx, (await adopted(year)).id))
      const told = (code: string) => outcomes.filter(({ equation }) => equation === code)
      const both = [told('system-net-frames.committees'), told('system-operations-income.net-cost')]
      expect(both.map((each) => each.map(({ difference }) => difference))).toEqual([frames, operations])
      for (const { state, difference } of both.flat()) expect(state).toBe(difference === 0 ? 'holds' : 'rounding')
    },
  )

  it('are shown by year and number, and nobody writes in what is adopted', async () => {
    const shown = await showStatements(ctx(), '2026', 1)
    expect(shown.tables.map(({ key }) => key)).toContain('cash-flow')
    expect(shown.may.edit).toBe(false)
    const { id, revision } = shown.version
    await expect(saveFrameLines(ctx(), id, { revision, lines: [] })).rejects.toMatchObject({ code: 'budget.locked' })
  })
})
