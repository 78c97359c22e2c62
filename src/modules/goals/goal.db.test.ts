import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotFound, Refusal, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { searchGoals } from './find-goals.service.ts'
import { moveGoal, removeGoal, saveGoal, saveGoals } from './goal.service.ts'
import type { GoalId } from './goal.ts'
import {
  adoptedPlan,
  aGoal,
  anAction,
  anIndicator,
  aTarget,
  changedGoal,
  insertedPlan,
  redrafted,
  savedGoal,
} from './goals.fixture.ts'
import { goalsOfVersion } from './goals-reading.service.ts'
import { draftNewVersion, proposePlan, withdrawProposal } from './plan.service.ts'
import type { PlanVersion } from './plan.ts'
import { showGoal, showPlan } from './show-plan.service.ts'
import { listSteeringModels } from './steering-model.service.ts'

const database = useTestDatabase()
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
let units: Record<FixtureKey, UnitId>
let first: PlanVersion
const system = () => database.as(theSystem)
const goalsIn = (version: PlanVersion) => system().read((tx) => goalsOfVersion(tx, version.id))

beforeAll(async () => {
  units = await anOrganisation(system())
  first = await insertedPlan(system(), { unit: units.ks })
})

let made = 0
/** A plan of its own for each test, so that none leans on another. */
async function aPlan(): Promise<PlanVersion> {
  const model = (await listSteeringModels(system())).find((one) => one.id === first.plan.model)
  made += 1
  return insertedPlan(system(), { unit: units.ks, key: `plan-${made}`, ...(model ? { model } : {}) })
}

