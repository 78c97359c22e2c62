import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { inOre, ore, sumOf } from '../../shared/money.ts'
import { contextIn } from '../follow-up/followed-up-town.fixture.ts'
import { askForTasks, closeRound } from '../follow-up/index.ts'
import { showStartPage } from '../follow-up/start-page.service.ts'
import { showAccounts } from '../ledger/show-ledger.service.ts'
import { showVersionSums } from '../operating-budget/index.ts'
import { showAccuracy } from './accuracy.service.ts'
import * as plans from './corrective-plan.service.ts'
import type { MeasureId } from './corrective-plan.ts'
import { anEconomyTown, anOpenRound, type EconomyTown, october, payroll, plantLedger } from './economy-town.fixture.ts'
import { approveForecast, saveForecast, sendBackForecast, sendForecast } from './forecast.service.ts'
import { frameNotGiven } from './forecast.ts'
import { committeesIn, correctivePlanOf, followedUpIn, forecastCurve, forecastTasks, unallocatedIn } from './index.ts'
import { showMyEconomy } from './my-forecasts.service.ts'
import { showPlan } from './show-plan.service.ts'
import { financeKey, showRound } from './show-round.service.ts'
import { showUnit } from './show-unit.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
const kr = (amount: number) => inOre(amount, 'kr')
const mkr = (amount: number) => inOre(amount, 'mkr')

let town: EconomyTown
const place = (unit: UnitId = town.units.bf) => ({ round: town.round.id, unit })
const shown = (unit = 'bf', actor: Actor = town.controller) => showUnit(ctx(actor), town.round.key, unit)

beforeAll(async () => {
  town = await anEconomyTown(test)
  askForTasks('forecast', forecastTasks)
})

/** 8 × −1,1 booked, 4 × −1,0 left, a tenth above the pace that counts by 8/12. */
const proposed = kr(-8_800_000 - 4_000_000 - 266_666.67)

