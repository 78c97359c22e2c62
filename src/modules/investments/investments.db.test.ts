import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen, type Role } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, Refusal, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { noMoney, ore, sumOf } from '../../shared/money.ts'
import { adoptForBudget, createAssumptionSet, saveAssumptionSet } from '../assumptions/index.ts'
import { aDraftBudget, anAdoptedBudget } from '../budget/budget.fixture.ts'
import { afterVersionCopied, type BudgetVersion, createVersion } from '../budget/index.ts'
import { budgetedOf } from '../operating-budget/index.ts'
import { askBeforeClosing } from '../organisation/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { baseOfInterest, bookCapitalCharges, capitalChargesOf } from './charges.service.ts'
import { addGrant, saveGrant, showGrants } from './grants.service.ts'
import { aProject, outlayOf } from './investment.fixture.ts'
import type { Investment } from './investment.ts'
import {
  addInvestment,
  copyInvestments,
  investmentsOf,
  removeInvestment,
  saveInvestment,
} from './investments.service.ts'
import { saveInvestmentRule } from './rules.service.ts'
import { showInvestmentPlan } from './show-plan.service.ts'
import { judgeInvestment, showFollowedInvestments, showFollowedProject } from './standing.service.ts'

const database = useTestDatabase()
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const system = () => database.as(theSystem)
let units: Record<FixtureKey, UnitId>
let draft: BudgetVersion
let school: Investment

const as = (role: Role, at: FixtureKey = 'kommun') =>
  database.as(actorWith(role, units[at], at === 'kommun' ? Object.values(units) : [units[at]]))
const listed = (version = draft.id) => system().read((tx) => investmentsOf(tx, version))
const atSchool = (parts: Parameters<typeof aProject>[0] = {}) => aProject({ unit: units.bf, ...parts })

beforeAll(async () => {
  askBeforeClosing(async () => 0)
  afterVersionCopied('investments', copyInvestments)
  units = await anOrganisation(system())
  draft = await aDraftBudget(system(), units, 2027)
})

describe('a project in a draft', () => {
  test('is planned by those who answer for the unit, and nobody else', async () => {
    for (const [actor, failure] of [
      [as('manager', 'ekonomi'), NotAllowed],
      [as('reporter', 'bf'), NotAllowed],
      [as('auditor'), NotAllowed],
      [database.as(citizen), NotSignedIn],
    ] as const)
      await expect(addInvestment(actor, draft.id, atSchool())).rejects.toThrow(failure)
    school = await addInvestment(as('manager', 'bf'), draft.id, atSchool())
    expect(await listed()).toEqual([school])
  })

  test('has a code of its own, a unit that is there, and a version that is there', async () => {
    await expect(addInvestment(system(), draft.id, atSchool())).rejects.toEqual(refused('investment.code-taken'))
    const nowhere = atSchool({ code: '7009', unit: newId<'unit'>() as UnitId })
    await expect(addInvestment(system(), draft.id, nowhere)).rejects.toEqual(refused('investment.unit-not-there'))
    await expect(addInvestment(system(), newId() as never, atSchool())).rejects.toThrow(NotFound)
  })

  test('positive is refused, and nothing is stored', async () => {
    const wrong = atSchool({ code: '7002', decidedTotal: ore(100) })
    await expect(addInvestment(system(), draft.id, wrong)).rejects.toEqual(refused('investment.outlay-not-negative'))
    expect(await listed()).toHaveLength(1)
  })

  test('keeps years and components as they were told, and a stale saving is refused', async () => {
    const order = atSchool({
      name: 'Skolgård och lek',
      years: [
        { year: 2027, amount: outlayOf(700_000), carriedOver: outlayOf(50_000) },
        { year: 2028, amount: outlayOf(300_000), carriedOver: noMoney },
      ],
      components: [
        { name: 'Mark', amount: outlayOf(800_000), usefulLifeYears: 20 },
        { name: 'Lek', amount: outlayOf(200_000), usefulLifeYears: 10 },
      ],
    })
    await saveInvestment(as('manager', 'bf'), draft.id, school.id, { ...order, revision: 1 })
    expect(await listed()).toEqual([{ ...order, id: school.id, revision: 2 }])
    const late = saveInvestment(as('manager', 'bf'), draft.id, school.id, { ...order, revision: 1 })
    await expect(late).rejects.toThrow(StaleVersion)
    await saveInvestment(system(), draft.id, school.id, { ...atSchool(), revision: 2 })
  })

  test('can be taken out, and the log remembers what it was', async () => {
    const gone = await addInvestment(system(), draft.id, atSchool({ code: '7003', name: 'Struken' }))
    await removeInvestment(as('controller'), draft.id, gone.id, { revision: 1 })
    expect((await listed()).map((one) => one.code)).toEqual(['7001'])
    const { rows } = await database.owner.query(
      `select before->>'name' as name from audit_entry where deed = 'investment.remove' and target = $1`,
      [gone.id],
    )
    expect(rows).toEqual([{ name: 'Struken' }])
  })

  test('follows into a version based on the draft, as the same project', async () => {
    const copy = await createVersion(system(), '2027', { name: 'Kopia', basedOn: draft.id })
    expect((await listed(copy.id)).map((one) => one.id)).toEqual([school.id])
  })

  test('stands under its body with sums, and is looked at by the municipality’s own limits', async () => {
    const before = await showInvestmentPlan(as('auditor'), '2027', draft.number)
    expect(before.bodies).toMatchObject([{ name: 'Bildningsnämnden', decidedTotal: -100_000_000 }])
    expect(before.bodies[0]?.amounts).toEqual([-100_000_000, 0, 0])
    expect(before.bodies[0]?.projects[0]?.findings).toEqual([])
    const rule = before.rules.find((one) => one.key === 'threshold')!
    await expect(saveInvestmentRule(as('manager'), rule)).rejects.toThrow(NotAllowed)
    await expect(saveInvestmentRule(as('controller'), { ...rule, value: -1 })).rejects.toEqual(
      refused('investment.rule-value'),
    )
    await saveInvestmentRule(as('controller'), { ...rule, value: 200_000_000, source: 'KF § 12' })
    await expect(saveInvestmentRule(as('controller'), rule)).rejects.toThrow(StaleVersion)
    const after = await showInvestmentPlan(as('auditor'), '2027', draft.number)
    expect(after.bodies[0]?.projects[0]?.findings.map((one) => one.code)).toEqual(['below-threshold'])
  })
})