describe('saving a goal', () => {
  test('stores indicators, targets and actions and reads them back as they were', async () => {
    const version = await aPlan()
    const saved = await savedGoal(system(), version, { focusUnits: [units.ekonomi], globalGoals: [11, 3] })
    expect(await goalsIn(version)).toEqual([saved])
    const more = await changedGoal(system(), version, saved, {
      indicators: [anIndicator({ name: 'Ny först' }), ...saved.indicators],
      actions: [...saved.actions, anAction({ budget: 12_345_600, budgetKind: 'operating' })],
    })
    const turned = await changedGoal(system(), version, more, {
      indicators: more.indicators.toReversed(),
      actions: more.actions.slice(1),
    })
    expect(await goalsIn(version)).toEqual([turned])
    expect(turned).toMatchObject({ revision: 3, actions: [{ budget: 12_345_600 }] })
  })

  test('keeps a title of 2 000 characters, right-to-left text, emoji and script to the letter', async () => {
    const version = await aPlan()
    const words = [
      'ö'.repeat(2000),
      'שלום \u202Eمرحبا',
      '👩🏽‍🚒 é',
      '<script>alert("å")</script>',
      "'; drop table goal; --",
    ]
    for (const title of words) await savedGoal(system(), version, { title, description: title })
    expect((await goalsIn(version)).map((goal) => goal.title)).toEqual(words)
    expect((await goalsIn(version)).map((goal) => goal.description)).toEqual(words)
  })

  test('in two tabs lets the first win and gives the second both versions', async () => {
    const version = await aPlan()
    const seen = await savedGoal(system(), version)
    const stored = await changedGoal(system(), version, seen, { title: 'Första fliken' })
    const second = changedGoal(system(), version, seen, { title: 'Andra fliken' })
    await expect(second).rejects.toBeInstanceOf(StaleVersion)
    await expect(second).rejects.toMatchObject({ stored: { title: 'Första fliken' }, mine: { title: 'Andra fliken' } })
    expect(await goalsIn(version)).toEqual([stored])
  })

  test('at the same moment from two tabs stores exactly one of them', async () => {
    const version = await aPlan()
    const seen = await savedGoal(system(), version)
    const both = await Promise.allSettled(['En', 'Två'].map((title) => changedGoal(system(), version, seen, { title })))
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await goalsIn(version))[0]?.revision).toBe(2)
  })

  test('sent twice with an id of its own is stored once', async () => {
    const version = await aPlan()
    const order = { id: newId<'goal'>() as GoalId, revision: 0, draft: aGoal() }
    await saveGoal(system(), version.id, order)
    await expect(saveGoal(system(), version.id, order)).rejects.toBeInstanceOf(StaleVersion)
    expect(await goalsIn(version)).toHaveLength(1)
  })

  test('with an id of a goal in another plan is not found, and changes nothing there', async () => {
    const [mine, theirs] = [await aPlan(), await aPlan()]
    const goal = await savedGoal(system(), theirs)
    const order = { id: goal.id, revision: 0, draft: aGoal({ ref: 'ny' }) }
    await expect(saveGoal(system(), mine.id, order)).rejects.toBeInstanceOf(NotFound)
    await expect(saveGoal(system(), mine.id, { ...order, revision: 1 })).rejects.toBeInstanceOf(NotFound)
    const parts = { ...order, id: null, draft: aGoal({ indicators: goal.indicators }) }
    await expect(saveGoal(system(), mine.id, parts)).rejects.toBeInstanceOf(NotFound)
    expect(await goalsIn(theirs)).toEqual([goal])
    expect(await goalsIn(mine)).toEqual([])
  })

  test('numbers goals in the order they come, and never gives a name away twice', async () => {
    const version = await aPlan()
    const one = await savedGoal(system(), version)
    const two = await savedGoal(system(), version)
    expect([one.ref, two.ref]).toEqual(['1', '2'])
    await removeGoal(system(), version.id, two.id, two)
    expect((await savedGoal(system(), version)).ref).toBe('3')
    await expect(savedGoal(system(), version, { ref: '1' })).rejects.toEqual(refused('goal.ref-taken'))
    const back = await savedGoal(system(), version, { ref: '2' })
    expect(back.id).toBe(two.id)
  })

  test('refuses a level, perspective, unit or goal above that does not fit', async () => {
    const version = await aPlan()
    const saving = (change: Partial<Parameters<typeof aGoal>[0]>) => savedGoal(system(), version, change)
    await expect(saving({ level: 'vision' })).rejects.toEqual(refused('goal.level-not-in-plan'))
    await expect(saving({ level: 'saknas' })).rejects.toEqual(refused('goal.level-unknown'))
    await expect(saving({ perspectives: ['saknas'] })).rejects.toEqual(refused('goal.perspective-unknown'))
    await expect(saving({ focusUnits: [newId<'unit'>() as UnitId] })).rejects.toEqual(refused('goal.unit-unknown'))
    await expect(saving({ parent: newId<'goal'>() as GoalId })).rejects.toBeInstanceOf(NotFound)
    const beside = await saving({})
    await expect(saving({ parent: beside.id })).rejects.toEqual(refused('goal.parent-not-above'))
  })
})

