import { beforeAll, describe, expect, it } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { inOre, type Money } from '../../shared/money.ts'
import { aBudgetDecision, aDraftBudget } from '../budget/budget.fixture.ts'
import { adoptVersion, proposeVersion } from '../budget/index.ts'
import { importLedger } from '../ledger/index.ts'
import { onDisk, sieText } from '../ledger/ledger.fixture.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { aProject, outlayOf } from './investment.fixture.ts'
import type { Investment } from './investment.ts'
import { addInvestment } from './investments.service.ts'
import { judgeInvestment, showFollowedInvestments, showFollowedProject } from './standing.service.ts'

/** A project of an adopted budget, followed with what the ledger really holds. */

const database = useTestDatabase()
const system = () => database.as(theSystem)
let units: Record<FixtureKey, UnitId>
let school: Investment
const kr = (amount: number): Money => inOre(amount, 'kr')
const reporter = () => database.as(actorWith('reporter', units.bf, [units.bf]))

/** Kronor spent on a project in a month of a year; one more voucher is of another project. */
const spent = (year: number, month: number, kronor: number) => [
  {
    number: month,
    date: `${year}-${String(month).padStart(2, '0')}-20`,
    lines: [
      ['1179', '- - 7001', kronor],
      ['1179', '- - 9999', 77],
      ['1920', '-', -kronor - 77],
    ] as const,
  },
]
const book = (year: number, vouchers: ReturnType<typeof spent>, reason?: string) =>
  importLedger(system(), {
    file: onDisk(sieText({ year, vouchers })),
    year,
    source: 'ekonomisystem',
    ...(reason && { reason }),
  })

beforeAll(async () => {
  units = await anOrganisation(system())
  const draft = await aDraftBudget(system(), units, 2026)
  const years = [
    { year: 2026, amount: outlayOf(600_000), carriedOver: outlayOf(150_000) },
    { year: 2027, amount: outlayOf(200_000), carriedOver: kr(0) },
  ]
  school = await addInvestment(system(), draft.id, aProject({ unit: units.bf, years }))
  const { revision } = await proposeVersion(system(), draft.id, draft)
  await adoptVersion(system(), draft.id, {
    ...aBudgetDecision(units.kf, { decidedOn: day('2026-01-15') }),
    revision,
  })
})

const standing = async () => (await showFollowedProject(reporter(), school.id, 2026)).found.standing

describe('a project that is followed', () => {
  it('has spent nothing before the ledger says so', async () => {
    expect(await standing()).toMatchObject({
      decidedTotal: outlayOf(1_000_000),
      spentTotal: 0,
      budgetThisYear: outlayOf(600_000),
      carriedOver: outlayOf(150_000),
      availableThisYear: outlayOf(750_000),
      finalTotal: null,
    })
  })

  it('has spent what is booked on its code in all years, to the öre, and nothing of another project', async () => {
    await book(2025, spent(2025, 11, 150_000.55))
    await book(2026, [...spent(2026, 2, 100_000.2), ...spent(2026, 5, 80_000.25)])
    const { projects, bookedThrough } = await showFollowedInvestments(reporter(), 2026)
    expect(bookedThrough).toBe(5)
    expect(projects.map((one) => one.spending)).toEqual([
      [
        { year: 2025, amount: kr(-150_000.55) },
        { year: 2026, amount: kr(-180_000.45) },
      ],
    ])
    expect(await standing()).toMatchObject({
      spentTotal: kr(-330_001),
      spentThisYear: kr(-180_000.45),
      leftThisYear: kr(569_999.55),
    })
  })

  it('follows when the ledger is replaced, a credit included', async () => {
    const again = [...spent(2026, 2, 100_000.2), ...spent(2026, 6, -20_000)]
    await book(2026, again, 'En faktura krediterades')
    expect(await standing()).toMatchObject({ spentThisYear: kr(-80_000.2), spentTotal: kr(-230_000.75) })
  })

  it('has a final forecast beside what is spent: better when it is cheaper than decided', async () => {
    const judged = { finalTotal: outlayOf(940_000), comment: 'Billigare anbud', revision: 0 }
    await judgeInvestment(reporter(), school.id, judged, 2026)
    expect(await standing()).toMatchObject({
      decidedTotal: outlayOf(1_000_000),
      spentTotal: kr(-230_000.75),
      finalTotal: outlayOf(940_000),
      variance: kr(60_000),
    })
  })

  it('keeps its spending apart from the year’s budget when it is looked at another year', async () => {
    expect((await showFollowedInvestments(reporter(), 2025)).version).toBeNull()
  })
})