describe('a round before anybody has said anything', () => {
  it('tells budget, actual and the proposed forecast of each unit and group, to the öre', async () => {
    const { rows, through } = await shown()
    expect(through).toBe(8)
    expect(rows).toMatchObject([
      {
        group: 'personal',
        name: 'Kostnader för arbetskraft',
        periodBudget: kr(-8_000_000),
        periodActual: kr(-8_800_000),
        yearBudget: kr(-12_000_000),
        forecast: proposed,
      },
    ])
    expect(sumOf(rows[0]!.basis.map((step) => step.amount))).toBe(proposed)
  })

  it('adds up by committee, finance and not allocated to all that was budgeted and booked', async () => {
    const { rows, whole, total } = await showRound(ctx(town.auditor), town.round.key)
    expect(rows.map(({ kind, key }) => [kind, key])).toEqual([
      ['unit', 'ks'],
      ['unit', 'bn'],
      ['finance', financeKey],
      ['unallocated', ''],
    ])
    expect(total).toEqual(whole)
    expect(whole.periodActual).toBe(kr(8 * (-1_100_000 - 190_000 + 10_000 + 1_500_000 - 5_000)))
    expect(rows[3]?.sums).toMatchObject({
      periodBudget: kr(-160_000),
      periodActual: kr(-40_000),
      yearBudget: kr(-240_000),
      forecast: kr(-240_000 - 60_000),
    })
  })

  it('has the result of the adopted budget as the sum of its budgets, to the öre, also after a transfer', async () => {
    const decided = kr(12 * (-1_000_000 - 200_000 + 10_000 + 1_500_000) - 240_000)
    const sums = async () => {
      const { whole, total } = await showRound(ctx(town.auditor), town.round.key)
      const { whole: budget } = await showVersionSums(ctx(town.controller), { key: '2026', number: 1 })
      const months = (await ctx().read((tx) => forecastCurve(tx, town.units.kommun, 2026))).months
      return [whole.yearBudget, total.yearBudget, budget?.result, months[11]?.budget]
    }
    expect(await sums()).toEqual([decided, decided, decided, decided])
    await test.owner.query(
      `insert into budget_transfer select 1, gen_random_uuid(), version_id, 1, null, null, null, $1, $2, null, 10000000,
         'Fler elever', $1, '2026-05-04', '§ 40', '2026/7', now() from budget_version`,
      [town.units.bn, town.units.bf],
    )
    expect(await sums()).toEqual([decided, decided, decided, decided])
    const { rows } = await showRound(ctx(town.auditor), town.round.key)
    expect(rows[3]?.sums.yearBudget).toBe(kr(-240_000) + 10_000_000)
    expect(rows[3]?.sums.periodBudget).toBe(kr(-160_000) + 5_000_000)
    await test.owner.query('delete from budget_transfer')
  })

  it('can be looked into, level by level, with the same sums', async () => {
    const top = await showRound(ctx(town.auditor), town.round.key)
    const ks = await showRound(ctx(town.auditor), town.round.key, 'ks')
    expect(ks.rows.map(({ key }) => key)).toEqual(['ksf'])
    expect(ks.total).toEqual(top.rows[0]?.sums)
    expect(ks.path.map(({ key }) => key)).toEqual(['kf', 'ks'])
    const finance = await showRound(ctx(town.auditor), town.round.key, financeKey)
    expect(finance.rows.map(({ key }) => key)).toEqual(['kommun'])
    await expect(showRound(ctx(town.auditor), town.round.key, 'ingen')).rejects.toThrow('unit')
  })

  it('gives publications the same rows, with what is booked on no unit beside', async () => {
    const rows = await ctx().read((tx) => followedUpIn(tx, town.round.id))
    expect(rows.find(({ unit }) => unit === town.units.bf)).toMatchObject({ yearForecast: proposed })
    const beside = await ctx().read((tx) => unallocatedIn(tx, town.round.id))
    expect(beside).toMatchObject([
      { group: 'personal', periodActual: kr(-40_000) },
      { group: frameNotGiven, periodActual: 0, yearBudget: kr(-240_000), yearForecast: kr(-240_000) },
    ])
    expect(await ctx().read((tx) => committeesIn(tx, town.round.id))).toMatchObject([
      { unit: town.units.ks },
      { unit: town.units.bn, name: 'Bildningsnämnden' },
    ])
  })

  it('is waited for by the unit’s manager, and by no one else', async () => {
    const asked = async (actor: Actor) => (await showMyEconomy(ctx(actor))).mine.filter((one) => one.isAsked)
    expect((await asked(town.schools)).map(({ unitKey, step }) => [unitKey, step])).toEqual([['bf', 'write']])
    expect((await asked(town.staff)).map(({ unitKey }) => unitKey)).toEqual(['staben'])
    expect(await asked(town.head)).toEqual([])
    const { otherTasks } = await showStartPage(ctx(town.schools))
    expect(otherTasks.map(({ href, due }) => [href, due])).toContainEqual(['/arbete/ekonomi/2026-08/bf', '2026-09-11'])
  })
})

