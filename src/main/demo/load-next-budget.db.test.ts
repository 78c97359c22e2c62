import { beforeAll, describe, expect, it } from 'vitest'
import {
  adoptVersion,
  compareVersions,
  findAdoptedBudget,
  framesOf,
  proposeVersion,
  versionsOfYear,
} from '../../modules/budget/index.ts'
import { countStates, statementsOf } from '../../modules/statements/index.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { systemActor } from '../../shared/actor.ts'
import { day } from '../../shared/local-date.ts'
import { inOre, sumOf } from '../../shared/money.ts'
import { joinModules } from '../join-modules.ts'
import { loadBudgets } from './load-budget.ts'
import { loadNextBudget } from './load-next-budget.ts'
import { loadOrganisation, type UnitIds } from './load-organisation.ts'
import { loadPeople } from './load-people.ts'
import { readDemoFiles } from './read-demo-files.ts'

joinModules()
const database = useTestDatabase()
const demo = await readDemoFiles()
const contextAt = (now: string) => database.as(theSystem, 1, now)
const ctx = () => contextAt('2026-11-25T08:00:00Z')
let units: UnitIds

beforeAll(async () => {
  units = await loadOrganisation(contextAt('2026-08-18T08:00:00Z'), demo)
  const people = await loadPeople(contextAt('2026-08-18T08:00:00Z'), demo.people, units)
  await loadBudgets(contextAt, demo.budgets, units, demo.assumptions)
  const contextOf = (person: { readonly id: never | string; readonly name: string }, at: string) =>
    database.as({ ...systemActor(person.name), person: person.id as never }, 1, at)
  await loadNextBudget({ contextAt, contextOf, units, people }, demo.nextBudget)
})

const versions = () => ctx().read((tx) => versionsOfYear(tx, 2027))

describe('the budget that is being written', () => {
  it('starts from the frames of the adopted one, and the bridge is its lines', async () => {
    const [own, officials] = await versions()
    expect([officials?.stage, own?.party]).toEqual(['officials', 'Exempelpartiet'])
    const frames = await ctx().read((tx) => framesOf(tx, officials!.id, 'decided'))
    const ofCare = frames.find((frame) => frame.unit === units.get('omsorgsnamnden') && frame.year === 2027)
    expect(ofCare?.amount).toBe(inOre(-534.1, 'mkr') + Math.round(inOre(-534.1, 'mkr') * 0.024) + inOre(-3, 'mkr'))
  })

  it('has statements that hold in every year, also the party’s', async () => {
    for (const { id } of await versions()) {
      const { outcomes } = await ctx().read((tx) => statementsOf(tx, id))
      expect(outcomes.length).toBeGreaterThan(20)
      expect(countStates(outcomes)).toMatchObject({ broken: 0, explained: 0 })
    }
  })

  it('has a party’s own that differs in three lines and by what they come to', async () => {
    const [own, officials] = await versions()
    const { lines, frames } = await compareVersions(ctx(), officials!.id, own!.id)
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual(['added', 'added', 'removed'])
    const ofYear = frames.filter(({ year }) => year === 2027)
    expect(sumOf(ofYear.map(({ difference }) => difference))).toBe(inOre(-1.5, 'mkr'))
  })

  it('can be put forward and adopted as it stands', async () => {
    const [, officials] = await versions()
    const { revision } = await proposeVersion(ctx(), officials!.id, officials!)
    const decision = { paragraph: '§ 140', caseNumber: 'KS 2026/210', decidedOn: day('2026-11-24') }
    await adoptVersion(ctx(), officials!.id, { ...decision, body: units.get('kommunfullmaktige')!, revision })
    expect(await ctx().read((tx) => findAdoptedBudget(tx, 2027))).toMatchObject({ number: 1 })
  })
})
