import { describe, expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { parseInput } from '../../platform/contract.ts'
import { actorWith } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { InvalidInput } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { noMoney, ore } from '../../shared/money.ts'
import { aProject, outlayOf } from './investment.fixture.ts'
import { checkedOrder, findingsOf, standardLimits } from './investment.ts'
import { investmentForm } from './investments.contract.ts'
import * as policy from './investments.policy.ts'
import { standingOf } from './project-standing.ts'
import { checkedGrant, repaymentRisk } from './state-grant.ts'

const year = (amount: number, carried = 0, one = 2027) => ({
  year: one,
  amount: outlayOf(amount),
  carriedOver: outlayOf(carried),
})

describe('a project', () => {
  test('is an outlay: what is positive or nought is refused', () => {
    for (const wrong of [
      { decidedTotal: ore(100) },
      { decidedTotal: noMoney },
      { years: [{ year: 2027, amount: ore(1), carriedOver: noMoney }] },
      { years: [{ year: 2027, amount: noMoney, carriedOver: ore(1) }] },
      { components: [{ name: 'Del', amount: ore(1), usefulLifeYears: 5 }] },
    ])
      expect(() => checkedOrder(aProject(wrong))).toThrow('investment.outlay-not-negative')
  })

  test('typed with a minus sign is refused in its own field, with words that say so', () => {
    const typed = { ...aProject(), unit: newId(), usefulLifeYears: '10', components: undefined, years: [] }
    const failure = (() => {
      try {
        parseInput(investmentForm, { ...typed, decidedTotal: '−500 000' }, 'sv')
      } catch (error) {
        return error as InvalidInput
      }
    })()
    expect(failure?.fields).toEqual({
      decidedTotal: 'Skriv utgiften utan minustecken. En investering kan inte vara negativ.',
    })
    expect(parseInput(investmentForm, { ...typed, decidedTotal: '500 000,50' }, 'sv').decidedTotal).toBe(-50_000_050)
  })

  test('of land has neither life nor parts, and every other has a life in whole years', () => {
    expect(() => checkedOrder(aProject({ kind: 'land' }))).toThrow('investment.land-wears-not')
    expect(checkedOrder(aProject({ kind: 'land', usefulLifeYears: 0 }))).toBeDefined()
    for (const usefulLifeYears of [0, 2.5, 101])
      expect(() => checkedOrder(aProject({ usefulLifeYears }))).toThrow('investment.life-needed')
  })

  test('has each year once and parts that make the whole outlay', () => {
    expect(() => checkedOrder(aProject({ years: [year(1), year(2)] }))).toThrow('investment.year-twice')
    const components = [{ name: 'Stomme', amount: outlayOf(999_999), usefulLifeYears: 40 }]
    expect(() => checkedOrder(aProject({ components }))).toThrow('investment.components-sum')
  })

  test('keeps no years without money', () => {
    expect(checkedOrder(aProject({ years: [year(1_000_000), year(0, 0, 2028)] })).years).toHaveLength(1)
  })
})

describe('what to look at', () => {
  const codes = (parts: Parameters<typeof aProject>[0], limits = standardLimits) =>
    findingsOf(aProject(parts), limits).map((one) => one.code)

  test('is an outlay below the limit, a short life, and years beyond what was decided', () => {
    expect(codes({})).toEqual([])
    expect(codes({ decidedTotal: outlayOf(99_999), years: [year(99_999)] })).toEqual(['below-threshold'])
    expect(codes({ decidedTotal: outlayOf(100_000), years: [year(100_000)] })).toEqual([])
    expect(codes({ usefulLifeYears: 2 })).toEqual(['life-too-short'])
    expect(codes({ years: [year(1_000_001)] })).toEqual(['years-beyond-decided'])
    expect(codes({ years: [year(500_000, 400_000), year(500_000, 0, 2028)] })).toEqual(['used-before-spent'])
    expect(codes({ inUseFrom: null })).toEqual(['not-in-use'])
  })

  test('follows the municipality’s own limits', () => {
    expect(codes({}, { ...standardLimits, threshold: 200_000_000 })).toEqual(['below-threshold'])
  })
})

describe('the standing of a project', () => {
  const spending = [
    { year: 2026, amount: outlayOf(300_000) },
    { year: 2027, amount: outlayOf(800_000) },
  ]
  const project = aProject({ years: [year(600_000, 150_000)] })

  test('keeps the year’s own amount and what was carried over apart, and is dearer when the forecast is', () => {
    expect(standingOf(project, 2027, spending, { finalTotal: outlayOf(1_100_000) })).toEqual({
      decidedTotal: -100_000_000,
      spentTotal: -110_000_000,
      spentThisYear: -80_000_000,
      budgetThisYear: -60_000_000,
      carriedOver: -15_000_000,
      availableThisYear: -75_000_000,
      leftThisYear: -5_000_000,
      finalTotal: -110_000_000,
      variance: -10_000_000,
    })
  })

  test('says nothing of the end while nobody has judged it', () => {
    expect(standingOf(project, 2028, [], null)).toMatchObject({ finalTotal: null, variance: null, spentTotal: 0 })
  })
})

describe('a state grant', () => {
  const aGrant = {
    name: 'Skolmiljarden',
    authority: 'Skolverket',
    unit: newId<'unit'>() as UnitId,
    granted: ore(1_000_000),
    used: ore(400_000),
    useUntil: day('2026-12-31'),
    reportBy: null,
    comment: '',
  }

  test('is granted and not more used than that, and reported when its time is over', () => {
    expect(() => checkedGrant({ ...aGrant, granted: noMoney })).toThrow('grant.amount-positive')
    expect(() => checkedGrant({ ...aGrant, used: ore(-1) })).toThrow('grant.amount-positive')
    expect(() => checkedGrant({ ...aGrant, used: ore(1_000_001) })).toThrow('grant.used-beyond-granted')
    expect(() => checkedGrant({ ...aGrant, reportBy: day('2026-12-30') })).toThrow('grant.report-before-end')
    expect(checkedGrant(aGrant)).toBe(aGrant)
  })

  test.each([
    ['2026-05-01', 400_000, 'none'],
    ['2026-08-01', 400_000, 'some'],
    ['2026-11-01', 400_000, 'high'],
    ['2026-11-01', 950_000, 'some'],
    ['2027-01-01', 400_000, 'due'],
    ['2027-01-01', 1_000_000, 'none'],
  ])('on %s with %s öre of a million used has the risk %s', (today, used, risk) => {
    expect(repaymentRisk({ ...aGrant, used: ore(used) }, day(today)).risk).toBe(risk)
  })
})

describe('who may', () => {
  const [municipality, unit, other] = [1, 2, 3].map(() => newId<'unit'>() as UnitId) as [UnitId, UnitId, UnitId]
  const ordinary = { unit, municipality, isReadable: true, writesForParty: null }
  const deeds: Record<string, (actor: Actor) => boolean> = {
    plan: (actor) => policy.mayPlanInvestment(actor, ordinary),
    judge: (actor) => policy.mayJudgeInvestment(actor, ordinary),
    follow: policy.mayFollowInvestments,
    rules: (actor) => policy.mayEditInvestmentRules(actor, ordinary),
    book: (actor) => policy.mayBookCharges(actor, ordinary),
    'keep grant': (actor) => policy.mayKeepGrant(actor, ordinary),
    'see grants': policy.maySeeGrants,
  }
  const allowedTo = (actor: Actor) => Object.entries(deeds).flatMap(([deed, may]) => (may(actor) ? [deed] : []))
  const sees = ['follow', 'see grants']
  /** The whole table, of seats over the municipality; what is not named here is not allowed. */
  const allowed: Record<Role, readonly string[]> = {
    administrator: ['follow', 'rules', 'see grants'],
    controller: ['plan', 'judge', 'follow', 'rules', 'book', 'keep grant', 'see grants'],
    manager: ['plan', 'judge', 'follow', 'keep grant', 'see grants'],
    reporter: ['judge', 'follow', 'see grants'],
    secretary: sees,
    registrar: sees,
    politician: sees,
    auditor: sees,
  }

  test.each(roles)('%s does what the table says, and elsewhere only sees', (role) => {
    expect(allowedTo(actorWith(role, municipality, [municipality, unit]))).toEqual(allowed[role])
    expect(allowedTo(actorWith(role, other))).toEqual(sees)
  })

  test('a citizen does none of it; a party’s own version is planned by the party alone', () => {
    expect(allowedTo(citizen)).toEqual([])
    const controller = actorWith('controller', municipality, [municipality, unit])
    expect(policy.mayPlanInvestment(controller, { ...ordinary, writesForParty: false })).toBe(false)
    expect(policy.mayPlanInvestment(controller, { ...ordinary, isReadable: false })).toBe(false)
    expect(policy.mayBookCharges(actorWith('politician', other), { ...ordinary, writesForParty: true })).toBe(true)
  })
})
