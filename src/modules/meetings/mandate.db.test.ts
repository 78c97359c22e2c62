import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { giveSeat } from '../organisation/index.ts'
import {
  compositionOf,
  endMandate,
  giveMandate,
  listMandates,
  listPersonsToElect,
  saveBodySize,
  saveCallOrder,
} from './mandate.service.ts'
import type { NewMandate } from './mandate-rules.ts'
import { aMeetingTown, type MeetingTown, plantMeeting, plantPerson } from './meeting-town.fixture.ts'

const test = useTestDatabase()
let town: MeetingTown
const secretary = () => test.as(town.secretary)

beforeAll(async () => {
  town = await aMeetingTown(test)
})

const order = async (change: Partial<NewMandate> = {}): Promise<NewMandate> => ({
  body: town.units.ks,
  person: change.person ?? (await plantPerson(test, 'Ledamot')),
  party: 'C',
  post: 'member',
  order: 1,
  from: day('2026-01-01'),
  ...change,
})

describe('who is elected to a body', () => {
  it('is read for a day, with names and the order in which substitutes are called', async () => {
    const given = await giveMandate(secretary(), await order({ lastDay: day('2026-06-30') }))
    await saveCallOrder(secretary(), town.units.ks, {
      from: day('2026-01-01'),
      orders: [{ party: 'C', next: ['M', 'S'] }],
    })
    const on = (text: string) => secretary().read((tx) => compositionOf(tx, town.units.ks, day(text)))
    const inJune = await on('2026-06-30')
    expect(inJune.mandates.find((one) => one.id === given.id)?.name).toBe('Ledamot')
    expect(inJune.callOrder).toEqual([{ party: 'C', next: ['M', 'S'] }])
    expect((await on('2026-07-01')).mandates.some((one) => one.id === given.id)).toBe(false)
    expect((await on('2025-12-31')).mandates.some((one) => one.id === given.id)).toBe(false)
  })

  it('is nobody twice, also when two hands enter the same person at once', async () => {
    const same = await order()
    const results = await Promise.allSettled([1, 2, 3].map(() => giveMandate(secretary(), same)))
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of results)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'mandate.second-place' })
  })

  it('is no elected auditor and no unknown person', async () => {
    const auditor = await plantPerson(test, 'Revisor')
    await giveSeat(test.as(theSystem), {
      person: auditor,
      unit: town.units.kommun,
      role: 'auditor',
      from: day('2020-01-01'),
    })
    await expect(giveMandate(secretary(), await order({ person: auditor }))).rejects.toMatchObject({
      code: 'mandate.is-auditor',
    })
    await expect(
      giveMandate(secretary(), await order({ person: newId<'person'>() as PersonId })),
    ).rejects.toBeInstanceOf(NotFound)
  })

  it('is ended by whoever saw the mandate as it stands', async () => {
    const { id, revision } = await giveMandate(secretary(), await order())
    const lastDay = day('2026-03-31')
    await expect(endMandate(secretary(), id, { lastDay, revision: revision + 1 })).rejects.toBeInstanceOf(StaleVersion)
    expect(await endMandate(secretary(), id, { lastDay, revision })).toMatchObject({ until: '2026-04-01' })
  })

  it('is compared with how many the council has decided', async () => {
    await saveBodySize(secretary(), town.units.ks, { from: day('2023-01-01'), members: 3, substitutes: 3 })
    const people = await listMandates(secretary(), town.units.ks, day('2025-01-01'))
    expect(people.findings).toContainEqual({
      code: 'composition.too-many-members',
      severity: 'warning',
      facts: { count: 5, places: 3 },
    })
    expect(people).toMatchObject({ mayKeep: true, size: { members: 3 } })
  })

  it('is called in the order that held on the day, and an earlier day keeps its own', async () => {
    const save = (from: string, next: readonly string[]) =>
      saveCallOrder(secretary(), town.units.ks, { from: day(from), orders: [{ party: 'M', next }] })
    await save('2027-01-01', ['S'])
    await save('2027-07-01', ['C', 'S'])
    await save('2027-07-01', ['C'])
    const on = async (text: string) => (await listMandates(secretary(), town.units.ks, day(text))).composition.callOrder
    expect(await on('2027-06-30')).toEqual([{ party: 'M', next: ['S'] }])
    expect(await on('2027-07-01')).toEqual([{ party: 'M', next: ['C'] }])
    const { callOrders } = await listMandates(secretary(), town.units.ks, day('2027-01-01'))
    expect(callOrders.map(({ from }) => from)).toEqual(expect.arrayContaining(['2027-01-01', '2027-07-01']))
  })

  it('is not changed for a day when the body has held a meeting that is closed', async () => {
    const { id } = await plantMeeting(test, town.units.kf, [], { day: '2026-02-10' })
    const wanted = { body: town.units.kf, lastDay: null }
    const before = await giveMandate(test.as(town.deputy), await order({ ...wanted, from: day('2026-02-01') }))
    await test.owner.query(`update meeting set status = 'closed' where meeting_id = $1`, [id])
    const refused = { code: 'mandate.meeting-held', facts: { day: '2026-02-10' } }
    const give = async (from: string, lastDay: string | null) =>
      giveMandate(
        test.as(town.deputy),
        await order({ ...wanted, from: day(from), lastDay: lastDay === null ? null : day(lastDay) }),
      )
    await expect(give('2026-02-10', null)).rejects.toMatchObject(refused)
    await expect(give('2026-01-01', '2026-02-10')).rejects.toMatchObject(refused)
    await give('2026-01-01', '2026-02-09')
    await give('2026-02-11', null)
    const end = (text: string) => endMandate(test.as(town.deputy), before.id, { lastDay: day(text), revision: 1 })
    await expect(end('2026-02-09')).rejects.toMatchObject(refused)
    expect(await end('2026-02-10')).toMatchObject({ until: '2026-02-11' })
    const callFrom = (text: string) =>
      saveCallOrder(test.as(town.deputy), town.units.kf, { from: day(text), orders: [{ party: 'C', next: [] }] })
    await expect(callFrom('2026-01-01')).rejects.toMatchObject(refused)
    await callFrom('2026-02-11')
  })

  it('is entered by the secretary of the body, the one above and the administrator, nobody else', async () => {
    const wanted = await order()
    const { id } = await giveMandate(secretary(), await order())
    const from = day('2028-01-01')
    const deeds = (actor: Actor): readonly (() => Promise<unknown>)[] => [
      () => giveMandate(test.as(actor), wanted),
      () => endMandate(test.as(actor), id, { lastDay: from, revision: 1 }),
      () => saveCallOrder(test.as(actor), town.units.ks, { from, orders: [{ party: 'C', next: [] }] }),
      () => saveBodySize(test.as(actor), town.units.ks, { from, members: 3, substitutes: 3 }),
      () => listPersonsToElect(test.as(actor), town.units.ks),
    ]
    const others = (['controller', 'manager', 'reporter', 'politician', 'registrar'] as const).map((role) =>
      town.actor(role, town.units.ks),
    )
    for (const actor of [...others, town.actor('secretary', town.units.bn)])
      for (const deed of deeds(actor)) await expect(deed()).rejects.toBeInstanceOf(NotAllowed)
    for (const deed of deeds(citizen)) await expect(deed()).rejects.toBeInstanceOf(NotSignedIn)
    await expect(listMandates(test.as(citizen), town.units.ks, day('2026-01-01'))).rejects.toBeInstanceOf(NotSignedIn)
    const administrator = test.as(town.actor('administrator', town.units.kommun, [town.units.kommun, town.units.ks]))
    expect((await giveMandate(administrator, wanted)).person).toBe(wanted.person)
  })
})
