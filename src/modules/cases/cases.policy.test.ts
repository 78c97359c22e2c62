import { describe, expect, it } from 'vitest'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import {
  mayKeepRegister,
  mayKeepSettings,
  mayReadDesk,
  mayReadSecretCase,
  mayRegisterSomewhere,
  mayWorkWithCase,
} from './cases.policy.ts'

const [municipality, body, elsewhere] = ['m', 'b', 'e'] as unknown as [UnitId, UnitId, UnitId]
const reach = { [municipality]: [municipality, body, elsewhere], [body]: [body], [elsewhere]: [elsewhere] }
const officer = 'officer' as PersonId
const aCase = { body, officer }

const seated = (role: Role, at: UnitId, person = 'p' as PersonId): Actor => ({
  kind: 'person',
  person,
  name: role,
  seats: [{ role, unit: at, reach: reach[at] ?? [], from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: 'write',
})

const deeds: Record<string, (actor: Actor) => boolean> = {
  desk: mayReadDesk,
  form: mayRegisterSomewhere,
  register: (actor) => mayKeepRegister(actor, aCase),
  work: (actor) => mayWorkWithCase(actor, aCase),
  secret: (actor) => mayReadSecretCase(actor, aCase),
  settings: (actor) => mayKeepSettings(actor, { municipality }),
}
const allowed = (actor: Actor) => Object.keys(deeds).filter((deed) => deeds[deed]?.(actor))
const keeper = ['desk', 'form', 'register', 'work', 'secret']

describe('who may what with a case', () => {
  it.each<[Role, string[], string[]]>([
    ['administrator', ['desk', 'settings'], ['desk']],
    ['controller', ['desk'], ['desk']],
    ['manager', ['desk'], ['desk']],
    ['reporter', ['desk'], ['desk']],
    ['secretary', keeper, keeper],
    ['registrar', [...keeper, 'settings'], keeper],
    ['politician', ['desk'], ['desk']],
    ['auditor', ['desk'], ['desk']],
  ])('a %s over the whole municipality, and over the body alone', (role, over, alone) => {
    expect(allowed(seated(role, municipality))).toEqual(over)
    expect(allowed(seated(role, body))).toEqual(alone)
  })

  it('knows every role', () => expect(roles).toHaveLength(8))

  it('a secretary or registrar of another body may not', () => {
    for (const role of ['secretary', 'registrar'] as const)
      expect(allowed(seated(role, elsewhere))).toEqual(['desk', 'form'])
  })

  it('the officer works with the case and reads its secrets, whatever the seat', () =>
    expect(allowed(seated('reporter', elsewhere, officer))).toEqual(['desk', 'work', 'secret']))

  it('a case without officer is nobody’s by that', () => {
    const nobody: Actor = { ...citizen, kind: 'api-key', person: null }
    expect(mayWorkWithCase(nobody, { body, officer: null })).toBe(false)
  })

  it('a citizen may nothing of it: what is public is shown without a right', () => expect(allowed(citizen)).toEqual([]))
})
