import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, Refusal, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { ore } from '../../shared/money.ts'
import { aDraftBudget, anAdoptedBudget } from '../budget/budget.fixture.ts'
import { afterVersionCopied, type BudgetVersion, createVersion } from '../budget/index.ts'
import { askBeforeClosing } from '../organisation/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { previewAllocation, saveAllocationKey, showAllocationKeys } from './allocation.service.ts'
import { aValue, circularValues } from './assumption.fixture.ts'
import {
  adoptForBudget,
  assumptionFor,
  copyAssumptions,
  createAssumptionSet,
  type SetOrder,
  saveAssumptionSet,
  saveDefinition,
} from './assumptions.service.ts'
import { showAssumptionSet, showAssumptions } from './show-assumptions.service.ts'
import { askForBase, showDifference } from './show-difference.service.ts'

const database = useTestDatabase()
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const system = () => database.as(theSystem)
let units: Record<FixtureKey, UnitId>
let draft: BudgetVersion

const as = (role: Role, at: FixtureKey = 'kommun') =>
  database.as(actorWith(role, units[at], at === 'kommun' ? Object.values(units) : [units[at]]))

const head = { name: 'Cirkulär februari', source: 'Cirkulär 26:11', publishedOn: day('2026-02-18') }
const order = (parts: Partial<SetOrder> = {}): SetOrder => ({
  ...head,
  revision: 1,
  values: circularValues(),
  ...parts,
})

beforeAll(async () => {
  askBeforeClosing(async () => 0)
  afterVersionCopied('assumptions', copyAssumptions)
  units = await anOrganisation(system())
  draft = await aDraftBudget(system(), units, 2027)
})

describe('a set of assumptions', () => {
  test('is made and filled by the controller of the municipality', async () => {
    await createAssumptionSet(as('controller'), { ...head, key: 'februari' })
    const saved = await saveAssumptionSet(as('controller'), 'februari', order())
    const { set, results } = await showAssumptionSet(as('manager', 'bf'), 'februari')
    expect(new Set(set.values)).toEqual(new Set(saved.values))
    expect(set.revision).toBe(2)
    expect(results.map((one) => [one.year, one.grants])).toEqual([
      [2027, 30_000_000_000],
      [2028, null],
    ])
  })

  test('is kept from others: a manager, a controller of one committee, the auditor, a citizen', async () => {
    for (const [actor, failure] of [
      [as('manager'), NotAllowed],
      [as('controller', 'bn'), NotAllowed],
      [as('auditor'), NotAllowed],
      [database.as(citizen), NotSignedIn],
    ] as const)
      await expect(createAssumptionSet(actor, { ...head, key: 'annan' })).rejects.toThrow(failure)
    await expect(showAssumptions(database.as(citizen))).rejects.toThrow(NotSignedIn)
  })

  test('has a short name of its own, and somebody else’s saving is not written over', async () => {
    const again = createAssumptionSet(as('controller'), { ...head, key: 'februari' })
    await expect(again).rejects.toEqual(refused('assumption.key-taken'))
    await expect(saveAssumptionSet(as('controller'), 'februari', order())).rejects.toThrow(StaleVersion)
    await expect(saveAssumptionSet(as('controller'), 'okand', order())).rejects.toThrow(NotFound)
  })

  test('with a tax rate of 221,6 is refused whole, and nothing is changed', async () => {
    const values = [aValue('tax-rate', 2027, 221.6), aValue('population', 2027, 15_000)]
    const saved = saveAssumptionSet(as('controller'), 'februari', order({ revision: 2, values }))
    await expect(saved).rejects.toEqual(refused('assumption.comma-left-out'))
    expect((await showAssumptionSet(system(), 'februari')).set.values).toHaveLength(circularValues().length)
  })

  test('derived from another holds all it says, and the log tells both deeds', async () => {
    const april = { name: 'Cirkulär april', source: 'Cirkulär 26:20', publishedOn: day('2026-04-29') }
    const made = await createAssumptionSet(as('controller'), { ...april, key: 'april', basedOn: 'februari' })
    expect(made.values).toHaveLength(circularValues().length)
    const { rows } = await database.owner.query(
      `select deed from audit_entry where deed like 'assumption.%' and target = $1`,
      [made.id],
    )
    expect(rows).toEqual([{ deed: 'assumption.derive' }])
  })
})

describe('a budget', () => {
  test('rests on the set chosen for its draft, and asks for values by version or by year', async () => {
    const ask = (where: Parameters<typeof assumptionFor>[1], key: string, year: number) =>
      system().read((tx) => assumptionFor(tx, where, key, year))
    expect(await ask(draft.id, 'internal-interest', 2027)).toBeNull()
    await adoptForBudget(as('controller'), 'februari', draft.id)
    expect(await ask(draft.id, 'internal-interest', 2027)).toBe(2.75)
    expect(await ask(2027, 'payroll-surcharge', 2027)).toBe(43.5)
    expect(await ask(2027, 'payroll-surcharge', 2028)).toBeNull()
    expect(await ask(2031, 'payroll-surcharge', 2027)).toBeNull()
  })

  test('copied from another rests on the same set', async () => {
    const copy = await createVersion(system(), '2027', { name: 'Kopia', basedOn: draft.id })
    expect(await system().read((tx) => assumptionFor(tx, copy.id, 'tax-rate', 2028))).toBe(22.16)
  })

  test('chooses its set by those who write it, and only while it is a draft', async () => {
    await expect(adoptForBudget(as('manager'), 'april', draft.id)).rejects.toThrow(NotAllowed)
    await expect(adoptForBudget(as('controller'), 'april', newId() as never)).rejects.toThrow(NotFound)
    const adopted = await anAdoptedBudget(system(), units, 2026)
    await expect(adoptForBudget(as('controller'), 'april', adopted.id)).rejects.toEqual(refused('budget.locked'))
  })

  test('that is decided fixes its set', async () => {
    await createAssumptionSet(system(), { ...head, key: 'fast' })
    const { rows } = await database.owner.query(`select version_id from budget_version where status = 'adopted'`)
    await database.owner.query(
      `insert into assumption_choice select 1, $1, set_id from assumption_set where key = 'fast'`,
      [rows[0].version_id],
    )
    const saved = saveAssumptionSet(as('controller'), 'fast', order())
    await expect(saved).rejects.toEqual(refused('assumption.set-in-use'))
  })
})

