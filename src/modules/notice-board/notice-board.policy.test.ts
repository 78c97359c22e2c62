import { describe, expect, it } from 'vitest'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { mayKeepBoard, mayPost, mayReadBoard, mayReadProof } from './notice-board.policy.ts'

const body = 'body' as UnitId
const seated = (role: Role, unit = body): Actor => ({
  kind: 'person',
  person: 'p' as PersonId,
  name: role,
  seats: [{ role, unit, reach: [unit], from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: 'write',
})
const deeds: Record<string, (actor: Actor) => boolean> = {
  read: (actor) => mayReadBoard(actor, undefined),
  proof: (actor) => mayReadProof(actor, undefined),
  post: (actor) => mayPost(actor, { body }),
  keep: (actor) => mayKeepBoard(actor, undefined),
}
const allowed = (actor: Actor) => Object.keys(deeds).filter((deed) => deeds[deed]?.(actor))

describe('who may what with the notice board', () => {
  it.each<[Role, string[]]>([
    ['administrator', ['read', 'proof']],
    ['controller', ['read', 'proof']],
    ['manager', ['read', 'proof']],
    ['reporter', ['read', 'proof']],
    ['secretary', ['read', 'proof', 'post']],
    ['registrar', ['read', 'proof', 'post']],
    ['politician', ['read', 'proof']],
    ['auditor', ['read', 'proof']],
  ])('a %s of the body', (role, expected) => expect(allowed(seated(role))).toEqual(expected))
  it('a secretary of another body does not post, and a citizen reads', () => {
    expect(allowed(seated('secretary', 'other' as UnitId))).toEqual(['read', 'proof'])
    expect(allowed(citizen)).toEqual(['read'])
  })
})
