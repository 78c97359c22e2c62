import { beforeAll, describe, expect, it } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { createPerson } from '../access/index.ts'
import { giveSeat } from '../organisation/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import {
  enterEarlierCase,
  findCase,
  findCaseByNumber,
  listOpenCases,
  moveCase,
  registerCase,
  returnToOfficer,
} from './case.service.ts'
import { assignCase, closeCase, liftSecrecy, markCaseSecret, reopenCase } from './case-deeds.service.ts'
import { aMarking, aNewCase, aNewRecord, aRegister } from './cases.fixture.ts'
import { recordsOf, registerDocument } from './record.service.ts'
import { markRecordSecret } from './register-change.service.ts'
import { explainGap, importClasses, setSeries, showSettings } from './settings.service.ts'

const test = useTestDatabase()
const system = () => test.as(theSystem)
let units: Record<FixtureKey, UnitId>
let officer: PersonId
const secretary = () => test.as(actorWith('secretary', units.ks))
const seen = (caseFile: { id: Parameters<typeof findCase>[2] }, ctx = secretary()) =>
  ctx.read(async (tx) => (await findCase(ctx, tx, caseFile.id))!)

beforeAll(async () => {
  units = await anOrganisation(system())
  await aRegister(system(), { KS: units.ks, KF: units.kf })
  const person = await createPerson(system(), { name: 'Handläggare', email: 'h@ekby.example', isActive: true })
  officer = person.id
  await giveSeat(system(), { person: officer, unit: units.bf, role: 'reporter', from: day('2020-01-01') })
})

describe('a number series', () => {
  it('gives two clerks who draw a thousand times at once each number once, without gap', async () => {
    const clerks = [secretary(), test.as(actorWith('registrar', units.kommun, Object.values(units)))]
    const order = aNewCase(units.ks, { openedOn: day('2026-01-02') })
    const drawn: string[] = []
    for (let turn = 0; turn < 1000; turn++) {
      const both = await Promise.all(clerks.map((ctx) => registerCase(ctx, order)))
      drawn.push(...both.map(({ number }) => number))
    }
    const wanted = Array.from({ length: 2000 }, (_, at) => `KS${String(at + 1).padStart(3, '0')}-26 005`)
    expect([...drawn].sort()).toEqual(wanted.sort())
  })

  it('takes a number back when the deed fails after it was drawn', async () => {
    const before = (await registerCase(secretary(), aNewCase(units.ks))).number
    const taken = await test.owner.query(`select running_number from case_file where number = $1`, [before])
    const next = taken.rows[0].running_number + 1
    await test.owner.query(
      `insert into case_file select tenant_id, gen_random_uuid(), unit_id, year, 90000, $2, $3, class_code, public_title,
        null, null, null, null, kind, status, '', null, opened_on, null, false, 1 from case_file where number = $1`,
      [before, `KS${next}-26 005`, `ks${next}-26-005`],
    )
    await expect(registerCase(secretary(), aNewCase(units.ks))).rejects.toThrow('case.number-taken')
    await test.owner.query('delete from case_file where running_number = 90000')
    expect((await registerCase(secretary(), aNewCase(units.ks))).number).toBe(`KS${next}-26 005`)
  })

  it('goes on in a new year from one, in the form of the year before, also when two open the year at once', async () => {
    const ctx = test.as(actorWith('secretary', units.ks), 1, '2027-01-04T08:00:00Z')
    const order = aNewCase(units.ks, { openedOn: day('2027-01-04') })
    const both = await Promise.all([registerCase(ctx, order), registerCase(ctx, order)])
    expect(both.map(({ number }) => number).sort()).toEqual(['KS001-27 005', 'KS002-27 005'])
  })

  it('that nobody has set refuses the case', async () => {
    const ctx = test.as(actorWith('secretary', units.bn))
    await expect(registerCase(ctx, aNewCase(units.bn))).rejects.toThrow('case.no-series')
  })

  it('of one body is not another’s: each runs by itself', async () => {
    const ctx = test.as(actorWith('secretary', units.kf))
    expect((await registerCase(ctx, aNewCase(units.kf))).number).toBe('KF001-26 005')
  })

  it('is refused when it is none, or when another body would write the same', async () => {
    const order = { body: units.bn, year: 2026, form: '{body}-{yy}', bodyCode: 'BN' }
    await expect(setSeries(system(), order)).rejects.toThrow('case-series.number-missing')
    await expect(setSeries(system(), { ...order, form: '{number}' })).rejects.toThrow('case-series.year-missing')
    const same = { ...order, form: '{body}{number}/{yy}', bodyCode: 'KS' }
    await expect(setSeries(system(), same)).rejects.toThrow('case-series.body-code-taken')
    await expect(setSeries(system(), { ...order, body: units.hr })).rejects.toThrow('case.no-body')
    await expect(setSeries(secretary(), order)).rejects.toBeInstanceOf(NotAllowed)
  })

  it('shows the numbers that are no case until somebody has said why', async () => {
    const ctx = test.as(actorWith('registrar', units.kommun, Object.values(units)))
    await setSeries(ctx, { body: units.bn, year: 2025, form: '{year}/{number}', bodyCode: 'BN' })
    const order = aNewCase(units.bn, { openedOn: day('2025-05-05') })
    const entered = await enterEarlierCase(ctx, { ...order, runningNumber: 4 })
    expect(entered).toMatchObject({ number: '2025/4', slug: '2025-4' })
    await expect(enterEarlierCase(ctx, { ...order, runningNumber: 4 })).rejects.toThrow('case.number-taken')
    expect((await registerCase(ctx, { ...order, openedOn: day('2025-05-06') })).number).toBe('2025/5')
    const line = async () =>
      (await showSettings(ctx)).series.find(({ year, body }) => year === 2025 && body === units.bn)
    expect((await line())?.open).toEqual([{ first: 1, last: 3 }])
    const gap = { first: 1, last: 3, reason: 'Numren finns i det tidigare diariet.' }
    await expect(explainGap(secretary(), units.bn, 2025, gap)).rejects.toBeInstanceOf(NotAllowed)
    await explainGap(ctx, units.bn, 2025, gap)
    expect(await line()).toMatchObject({ open: [], explained: [gap] })
    await expect(explainGap(ctx, units.bn, 2025, gap)).rejects.toThrow('case-series.no-gap')
    await expect(explainGap(ctx, units.bn, 2019, gap)).rejects.toThrow('case.no-series')
  })
})

