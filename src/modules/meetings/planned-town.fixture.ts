import { newId } from '../../platform/context.ts'
import { actorWith, type TestDatabase, theSystem } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import type { PersonId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aRegister } from '../cases/cases.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { giveMandate } from './mandate.service.ts'
import { planMeeting, saveMeetingBody } from './meeting.service.ts'
import type { MeetingOrder, PlannedMeeting } from './meeting-plan.ts'
import { aMeetingBody, aMeetingOrder } from './planning.fixture.ts'

/** A municipality that plans its meetings: a council, a board with a chair, a member and a substitute, and their secretary. */
export interface PlannedTown {
  readonly units: Awaited<ReturnType<typeof anOrganisation>>
  readonly secretary: Actor
  /** Of the board, with a place to send mail. */
  readonly members: readonly PersonId[]
  /** A meeting of the board at an hour no other has. */
  aPlanned(change?: Partial<MeetingOrder>): Promise<PlannedMeeting>
}

export async function aPlannedTown(test: TestDatabase): Promise<PlannedTown> {
  const ctx = test.as(theSystem)
  const aPerson = async (name: string): Promise<PersonId> => {
    const person = newId<'person'>() as PersonId
    await test.owner.query('insert into person (tenant_id, person_id, name, email) values (1, $1, $2, $3)', [
      person,
      name,
      `${person}@ekby.se`,
    ])
    return person
  }
  const units = await anOrganisation(ctx)
  const secretary = actorWith('secretary', units.kf, [units.kf, units.ks], await aPerson('Sekreterare'))
  await saveMeetingBody(ctx, aMeetingBody({ unit: units.kf, kind: 'council', key: 'kf', code: 'KF' }))
  await saveMeetingBody(ctx, aMeetingBody({ unit: units.ks, proposesTo: units.kf }))
  await aRegister(ctx, { KS: units.ks })
  const elect = async (name: string, post: 'chair' | 'member' | 'substitute') => {
    const person = await aPerson(name)
    await giveMandate(ctx, { body: units.ks, person, party: 'S', post, order: 1, from: day('2023-01-01') })
    return person
  }
  const members = [
    await elect('Ordförande', 'chair'),
    await elect('Ledamot', 'member'),
    await elect('Ersättare', 'substitute'),
  ]
  let minute = 0
  const aPlanned = (change: Partial<MeetingOrder> = {}) => {
    minute += 1
    const startsAt = `08:${String(minute).padStart(2, '0')}`
    return planMeeting(test.as(secretary), aMeetingOrder({ body: units.ks, startsAt, ...change }))
  }
  return { units, secretary, members, aPlanned }
}
