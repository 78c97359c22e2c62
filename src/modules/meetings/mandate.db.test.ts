import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { giveSeat } from '../organisation/index.ts'
import { compositionOf, endMandate, giveMandate, listMandates, saveBodySize, saveCallOrder } from './mandate.service.ts'
import type { NewMandate } from './mandate-rules.ts'
import { aMeetingTown, type MeetingTown, plantPerson } from './meeting-town.fixture.ts'

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
    await saveCallOrder(secretary(), town.units.ks, [{ party: 'C', next: ['M', 'S'] }])
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

  it('is entered by the secretary of the body, the one above and the administrator, nobody else', async () => {
    const wanted = await order()
    for (const role of ['controller', 'manager', 'reporter', 'politician', 'registrar'] as const)
      await expect(giveMandate(test.as(town.actor(role, town.units.ks)), wanted)).rejects.toBeInstanceOf(NotAllowed)
    await expect(giveMandate(test.as(town.actor('secretary', town.units.bn)), wanted)).rejects.toBeInstanceOf(
      NotAllowed,
    )
    await expect(giveMandate(test.as(citizen), wanted)).rejects.toBeInstanceOf(NotSignedIn)
    await expect(listMandates(test.as(citizen), town.units.ks, day('2026-01-01'))).rejects.toBeInstanceOf(NotSignedIn)
    const administrator = test.as(town.actor('administrator', town.units.kommun, [town.units.kommun, town.units.ks]))
    expect((await giveMandate(administrator, wanted)).person).toBe(wanted.person)
  })
})
