import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { inOre, sumOf } from '../../shared/money.ts'
import { contextIn } from '../follow-up/followed-up-town.fixture.ts'
import { anEconomyTown, type EconomyTown } from './economy-town.fixture.ts'
import { frameNotGiven } from './forecast.ts'
import { listFollowedUp } from './list-followed-up.service.ts'
import { takeForecastIntent } from './pages/parts/forecast-action.ts'
import { takePlanIntent } from './pages/parts/plan-action.ts'
import { showPlan } from './show-plan.service.ts'
import { showRound } from './show-round.service.ts'
import { showUnit } from './show-unit.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
const round = '2026-08'
let town: EconomyTown

beforeAll(async () => {
  town = await anEconomyTown(test)
})

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('the manager’s form', () => {
  const send = (fields: Readonly<Record<string, string>>) =>
    takeForecastIntent(ctx(town.schools), round, 'bf', formOf({ revision: '0', intent: 'send', ...fields }))
  const untouched = async () => (await showUnit(ctx(town.schools), round, 'bf')).forecast.revision

  it('names the field that cannot be read, the cost without minus, and the change without reason', async () => {
    const fields = (found: Record<string, unknown>) => ({ fields: found })
    await expect(send({ 'amount-personal': 'mycket' })).rejects.toMatchObject(
      fields({ 'amount-personal': expect.stringContaining('tkr') }),
    )
    await expect(send({ 'amount-personal': '13500' })).rejects.toMatchObject(
      fields({ 'amount-personal': 'Kostnader skrivs med minus.' }),
    )
    await expect(send({ 'amount-personal': '-13500' })).rejects.toMatchObject(
      fields({ 'reason-personal': expect.any(String) }),
    )
    expect(await untouched()).toBe(0)
  })

  it('that lacks its comment is refused before anything is stored', async () => {
    await expect(send({})).rejects.toThrow('forecast.comment-missing')
    expect(await untouched()).toBe(0)
  })

  it('saves and sends in one press, in tkr to the öre', async () => {
    await send({ 'amount-personal': '−13 500,5', 'reason-personal': 'Två klasser till', comment: 'Fler elever.' })
    const { forecast, sums } = await showUnit(ctx(town.schools), round, 'bf')
    expect(forecast).toMatchObject({ status: 'sent', revision: 2 })
    expect(sums.forecast).toBe(inOre(-13_500_500, 'kr'))
  })
})

describe('the plan’s form', () => {
  const take = (fields: Readonly<Record<string, string>>, actor = town.schools) =>
    takePlanIntent(ctx(actor), round, 'bn', formOf(fields))
  const measure = () => ({
    intent: 'save',
    number: '1.1',
    unit: town.units.bf,
    group: 'personal',
    description: 'Vikarier tas inte in första veckan',
    decidedBy: 'undecided',
    state: 'planned',
    effect0: '1,25',
    effect1: '2',
  })

  it('takes effects in mkr with two decimals and names one with three', async () => {
    await take({ intent: 'start' })
    await expect(take({ ...measure(), revision: '1', effect0: '1,255' })).rejects.toMatchObject({
      fields: { effect0: expect.stringContaining('två decimaler') },
    })
    await take({ ...measure(), revision: '1' })
    const { plan, sums, may } = await showPlan(ctx(town.schools), round, 'bn')
    expect(plan?.measures[0]?.effects.map(({ expected }) => expected)).toEqual([125_000_000, 200_000_000, 0, 0])
    expect(sums).toMatchObject({ counted: 0, uncounted: 125_000_000 })
    expect(may).toMatchObject({ start: false, write: true, adopt: false, approve: [plan?.measures[0]?.id] })
  })

  it('tells the secretary, and not the department, that the decision can be registered', async () => {
    expect((await showPlan(ctx(town.secretary), round, 'bn')).may).toEqual({
      start: false,
      write: false,
      adopt: true,
      follow: false,
      approve: [],
    })
    expect((await showPlan(ctx(town.auditor), round, 'bn')).may).toMatchObject({ write: false, follow: false })
  })

  it('is a committee’s: a department has no such page', async () => {
    await expect(showPlan(ctx(town.schools), round, 'bf')).rejects.toThrow('committee')
  })
})

describe('the list for programs', () => {
  it('holds every figure of the round: its sums are those of the page', async () => {
    const rows = await listFollowedUp(ctx(town.auditor), round)
    const { whole } = await showRound(ctx(town.auditor), round)
    for (const key of ['periodBudget', 'periodActual', 'yearBudget', 'forecast', 'measures'] as const)
      expect(sumOf(rows.map((row) => row[key]))).toBe(whole[key])
    expect(rows.flatMap(({ unit, group }) => (unit === null ? [group] : []))).toEqual(['personal', frameNotGiven])
    for (const row of rows) expect(row.variance).toBe(row.yearForecast - row.yearBudget)
  })
})
