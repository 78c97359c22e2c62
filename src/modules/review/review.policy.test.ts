import { describe, expect, it } from 'vitest'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { mayReadReview, maySaveReview } from './review.policy.ts'

const unit = 'u' as UnitId
const seated = (role: Role): Actor => ({
  kind: 'person',
  person: 'p' as PersonId,
  name: role,
  seats: [{ role, unit, reach: [unit], from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: 'write',
})

describe('who may what with a review in a case', () => {
  it.each<[string, Actor, boolean]>([
    ['a secretary', seated('secretary'), true],
    ['an auditor', seated('auditor'), true],
    ['a citizen', citizen, false],
  ])('%s: what the case allows, and never anybody who is not signed in', (_, actor, isIn) => {
    for (const mayWork of [true, false])
      for (const isSecret of [true, false])
        for (const mayReadSecret of [true, false]) {
          const rights = { mayWork, isSecret, mayReadSecret }
          expect(maySaveReview(actor, rights)).toBe(isIn && mayWork)
          expect(mayReadReview(actor, rights)).toBe(isIn && (!isSecret || mayReadSecret))
        }
  })
})
