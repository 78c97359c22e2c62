import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import * as policy from './room.policy.ts'

const unit = () => newId<'unit'>() as UnitId
const [above, body, below, elsewhere] = [unit(), unit(), unit(), unit()]

/** Who sits where: over the body, in it, below it, in another. */
const seats: Record<string, (role: Role) => Actor> = {
  above: (role) => actorWith(role, above, [above, body, below]),
  body: (role) => actorWith(role, body, [body, below]),
  below: (role) => actorWith(role, below),
  elsewhere: (role) => actorWith(role, elsewhere),
}

const deeds: Record<string, (actor: Actor) => boolean> = {
  'keep mandates': (actor) => policy.mayKeepMandates(actor, { body }),
  'keep room': (actor) => policy.mayKeepRoom(actor, { body }),
}

/** What is not named here is not allowed. */
const allowed: Partial<Record<Role, Record<string, readonly string[]>>> = {
  administrator: { above: ['keep mandates'], body: ['keep mandates'] },
  secretary: { above: ['keep mandates', 'keep room'], body: ['keep mandates', 'keep room'] },
}

describe('who may keep the people and the room of a body', () => {
  it.each(roles.flatMap((role) => Object.keys(seats).map((seat) => [role, seat] as const)))(
    '%s with a seat in: %s',
    (role, seat) => {
      const actor = seats[seat]!(role)
      const may = Object.keys(deeds).filter((deed) => deeds[deed]!(actor))
      expect(may).toEqual(allowed[role]?.[seat] ?? [])
      expect(policy.mayReadMandates(actor)).toBe(true)
      expect(policy.mayFollowRoom(actor, { isPublic: false, status: 'planned', calledAt: null })).toBe(true)
    },
  )

  it('is no citizen, who follows what is held in public once it has been called', () => {
    expect(Object.values(deeds).some((may) => may(citizen))).toBe(false)
    expect(policy.mayReadMandates(citizen)).toBe(false)
    const follows = (isPublic: boolean, status: string, calledAt: string | null = '2026-09-20T08:00:00Z') =>
      policy.mayFollowRoom(citizen, { isPublic, status, calledAt })
    expect(follows(true, 'open', null)).toBe(false)
    expect([follows(true, 'planned'), follows(true, 'called'), follows(true, 'open'), follows(false, 'open')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('who may vote from an own device', () => {
  const person = newId<'person'>() as PersonId
  const voters = new Set([person])
  const member = actorWith('politician', body, [body], person)

  it('is the person with a mandate, whatever seat the person has', () => {
    expect(policy.mayCastBallot(member, { voters })).toBe(true)
    expect(policy.mayCastBallot({ ...member, seats: [] }, { voters })).toBe(true)
  })
  it('is nobody in the place of the person', () => {
    for (const other of [{ ...member, kind: 'api-key' as const }, actorWith('secretary', body), theSystem, citizen])
      expect(policy.mayCastBallot(other, { voters })).toBe(false)
  })
})
