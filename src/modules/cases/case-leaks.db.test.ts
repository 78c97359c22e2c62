import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { askForCaseLife, listOpenCases, registerCase, returnToOfficer } from './case.service.ts'
import type { CaseFile } from './case-file.ts'
import { registerCasesApi } from './cases.api.ts'
import { aMarking, aNewCase, aNewRecord, aRegister } from './cases.fixture.ts'
import { diaryFeed, showDiary, showPublicCase } from './diary.service.ts'
import { viewOf } from './pages/case-view.ts'
import { registerDocument } from './record.service.ts'
import { showCase, showDesk } from './show-case.service.ts'

const test = useTestDatabase()
const words = { title: 'Skyddsrummet', party: 'Fortifikationen', reason: 'Vattenfritt', told: 'Bergrummet' }
const all = Object.values(words)
const page = { offset: 0, size: 50 }
let units: Record<FixtureKey, UnitId>
let made: CaseFile
const secretary = () => test.as(actorWith('secretary', units.ks))

beforeAll(async () => {
  const system = test.as(theSystem)
  units = await anOrganisation(system)
  await aRegister(system, { KS: units.ks })
  const order = aNewCase(units.ks, { title: words.title, secrecy: aMarking, publicTitle: 'Upphandling' })
  made = await registerCase(secretary(), order)
  const { title, party } = words
  await registerDocument(secretary(), made.id, aNewRecord({ title, party, secrecy: aMarking }))
  await system.write('item.decide', made.id, async (tx) => [
    null,
    await returnToOfficer(tx, made.id, words.reason, units.ks),
  ])
  askForCaseLife('a module that forgets to mask', async () => [
    {
      at: day('2026-04-01'),
      kind: 'decision',
      text: words.told,
      body: units.ks,
      href: null,
      publicHref: '/protokoll/1',
    },
  ])
})

/** Every answer of the routes to one who asks, as text. */
async function overApi(actor: Actor, path: string): Promise<string> {
  const api = makeApi()
  api.app.use('*', async (c, next) => {
    c.set('context', test.as(actor))
    c.set('log', () => undefined)
    await next()
  })
  registerCasesApi(api)
  return (await api.app.request(path)).text()
}

describe('what is secret of a case', () => {
  const readers = () => [
    citizen,
    theSystem,
    actorWith('secretary', units.ks),
    ...(['administrator', 'controller', 'manager', 'politician', 'auditor'] as const).map((role) =>
      actorWith(role, units.kommun, Object.values(units)),
    ),
  ]

  it('is never in the public register, its search, its feed or an answer of the API, whoever asks', async () => {
    for (const actor of readers()) {
      const ctx = test.as(actor)
      const outputs = [
        await showDiary(ctx, page),
        await showPublicCase(ctx, made.slug),
        await diaryFeed(ctx, 'https://ekby.example'),
        await overApi(actor, '/cases'),
        await overApi(actor, '/cases?format=csv'),
        await overApi(actor, `/cases/${made.slug}`),
      ]
      const text = JSON.stringify(outputs, (_key, value) => (value instanceof Map ? [...value] : value))
      expect(text).toContain('Upphandling')
      for (const word of all) expect(text, `${actor.name} ${word}`).not.toContain(word)
    }
  })

  it('cannot be found by searching for it', async () => {
    for (const q of all) {
      expect((await showDiary(test.as(citizen), { ...page, q })).total).toBe(0)
      expect((await showDesk(secretary(), { ...page, q })).total).toBe(0)
      expect(JSON.parse(await overApi(citizen, `/cases?q=${q}`)).total).toBe(0)
    }
    expect((await showDiary(test.as(citizen), { ...page, q: 'upphandling' })).total).toBe(1)
  })

  it('is on the desk of those who may read it, and of nobody else', async () => {
    const told = async (actor: Actor) => {
      const ctx = test.as(actor)
      const open = await ctx.read((tx) => listOpenCases(ctx, tx, null))
      return JSON.stringify([(await showDesk(ctx, page)).items, viewOf(await showCase(ctx, made.id)), open])
    }
    const own = [words.title, words.party, words.reason]
    for (const word of own) expect(await told(actorWith('secretary', units.ks))).toContain(word)
    for (const role of ['administrator', 'controller', 'manager', 'politician', 'auditor'] as const)
      for (const word of own) expect(await told(actorWith(role, units.ks)), role).not.toContain(word)
  })
})
