import { beforeAll, describe, expect, test } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen, type Role } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, Refusal, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { saveGoal as saveGoalRow } from './goal.store.ts'
import {
  aDecision,
  adoptedPlan,
  changedGoal,
  fivePerspectives,
  fourPerspectives,
  insertedPlan,
  savedGoal,
} from './goals.fixture.ts'
import { findAdoptedPlan, findCurrentGoal, getCurrentIndicator, listAdoptedPlans } from './goals-reading.service.ts'
import { listGoalsToServe } from './goals-to-serve.service.ts'
import { listChain } from './list-chain.service.ts'
import { listPlans } from './list-plans.service.ts'
import { adoptPlan, createPlan, draftNewVersion, proposePlan, withdrawProposal } from './plan.service.ts'
import { savePlanVersion } from './plan.store.ts'
import type { PlanKind, PlanVersion } from './plan.ts'
import { showDifference } from './show-difference.service.ts'
import { showGoal, showPlan } from './show-plan.service.ts'
import { listSteeringModels, saveSteeringModel } from './steering-model.service.ts'
import type { SteeringModel } from './steering-model.ts'

const database = useTestDatabase()
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const system = () => database.as(theSystem)
let units: Record<FixtureKey, UnitId>
let model: SteeringModel

beforeAll(async () => {
  units = await anOrganisation(system())
  model = await saveSteeringModel(system(), fivePerspectives())
})

/** As somebody with the role over the units under the one named, in the test's organisation. */
const as = (role: Role, at: FixtureKey) => {
  const below: Partial<Record<FixtureKey, FixtureKey[]>> = {
    kommun: Object.keys(units) as FixtureKey[],
    kf: ['kf', 'ks', 'ksf', 'ekonomi', 'staben', 'hr', 'digitalisering', 'bn', 'bf'],
    ks: ['ks', 'ksf', 'ekonomi', 'staben', 'hr', 'digitalisering'],
  }
  return database.as(
    actorWith(
      role,
      units[at],
      (below[at] ?? [at]).map((key) => units[key]),
    ),
  )
}

let made = 0
async function proposedPlan(unit: FixtureKey = 'ks', kind: PlanKind = 'committee'): Promise<PlanVersion> {
  made += 1
  const version = await insertedPlan(system(), { unit: units[unit], kind, key: `plan-${made}`, model })
  const level = { council: 'inriktningsmal', committee: 'styrelsemal', unit: 'enhetsmal' }[kind]
  await savedGoal(system(), version, { level })
  return proposePlan(system(), version.id, version)
}

describe('creating a plan', () => {
  const order = (key: string, unit: UnitId, kind: PlanKind = 'committee') => ({
    key,
    kind,
    title: 'Plan',
    unit,
    model: model.id,
    firstYear: 2026,
    lastYear: 2027,
    reason: '',
  })

  test('is done by the controller over the unit, and for an activity plan by its manager', async () => {
    await createPlan(as('controller', 'ks'), order('ks-ny', units.ks))
    await createPlan(as('manager', 'ekonomi'), order('ekonomi-ny', units.ekonomi, 'unit'))
    await expect(createPlan(as('manager', 'ks'), order('ks-chef', units.ks))).rejects.toBeInstanceOf(NotAllowed)
    await expect(createPlan(as('secretary', 'ks'), order('ks-sekr', units.ks))).rejects.toBeInstanceOf(NotAllowed)
    await expect(createPlan(database.as(citizen), order('ks-medb', units.ks))).rejects.toBeInstanceOf(NotSignedIn)
  })

  test('needs a short name of its own, a unit that is there and years that run forward', async () => {
    await createPlan(system(), order('upptagen', units.ks))
    await expect(createPlan(system(), order('upptagen', units.bn))).rejects.toEqual(refused('plan.key-taken'))
    const missing = { ...order('ingen-enhet', units.ks), unit: model.id as string as UnitId }
    await expect(createPlan(system(), missing)).rejects.toEqual(refused('plan.unit-not-there'))
    await expect(createPlan(system(), { ...order('bakat', units.ks), lastYear: 2025 })).rejects.toEqual(
      refused('plan.years-backwards'),
    )
  })
})