describe('a case', () => {
  it('is registered by those who keep the register of its body, and by nobody else', async () => {
    for (const role of ['controller', 'manager', 'politician', 'administrator'] as const)
      await expect(registerCase(test.as(actorWith(role, units.ks)), aNewCase(units.ks))).rejects.toBeInstanceOf(
        NotAllowed,
      )
    await expect(registerCase(test.as(citizen), aNewCase(units.ks))).rejects.toBeInstanceOf(NotSignedIn)
    await expect(registerCase(secretary(), aNewCase(units.kf))).rejects.toBeInstanceOf(NotAllowed)
  })

  it('has a code of the scheme, a body of the day, a day that has been, and an officer with a seat', async () => {
    const refused = (parts: object) => expect(registerCase(secretary(), aNewCase(units.ks, parts))).rejects
    await refused({ classification: '999' }).toThrow('case.class-unknown')
    await refused({ openedOn: day('2027-01-01') }).toThrow('case.day-ahead')
    await refused({ officer: '00000000-0000-4000-8000-000000000000' }).toThrow('case.officer-without-seat')
    await expect(registerCase(system(), aNewCase(units.hr))).rejects.toThrow('case.no-body')
    await refused({ publicTitle: 'En annan' }).toThrow('case.public-title-without-secrecy')
    await refused({ secrecy: aMarking, publicTitle: 'gemensamt datacenter ' }).toThrow('case.public-title-same')
  })

  it('is found by id and by number, and among the open ones of its body', async () => {
    const made = await registerCase(secretary(), aNewCase(units.ks, { title: 'Budget 2027', classification: '041' }))
    const ctx = secretary()
    await ctx.read(async (tx) => {
      expect(await findCase(ctx, tx, made.id)).toEqual(made)
      expect(await findCaseByNumber(ctx, tx, made.number)).toEqual(made)
      expect(await findCaseByNumber(ctx, tx, 'KS1-99 1')).toBeUndefined()
      expect((await listOpenCases(ctx, tx, units.ks))[0]).toBeDefined()
      expect((await listOpenCases(ctx, tx, units.kf)).map(({ body }) => body)).not.toContain(units.ks)
    })
  })

  it('goes to its officer, is closed and opened again', async () => {
    const made = await registerCase(secretary(), aNewCase(units.ks))
    expect(made.status).toBe('open')
    await assignCase(secretary(), made, officer)
    const given = await seen(made)
    expect(given).toMatchObject({ status: 'with-officer', officer })
    await expect(assignCase(secretary(), made, null)).rejects.toBeInstanceOf(StaleVersion)
    await closeCase(secretary(), given)
    const closed = await seen(made)
    expect(closed).toMatchObject({ status: 'closed', closedOn: '2026-09-01' })
    await expect(closeCase(secretary(), closed)).rejects.toThrow('case.closed')
    await expect(registerDocument(secretary(), made.id, aNewRecord())).rejects.toThrow('case.closed')
    await reopenCase(secretary(), closed)
    const open = await seen(made)
    expect(open).toMatchObject({ status: 'with-officer', closedOn: null })
    await expect(reopenCase(secretary(), open)).rejects.toThrow('case.not-closed')
  })

  it('sent back by a body lies with its officer with the reason, until a body takes it up again', async () => {
    const made = await registerCase(secretary(), aNewCase(units.ks, { officer }))
    const act = (deed: Parameters<ReturnType<typeof system>['write']>[2]) =>
      system().write('item.decide', made.id, deed)
    await act(async (tx) => [null, await moveCase(tx, made.id, 'with-body')])
    await expect(closeCase(secretary(), await seen(made))).rejects.toThrow('case.lies-with-body')
    await act(async (tx) => [null, await returnToOfficer(tx, made.id, 'Klarlägg samarbete', units.ks)])
    expect(await seen(made)).toMatchObject({
      status: 'with-officer',
      returnedReason: 'Klarlägg samarbete',
      returnedBy: units.ks,
    })
    await act(async (tx) => [null, await moveCase(tx, made.id, 'decided')])
    expect(await seen(made)).toMatchObject({ status: 'decided', returnedReason: '', returnedBy: null })
  })
})

