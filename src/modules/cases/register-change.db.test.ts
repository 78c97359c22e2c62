import { beforeAll, describe, expect, it } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { registerCase } from './case.service.ts'
import { closeCase, liftSecrecy, markCaseSecret } from './case-deeds.service.ts'
import { aMarking, aNewCase, aNewRecord, aRegister } from './cases.fixture.ts'
import { diaryFeed, showDiary, showPublicCase } from './diary.service.ts'
import { searchPublicRecords, searchRecords } from './documents/search-records.service.ts'
import { viewOf } from './pages/case-view.ts'
import { recordsOf, registerDocument } from './record.service.ts'
import { correctCase, correctRecord, liftRecordSecrecy, markRecordSecret } from './register-change.service.ts'
import { showCase } from './show-case.service.ts'

const test = useTestDatabase()
let units: Record<FixtureKey, UnitId>
const secretary = () => test.as(actorWith('secretary', units.ks))
const lifting = { decidedOn: day('2026-03-02'), authority: 'Kommunstyrelsen', reason: '' }

beforeAll(async () => {
  const system = test.as(theSystem)
  units = await anOrganisation(system)
  await aRegister(system, { KS: units.ks })
})

const aCase = (title: string) => registerCase(secretary(), aNewCase(units.ks, { title }))
const shown = (id: Awaited<ReturnType<typeof aCase>>['id'], actor: Actor = actorWith('secretary', units.ks)) =>
  showCase(test.as(actor), id)

async function aDocument(parts: Parameters<typeof aNewRecord>[0] = {}) {
  const home = await aCase('Bryggan')
  return { home, record: await registerDocument(secretary(), home.id, aNewRecord(parts)) }
}
const recordIn = async (home: { id: Awaited<ReturnType<typeof aCase>>['id'] }, actor?: Actor) => {
  const ctx = actor ? test.as(actor) : secretary()
  return (await ctx.read((tx) => recordsOf(ctx, tx, home.id)))[0]!
}

describe('a title', () => {
  it('is corrected with a reason, and what stood there is kept with who and why', async () => {
    const made = await aCase('Ny bryga')
    await correctCase(secretary(), made, { title: 'Ny brygga', publicTitle: '', reason: 'Felskrivning' })
    const { caseFile, changes } = await shown(made.id)
    expect(caseFile).toMatchObject({ title: 'Ny brygga', publicTitle: 'Ny brygga', revision: 2 })
    expect(changes).toMatchObject([
      { kind: 'correction', field: 'title', before: 'Ny bryga', after: 'Ny brygga', reason: 'Felskrivning' },
    ])
  })

  it('is corrected also in a closed case', async () => {
    const made = await aCase('Stängd')
    await closeCase(secretary(), made)
    await correctCase(secretary(), { ...made, revision: 2 }, { title: 'Sluten', publicTitle: '', reason: 'Fel ord' })
    expect((await shown(made.id)).caseFile).toMatchObject({ title: 'Sluten', status: 'closed' })
  })

  it('of a marked case and its public one are corrected apart, and the public register shows the public one alone', async () => {
    const order = aNewCase(units.ks, { title: 'Köp av Nybo 1:2', publicTitle: 'Fastighet', secrecy: aMarking })
    const made = await registerCase(secretary(), order)
    const correction = { title: 'Köp av Nybo 1:3', publicTitle: 'Fastighetsköp', reason: 'Fel beteckning' }
    await correctCase(secretary(), made, correction)
    const { caseFile, changes } = await shown(made.id)
    expect(caseFile).toMatchObject({ title: 'Köp av Nybo 1:3', publicTitle: 'Fastighetsköp' })
    expect(changes.map((one) => one.field)).toEqual(['public-title', 'title'])
    expect((await showPublicCase(test.as(citizen), made.slug)).caseFile.publicTitle).toBe('Fastighetsköp')
  })

  it.each([
    ['register.nothing-corrected', { title: 'Samma', publicTitle: '', reason: 'Inget' }],
    ['register.reason-missing', { title: 'Annan', publicTitle: '', reason: ' ' }],
    ['case.public-title-without-secrecy', { title: 'Annan', publicTitle: 'Tredje', reason: 'Skäl' }],
  ])('is refused: %s', async (code, correction) => {
    const made = await aCase('Samma')
    await expect(correctCase(secretary(), made, correction)).rejects.toMatchObject({ code })
  })

  it('is not corrected over somebody who was there before', async () => {
    const made = await aCase('Först')
    await correctCase(secretary(), made, { title: 'Sedan', publicTitle: '', reason: 'Skäl' })
    await expect(
      correctCase(secretary(), made, { title: 'Sist', publicTitle: '', reason: 'Skäl' }),
    ).rejects.toBeInstanceOf(StaleVersion)
  })
})

