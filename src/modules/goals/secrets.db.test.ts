import { beforeAll, describe, expect, test } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, roles } from '../../shared/actor.ts'
import { StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { searchGoals } from './find-goals.service.ts'
import { moveGoal, removeGoal, saveGoals } from './goal.service.ts'
import type { Demand, Goal } from './goal.ts'
import {
  adoptedPlan,
  aGoal,
  anIndicator,
  aTarget,
  changedGoal,
  insertedPlan,
  redrafted,
  savedGoal,
} from './goals.fixture.ts'
import { findCurrentGoal, goalsOfVersion, listIndicators, revealGoals } from './goals-reading.service.ts'
import { listChain } from './list-chain.service.ts'
import { draftNewVersion } from './plan.service.ts'
import type { PlanVersion } from './plan.ts'
import { targetsOf } from './secrecy.ts'
import { showDifference } from './show-difference.service.ts'
import { showGoal, showPlan } from './show-plan.service.ts'

const database = useTestDatabase()
const planted = 7319.73
const secrecy = { provision: 'OSL 18:13', note: 'Visar var skyddet är svagt' }
const secret = (value = planted) => aTarget({ demand: { type: 'at-least', value }, secrecy })
const system = () => database.as(theSystem)
let units: Record<FixtureKey, UnitId>
let version: PlanVersion
let goal: Goal
let controller: Actor

beforeAll(async () => {
  units = await anOrganisation(system())
  controller = actorWith('controller', units.ks, [units.ks, units.ksf])
  version = await insertedPlan(system(), { unit: units.ks })
  goal = await savedGoal(database.as(controller), version, { indicators: [anIndicator({ targets: [secret()] })] })
})

/** The content in the table of its own, looked at behind the rules. */
async function kept(of: PlanVersion): Promise<Demand[]> {
  const { rows } = await database.owner.query('select demand from secret_demand where version_id = $1', [of.id])
  return rows.map((row) => row.demand)
}

describe('a secret target', () => {
  test('is told by its provision to everyone and by its content to those who work with the plan', async () => {
    const sees = ['controller', 'manager', 'reporter']
    for (const role of roles) {
      const ctx = database.as(actorWith(role, units.ks, [units.ks]))
      for (const shown of [
        (await showPlan(ctx, 'ks-2026')).goals[0],
        (await showGoal(ctx, 'ks-2026', goal.ref)).goal,
      ]) {
        const [target] = shown ? targetsOf(shown) : []
        expect(target?.secrecy, role).toEqual(secrecy)
        expect(target?.demand !== null, role).toBe(sees.includes(role))
      }
    }
    const elsewhere = database.as(actorWith('controller', units.bn))
    expect(JSON.stringify(await showPlan(elsewhere, 'ks-2026'))).not.toContain(String(planted))
  })

  test('is never in a list, a search, a chain, a difference, an answer of a deed or a reading by another module', async () => {
    const ctx = database.as(controller)
    const outputs = [
      goal,
      await changedGoal(ctx, version, goal, { title: 'Ändrat', indicators: [anIndicator({ targets: [secret()] })] }),
      await searchGoals(ctx, { q: 'Ändrat' }),
      await searchGoals(ctx, { q: String(planted) }),
      await listChain(ctx),
      await showDifference(ctx, 'ks-2026', 1, 1),
      await ctx.read((tx) => goalsOfVersion(tx, version.id)),
      await ctx.read((tx) => listIndicators(tx, version.id)),
      await ctx.read((tx) => findCurrentGoal(tx, goal.id)),
      await system().read(async (tx) => revealGoals(system(), tx, version, await goalsOfVersion(tx, version.id))),
    ]
    expect((outputs[3] as { total: number }).total).toBe(0)
    for (const output of outputs) expect(JSON.stringify(output)).not.toContain(String(planted))
  })

  test('never enters the log, whatever is done to it', async () => {
    const own = await insertedPlan(system(), { unit: units.ks, key: 'loggen', ...(await sameModel()) })
    const ctx = database.as(controller)
    const first = await savedGoal(ctx, own, { indicators: [anIndicator({ targets: [secret()] })] })
    const second = await changedGoal(ctx, own, first, { indicators: [anIndicator({ targets: [secret()] })] })
    await moveGoal(ctx, own.id, second.id, { parent: null, before: null, revision: second.revision })
    await saveGoals(ctx, own.id, [
      { id: null, revision: 0, draft: aGoal({ indicators: [anIndicator({ targets: [secret()] })] }) },
    ])
    await removeGoal(ctx, own.id, second.id, second)
    const { rows } = await database.owner.query(
      `select count(*)::integer as entries, count(*) filter (where to_jsonb(audit_entry)::text like $1)::integer as leaks
       from audit_entry where deed like 'goal.%'`,
      [`%${planted}%`],
    )
    expect(rows[0]).toMatchObject({ leaks: 0 })
    expect(rows[0].entries).toBeGreaterThan(5)
  })

  test('is not among what a late saver is shown, neither stored nor their own', async () => {
    const [stored] = await system().read((tx) => goalsOfVersion(tx, version.id))
    if (!stored) throw new Error('the goal is there')
    const late = changedGoal(
      database.as(controller),
      version,
      { ...stored, revision: 99 },
      {
        indicators: [anIndicator({ targets: [secret()] })],
      },
    )
    await expect(late).rejects.toBeInstanceOf(StaleVersion)
    const thrown = await late.catch((error: StaleVersion) => error)
    expect(JSON.stringify(thrown)).not.toContain(String(planted))
  })

  test('keeps its content when saved unseen, and gets new content when told', async () => {
    const own = await insertedPlan(system(), { unit: units.ks, key: 'behalls', ...(await sameModel()) })
    const ctx = database.as(controller)
    const first = await savedGoal(ctx, own, { indicators: [anIndicator({ targets: [secret(), aTarget()] })] })
    const second = await changedGoal(ctx, own, first, { title: 'Annat' })
    expect(await kept(own)).toEqual([{ type: 'at-least', value: planted }])
    const told = second.indicators.map((one) => ({
      ...one,
      targets: one.targets.map((target) => (target.secrecy ? { ...target, demand: secret(55).demand } : target)),
    }))
    const third = await changedGoal(ctx, own, second, { indicators: told })
    expect(await kept(own)).toEqual([{ type: 'at-least', value: 55 }])
    const open = third.indicators.map((one) => ({
      ...one,
      targets: one.targets.map((target) => ({ ...target, secrecy: null, demand: target.demand ?? secret(55).demand })),
    }))
    const fourth = await changedGoal(ctx, own, third, { indicators: open })
    expect(await kept(own)).toEqual([])
    expect(targetsOf(fourth).every((target) => target.demand !== null)).toBe(true)
  })

  test('leaves nothing behind when its target, indicator or goal is removed', async () => {
    const own = await insertedPlan(system(), { unit: units.ks, key: 'borta', ...(await sameModel()) })
    const first = await savedGoal(system(), own, {
      indicators: [anIndicator({ targets: [secret()] }), anIndicator({ targets: [secret()] })],
    })
    const [one, two] = first.indicators
    if (!one || !two) throw new Error('there are two indicators')
    const second = await changedGoal(system(), own, first, { indicators: [{ ...one, targets: [] }, two] })
    expect(await kept(own)).toHaveLength(1)
    const third = await changedGoal(system(), own, second, {
      indicators: [one].map((kept) => ({ ...kept, targets: [] })),
    })
    expect(await kept(own)).toHaveLength(0)
    const again = { ...redrafted(third), indicators: [anIndicator({ targets: [secret()] })] }
    const fourth = await changedGoal(system(), own, third, again)
    expect(await kept(own)).toHaveLength(1)
    await removeGoal(system(), own.id, fourth.id, fourth)
    expect(await kept(own)).toHaveLength(0)
  })

  test('follows into the next version, and a difference tells only that it changed', async () => {
    const own = await insertedPlan(system(), { unit: units.ks, key: 'nasta', ...(await sameModel()) })
    const first = await savedGoal(system(), own, { indicators: [anIndicator({ targets: [secret()] })] })
    await adoptedPlan(system(), own, units.ks)
    const next = await draftNewVersion(system(), 'nasta', { reason: 'Skärps' })
    expect(await kept(next)).toEqual(await kept(own))
    const ctx = database.as(controller)
    expect((await showDifference(ctx, 'nasta', 1, 2)).goals).toEqual([])
    const told = first.indicators.map((one) => ({
      ...one,
      targets: one.targets.map((target) => ({ ...target, demand: secret(88.881).demand })),
    }))
    await changedGoal(ctx, next, first, { indicators: told })
    const found = await showDifference(ctx, 'nasta', 1, 2)
    expect(found.goals[0]?.indicators[0]?.targets[0]).toMatchObject({ secretChanged: true, fields: [] })
    expect(JSON.stringify(found)).not.toMatch(/7319\.73|88\.881/)
    const shown = await showPlan(database.as(citizen), 'nasta')
    expect(JSON.stringify(shown)).not.toMatch(/7319\.73|88\.881/)
    expect(shown.goals[0] && targetsOf(shown.goals[0])[0]?.secrecy).toEqual(secrecy)
  })
})

async function sameModel() {
  return { model: (await showPlan(system(), 'ks-2026')).model }
}
