import { describe, expect, it } from 'vitest'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import {
  mayReadAssignments,
  mayRemindOfAssignments,
  mayReportAssignment,
  maySettleAssignment,
} from './assignments.policy.ts'

const [body, unit] = ['body', 'unit'] as UnitId[] as [UnitId, UnitId]

const seated = (role: Role, ...reach: UnitId[]): Actor => ({
  kind: 'person',
  person: 'p' as PersonId,
  name: role,
  seats: [{ role, unit: reach[0]!, reach, from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: 'write',
})

const deeds: Record<string, (actor: Actor) => boolean> = {
  read: (actor) => mayReadAssignments(actor, undefined),
  settle: (actor) => maySettleAssignment(actor, { body }),
  report: (actor) => mayReportAssignment(actor, { body, unit }),
  remind: (actor) => mayRemindOfAssignments(actor, undefined),
}
const allowed = (actor: Actor) => Object.keys(deeds).filter((deed) => deeds[deed]?.(actor))

describe('who may what with assignments', () => {
  it.each<[Role, string[]]>([
    ['administrator', ['read']],
    ['controller', ['read']],
    ['manager', ['read', 'report']],
    ['reporter', ['read', 'report']],
    ['secretary', ['read', 'settle', 'report']],
    ['registrar', ['read']],
    ['politician', ['read']],
    ['auditor', ['read']],
  ])('a %s of the body and its unit', (role, expected) => expect(allowed(seated(role, body, unit))).toEqual(expected))

  it('knows every role', () => expect(roles).toHaveLength(8))
  it('somebody elsewhere only reads, a citizen not even that', () => {
    expect(allowed(seated('secretary', 'other' as UnitId))).toEqual(['read'])
    expect(allowed(seated('manager', 'other' as UnitId))).toEqual(['read'])
    expect(allowed(citizen)).toEqual([])
  })
  it('without a unit the secretary reports for whoever has it', () => {
    expect(mayReportAssignment(seated('manager', unit), { body, unit: null })).toBe(false)
    expect(mayReportAssignment(seated('secretary', body), { body, unit: null })).toBe(true)
  })
})