describe('a forecast', () => {
  const order = (amount: number | null, reason = '', revision = 0) => ({
    revision,
    comment: 'Fler elever än väntat.',
    lines: [{ group: 'personal', amount: amount === null ? null : kr(amount), reason }],
  })

  it('is written by its manager; another figure than the proposed needs its reason', async () => {
    await expect(saveForecast(ctx(town.staff), place(), order(null))).rejects.toThrow(NotAllowed)
    await expect(saveForecast(ctx(citizen), place(), order(null))).rejects.toThrow(NotSignedIn)
    await expect(saveForecast(ctx(town.schools), place(), order(-13_500_000))).rejects.toThrow(
      'forecast.reason-missing',
    )
    const saved = await saveForecast(ctx(town.schools), place(), order(-13_500_000, 'Två klasser till från augusti'))
    expect(saved).toMatchObject({ status: 'draft', author: town.schools.person, revision: 1 })
    expect(saved.lines).toMatchObject([{ proposed, amount: kr(-13_500_000) }])
  })

  it('that somebody else has saved is not written over', async () => {
    await expect(saveForecast(ctx(town.reporter), place(), order(null))).rejects.toThrow(StaleVersion)
  })

  it('of a unit without figures is refused', async () => {
    await expect(saveForecast(ctx(town.controller), place(town.units.hr), order(null))).rejects.toThrow(
      'forecast.no-figures',
    )
  })

  it('is sent, sent back with a reason, sent again and approved once', async () => {
    await expect(approveForecast(ctx(town.controller), place(), 1)).rejects.toThrow('forecast.not-sent')
    expect(await sendForecast(ctx(town.schools), place(), 1)).toMatchObject({ status: 'sent', revision: 2 })
    await expect(approveForecast(ctx(town.schools), place(), 2)).rejects.toThrow(NotAllowed)
    const back = { revision: 2, reason: 'Hyran saknas.' }
    await expect(sendBackForecast(ctx(town.schools), place(), back)).rejects.toThrow(NotAllowed)
    await sendBackForecast(ctx(town.controller), place(), back)
    await sendForecast(ctx(town.schools), place(), 3)
    expect((await shown()).may).toMatchObject({ approve: true, isOwn: false })
    expect(await approveForecast(ctx(town.controller), place(), 4)).toMatchObject({ status: 'approved' })
    await expect(approveForecast(ctx(town.controller), place(), 4)).rejects.toThrow('forecast.already-approved')
    const { steps, may, forecast } = await shown()
    expect(steps.map(({ step, reason }) => [step, reason])).toEqual([
      ['send', ''],
      ['send-back', 'Hyran saknas.'],
      ['send', ''],
      ['approve', ''],
    ])
    expect(may).toEqual({ write: false, send: false, approve: false, sendBack: true, isOwn: false })
    expect(forecast.lines[0]?.amount).toBe(kr(-13_500_000))
  })

  it('is not approved by the one who wrote it, though the seat would allow it, and the page says so', async () => {
    const own = place(town.units.staben)
    const saved = await saveForecast(ctx(town.controller), own, { revision: 0, comment: 'Som budget.', lines: [] })
    const sent = await sendForecast(ctx(town.staff), own, saved.revision)
    for (const one of [town.controller, town.staff])
      await expect(approveForecast(ctx(one), own, sent.revision)).rejects.toThrow(
        one === town.staff ? NotAllowed : 'forecast.own-forecast',
      )
    expect((await shown('staben')).may).toMatchObject({ approve: false, isOwn: true, sendBack: true })
    expect((await shown('staben', town.head)).may).toMatchObject({ approve: true, isOwn: false })
    const back = { revision: sent.revision, reason: 'Skriven av ekonomen.' }
    expect(await sendBackForecast(ctx(town.head), own, back)).toMatchObject({ status: 'draft' })
  })

  it('leads down to the lines of the months it counts, of the unit itself', async () => {
    const sum = async (unit: string, through: number) => {
      const wish = { year: 2026, unit, group: 'personal', through, own: true }
      const { accounts } = await showAccounts(ctx(town.controller), wish)
      return accounts.reduce((so, one) => so + one.amount, 0)
    }
    const { rows, curve } = await shown()
    expect(await sum('bf', curve.through)).toBe(rows[0]?.periodActual)
    expect(await sum('bf', 5)).toBe(kr(5 * -1_100_000))
    expect(await sum('bn', curve.through)).toBe(0)
  })

  it('stands in the log with what was before', async () => {
    const { rows } = await test.owner.query(
      `select before->>'status' as before, after->>'status' as after from audit_entry where deed = 'forecast.approve'`,
    )
    expect(rows).toEqual([{ before: 'sent', after: 'approved' }])
  })
})