describe('a document', () => {
  it('is numbered within its case, with sender or receiver, also when two are registered at once', async () => {
    const made = await registerCase(secretary(), aNewCase(units.ks))
    const both = await Promise.all([1, 2].map(() => registerDocument(secretary(), made.id, aNewRecord())))
    expect(both.map(({ ordinal }) => ordinal).sort()).toEqual([1, 2])
    expect(both[0]).toMatchObject({ registeredOn: '2026-09-01', party: 'Länsstyrelsen', file: null })
    const refused = (parts: object) => expect(registerDocument(secretary(), made.id, aNewRecord(parts))).rejects
    await refused({ party: ' ' }).toThrow('record.sender-missing')
    await refused({ party: '', direction: 'outgoing' }).toThrow('record.receiver-missing')
    await refused({ day: day('2026-09-02') }).toThrow('case.day-ahead')
    await registerDocument(secretary(), made.id, aNewRecord({ direction: 'drawn-up', party: '' }))
    const elsewhere = test.as(actorWith('secretary', units.bn))
    await expect(registerDocument(elsewhere, made.id, aNewRecord())).rejects.toBeInstanceOf(NotAllowed)
  })

  it('is registered by the officer of its case', async () => {
    const made = await registerCase(secretary(), aNewCase(units.ks, { officer }))
    const ctx = test.as(actorWith('reporter', units.bf, [units.bf], officer))
    expect((await registerDocument(ctx, made.id, aNewRecord())).ordinal).toBe(1)
  })

  it('is measured from its day until it was registered, for each body', async () => {
    const ctx = test.as(actorWith('secretary', units.kf))
    const made = await registerCase(ctx, aNewCase(units.kf))
    for (const on of ['2026-09-01', '2026-08-31', '2026-08-22'])
      await registerDocument(ctx, made.id, aNewRecord({ day: day(on) }))
    const delay = (await showSettings(ctx)).delays.find(({ body }) => body === units.kf)
    expect(delay).toMatchObject({ year: 2026, documents: 3, median: 1, longest: 10, atOnce: 2 })
  })
})

