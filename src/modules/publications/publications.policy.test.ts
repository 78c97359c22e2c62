import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import * as policy from './publications.policy.ts'

const unit = () => newId<'unit'>() as UnitId
const [municipality, division, elsewhere] = [unit(), unit(), unit()]

const seats: Record<string, (role: Role) => Actor> = {
  municipality: (role) => actorWith(role, municipality, [municipality, division, elsewhere]),
  division: (role) => actorWith(role, division),
  elsewhere: (role) => actorWith(role, elsewhere),
}

const deeds: Record<string, (actor: Actor) => boolean> = {
  read: (actor) => policy.mayReadDrafts(actor),
  edit: (actor) => policy.mayEditPublications(actor, { municipality }),
  write: (actor) => policy.mayWritePart(actor, { unit: division }),
  lock: (actor) => policy.mayLockPart(actor, { unit: division }),
}

const writer = { municipality: ['read', 'write'], division: ['read', 'write'], elsewhere: ['read'] }
const reader = { municipality: ['read'], division: ['read'], elsewhere: ['read'] }

/** The whole table: what is not named here is not allowed. */
const allowed: Record<Role, Record<string, readonly string[]>> = {
  controller: {
    municipality: ['read', 'edit', 'write', 'lock'],
    division: ['read', 'write', 'lock'],
    elsewhere: ['read'],
  },
  manager: writer,
  reporter: writer,
  secretary: writer,
  registrar: reader,
  politician: reader,
  auditor: reader,
  administrator: reader,
}

describe('who may do what with publications', () => {
  for (const role of roles)
    for (const [seat, actorOf] of Object.entries(seats))
      it(`${role} in ${seat}: ${allowed[role][seat]!.join(', ')}`, () => {
        const may = Object.keys(deeds).filter((deed) => deeds[deed]!(actorOf(role)))
        expect(may).toEqual(allowed[role][seat])
      })

  it('a citizen does nothing here, and nobody edits where there is no municipality', () => {
    expect(Object.keys(deeds).filter((deed) => deeds[deed]!(citizen))).toEqual([])
    expect(policy.mayEditPublications(seats.municipality!('controller'), { municipality: null })).toBe(false)
  })
})
