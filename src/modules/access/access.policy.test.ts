import { describe, expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import * as policy from './access.policy.ts'

const municipality = newId<'unit'>() as UnitId
const unit = newId<'unit'>() as UnitId
const other = newId<'person'>() as PersonId
const whole = { municipality }

const over = (role: Role): Actor => actorWith(role, municipality, [municipality, unit])
const within = (role: Role): Actor => actorWith(role, unit)

/** Who may, of all roles held over the whole municipality. */
const table: readonly (readonly [string, (actor: Actor) => boolean, readonly Role[]])[] = [
  ['manage people', (actor) => policy.mayManagePeople(actor, whole), ['administrator']],
  ["end another's session", (actor) => policy.mayEndSession(actor, { ...whole, person: other }), ['administrator']],
  ["revoke another's key", (actor) => policy.mayRevokeKey(actor, { ...whole, person: other }), ['administrator']],
  ['change settings', (actor) => policy.mayChangeSettings(actor, whole), ['administrator']],
  ['read the audit log', policy.mayReadAuditLog, ['administrator', 'controller', 'auditor']],
  [
    'create a key',
    policy.mayCreateKey,
    ['administrator', 'controller', 'manager', 'reporter', 'secretary', 'registrar', 'politician'],
  ],
]

describe.each(table)('%s', (_deed, may, allowed) => {
  test.each(roles)('as %s', (role) => expect(may(over(role))).toBe(allowed.includes(role)))
  test('never as a citizen', () => expect(may(citizen)).toBe(false))
})

describe('an administrator of a part', () => {
  test('manages neither people, settings nor the sessions and keys of others', () => {
    const actor = within('administrator')
    expect(policy.mayManagePeople(actor, whole)).toBe(false)
    expect(policy.mayChangeSettings(actor, whole)).toBe(false)
    expect(policy.mayEndSession(actor, { ...whole, person: other })).toBe(false)
    expect(policy.mayRevokeKey(actor, { ...whole, person: other })).toBe(false)
  })

  test('is not taken for one of the whole while there is no organisation', () => {
    expect(policy.mayManagePeople(within('administrator'), { municipality: null })).toBe(false)
  })
})

describe('what is one’s own', () => {
  const me = within('reporter')
  const mine = { ...whole, person: me.person ?? other }

  test('session may be ended and key revoked by its person', () => {
    expect(policy.mayEndSession(me, mine)).toBe(true)
    expect(policy.mayRevokeKey(me, mine)).toBe(true)
  })

  test('is not in reach of a key that acts as the person: a key makes, revokes and ends nothing here', () => {
    const key: Actor = { ...me, kind: 'api-key' }
    expect(policy.mayEndSession(key, mine)).toBe(false)
    expect(policy.mayRevokeKey(key, mine)).toBe(false)
    expect(policy.mayCreateKey(key)).toBe(false)
  })
})