describe('the entry of a document', () => {
  it('is corrected in title, day and sender, each kept as it was', async () => {
    const { home, record } = await aDocument({ title: 'Skrivlse', party: 'Länstyrelsen' })
    const correction = { title: 'Skrivelse', publicTitle: '', day: day('2026-08-27'), party: 'Länsstyrelsen' }
    await correctRecord(secretary(), record, { ...correction, reason: 'Felskrivet' })
    expect(await recordIn(home)).toMatchObject({ title: 'Skrivelse', day: '2026-08-27', party: 'Länsstyrelsen' })
    const kept = await test.owner.query(
      'select field, before_text, after_text from register_change where document_id = $1 order by field',
      [record.id],
    )
    expect(kept.rows).toEqual([
      { field: 'day', before_text: '2026-08-28', after_text: '2026-08-27' },
      { field: 'party', before_text: 'Länstyrelsen', after_text: 'Länsstyrelsen' },
      { field: 'title', before_text: 'Skrivlse', after_text: 'Skrivelse' },
    ])
  })

  it('keeps its sender, and no day ahead', async () => {
    const { record } = await aDocument()
    const correction = { title: 'A', publicTitle: '', day: day('2026-08-28'), party: '', reason: 'Skäl' }
    await expect(correctRecord(secretary(), record, correction)).rejects.toMatchObject({
      code: 'record.sender-missing',
    })
    const ahead = { ...correction, party: 'B', day: day('2200-01-01') }
    await expect(correctRecord(secretary(), record, ahead)).rejects.toMatchObject({ code: 'case.day-ahead' })
    await expect(
      correctRecord(secretary(), { ...record, revision: 9 }, { ...correction, party: 'B' }),
    ).rejects.toBeInstanceOf(StaleVersion)
  })

  it('can be marked later and corrected while it is marked; outside nothing of it is read', async () => {
    const { home, record } = await aDocument({ title: 'Kornvalls intyg', party: 'Kornvall' })
    await markRecordSecret(secretary(), record, { secrecy: aMarking, publicTitle: 'Intyg' })
    const order = { title: 'Kornvalls läkarintyg', publicTitle: '', day: record.day, party: 'Kornvall', reason: 'Noga' }
    await correctRecord(secretary(), { ...record, revision: 2 }, order)
    expect(await recordIn(home)).toMatchObject({
      title: 'Kornvalls läkarintyg',
      publicTitle: 'Intyg',
      party: 'Kornvall',
    })
    expect(await recordIn(home, actorWith('auditor', units.ks))).toMatchObject({ title: 'Intyg', party: '' })
  })

  it('is everybody’s again when the marking is lifted by a decision, and nothing but the history is left apart', async () => {
    const { home, record } = await aDocument({ title: 'Anbud ett', party: 'Bolaget' })
    await markRecordSecret(secretary(), record, { secrecy: aMarking, publicTitle: 'Anbud' })
    const step = { ...record, revision: 2 }
    await liftRecordSecrecy(secretary(), step, { ...lifting, reason: 'Upphandlingen är klar' })
    expect(await recordIn(home, citizen)).toMatchObject({ title: 'Anbud ett', party: 'Bolaget', secrecy: null })
    expect((await test.owner.query('select from record_secret where document_id = $1', [record.id])).rowCount).toBe(0)
    const kept = await test.owner.query(
      'select kind, before_text, after_text, authority, decided_on from register_change where document_id = $1 order by changed_at',
      [record.id],
    )
    expect(kept.rows).toMatchObject([
      { kind: 'marking', before_text: '', after_text: aMarking.provision, authority: aMarking.authority },
      { kind: 'lifting', before_text: aMarking.provision, after_text: '', authority: 'Kommunstyrelsen' },
    ])
  })

  it('has no marking to lift before it has one, and none is lifted before it was made', async () => {
    const { record } = await aDocument()
    await expect(liftRecordSecrecy(secretary(), record, lifting)).rejects.toMatchObject({ code: 'case.not-marked' })
    await markRecordSecret(secretary(), record, { secrecy: aMarking, publicTitle: 'Annat' })
    const early = { ...lifting, decidedOn: day('2026-03-01') }
    await expect(liftRecordSecrecy(secretary(), { ...record, revision: 2 }, early)).rejects.toMatchObject({
      code: 'register.lifted-before-marked',
    })
    const made = await aCase('Öppet')
    await expect(liftSecrecy(secretary(), made, lifting)).rejects.toMatchObject({ code: 'case.not-marked' })
  })
})

