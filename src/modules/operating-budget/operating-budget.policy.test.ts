import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import * as policy from './operating-budget.policy.ts'

const id = () => newId<'unit'>() as UnitId
const [municipality, department, division, elsewhere] = [id(), id(), id(), id()]

/** Who sits where: over the municipality, over the department, in the division itself, elsewhere. */
const seats: Record<string, (role: Role) => Actor> = {
  municipality: (role) => actorWith(role, municipality, [municipality, department, division, elsewhere]),
  department: (role) => actorWith(role, department, [department, division]),
  division: (role) => actorWith(role, division),
  elsewhere: (role) => actorWith(role, elsewhere),
}

const place = { unit: division, parent: department, isReadable: true, isDecided: false, writesForParty: null }

const deeds: Record<string, (actor: Actor) => boolean> = {
  read: (actor) => policy.mayReadUnitBudget(actor, place),
  'read decided': (actor) => policy.mayReadUnitBudget(actor, { ...place, isDecided: true }),
  follow: (actor) => policy.mayFollowUnitWork(actor, { ...place, isDecided: true }),
  edit: (actor) => policy.mayEditUnitBudget(actor, place),
  comment: (actor) => policy.mayCommentUnitBudget(actor, place),
  approve: (actor) => policy.mayApproveUnitBudget(actor, place),
  'keep profiles': (actor) => policy.mayKeepProfiles(actor, { municipality }),
  'store derived': (actor) => policy.mayStoreDerived(actor, place),
}

const near = (...these: Role[]) =>
  these.flatMap((role) => ['municipality', 'department', 'division'].map((at) => `${role} ${at}`))

const allowed: Record<string, readonly string[]> = {
  read: [...near('controller', 'manager', 'reporter', 'secretary', 'politician', 'auditor'), 'auditor elsewhere'],
  // Decided figures are public: everybody who is signed in reads them, but not the work behind them.
  'read decided': roles.flatMap((role) => Object.keys(seats).map((at) => `${role} ${at}`)),
  follow: [...near('controller', 'manager', 'reporter', 'secretary', 'politician', 'auditor'), 'auditor elsewhere'],
  edit: near('controller', 'manager'),
  comment: near('controller', 'manager', 'reporter'),
  // A manager does not approve their own unit's budget; the one above does.
  approve: [...near('controller'), 'manager municipality', 'manager department'],
  'keep profiles': ['controller municipality'],
  'store derived': near('controller'),
}

describe('who may do what with the operating budget', () => {
  for (const [deed, may] of Object.entries(deeds)) {
    it(`${deed}: as the table says, role by role and place by place`, () => {
      const found = roles.flatMap((role) =>
        Object.entries(seats).flatMap(([at, actor]) => (may(actor(role)) ? [`${role} ${at}`] : [])),
      )
      expect(found.sort()).toEqual([...(allowed[deed] ?? [])].sort())
      expect(may(citizen)).toBe(false)
    })
  }

  it("a party's own version is written by the party only, and its draft is read by nobody else", () => {
    const manager = actorWith('manager', division)
    const own = { ...place, writesForParty: false, isReadable: false }
    expect([policy.mayReadUnitBudget(manager, own), policy.mayEditUnitBudget(manager, own)]).toEqual([false, false])
    const member = actorWith('politician', elsewhere)
    const theirs = { ...place, writesForParty: true }
    expect([policy.mayReadUnitBudget(member, theirs), policy.mayEditUnitBudget(member, theirs)]).toEqual([true, true])
    expect(policy.mayApproveUnitBudget(actorWith('controller', division), theirs)).toBe(false)
  })

  it('the system has no seat and needs none', () => {
    expect(policy.mayEditUnitBudget(theSystem, place)).toBe(false)
  })
})