describe('a classification scheme', () => {
  it('is taken in by those who keep the register of the whole municipality, and a known code gets the new name', async () => {
    await expect(importClasses(secretary(), [{ code: '05', name: 'IT' }])).rejects.toBeInstanceOf(NotAllowed)
    await importClasses(system(), [{ code: '041', name: 'Mål och budget' }])
    const { classes } = await showSettings(secretary())
    expect(classes.find(({ code }) => code === '041')).toMatchObject({ name: 'Mål och budget', parent: '04' })
  })
})

describe('what is secret', () => {
  const title = 'Upphandling av hemligt skyddsrum'
  const secret = () =>
    registerCase(secretary(), aNewCase(units.ks, { title, secrecy: aMarking, publicTitle: 'Upphandling', officer }))

  it('of a case is read by those who keep its register and by its officer; the others read the public title', async () => {
    const made = await secret()
    expect(made.title).toBe('Upphandling')
    expect((await seen(made)).title).toBe(title)
    expect((await seen(made, test.as(actorWith('reporter', units.bf, [units.bf], officer)))).title).toBe(title)
    const others = [
      ...(['administrator', 'controller', 'manager', 'auditor', 'politician'] as const).map((role) =>
        actorWith(role, units.ks),
      ),
      actorWith('secretary', units.bn),
      citizen,
      theSystem,
    ]
    for (const actor of others) expect((await seen(made, test.as(actor))).title, actor.name).toBe('Upphandling')
  })

  it('never enters the log, whatever is done, also when the case was open before', async () => {
    const open = await registerCase(secretary(), aNewCase(units.ks, { title }))
    await registerDocument(secretary(), open.id, aNewRecord({ title }))
    await markCaseSecret(secretary(), open, { secrecy: aMarking, publicTitle: 'Upphandling' })
    await system().write('item.decide', open.id, async (tx) => [
      null,
      await returnToOfficer(tx, open.id, title, units.ks),
    ])
    expect(await seen(open)).toMatchObject({ title, returnedReason: title })
    expect(await seen(open, test.as(actorWith('controller', units.ks)))).toMatchObject({
      title: 'Upphandling',
      returnedReason: '',
    })
    const [record] = await secretary().read((tx) => recordsOf(secretary(), tx, open.id))
    await markRecordSecret(secretary(), record!, { secrecy: aMarking, publicTitle: 'Skrivelse' })
    await assignCase(secretary(), await seen(open), officer)
    const { rows } = await test.owner.query(
      `select count(*)::integer as entries, count(*) filter (where to_jsonb(audit_entry)::text like $1)::integer as leaks
       from audit_entry where deed like 'case.%' or deed like 'record.%' or deed = 'item.decide'`,
      [`%${title}%`],
    )
    expect(rows[0].leaks).toBe(0)
    expect(rows[0].entries).toBeGreaterThan(5)
  })

  it('of a document is its title and its other party', async () => {
    const made = await secret()
    const order = aNewRecord({ title, party: 'Hemliga bolaget', secrecy: aMarking })
    expect(await registerDocument(secretary(), made.id, order)).toMatchObject({ title: 'Skrivelse', party: '' })
    const read = (ctx = secretary()) => ctx.read((tx) => recordsOf(ctx, tx, made.id))
    expect((await read())[0]).toMatchObject({ title, party: 'Hemliga bolaget' })
    expect((await read(test.as(actorWith('auditor', units.ks))))[0]).toMatchObject({ title: 'Skrivelse', party: '' })
  })

  it('that is lifted is everybody’s again, and nothing is left apart', async () => {
    const made = await secret()
    await liftSecrecy(secretary(), made, {
      decidedOn: aMarking.markedOn,
      authority: aMarking.authority,
      reason: '',
    })
    expect((await seen(made, test.as(citizen))).title).toBe(title)
    const left = await test.owner.query('select from case_secret where case_id = $1', [made.id])
    expect(left.rowCount).toBe(0)
  })

  it('is not shown to one who saves too late', async () => {
    const made = await secret()
    await assignCase(secretary(), made, null)
    const thrown = await assignCase(secretary(), made, null).catch((error) => error)
    expect(thrown).toBeInstanceOf(StaleVersion)
    expect(JSON.stringify(thrown)).not.toContain(title)
  })
})
