import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { parseInput } from '../../platform/contract.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { quiet, testPlatform } from '../../platform/testing/website.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { AssuranceNeeded, InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { giveSeat } from '../organisation/index.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { commands } from './access.cli.ts'
import { organisationOrder } from './access.contract.ts'
import { createKey, listKeys, revokeKey } from './api-key.service.ts'
import { changePersonDetails, createPerson, deactivatePerson } from './person.service.ts'
import { endSession, listSessionsOf } from './session.service.ts'
import type { SessionId } from './session.ts'
import { chooseLook, demandAssurance, showSettings, tellOrganisation } from './setting.service.ts'
import { listDemoPeople, listPeople, readAuditLog, showPerson } from './show-access.service.ts'
import { type ActAs, signInAsDemo } from './sign-in.service.ts'

const database = useTestDatabase()
let municipality: UnitId
let reach: UnitId[]
let chief: PersonId
const page = { offset: 0, size: 50 }
const system = () => database.as(theSystem)
const administrator = (person = chief): Actor => actorWith('administrator', municipality, reach, person)
const as = (actor: Actor, now?: string) => database.as(actor, 1, now)
const person = (name: string, email: string | null = null) => createPerson(system(), { name, email, isActive: true })

beforeAll(async () => {
  const units = await anOrganisation(system())
  municipality = units.kommun
  reach = Object.values(units)
  chief = (await person('Chief', 'chief@ekby.example')).id
  await giveSeat(system(), { person: chief, unit: municipality, role: 'administrator', from: day('2020-01-01') })
})

async function aSession(of: PersonId): Promise<SessionId> {
  await database.owner.query('update tenant set is_demo = true where tenant_id = 1')
  const actAs: ActAs = ({ id, name }) =>
    as({ ...theSystem, kind: 'person', person: id, name }, Temporal.Now.instant().toString())
  const { session } = await signInAsDemo(system(), actAs, of, null)
  await database.owner.query('update tenant set is_demo = false where tenant_id = 1')
  return session.id
}

describe('who may do each deed of access', () => {
  const someone = () => newId<'person'>() as PersonId
  const deeds: readonly (readonly [string, (actor: Actor) => Promise<unknown>])[] = [
    ['person.save', (actor) => createPerson(as(actor), { name: 'New', email: null, isActive: true })],
    ['person.deactivate', async (actor) => deactivatePerson(as(actor), (await person('Leaver')).id)],
    ['session.end', async (actor) => endSession(as(actor), await aSession((await person('Visitor')).id))],
    ['setting.save', (actor) => chooseLook(as(actor), { brandColour: null })],
    ['setting.save of the number', (actor) => tellOrganisation(as(actor), { number: null })],
    ['reading people', (actor) => listPeople(as(actor), { q: '', ...page })],
    ['reading settings', (actor) => showSettings(as(actor))],
  ]

  test.each(deeds)('%s: the administrator of the whole municipality, nobody else', async (_name, act) => {
    await act(administrator())
    for (const role of ['controller', 'manager', 'reporter', 'secretary', 'politician', 'auditor'] as const) {
      await expect(act(actorWith(role, municipality, reach, someone())), role).rejects.toThrow(NotAllowed)
    }
    await expect(act(actorWith('administrator', reach[3] ?? municipality, [], someone()))).rejects.toThrow(NotAllowed)
    await expect(act(citizen)).rejects.toThrow(NotSignedIn)
  })

  test('the log is read by administrator, controller and auditor', async () => {
    for (const role of ['administrator', 'controller', 'auditor'] as const) {
      await readAuditLog(as(actorWith(role, municipality)), {}, page)
    }
    for (const role of ['manager', 'reporter', 'secretary', 'politician'] as const) {
      await expect(readAuditLog(as(actorWith(role, municipality)), {}, page), role).rejects.toThrow(NotAllowed)
    }
    await expect(readAuditLog(as(citizen), {}, page)).rejects.toThrow(NotSignedIn)
  })
})

describe('people', () => {
  test('two cannot have one address', async () => {
    await expect(person('Other', 'chief@ekby.example')).rejects.toThrow('access.email-taken')
  })

  test('what somebody else changed meanwhile is not overwritten', async () => {
    const one = await person('Before')
    const order = { name: 'After', email: null, isActive: true, revision: one.revision }
    expect((await changePersonDetails(as(administrator()), one.id, order)).name).toBe('After')
    await expect(changePersonDetails(as(administrator()), one.id, order)).rejects.toThrow(StaleVersion)
  })

  test('who is deactivated has no session left, and stays in the log', async () => {
    const one = await person('Gone')
    await aSession(one.id)
    await deactivatePerson(as(administrator()), one.id)
    const open = await database.owner.query('select from session where person_id = $1 and ended_at is null', [one.id])
    expect(open.rowCount).toBe(0)
    expect((await showPerson(as(administrator()), one.id)).isActive).toBe(false)
    const { items } = await readAuditLog(as(administrator()), { thing: one.id }, page)
    expect(items.map((entry) => entry.deed)).toEqual(['person.deactivate', 'person.save'])
  })

  test('nobody deactivates themselves', async () => {
    await expect(deactivatePerson(as(administrator()), chief)).rejects.toThrow('access.own-account')
  })

  test('are found by part of a name, with Swedish letters, and signs of the search are only signs', async () => {
    await person('Åsa Öberg')
    const search = async (q: string) =>
      (await listPeople(as(administrator()), { q, ...page })).items.map((one) => one.name)
    expect(await search('öberg')).toEqual(['Åsa Öberg'])
    expect(await search('%')).toEqual([])
    expect(await search('_')).toEqual([])
  })

  test('of another municipality are not there', async () => {
    const other = database.as(administrator(), 2)
    await expect(showPerson(other, chief)).rejects.toThrow(NotAllowed)
    await expect(showPerson(database.as(theSystem, 2), chief)).rejects.toThrow(NotFound)
  })

  test('are shown to choose among only in a demo municipality', async () => {
    expect(await listDemoPeople(as(citizen))).toEqual([])
    await database.owner.query('update tenant set is_demo = true where tenant_id = 1')
    const shown = await listDemoPeople(as(citizen))
    await database.owner.query('update tenant set is_demo = false where tenant_id = 1')
    expect(shown.map((one) => one.name)).toEqual(['Chief'])
    const actAs: ActAs = () => system()
    await expect(signInAsDemo(system(), actAs, chief, null)).rejects.toThrow(NotFound)
  })
})

describe('sessions', () => {
  test('one’s own may be ended by anyone, another’s not', async () => {
    const one = await person('Reporter')
    const session = await aSession(one.id)
    const now = Temporal.Now.instant().toString()
    expect((await listSessionsOf(as(administrator(), now), one.id)).map((open) => open.id)).toEqual([session])
    const reporter = actorWith('reporter', municipality, [municipality], one.id)
    await expect(endSession(as(actorWith('reporter', municipality)), session)).rejects.toThrow(NotAllowed)
    expect((await endSession(as(reporter), session)).endedAt).not.toBeNull()
  })
})

describe('keys', () => {
  const owner = () => actorWith('controller', municipality, reach, chief)
  const order = { name: 'Export', scope: 'read', expiresOn: null } as const

  test('one sees one’s own, the administrator sees all, a person without a seat none', async () => {
    await createKey(as(owner()), order)
    const other = (await person('Other key owner')).id
    const colleague = actorWith('controller', municipality, reach, other)
    expect((await listKeys(as(colleague))).keys).toEqual([])
    expect((await listKeys(as(owner()))).keys.map((key) => key.personName)).toEqual(['Chief'])
    expect((await listKeys(as(administrator(other)))).keys).toHaveLength(1)
    await expect(listKeys(as({ ...colleague, seats: [] }))).rejects.toThrow(NotAllowed)
  })

  test('cannot be made by a key, an auditor or a stranger', async () => {
    await expect(createKey(as({ ...owner(), kind: 'api-key' }), order)).rejects.toThrow(NotAllowed)
    await expect(createKey(as(actorWith('auditor', municipality)), order)).rejects.toThrow(NotAllowed)
    await expect(createKey(as(citizen), order)).rejects.toThrow(NotSignedIn)
  })

  test('are revoked by their person or the administrator, once', async () => {
    const { key } = await createKey(as(owner()), order)
    await expect(revokeKey(as(actorWith('controller', municipality)), key.id)).rejects.toThrow(NotAllowed)
    await revokeKey(as(administrator(newId<'person'>() as PersonId)), key.id)
    await expect(revokeKey(as(owner()), key.id)).rejects.toThrow('access.key-already-revoked')
  })
})

describe('settings', () => {
  test('a demanded level stops the deed until the sign-in has it, and its removal lets it through', async () => {
    const weak = as(administrator())
    const strong = as({ ...administrator(), assurance: 'loa3' })
    const { assuranceRevision } = await showSettings(weak)
    await demandAssurance(weak, {
      demands: { 'person.save': ['loa3', 'loa4'], 'plan.adopt': [] },
      revision: assuranceRevision,
    })
    expect((await showSettings(weak)).assurance).toEqual({ 'person.save': ['loa3', 'loa4'] })
    const create = (ctx: typeof weak) => createPerson(ctx, { name: 'Guarded', email: null, isActive: true })
    await expect(create(weak)).rejects.toThrow(AssuranceNeeded)
    expect((await create(strong)).name).toBe('Guarded')
    await expect(demandAssurance(weak, { demands: {}, revision: assuranceRevision })).rejects.toThrow(StaleVersion)
    await demandAssurance(weak, { demands: {}, revision: (await showSettings(weak)).assuranceRevision })
    expect((await create(weak)).name).toBe('Guarded')
  })

  test('the number of the municipality is kept as ten digits with a check digit, and can be taken away', async () => {
    const ctx = as(administrator())
    for (const written of ['212000-2254', ' 2120002254', '16212000-2254'])
      expect(parseInput(organisationOrder, { number: written }, 'sv')).toEqual({ number: '212000-2254' })
    for (const wrong of ['212000-2255', '212000-225', 'abc'])
      expect(() => parseInput(organisationOrder, { number: wrong }, 'sv')).toThrow()
    await tellOrganisation(ctx, { number: '212000-2254' })
    expect((await showSettings(ctx)).organisation).toEqual({ number: '212000-2254' })
    await tellOrganisation(ctx, parseInput(organisationOrder, {}, 'sv'))
    expect((await showSettings(ctx)).organisation).toEqual({ number: null })
  })

  test('only deeds that exist can demand a level', async () => {
    const { assuranceRevision: revision } = await showSettings(as(administrator()))
    await expect(demandAssurance(as(administrator()), { demands: { 'no.deed': ['x'] }, revision })).rejects.toThrow(
      'access.unknown-deed',
    )
  })
})

describe('the audit log', () => {
  test('is read by person, deed, thing and Swedish day', async () => {
    const late = '2026-08-31T22:30:00Z'
    const ctx = as(administrator(), late)
    const one = await createPerson(ctx, { name: 'Found by words', email: null, isActive: true })
    await database.owner.query(`update audit_entry set at = $2 where target = $1`, [one.id, late])
    const find = async (filter: Parameters<typeof readAuditLog>[1]) =>
      (await readAuditLog(as(administrator()), filter, page)).items.filter((entry) => entry.target === one.id).length
    expect(await find({ person: chief })).toBe(1)
    expect(await find({ person: newId<'person'>() as PersonId })).toBe(0)
    expect(await find({ deed: 'person.save' })).toBe(1)
    expect(await find({ deed: 'seat.give' })).toBe(0)
    expect(await find({ thing: 'by WORDS' })).toBe(1)
    expect(await find({ thing: '%' })).toBe(0)
    expect(await find({ from: day('2026-09-01'), until: day('2026-09-01') })).toBe(1)
    expect(await find({ until: day('2026-08-31') })).toBe(0)
  })

  test('comes in pages, newest first, and counts the whole', async () => {
    const first = await readAuditLog(as(administrator()), {}, { offset: 0, size: 2 })
    const second = await readAuditLog(as(administrator()), {}, { offset: 2, size: 2 })
    expect(first.items).toHaveLength(2)
    expect(first.total).toBeGreaterThan(10)
    const times = [...first.items, ...second.items].map((entry) => entry.at)
    expect(times).toEqual(times.toSorted().toReversed())
  })
})

describe('bin/styrhjul user', () => {
  const lines: string[] = []
  const io = { out: (line: string) => lines.push(line), err: () => undefined }
  const platform = async () => testPlatform(database, quiet)
  const run = (name: string, values: Record<string, string>, positionals: string[] = []) => {
    const command = commands.find((one) => one.name === name)
    if (!command) throw new Error(`no command ${name}`)
    return command.run({ values, positionals, platform, io })
  }

  test('adds the first administrator of a municipality, lists and deactivates', async () => {
    const given = { name: 'First', email: 'first@ekby.example' }
    await run('user add', { ...given, role: 'administrator', unit: 'kommun' })
    await run('user list', {})
    expect(lines).toContain('First\tfirst@ekby.example\tadministrator')
    expect(await run('user deactivate', {}, ['First@ekby.example'])).toBe(0)
    await expect(run('user deactivate', {}, ['nobody@ekby.example'])).rejects.toThrow('access.no-such-user')
  })

  test('adds nobody when the unit or a field is wrong', async () => {
    const given = { name: 'Second', email: 'second@ekby.example' }
    await expect(run('user add', { ...given, role: 'administrator', unit: 'nowhere' })).rejects.toThrow(
      'access.no-such-unit',
    )
    await expect(run('user add', { name: '', email: 'nonsense' })).rejects.toThrow(InvalidInput)
    expect((await listPeople(system(), { q: 'second', ...page })).total).toBe(0)
  })
})
