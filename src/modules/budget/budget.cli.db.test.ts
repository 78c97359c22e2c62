import { beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../platform/testing/command.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { budgetCommands } from './budget.cli.ts'
import { aBudgetDecision, anAdoptedBudget, mkr } from './budget.fixture.ts'
import { transferFunds } from './transfer.service.ts'

const database = useTestDatabase()
let units: Record<FixtureKey, UnitId>

beforeAll(async () => {
  const ctx = database.as(theSystem)
  units = await anOrganisation(ctx)
  const adopted = await anAdoptedBudget(ctx, units)
  const ends = { from: { unit: units.ks, group: null }, to: { unit: units.bn, group: null } }
  await transferFunds(ctx, adopted.id, {
    ...aBudgetDecision(units.kf),
    ...ends,
    amount: mkr(2),
    reason: 'Skolskjutsar',
  })
})

/** Runs `budget frames` on the test's own database and gives what it printed. */
async function frames(values: Record<string, string | boolean>): Promise<readonly string[]> {
  const { code, out } = await runCommand(budgetCommands, 'budget frames', database.as(theSystem), values)
  expect(code).toBe(0)
  return out
}

describe('budget frames', () => {
  it('prints each body with its frame of the three years in millions, and the sum', async () => {
    const lines = (await frames({ year: '2026' })).map((line) => line.replaceAll(/ +/g, ' ').trim())
    expect(lines[0]).toContain('Budget 2026')
    expect(lines).toContain('Kommunstyrelsen \u2212100,0 \u2212100,0 \u2212100,0')
    expect(lines.at(-1)).toContain('\u2212508,0')
  })

  it('gives programs the decided and the current frame in whole öre', async () => {
    const [json] = await frames({ year: '2026', version: '1', json: true })
    const found = JSON.parse(json ?? '') as { frames: object[] }
    expect(found.frames).toContainEqual({
      unit: units.ks,
      unitName: 'Kommunstyrelsen',
      year: 2026,
      decided: mkr(-100),
      current: mkr(-98),
    })
  })

  it('needs a year, and one that has a budget', async () => {
    await expect(frames({})).rejects.toThrow()
    await expect(frames({ year: '1999' })).rejects.toBeInstanceOf(NotFound)
  })
})
