import { expect, it } from 'vitest'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { mayApproveMinutes, mayReadDraft, mayReadSecretParagraphs, mayWriteMinutes } from './minutes.policy.ts'

const board = 'board' as UnitId
const someone = (role: Role, unit = board, name = 'someone'): Actor => ({
  kind: 'person',
  person: name as PersonId,
  name,
  seats: [{ role, unit, reach: [unit], from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: 'write',
})
const asked = { chairs: ['chair' as PersonId], approvers: ['vice' as PersonId] }

it.each<[string, Actor, readonly [read: boolean, write: boolean, secret: boolean, approve: boolean]]>([
  ['the secretary of the body', someone('secretary'), [true, true, true, false]],
  ['the secretary of another', someone('secretary', 'other' as UnitId), [true, false, false, false]],
  ['whoever was in the chair', someone('politician', board, 'chair'), [true, false, false, true]],
  ['an approver', someone('politician', board, 'vice'), [true, false, false, true]],
  ['another member', someone('politician'), [true, false, false, false]],
  ['an administrator', someone('administrator'), [true, false, false, false]],
  ['a key of the chair', { ...someone('politician', board, 'chair'), kind: 'api-key' }, [true, false, false, false]],
  ['a citizen', citizen, [false, false, false, false]],
])('%s may read drafts, write, read what is secret, approve: as the table says', (_, actor, may) => {
  expect([
    mayReadDraft(actor),
    mayWriteMinutes(actor, { body: board }),
    mayReadSecretParagraphs(actor, board),
    mayApproveMinutes(actor, asked),
  ]).toEqual(may)
})