describe('a committee in the red', () => {
  const measure = (parts: Partial<plans.MeasureOrder> = {}): plans.MeasureOrder => ({
    id: null,
    revision: 1,
    number: '1.1',
    unit: town.units.bf,
    group: 'personal',
    activity: 'Grundskola',
    description: 'Vikarier tas inte in första veckan',
    goal: 'Balans',
    decidedBy: 'department',
    decidedOn: day('2026-09-01'),
    state: 'started',
    startsOn: day('2026-10-01'),
    isSecured: false,
    effects: [2026, 2027, 2028, 2029].map((year) => ({ year, expected: mkr(0.75) })),
    ...parts,
  })
  const plan = async () => (await showPlan(ctx(town.controller), town.round.key, 'bn')).plan!
  const forecastOfSchools = async () => (await shown()).sums

  it('hinders the round from closing, and the round says so beforehand', async () => {
    const { hindrances } = await showRound(ctx(town.auditor), town.round.key)
    expect(hindrances).toMatchObject([{ key: 'bn', variance: kr(-1_500_000), plan: null }])
    await expect(closeRound(ctx(town.controller), town.round.id, town.round.revision)).rejects.toMatchObject({
      code: 'forecast.plan-missing',
      facts: { committees: 'Bildningsnämnden' },
    })
    const tasks = (await showStartPage(ctx(town.schools))).otherTasks
    expect(tasks.map(({ href }) => href)).toContain('/arbete/ekonomi/2026-08/bn/atgarder')
  })

  it('begins a plan; a department does not', async () => {
    const begin = (actor: Actor, unit: UnitId) => plans.startPlan(ctx(actor), { round: town.round.id, unit })
    await expect(begin(town.schools, town.units.bf)).rejects.toThrow('forecast.not-a-committee')
    await expect(begin(town.head, town.units.bn)).rejects.toThrow(NotAllowed)
    expect(await begin(town.schools, town.units.bn)).toMatchObject({ status: 'draft', measures: [] })
    await expect(begin(town.schools, town.units.bn)).rejects.toThrow(StaleVersion)
    const { id, revision } = await plan()
    const decision = { revision, decidedOn: day('2026-09-08'), paragraph: '§ 23', caseNumber: '2026/28' }
    await expect(plans.adoptPlan(ctx(town.secretary), id, decision)).rejects.toThrow('forecast.plan-empty')
  })

  it('counts a measure only when the head of department has approved it', async () => {
    const { id } = await plan()
    await expect(plans.saveMeasure(ctx(town.schools), id, measure({ unit: town.units.staben }))).rejects.toThrow(
      'forecast.unit-elsewhere',
    )
    await plans.saveMeasure(ctx(town.schools), id, measure())
    expect(await forecastOfSchools()).toMatchObject({ forecast: kr(-13_500_000), measures: 0 })
    const { measures, revision } = await plan()
    const pointed = { measure: measures[0]!.id, revision }
    await expect(plans.approveMeasure(ctx(town.controller), id, pointed)).rejects.toThrow(NotAllowed)
    await plans.approveMeasure(ctx(town.schools), id, pointed)
    expect(await forecastOfSchools()).toMatchObject({ forecast: kr(-13_500_000), measures: mkr(0.75) })
    expect((await plan()).measures[0]).toMatchObject({ approval: { name: 'Skolchef', on: '2026-09-08' } })
  })

  it('counts a secured measure at once, and can take one away again', async () => {
    const before = await plan()
    await plans.saveMeasure(
      ctx(town.schools),
      before.id,
      measure({ number: '1.2', revision: before.revision, isSecured: true }),
    )
    expect((await forecastOfSchools()).measures).toBe(mkr(1.5))
    const after = await plan()
    await plans.removeMeasure(ctx(town.schools), after.id, { measure: after.measures[1]!.id, revision: after.revision })
    expect((await forecastOfSchools()).measures).toBe(mkr(0.75))
    const missing = { measure: 'd0000000-0000-4000-8000-000000000009' as MeasureId, revision: after.revision + 1 }
    await expect(plans.removeMeasure(ctx(town.schools), after.id, missing)).rejects.toThrow('measure')
  })

  it('still hinders while the plan is a draft, also when its measures would balance the forecast', async () => {
    const { id, revision } = await plan()
    await plans.saveMeasure(
      ctx(town.schools),
      id,
      measure({
        number: '2.1',
        revision,
        isSecured: true,
        effects: [{ year: 2026, expected: mkr(2) }],
      }),
    )
    expect((await forecastOfSchools()).measures).toBe(mkr(2.75))
    await expect(closeRound(ctx(town.controller), town.round.id, town.round.revision)).rejects.toThrow(
      'forecast.plan-missing',
    )
  })

  it('adopts the plan through its secretary, on a day that has been, and then it is locked', async () => {
    const { id, revision } = await plan()
    const decision = { revision, decidedOn: day('2026-09-08'), paragraph: '§ 23', caseNumber: '2026/28' }
    await expect(plans.adoptPlan(ctx(town.schools), id, decision)).rejects.toThrow(NotAllowed)
    const tomorrow = { ...decision, decidedOn: day('2026-09-09') }
    await expect(plans.adoptPlan(ctx(town.secretary), id, tomorrow)).rejects.toThrow('forecast.decided-in-future')
    const adopted = await plans.adoptPlan(ctx(town.secretary), id, decision)
    expect(adopted).toMatchObject({ status: 'adopted', decision: { body: town.units.bn, paragraph: '§ 23' } })
    const late = measure({ number: '3.1', revision: adopted.revision })
    await expect(plans.saveMeasure(ctx(town.schools), id, late)).rejects.toThrow('forecast.plan-adopted')
    const found = await ctx().read((tx) => correctivePlanOf(tx, town.round.id, town.units.bn))
    expect(found?.status).toBe('adopted')
  })
})

