import { describe, expect, it } from 'vitest'
import { type Actor, citizen, type Role, roles, systemActor } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { mayBeginDraft, mayForgetDrafts, mayUseDraft } from './draft.policy.ts'

const unit = 'u' as UnitId
const maker = 'p' as PersonId
const seated = (role: Role, person: PersonId | null = maker): Actor => ({
  kind: person === null ? 'api-key' : 'person',
  person,
  name: role,
  seats: [{ role, unit, reach: [unit], from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: 'write',
})

const beginners: readonly Role[] = ['administrator', 'controller', 'manager', 'secretary', 'registrar']

describe('who may what with a draft out of a document', () => {
  it.each(roles)('%s begins one only where the role writes meetings, plans or budgets', (role) => {
    expect(mayBeginDraft(seated(role))).toBe(beginners.includes(role))
    expect(mayForgetDrafts(seated(role))).toBe(false)
  })

  it('is the maker’s own, whatever role others have', () => {
    for (const role of roles) {
      expect(mayUseDraft(seated(role), { madeBy: maker })).toBe(true)
      expect(mayUseDraft(seated(role, 'q' as PersonId), { madeBy: maker })).toBe(false)
    }
  })

  it('is nothing for citizens or for keys, and forgotten by the house alone', () => {
    for (const actor of [citizen, seated('controller', null)]) {
      expect(mayBeginDraft(actor)).toBe(false)
      expect(mayUseDraft(actor, { madeBy: maker })).toBe(false)
      expect(mayForgetDrafts(actor)).toBe(false)
    }
    expect(mayForgetDrafts(systemActor('job'))).toBe(true)
  })
})