describe('saving many goals', () => {
  test('is one deed: all or none, and goals may name those above by their ref', async () => {
    const version = await aPlan()
    const model = (await listSteeringModels(system())).find((one) => one.id === version.plan.model)
    const council = await insertedPlan(system(), {
      unit: units.kf,
      kind: 'council',
      key: 'kf-manga',
      ...(model ? { model } : {}),
    })
    const order = (draft: Partial<Parameters<typeof aGoal>[0]>, parentRef?: string) => ({
      id: null,
      revision: 0,
      draft: aGoal(draft),
      parentRef,
    })
    const many = [order({ ref: 'vision', level: 'vision' }), order({ ref: 'a', level: 'inriktningsmal' }, 'vision')]
    const [vision, below] = await saveGoals(system(), council.id, many)
    expect(below?.parent).toBe(vision?.id)
    const wrong = [order({ ref: 'b', level: 'inriktningsmal' }), order({ level: 'inriktningsmal' }, 'saknas')]
    await expect(saveGoals(system(), council.id, wrong)).rejects.toEqual(refused('goal.parent-unknown'))
    expect(await goalsIn(council)).toHaveLength(2)
  })

  test('changes old goals and adds new ones above them together', async () => {
    const version = await aPlan()
    const old = await savedGoal(system(), version, { level: 'styrelsemal' })
    const saved = await saveGoals(system(), version.id, [
      { id: null, revision: 0, draft: aGoal({ ref: 'ny' }) },
      { id: old.id, revision: old.revision, draft: redrafted(old, { title: 'Ändrat' }) },
    ])
    expect(saved.map((goal) => [goal.ref, goal.revision])).toEqual([
      ['ny', 1],
      ['1', 2],
    ])
    await expect(
      saveGoals(system(), version.id, [{ id: old.id, revision: 1, draft: redrafted(old) }]),
    ).rejects.toBeInstanceOf(StaleVersion)
  })
})

describe('a goal in a plan that is no draft', () => {
  test('can be neither saved, moved nor removed', async () => {
    const version = await aPlan()
    const goal = await savedGoal(system(), version)
    const everyWay = (code: string) =>
      Promise.all([
        expect(savedGoal(system(), version)).rejects.toEqual(refused(code)),
        expect(changedGoal(system(), version, goal, { title: 'Smyg' })).rejects.toEqual(refused(code)),
        expect(saveGoals(system(), version.id, [])).rejects.toEqual(refused(code)),
        expect(removeGoal(system(), version.id, goal.id, goal)).rejects.toEqual(refused(code)),
        expect(moveGoal(system(), version.id, goal.id, { parent: null, before: null, revision: 1 })).rejects.toEqual(
          refused(code),
        ),
      ])
    const proposed = await proposePlan(system(), version.id, version)
    await everyWay('plan.proposed')
    const draft = await withdrawProposal(system(), version.id, proposed)
    await adoptedPlan(system(), draft, units.ks)
    await everyWay('plan.locked')
    expect(await goalsIn(version)).toEqual([goal])
  })

  test('is saved in the new version without touching the decided one', async () => {
    const version = await aPlan()
    const goal = await savedGoal(system(), version)
    await adoptedPlan(system(), version, units.ks)
    const next = await draftNewVersion(system(), version.plan.key, { reason: 'Skärps' })
    expect(await goalsIn(next)).toEqual([goal])
    await changedGoal(system(), next, goal, { title: 'Skarpare', indicators: [] })
    expect(await goalsIn(version)).toEqual([goal])
  })
})

describe('moving and removing', () => {
  test('a goal stands where it is put, and the others keep their order', async () => {
    const version = await aPlan()
    const [a, b, c] = [
      await savedGoal(system(), version),
      await savedGoal(system(), version),
      await savedGoal(system(), version),
    ]
    const move = (id: GoalId, before: GoalId | null) =>
      moveGoal(system(), version.id, id, { parent: null, before, revision: 1 })
    await move(c.id, a.id)
    expect((await goalsIn(version)).map((goal) => goal.ref)).toEqual(['3', '1', '2'])
    await move(c.id, null)
    expect((await goalsIn(version)).map((goal) => goal.ref)).toEqual(['1', '2', '3'])
    await changedGoal(system(), version, b, { title: 'Sparas efter flytten' })
  })

  test('a goal with goals below it is not removed before them', async () => {
    const model = (await listSteeringModels(system())).find((one) => one.id === first.plan.model)
    const council = await insertedPlan(system(), {
      unit: units.kf,
      kind: 'council',
      key: 'kf-kedja',
      ...(model ? { model } : {}),
    })
    const vision = await savedGoal(system(), council, { level: 'vision' })
    const below = await savedGoal(system(), council, { level: 'inriktningsmal', parent: vision.id })
    await expect(removeGoal(system(), council.id, vision.id, vision)).rejects.toEqual(refused('goal.has-goals-below'))
    await expect(removeGoal(system(), council.id, below.id, { revision: 9 })).rejects.toBeInstanceOf(StaleVersion)
    await removeGoal(system(), council.id, below.id, below)
    await removeGoal(system(), council.id, vision.id, vision)
    expect(await goalsIn(council)).toEqual([])
  })
})