describe('a closed round', () => {
  beforeAll(() => closeRound(ctx(town.controller), town.round.id, town.round.revision))

  it('has locked what was approved and keeps its figures when the ledger changes', async () => {
    expect((await shown()).forecast.status).toBe('locked')
    const before = await ctx().read((tx) => followedUpIn(tx, town.round.id))
    await plantLedger(test, 2026, 12, [['100', payroll, -1_150_000]])
    const after = await ctx().read((tx) => followedUpIn(tx, town.round.id))
    expect(after).toEqual(before)
    expect(after.find(({ unit }) => unit === town.units.bf)?.yearForecast).toBe(kr(-13_500_000 + 2_750_000))
  })

  it('takes no more, neither forecasts nor measures', async () => {
    const { revision } = (await shown('staben')).forecast
    const order = { revision, comment: 'Sent', lines: [] }
    await expect(saveForecast(ctx(town.staff), place(town.units.staben), order)).rejects.toThrow(
      'forecast.round-closed',
    )
    await expect(plans.startPlan(ctx(town.controller), { round: town.round.id, unit: town.units.ks })).rejects.toThrow(
      'forecast.round-closed',
    )
    expect((await shown('staben')).may).toEqual({
      write: false,
      send: false,
      approve: false,
      sendBack: false,
      isOwn: false,
    })
  })

  it('is judged when the year is booked: the error of each unit, month and author', async () => {
    const found = await showAccuracy(ctx(town.auditor))
    const outcome = kr(12 * -1_150_000)
    expect(found.byUnit.find(({ key }) => key === town.units.bf)).toMatchObject({
      count: 1,
      bias: ore(outcome - kr(-10_750_000)),
    })
    expect(found.byMonth.map(({ key }) => key)).toEqual(['8'])
    expect(found.byAuthor!.map(({ name }) => name)).toContain('Skolchef')
    expect(found.measures).toMatchObject([
      { year: 2026, expected: mkr(2.75), counted: mkr(2.75), realised: 0, untold: 2 },
    ])
    const seen = await showAccuracy(ctx(town.politician))
    expect([seen.byAuthor, seen.byUnit]).toEqual([null, found.byUnit])
    await expect(showAccuracy(ctx(citizen))).rejects.toThrow(NotSignedIn)
  })

  it('still has its measures followed up, to the öre', async () => {
    const { plan } = await showPlan(ctx(town.controller), town.round.key, 'bn')
    const pointed = { measure: plan!.measures[0]!.id, revision: plan!.revision, year: 2026 }
    const told = { ...pointed, realised: ore(61_234_567) }
    await expect(plans.tellRealised(ctx(town.politician), plan!.id, told)).rejects.toThrow(NotAllowed)
    await plans.tellRealised(ctx(town.schools), plan!.id, told)
    expect((await showAccuracy(ctx(town.controller))).measures).toMatchObject([{ realised: 61_234_567, untold: 1 }])
  })

  it('hands its measures on to the next round’s plan of the same committee', async () => {
    const next = await anOpenRound(test, october)
    const started = await plans.startPlan(ctx(town.schools), { round: next.id, unit: town.units.bn })
    expect(started.measures.map(({ number }) => number)).toEqual(['1.1', '2.1'])
    expect(started).toMatchObject({ status: 'draft', decision: null })
  })
})

describe('the month curve', () => {
  it('ends in the forecast of the latest round, of a unit with all below it', async () => {
    const found = await ctx().read((tx) => forecastCurve(tx, town.units.bn, 2026))
    expect(found).toMatchObject({ round: '2026-10', through: 10, year: 2026 })
    const rows = await ctx().read(async (tx) => (await showRoundForecast(tx))!)
    expect(found.months[11]?.forecast).toBe(rows)
    expect(found.months[11]?.budget).toBe(kr(-12_000_000))
    expect(found.months[9]?.actual).toBe(found.months[9]?.forecast)
  })

  const showRoundForecast = async (tx: Parameters<typeof followedUpIn>[0]) => {
    const { rounds } = await showMyEconomy(ctx(town.controller))
    const id = rounds.find(({ key }) => key === '2026-10')!.id
    return (await followedUpIn(tx, id)).find(({ unit }) => unit === town.units.bf)?.yearForecast
  }

  it('has a budget also before any round has begun', async () => {
    const found = await ctx().read((tx) => forecastCurve(tx, town.units.bn, 2031))
    expect(found).toMatchObject({ round: null, through: 0, bandFrom: 0 })
    expect(found.months[0]).toMatchObject({ budget: 0, actual: null, forecast: null })
  })
})