describe('a new circular', () => {
  test('is told with its effect on tax, on the frames of the budget and on what other modules answer for', async () => {
    askForBase('test', async (_tx, _version, key, year) =>
      key === 'internal-interest' && year === 2027 ? ore(-10_000_000_000) : null,
    )
    const values = circularValues().map((one) => {
      if (one.key === 'price-index') return { ...one, value: 4 }
      return one.key === 'internal-interest' ? { ...one, value: 3 } : one
    })
    await saveAssumptionSet(as('controller'), 'april', order({ name: 'Cirkulär april', values }))
    const shown = await showDifference(as('auditor'), { from: 'februari', to: 'april' })
    // Frames open the year with −500 mkr; one per cent more of them is five.
    expect(shown.version?.budget.year).toBe(2027)
    expect(shown.difference.changes.map((one) => [one.key, one.effects?.[0]])).toEqual([
      ['price-index', -500_000_000],
      ['internal-interest', -25_000_000],
    ])
  })

  test('asked for with a budget that is not there is not found', async () => {
    const wish = { from: 'februari', to: 'april', budget: { key: '2027', number: 99 } }
    await expect(showDifference(as('controller'), wish)).rejects.toThrow(NotFound)
  })
})

describe('definitions', () => {
  const own = {
    key: 'elpris',
    name: 'Elpris',
    unit: 'factor' as const,
    low: 0,
    high: 10,
    evidence: 'Avtal',
    revision: 0,
  }

  test('are added and changed by administrator or controller, and then hold for values', async () => {
    await expect(saveDefinition(as('manager'), own)).rejects.toThrow(NotAllowed)
    await saveDefinition(as('administrator'), own)
    await expect(saveDefinition(as('administrator'), own)).rejects.toThrow(StaleVersion)
    await saveDefinition(as('controller'), { ...own, high: 5, revision: 1 })
    await createAssumptionSet(system(), { ...head, key: 'el' })
    const values = [aValue('elpris', 2027, 6)]
    await expect(saveAssumptionSet(system(), 'el', order({ values }))).rejects.toEqual(
      refused('assumption.not-plausible'),
    )
    await saveAssumptionSet(system(), 'el', order({ values: [aValue('elpris', 2027, 1.25)] }))
    const changed = saveDefinition(system(), { ...own, unit: 'percent', revision: 2 })
    await expect(changed).rejects.toEqual(refused('assumption.unit-in-use'))
  })
})

describe('an allocation key', () => {
  const key = {
    key: 'gemensam',
    validFrom: day('2026-01-01'),
    name: 'Gemensam nämnd',
    reason: 'Avtal',
    shares: [
      { party: 'Ekby', percent: 60 },
      { party: 'Alby', percent: 40 },
    ],
  }
  const renewed = {
    ...key,
    validFrom: day('2027-01-01'),
    shares: [
      { party: 'Ekby', percent: 55 },
      { party: 'Alby', percent: 45 },
    ],
  }

  test('is kept in versions, of which none is written over', async () => {
    await expect(saveAllocationKey(as('manager'), key)).rejects.toThrow(NotAllowed)
    await saveAllocationKey(as('controller'), key)
    await expect(saveAllocationKey(as('controller'), key)).rejects.toEqual(refused('allocation.version-taken'))
    await saveAllocationKey(as('controller'), renewed)
    const { keys } = await showAllocationKeys(as('manager', 'bf'))
    expect(keys.map((one) => [one.validFrom, one.shares[0]?.percent])).toEqual([
      ['2027-01-01', 55],
      ['2026-01-01', 60],
    ])
  })

  test('is previewed against what holds the same day, and nothing is stored', async () => {
    const next = { ...renewed, validFrom: day('2026-07-01') }
    const { rows } = await previewAllocation(as('manager'), next, ore(-5_200_000_000))
    expect(rows.map((row) => [row.party, row.after - row.before])).toEqual([
      ['Ekby', 260_000_000],
      ['Alby', -260_000_000],
    ])
    expect((await showAllocationKeys(as('controller'))).keys).toHaveLength(2)
  })
})

test('whoever may not know of a party’s draft does not see that it rests on a set', async () => {
  const base = await createVersion(system(), '2026', {
    name: 'Partiets',
    stage: 'party',
    party: 'P',
    basedOn: await adopted(),
  })
  await adoptForBudget(system(), 'el', base.id)
  const versionsSeenBy = async (actor: Actor) =>
    (await showAssumptionSet(database.as(actor), 'el')).versions.map((one) => one.id)
  const politician = actorWith('politician', units.kf, [units.kf], newId<'person'>() as PersonId)
  expect(await versionsSeenBy(politician)).toEqual([])
  expect(await versionsSeenBy(theSystem)).toEqual([base.id])
})

const adopted = async () =>
  (await database.owner.query(`select version_id from budget_version where status = 'adopted'`)).rows[0].version_id
