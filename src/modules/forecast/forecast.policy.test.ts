import { describe, expect, it } from 'vitest'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { unitId } from './forecast.fixture.ts'
import {
  mayAdoptPlan,
  mayApproveForecast,
  mayApproveMeasure,
  mayKeepPlan,
  mayReadForecasts,
  maySeeAccuracy,
  maySeeAuthors,
  maySendBackForecast,
  mayWriteForecast,
} from './forecast.policy.ts'

const [committee, department, unit, elsewhere] = [1, 2, 3, 4].map(unitId) as [UnitId, UnitId, UnitId, UnitId]
const reach = new Map([
  [committee, [committee, department, unit]],
  [department, [department, unit]],
  [unit, [unit]],
  [elsewhere, [elsewhere]],
])

const seated = (role: Role, at: UnitId): Actor => ({
  kind: 'person',
  person: 'p' as PersonId,
  name: role,
  seats: [{ role, unit: at, reach: reach.get(at) ?? [], from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: 'write',
})

const plan = { committee, departments: [department] }
const deeds: Record<string, (actor: Actor) => boolean> = {
  read: mayReadForecasts,
  accuracy: maySeeAccuracy,
  authors: maySeeAuthors,
  write: (actor) => mayWriteForecast(actor, { unit }),
  approve: (actor) => mayApproveForecast(actor, { above: department }),
  'send-back': (actor) => maySendBackForecast(actor, { above: department }),
  'keep-plan': (actor) => mayKeepPlan(actor, plan),
  'approve-measure': (actor) => mayApproveMeasure(actor, plan),
  'adopt-plan': (actor) => mayAdoptPlan(actor, plan),
}
const allowed = (actor: Actor) => Object.keys(deeds).filter((deed) => deeds[deed]?.(actor))

describe('who may what', () => {
  it.each<[Role, string[]]>([
    ['administrator', ['read', 'accuracy']],
    ['controller', ['read', 'accuracy', 'authors', 'write', 'approve', 'send-back', 'keep-plan', 'adopt-plan']],
    ['manager', ['read', 'accuracy', 'authors', 'write', 'approve', 'send-back', 'keep-plan', 'approve-measure']],
    ['reporter', ['read', 'accuracy', 'write']],
    ['secretary', ['read', 'accuracy', 'adopt-plan']],
    ['registrar', ['read', 'accuracy']],
    ['politician', ['read', 'accuracy']],
    ['auditor', ['read', 'accuracy', 'authors']],
  ])('a %s over the whole committee', (role, expected) => expect(allowed(seated(role, committee))).toEqual(expected))

  it('knows every role', () => expect(roles).toHaveLength(8))

  it('the manager of the unit writes and does not approve; the head of department does', () => {
    expect(allowed(seated('manager', unit))).toEqual(['read', 'accuracy', 'authors', 'write'])
    expect(allowed(seated('manager', department))).toEqual([
      'read',
      'accuracy',
      'authors',
      'write',
      'approve',
      'send-back',
      'keep-plan',
      'approve-measure',
    ])
  })

  it('elsewhere everybody only reads, and a citizen not even that', () => {
    for (const role of ['reporter', 'secretary', 'politician'] as const)
      expect(allowed(seated(role, elsewhere))).toEqual(['read', 'accuracy'])
    for (const role of ['controller', 'manager'] as const)
      expect(allowed(seated(role, elsewhere))).toEqual(['read', 'accuracy', 'authors'])
    expect(allowed(citizen)).toEqual([])
  })

  it('nobody approves the forecast of the municipality itself: there is no unit above', () =>
    expect(mayApproveForecast(seated('controller', committee), { above: null })).toBe(false))
})