describe('adopting a plan', () => {
  test('is registered by the secretary or controller of the deciding body, and by nobody else', async () => {
    for (const role of ['administrator', 'manager', 'reporter', 'politician'] as const) {
      const plan = await proposedPlan()
      const order = { ...aDecision(units.ks), revision: plan.revision }
      await expect(adoptPlan(as(role, 'ks'), plan.id, order), role).rejects.toBeInstanceOf(NotAllowed)
    }
    for (const role of ['secretary', 'controller'] as const) {
      const plan = await proposedPlan()
      const order = { ...aDecision(units.ks), revision: plan.revision }
      expect((await adoptPlan(as(role, 'ks'), plan.id, order)).status).toBe('adopted')
    }
  })

  test('is refused when the body cannot have decided it', async () => {
    const plan = await proposedPlan()
    const by = (body: UnitId) =>
      adoptPlan(as('controller', 'kommun'), plan.id, { ...aDecision(body), revision: plan.revision })
    await expect(by(units.bn)).rejects.toEqual(refused('plan.body-cannot-decide'))
    await expect(by(units.ksf)).rejects.toEqual(refused('plan.body-cannot-decide'))
    const council = await proposedPlan('kf', 'council')
    await expect(
      adoptPlan(system(), council.id, { ...aDecision(units.ks), revision: council.revision }),
    ).rejects.toEqual(refused('plan.body-cannot-decide'))
    await by(units.kf)
  })

  test('is refused for a draft, and when somebody changed the plan since it was seen', async () => {
    const plan = await proposedPlan()
    const order = { ...aDecision(units.ks), revision: plan.revision }
    const draft = await withdrawProposal(system(), plan.id, plan)
    await expect(adoptPlan(system(), plan.id, order)).rejects.toBeInstanceOf(StaleVersion)
    await expect(adoptPlan(system(), plan.id, { ...order, revision: draft.revision })).rejects.toEqual(
      refused('plan.not-proposed'),
    )
  })

  test('by two at once is done by one', async () => {
    const plan = await proposedPlan()
    const order = { ...aDecision(units.ks), revision: plan.revision }
    const both = await Promise.allSettled([1, 2].map(() => adoptPlan(system(), plan.id, order)))
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('writes who, what and the decision in the log', async () => {
    const plan = await proposedPlan()
    await adoptPlan(as('secretary', 'ks'), plan.id, { ...aDecision(units.ks), revision: plan.revision })
    const { rows } = await database.owner.query(
      `select actor_name, label, before ->> 'status' as was, after -> 'decision' ->> 'paragraph' as paragraph
       from audit_entry where deed = 'plan.adopt' and target = $1`,
      [plan.id],
    )
    expect(rows).toEqual([
      { actor_name: 'secretary', label: 'Verksamhetsplan 2026–2027 (1)', was: 'proposed', paragraph: '§ 41' },
    ])
  })
})

describe('a new version', () => {
  test('is one at a time, and replaces the one before when it is adopted', async () => {
    const adopted = await adoptedFrom(await proposedPlan())
    const { key } = adopted.plan
    const next = await draftNewVersion(as('controller', 'ks'), key, { reason: 'Ny prognos' })
    await expect(draftNewVersion(system(), key, { reason: 'En till' })).rejects.toEqual(refused('plan.draft-open'))
    expect((await system().read((tx) => findAdoptedPlan(tx, key)))?.id).toBe(adopted.id)
    await adoptedPlan(system(), next, units.ks, { decidedOn: day('2026-05-05'), paragraph: '§ 90' })
    const { rows } = await database.owner.query(
      `select after -> 'replaces' as replaces from audit_entry where deed = 'plan.adopt' and target = $1`,
      [next.id],
    )
    expect(rows).toEqual([{ replaces: 1 }])
    const { versions, version } = await showPlan(database.as(citizen), key)
    expect(versions.map((one) => [one.number, one.status, one.decision?.paragraph])).toEqual([
      [2, 'adopted', '§ 90'],
      [1, 'replaced', '§ 41'],
    ])
    expect(version.number).toBe(2)
  })

  test('begun by two at once is begun by one', async () => {
    const adopted = await adoptedFrom(await proposedPlan())
    const both = await Promise.allSettled(
      [1, 2].map(() => draftNewVersion(system(), adopted.plan.key, { reason: 'Ny' })),
    )
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(both).toContainEqual({ status: 'rejected', reason: refused('plan.draft-open') })
  })

  test('shows what it changes, goal by goal', async () => {
    const adopted = await adoptedFrom(await proposedPlan())
    const { key } = adopted.plan
    const next = await draftNewVersion(system(), key, { reason: 'Skärps' })
    const { goals } = await showPlan(system(), key, 2)
    if (goals[0]) await changedGoal(system(), next, goals[0], { title: 'Skarpare mål' })
    await savedGoal(system(), next, { title: 'Helt nytt mål' })
    const found = await showDifference(as('politician', 'bn'), key, 1, 2)
    expect(found.goals.map((goal) => [goal.kind, goal.thing.title, goal.fields.map((field) => field.field)])).toEqual([
      ['changed', 'Skarpare mål', ['title']],
      ['added', 'Helt nytt mål', []],
    ])
    await expect(showDifference(database.as(citizen), key, 1, 2)).rejects.toBeInstanceOf(NotFound)
  })

  const adoptedFrom = (plan: PlanVersion) =>
    adoptPlan(system(), plan.id, { ...aDecision(units.ks), revision: plan.revision })
})

describe('what the reader may do next', () => {
  test('follows the state of the plan and the seat of the reader', async () => {
    const plan = await proposedPlan()
    const mays = async (role: Role, at: FixtureKey) => {
      const { may } = await showPlan(as(role, at), plan.plan.key)
      return Object.entries(may).flatMap(([name, yes]) => (yes ? [name] : []))
    }
    expect(await mays('controller', 'ks')).toEqual(['withdraw', 'adopt', 'readSecret'])
    expect(await mays('secretary', 'ks')).toEqual(['adopt'])
    expect(await mays('secretary', 'bn')).toEqual([])
    expect(await mays('auditor', 'kommun')).toEqual([])
    expect((await showPlan(as('secretary', 'ks'), plan.plan.key)).decidingBodies).toEqual([units.ks])
    await withdrawProposal(system(), plan.id, plan)
    expect(await mays('controller', 'ks')).toEqual(['edit', 'propose', 'readSecret'])
  })
})

describe('the chain', () => {
  test("leads from the vision through the council's and the committee's plans to the unit's, which sees them read-only", async () => {
    const plan = async (unit: FixtureKey, kind: PlanKind, key: string) =>
      insertedPlan(system(), { unit: units[unit], kind, key, model })
    const council = await plan('kf', 'council', 'kedja-kf')
    const vision = await savedGoal(system(), council, { level: 'vision', title: 'Vision 2038' })
    const strategic = await savedGoal(system(), council, {
      level: 'inriktningsmal',
      parent: vision.id,
      title: 'Tryggt',
    })
    await adoptedPlan(system(), council, units.kf)
    const board = await plan('ks', 'committee', 'kedja-ks')
    const goal = await savedGoal(system(), board, { parent: strategic.id, title: 'Säkra system' })
    await adoptedPlan(system(), board, units.ks)
    const unit = await plan('digitalisering', 'unit', 'kedja-it')
    const own = await savedGoal(as('manager', 'digitalisering'), unit, {
      level: 'enhetsmal',
      parent: goal.id,
      title: 'Alla loggar in säkert',
    })
    const shown = await showPlan(as('manager', 'digitalisering'), 'kedja-it')
    expect(shown.above.map((one) => one.goal.title)).toEqual(['Vision 2038', 'Tryggt', 'Säkra system'])
    const above = await listGoalsToServe(as('manager', 'digitalisering'), 'kedja-it')
    const choices = above.filter((one) => one.version.plan.key.startsWith('kedja-'))
    expect(choices.map((one) => [one.levelName, one.goal.title, one.serves])).toEqual([
      ['Vision', 'Vision 2038', ['enhetsmal']],
      ['Inriktningsmål', 'Tryggt', ['enhetsmal']],
      ['Styrelsemål', 'Säkra system', ['enhetsmal']],
    ])
    expect((await listGoalsToServe(system(), 'kedja-kf')).map((one) => [one.goal.title, one.serves])).toContainEqual([
      'Vision 2038',
      ['inriktningsmal'],
    ])
    await expect(changedGoal(as('manager', 'digitalisering'), board, goal, {})).rejects.toBeInstanceOf(NotAllowed)
    const middle = await showGoal(system(), 'kedja-ks', goal.ref)
    expect(middle.above.map((one) => one.goal.title)).toEqual(['Vision 2038', 'Tryggt'])
    expect(middle.below).toEqual([])
    await adoptedPlan(system(), unit, units.digitalisering)
    const { below } = await showGoal(database.as(citizen), 'kedja-ks', goal.ref)
    expect(below.map((one) => one.goal.id)).toEqual([own.id])
    const chain = await listChain(database.as(citizen))
    const top = chain.tops.find((link) => link.goal.id === vision.id)
    expect(top?.children[0]?.children[0]?.children[0]?.goal).toMatchObject({ id: own.id, actions: own.actions })
    const one = await listChain(database.as(citizen), { plan: 'kedja-it' })
    expect(one.tops.map((link) => link.goal.title)).toEqual(['Vision 2038'])
  })
})

describe('a plan under one that is still being prepared', () => {
  test('shows a citizen nothing of what is above it', async () => {
    const council = await insertedPlan(system(), { unit: units.kf, kind: 'council', key: 'oppen-kf', model })
    const strategic = await savedGoal(system(), council, { level: 'inriktningsmal', title: 'Inte beslutat' })
    const board = await insertedPlan(system(), { unit: units.ks, key: 'oppen-ks', model })
    await savedGoal(system(), board, { parent: strategic.id })
    await adoptedPlan(system(), board, units.ks)
    expect((await showPlan(as('politician', 'ks'), 'oppen-ks')).above.map((one) => one.goal.id)).toEqual([strategic.id])
    for (const shown of [
      await showPlan(database.as(citizen), 'oppen-ks'),
      await showGoal(database.as(citizen), 'oppen-ks', '1'),
      await listChain(database.as(citizen)),
    ]) {
      expect(JSON.stringify(shown)).not.toContain('Inte beslutat')
    }
    await draftNewVersion(system(), 'oppen-ks', { reason: 'Ny' })
    const versions = (await showPlan(database.as(citizen), 'oppen-ks')).versions
    expect(versions.map((one) => one.number)).toEqual([1])
  })

  test('is not there for a person without a seat, whatever they try', async () => {
    const plan = await proposedPlan()
    const nobody = database.as({ ...actorWith('reporter', units.ks), seats: [] })
    await expect(showPlan(nobody, plan.plan.key)).rejects.toBeInstanceOf(NotFound)
    await expect(savedGoal(nobody, plan)).rejects.toBeInstanceOf(NotFound)
    await expect(withdrawProposal(nobody, plan.id, plan)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('two who write at once behind the deeds', () => {
  test('are told apart by the revision in the database itself', async () => {
    const plan = await proposedPlan()
    const [goal] = (await showPlan(system(), plan.plan.key)).goals
    if (!goal) throw new Error('the plan has a goal')
    const late = { ...plan, revision: plan.revision - 1 }
    await expect(
      system().write('plan.propose', plan.id, async (tx) => [
        null,
        await savePlanVersion(tx, plan, late, '2026-09-01'),
      ]),
    ).rejects.toBeInstanceOf(StaleVersion)
    await expect(
      system().write('goal.save', goal.id, async (tx) => [
        null,
        await saveGoalRow(tx, plan.id, goal, { ...goal, revision: 0 }),
      ]),
    ).rejects.toBeInstanceOf(StaleVersion)
  })
})

describe('reading from other modules', () => {
  test('finds a goal and an indicator where they hold today', async () => {
    const plan = await proposedPlan()
    const adopted = await adoptPlan(system(), plan.id, { ...aDecision(units.ks), revision: plan.revision })
    const next = await draftNewVersion(system(), adopted.plan.key, { reason: 'Ny' })
    const { goals } = await showPlan(system(), adopted.plan.key)
    const [goal] = goals
    const [indicator] = goal?.indicators ?? []
    if (!goal || !indicator) throw new Error('the plan has a goal')
    await changedGoal(system(), next, goal, { title: 'I utkastet' })
    const fresh = await savedGoal(system(), next)
    await system().read(async (tx) => {
      expect(await findCurrentGoal(tx, goal.id)).toMatchObject({ version: { id: adopted.id, status: 'adopted' }, goal })
      expect((await getCurrentIndicator(tx, indicator.id)).version.id).toBe(adopted.id)
      expect((await findCurrentGoal(tx, fresh.id))?.version.id).toBe(next.id)
      expect((await listAdoptedPlans(tx)).map((one) => one.id)).toContain(adopted.id)
    })
  })

  test('lists plans for each reader: decided for all, prepared for those with a seat', async () => {
    const plan = await proposedPlan()
    const keys = async (ctx: ReturnType<typeof as>) => (await listPlans(ctx)).plans.map((line) => line.version.plan.key)
    expect(await keys(as('reporter', 'bf'))).toContain(plan.plan.key)
    expect(await keys(database.as(citizen))).not.toContain(plan.plan.key)
    expect((await listPlans(as('controller', 'ks'))).may).toEqual({ create: true, editModel: false })
    expect((await listPlans(as('auditor', 'kommun'))).may).toEqual({ create: false, editModel: false })
  })
})

describe('a steering model', () => {
  test('of another shape stands beside the first, with plans of its own', async () => {
    const four = await saveSteeringModel(as('controller', 'kommun'), fourPerspectives())
    const plan = await insertedPlan(system(), { unit: units.bn, key: 'bn-fyra', model: four })
    const upper = await savedGoal(system(), plan, { level: 'namndmal', perspectives: ['medborgare'] })
    await savedGoal(system(), plan, { level: 'delmal', parent: upper.id, perspectives: ['verksamhet'] })
    const { goals, model: shown } = await showPlan(system(), 'bn-fyra')
    expect(shown).toEqual(four)
    expect(goals.map((goal) => [goal.level, goal.parent])).toEqual([
      ['namndmal', null],
      ['delmal', upper.id],
    ])
    expect((await listSteeringModels(database.as(citizen))).map((one) => one.key)).toEqual([
      'vision-2038',
      'fyra-perspektiv',
    ])
    const lost = { ...four, levels: four.levels.slice(0, 2) }
    await expect(saveSteeringModel(system(), lost)).rejects.toEqual(refused('steering-model.level-in-use'))
    const renamed = four.levels.map((level) => ({ ...level, name: `${level.name} (nytt)` }))
    expect((await saveSteeringModel(system(), { ...four, levels: renamed })).revision).toBe(2)
    await expect(saveSteeringModel(system(), four)).rejects.toBeInstanceOf(StaleVersion)
    await expect(saveSteeringModel(system(), fourPerspectives())).rejects.toEqual(refused('steering-model.key-taken'))
  })

  test('is set by administrators and controllers of the whole municipality', async () => {
    for (const [role, at] of [
      ['controller', 'ks'],
      ['manager', 'kommun'],
      ['secretary', 'kommun'],
      ['politician', 'kommun'],
    ] as const) {
      await expect(saveSteeringModel(as(role, at), fivePerspectives({ key: 'ny' })), role).rejects.toBeInstanceOf(
        NotAllowed,
      )
    }
    expect(await saveSteeringModel(as('administrator', 'kommun'), fivePerspectives({ key: 'ny' }))).toMatchObject({
      key: 'ny',
    })
  })
})