describe('what a title was before it was corrected', () => {
  const words = ['Hjortrons', 'avsked', 'felaktigt namn']

  it('is read by those alone who may read the secrets of the case, and is found nowhere else', async () => {
    const made = await aCase('Hjortrons avsked')
    await correctCase(secretary(), made, { title: 'Personalfråga', publicTitle: '', reason: 'felaktigt namn' })
    const record = await registerDocument(secretary(), made.id, aNewRecord({ title: 'Hjortrons avsked' }))
    const order = { title: 'Brev', publicTitle: '', day: record.day, party: record.party, reason: 'felaktigt namn' }
    await correctRecord(secretary(), record, order)
    await markCaseSecret(secretary(), { ...made, revision: 2 }, { secrecy: aMarking, publicTitle: 'Ärende' })
    expect(JSON.stringify(viewOf(await shown(made.id)))).toContain('Hjortrons')
    const outside = [
      citizen,
      ...(['administrator', 'controller', 'manager', 'politician', 'auditor'] as const).map((role) =>
        actorWith(role, units.ks),
      ),
      actorWith('secretary', units.bn),
    ]
    for (const actor of outside) {
      const ctx = test.as(actor)
      const told = [
        await showDiary(ctx, { offset: 0, size: 500 }),
        await showPublicCase(ctx, made.slug),
        await diaryFeed(ctx, 'https://ekby.example'),
        actor === citizen ? null : viewOf(await shown(made.id, actor)),
        ...(await Promise.all(words.map((q) => searchPublicRecords(ctx, { words: q })))),
        ...(actor === citizen ? [] : await Promise.all(words.map((q) => searchRecords(ctx, { words: q })))),
      ]
      const text = JSON.stringify(told)
      for (const word of words) expect(text, `${actor.name} ${word}`).not.toContain(word)
    }
    const { rows } = await test.owner.query('select to_jsonb(audit_entry)::text as row from audit_entry')
    for (const word of words) expect(rows.filter(({ row }) => row.includes(word))).toEqual([])
  })

  it('is changed by those who keep the register and by nobody else', async () => {
    const { home, record } = await aDocument()
    for (const actor of [
      actorWith('secretary', units.bn),
      ...(['administrator', 'controller', 'manager', 'reporter', 'politician', 'auditor'] as const).map((role) =>
        actorWith(role, units.ks),
      ),
    ]) {
      const ctx = test.as(actor)
      const marking = { secrecy: aMarking, publicTitle: 'X' }
      for (const deed of [
        () => correctCase(ctx, home, { title: 'X', publicTitle: '', reason: 'Y' }),
        () => correctRecord(ctx, record, { title: 'X', publicTitle: '', day: record.day, party: 'Z', reason: 'Y' }),
        () => markRecordSecret(ctx, record, marking),
        () => markCaseSecret(ctx, home, marking),
        () => liftRecordSecrecy(ctx, record, lifting),
        () => liftSecrecy(ctx, home, lifting),
      ])
        await expect(deed(), actor.name).rejects.toMatchObject({ status: 403 })
    }
  })
})
