import { beforeAll, describe, expect, test } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { searchGoals } from './find-goals.service.ts'
import { moveGoal, saveGoals } from './goal.service.ts'
import { adoptedPlan, aGoal, insertedPlan, savedGoal } from './goals.fixture.ts'
import { listChain } from './list-chain.service.ts'
import { draftNewVersion } from './plan.service.ts'
import type { PlanVersion } from './plan.ts'
import { showDifference } from './show-difference.service.ts'
import { showPlan } from './show-plan.service.ts'

/** Far more goals than any municipality has: nothing may fall over, and nobody waits long. */
const many = 5000

const database = useTestDatabase()
const system = () => database.as(theSystem)
let unit: UnitId
let version: PlanVersion

/** Generous, since machines that test are slow: ten times what was measured. */
async function within<T>(seconds: number, act: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const result = await act()
  expect((performance.now() - from) / 1000).toBeLessThan(seconds)
  return result
}

beforeAll(async () => {
  unit = (await anOrganisation(system())).ks
  version = await insertedPlan(system(), { unit })
  const orders = Array.from({ length: many }, (_, index) => ({
    id: null,
    revision: 0,
    draft: aGoal({ title: `Mål nummer ${index + 1} för Åkerbo`, focusUnits: index % 10 === 0 ? [unit] : [] }),
  }))
  await within(20, () => saveGoals(system(), version.id, orders))
})

describe(`a plan with ${many} goals`, () => {
  test('is shown whole', async () => {
    const { goals } = await within(3, () => showPlan(system(), 'ks-2026'))
    expect(goals).toHaveLength(many)
    expect(goals.at(-1)).toMatchObject({ ref: String(many), title: `Mål nummer ${many} för Åkerbo` })
    expect(goals.at(-1)?.indicators[0]?.targets).toHaveLength(2)
  })

  test('is searched and leafed through page by page', async () => {
    const ctx = database.as(actorWith('reporter', unit))
    const page = await within(2, () => searchGoals(ctx, { plan: 'ks-2026', page: 50, size: 100 }))
    expect(page.total).toBe(many)
    expect(page.rows.map((row) => row.ref)).toEqual(Array.from({ length: 100 }, (_, index) => String(4901 + index)))
    expect((await searchGoals(ctx, { q: 'nummer 4711 åkerBO' })).rows.map((row) => row.ref)).toEqual(['4711'])
    expect((await searchGoals(ctx, { unit })).total).toBe(many / 10)
    expect((await searchGoals(ctx, { perspective: 'ekonomi' })).total).toBe(0)
    expect((await searchGoals(ctx, { level: 'styrelsemal', q: 'detaljplaner' })).total).toBe(many)
    expect((await searchGoals(ctx, { q: '100 %' })).total).toBe(0)
    expect((await searchGoals(ctx, { q: '_' })).total).toBe(0)
  })

  test('takes one more goal and moves it first without waiting', async () => {
    const goal = await within(2, () => savedGoal(system(), version))
    const { goals } = await showPlan(system(), 'ks-2026')
    await within(2, () =>
      moveGoal(system(), version.id, goal.id, { parent: null, before: goals[0]?.id ?? null, revision: 1 }),
    )
    expect((await showPlan(system(), 'ks-2026')).goals[0]?.id).toBe(goal.id)
  })

  test('is copied to a new version, compared and drawn as a chain', async () => {
    await adoptedPlan(system(), version, unit)
    await within(5, () => draftNewVersion(system(), 'ks-2026', { reason: 'Ny' }))
    const found = await within(4, () => showDifference(system(), 'ks-2026', 1, 2))
    expect(found).toMatchObject({ goals: [], unchanged: many + 1, reordered: false })
    const { loose } = await within(3, () => listChain(system(), { plan: 'ks-2026' }))
    expect(loose).toHaveLength(many + 1)
  })
})
