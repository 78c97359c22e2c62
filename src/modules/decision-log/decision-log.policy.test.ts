import { expect, it } from 'vitest'
import { type Actor, citizen, type Role, systemActor } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { mayDestroySalt, mayKeepWitnesses, maySign } from './decision-log.policy.ts'

const whole = 'whole' as UnitId
const someone = (role: Role): Actor => ({
  kind: 'person',
  person: 'someone' as PersonId,
  name: role,
  seats: [{ role, unit: whole, reach: [whole], from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: 'write',
})

it.each<[string, Actor, readonly [destroy: boolean, witnesses: boolean, sign: boolean]]>([
  ['an administrator', someone('administrator'), [true, true, false]],
  ['a controller', someone('controller'), [false, false, false]],
  ['a manager', someone('manager'), [false, false, false]],
  ['a reporter', someone('reporter'), [false, false, false]],
  ['a secretary', someone('secretary'), [false, false, false]],
  ['a registrar', someone('registrar'), [false, false, false]],
  ['a politician', someone('politician'), [false, false, false]],
  ['an auditor', someone('auditor'), [false, false, false]],
  ['somebody without a seat', { ...someone('reporter'), seats: [] }, [false, false, false]],
  ['a citizen', citizen, [false, false, false]],
  // The clock and other logs: let through by ctx.must, which asks no policy of the system.
  ['the system', systemActor('sign-log'), [false, false, false]],
])('%s may destroy a salt, keep witnesses, sign: as the table says', (_, actor, may) => {
  expect([
    mayDestroySalt(actor, { index: 0 }),
    mayKeepWitnesses(actor, { name: 'alby.example/vittne' }),
    maySign(actor, { name: 'ekby.example/beslutslogg' }),
  ]).toEqual(may)
})