describe('goals of other municipalities', () => {
  test('are not found, neither to read nor to save', async () => {
    const version = await aPlan()
    const goal = await savedGoal(system(), version)
    const other = database.as(theSystem, 2)
    await expect(savedGoal(other, version)).rejects.toBeInstanceOf(NotFound)
    await expect(changedGoal(other, version, goal, {})).rejects.toBeInstanceOf(NotFound)
    expect((await searchGoals(other, {})).total).toBe(0)
  })
})

describe('a draft', () => {
  test('is read by those who hold a seat and is not there for a citizen', async () => {
    const version = await aPlan()
    await savedGoal(system(), version)
    const politician = database.as(actorWith('politician', units.bn))
    expect((await showPlan(politician, version.plan.key)).may).toEqual({
      edit: false,
      propose: false,
      withdraw: false,
      adopt: false,
      draft: false,
      readSecret: false,
    })
    const stranger = database.as(citizen)
    await expect(showPlan(stranger, version.plan.key)).rejects.toBeInstanceOf(NotFound)
    await expect(showGoal(stranger, version.plan.key, '1')).rejects.toBeInstanceOf(NotFound)
    expect((await searchGoals(stranger, { plan: undefined })).rows).not.toContainEqual(
      expect.objectContaining({ version: version.id }),
    )
  })

  test('is written by the controller over its unit and by no other role', async () => {
    const version = await aPlan()
    const over = [units.ks, units.ksf, units.ekonomi]
    const as = (role: Parameters<typeof actorWith>[0], unit = units.ks) => database.as(actorWith(role, unit, over))
    await savedGoal(as('controller'), version)
    for (const role of ['administrator', 'manager', 'reporter', 'secretary', 'politician'] as const) {
      await expect(savedGoal(as(role), version), role).rejects.toBeInstanceOf(NotAllowed)
    }
    await expect(savedGoal(as('auditor'), version)).rejects.toBeInstanceOf(NotAllowed)
    const elsewhere = database.as(actorWith('controller', units.bn))
    await expect(savedGoal(elsewhere, version)).rejects.toBeInstanceOf(NotAllowed)
  })
})

describe('a secret target', () => {
  const secret = () =>
    anIndicator({
      targets: [aTarget({ demand: { type: 'at-least', value: 80 }, secrecy: { provision: 'OSL 18:13', note: '' } })],
    })
  const demands = async (actor: Parameters<typeof database.as>[0], version: PlanVersion) => {
    const { goals } = await showPlan(database.as(actor), version.plan.key, version.number)
    return Object.fromEntries(goals.map((goal) => [goal.title, goal.indicators[0]?.targets[0]?.demand ?? null]))
  }

  test('shows to the one who carries the goal, and of other goals in the same plan not even to that one', async () => {
    const version = await aPlan()
    await savedGoal(system(), version, { title: 'eget', focusUnits: [units.ekonomi], indicators: [secret()] })
    await savedGoal(system(), version, { title: 'annat', focusUnits: [units.staben], indicators: [secret()] })
    const shown = { type: 'at-least', value: 80 }
    expect(await demands(actorWith('reporter', units.ekonomi), version)).toEqual({ eget: shown, annat: null })
    expect(await demands(actorWith('controller', units.ks, [units.ks]), version)).toEqual({ eget: shown, annat: shown })
    expect(await demands(actorWith('auditor', units.ks, [units.ks, units.ekonomi]), version)).toEqual({
      eget: null,
      annat: null,
    })
  })
})