describe('capital charges', () => {
  const inBudget = async () => {
    const rows = await system().read((tx) => budgetedOf(tx, draft.id, 'decided'))
    const sum = (unit: UnitId, group: string) =>
      sumOf(rows.filter((row) => row.unit === unit && row.group === group).map((row) => row.amount))
    return [sum(units.bf, 'avskrivningar'), sum(units.bf, 'interna-poster'), sum(units.ekonomi, 'interna-poster')]
  }

  test('are not brought in without an internal interest to reckon with', async () => {
    const booked = bookCapitalCharges(as('controller'), draft.id, null)
    await expect(booked).rejects.toEqual(refused('investment.interest-missing'))
  })

  test('follow the interest of the assumptions the version rests on, by unit and month', async () => {
    const head = { name: 'Cirkulär', source: 'Cirkulär 26:11', publishedOn: day('2026-02-18') }
    await createAssumptionSet(system(), { ...head, key: 'cirkular' })
    const values = [{ key: 'internal-interest', year: 2027, value: 2.75, evidence: '' }]
    await saveAssumptionSet(system(), 'cirkular', { ...head, revision: 1, values })
    await adoptForBudget(system(), 'cirkular', draft.id)
    const charges = await system().read((tx) => capitalChargesOf(tx, draft.id, 2027))
    expect(charges).toHaveLength(12)
    expect(sumOf(charges.flatMap((one) => [one.depreciation, one.interest]))).toBe(-12_750_000)
    const base = await system().read((tx) => baseOfInterest(tx, draft, 'internal-interest', 2028))
    expect(base).toBe(-90_000_000)
  })

  test('are brought into the operating budget by the controller, with interest nought for the whole', async () => {
    for (const [role, at] of [
      ['manager', 'bf'],
      ['manager', 'kommun'],
      ['controller', 'bf'],
      ['politician', 'kommun'],
    ] as const)
      await expect(bookCapitalCharges(as(role, at), draft.id, null), `${role} ${at}`).rejects.toThrow(NotAllowed)
    expect(await inBudget()).toEqual([0, 0, 0])
    expect(await bookCapitalCharges(as('controller'), draft.id, units.ekonomi)).toEqual({ units: 2 })
    expect(await inBudget()).toEqual([-10_000_000, -2_750_000, 2_750_000])
  })

  test('brought in again change nothing; a changed project changes its unit and the one that earns', async () => {
    expect(await bookCapitalCharges(as('controller'), draft.id, units.ekonomi)).toEqual({ units: 0 })
    const changed = { ...atSchool({ inUseFrom: day('2027-07-01') }), revision: 3 }
    await saveInvestment(system(), draft.id, school.id, changed)
    expect(await bookCapitalCharges(as('controller'), draft.id, units.ekonomi)).toEqual({ units: 2 })
    expect(await inBudget()).toEqual([-5_000_000, -1_375_000, 1_375_000])
  })

  test('of a party’s own version are brought in by the party, and by no other', async () => {
    const person = newId<'person'>() as PersonId
    const party = database.as(actorWith('politician', units.kf, [units.kf], person))
    const wish = { name: 'Partiets', stage: 'party', party: 'Partiet', basedOn: draft.id } as const
    const own = await createVersion(party, '2027', wish)
    await adoptForBudget(system(), 'cirkular', own.id)
    await addInvestment(party, own.id, atSchool({ code: '7200', name: 'Partiets skolgård' }))
    await expect(bookCapitalCharges(as('politician', 'kf'), own.id, null)).rejects.toThrow(NotFound)
    expect((await bookCapitalCharges(party, own.id, null)).units).toBeGreaterThan(0)
    const { rows } = await database.owner.query(
      `select distinct person_id from audit_entry where deed in ('investment.book-charges', 'operating-budget.save-capital') and person_id is not null`,
    )
    expect(rows.map((row) => row.person_id)).toContain(person)
  })

  test('of a project that was taken out leave the operating budget', async () => {
    await removeInvestment(system(), draft.id, school.id, { revision: 4 })
    await bookCapitalCharges(as('controller'), draft.id, units.ekonomi)
    expect(await inBudget()).toEqual([0, 0, 0])
  })
})

