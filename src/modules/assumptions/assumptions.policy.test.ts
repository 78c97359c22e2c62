import { expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith } from '../../platform/testing/database.ts'
import { citizen, type Role, roles } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import * as policy from './assumptions.policy.ts'

const municipality = newId<'unit'>() as UnitId
const committee = newId<'unit'>() as UnitId
const deeds = {
  read: policy.mayReadAssumptions,
  edit: (actor: typeof citizen) => policy.mayEditAssumptions(actor, { municipality }),
  define: (actor: typeof citizen) => policy.mayEditDefinitions(actor, { municipality }),
  allocate: (actor: typeof citizen) => policy.mayEditAllocation(actor, { municipality }),
}
const allowedTo = (actor: typeof citizen) => Object.entries(deeds).flatMap(([deed, may]) => (may(actor) ? [deed] : []))

/** The whole table, of seats over the municipality: what is not named here is not allowed. */
const allowed: Record<Role, readonly string[]> = {
  administrator: ['read', 'define'],
  controller: ['read', 'edit', 'define', 'allocate'],
  manager: ['read'],
  reporter: ['read'],
  secretary: ['read'],
  registrar: ['read'],
  politician: ['read'],
  auditor: ['read'],
}

test.each(roles)('%s may do what the table says, and only read when seated in a committee', (role) => {
  expect(allowedTo(actorWith(role, municipality, [municipality, committee]))).toEqual(allowed[role])
  expect(allowedTo(actorWith(role, committee))).toEqual(['read'])
})

test('a citizen sees no assumptions in the making', () => {
  expect(allowedTo(citizen)).toEqual([])
})