describe('an adopted budget', () => {
  let project: Investment

  test('has investments that are no longer changed', async () => {
    const adopted = await anAdoptedBudget(system(), units, 2026)
    await database.owner.query(`update budget_version set status = 'draft' where version_id = $1`, [adopted.id])
    project = await addInvestment(system(), adopted.id, atSchool({ code: '7100' }))
    await database.owner.query(`update budget_version set status = 'adopted' where version_id = $1`, [adopted.id])
    const late = addInvestment(system(), adopted.id, atSchool({ code: '7101' }))
    await expect(late).rejects.toEqual(refused('budget.locked'))
  })

  test('is followed project by project, and what is not in it is not found', async () => {
    const { projects, bookedThrough } = await showFollowedInvestments(as('politician', 'kf'))
    expect(bookedThrough).toBeNull()
    expect(projects.map((one) => [one.project.code, one.standing.spentTotal])).toEqual([['7100', 0]])
    await expect(showFollowedProject(as('manager'), newId() as never)).rejects.toThrow(NotFound)
    await expect(showFollowedInvestments(database.as(citizen))).rejects.toThrow(NotSignedIn)
  })

  test('has a final forecast for each project, judged with a reason when it is not what was decided', async () => {
    const dearer = { finalTotal: outlayOf(1_200_000), comment: 'Sämre mark än väntat', revision: 0 }
    await expect(judgeInvestment(as('manager', 'ksf'), project.id, dearer)).rejects.toThrow(NotAllowed)
    const wordless = judgeInvestment(as('reporter', 'bf'), project.id, { ...dearer, comment: ' ' })
    await expect(wordless).rejects.toEqual(refused('investment.comment-needed'))
    const positive = judgeInvestment(as('reporter', 'bf'), project.id, { ...dearer, finalTotal: ore(1) })
    await expect(positive).rejects.toEqual(refused('investment.outlay-not-negative'))
    await judgeInvestment(as('reporter', 'bf'), project.id, dearer)
    await expect(judgeInvestment(as('reporter', 'bf'), project.id, dearer)).rejects.toThrow(StaleVersion)
    const { found } = await showFollowedProject(as('manager', 'bf'), project.id)
    expect(found.standing.variance).toBe(-20_000_000)
    expect(found.forecast).toMatchObject({ comment: 'Sämre mark än väntat', judgedBy: 'reporter', revision: 1 })
  })
})

describe('a state grant', () => {
  const aGrant = () => ({
    name: 'Läxhjälp',
    authority: 'Skolverket',
    unit: units.bf,
    granted: ore(50_000_000),
    used: ore(20_000_000),
    useUntil: day('2026-10-31'),
    reportBy: day('2026-12-01'),
    comment: '',
  })

  test('is kept by those who answer for the unit and shown with its risk', async () => {
    await expect(addGrant(as('reporter', 'bf'), aGrant())).rejects.toThrow(NotAllowed)
    const { id } = await addGrant(as('manager', 'bf'), aGrant())
    const beyond = saveGrant(as('manager', 'bf'), id, { ...aGrant(), used: ore(50_000_001), revision: 1 })
    await expect(beyond).rejects.toEqual(refused('grant.used-beyond-granted'))
    const moved = saveGrant(as('manager', 'bf'), id, { ...aGrant(), unit: units.ksf, revision: 1 })
    await expect(moved).rejects.toThrow(NotAllowed)
    expect(await showGrants(as('auditor'))).toMatchObject([{ unused: 30_000_000, risk: 'high', mayKeep: false }])
    await saveGrant(as('manager', 'bf'), id, { ...aGrant(), used: ore(50_000_000), revision: 1 })
    await expect(saveGrant(as('manager', 'bf'), id, { ...aGrant(), revision: 1 })).rejects.toThrow(StaleVersion)
    expect(await showGrants(as('auditor'))).toMatchObject([{ unused: 0, risk: 'none' }])
    await expect(showGrants(database.as(citizen))).rejects.toThrow(NotSignedIn)
  })
})
