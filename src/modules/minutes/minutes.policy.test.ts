import { expect, it } from 'vitest'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import {
  mayAcknowledgeByLink,
  mayApproveMinutes,
  mayDispatch,
  mayReadDraft,
  mayReadSecretParagraph,
  mayReleaseParagraphs,
  mayWriteMinutes,
} from './minutes.policy.ts'

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

it.each<[string, Actor, readonly [read: boolean, write: boolean, send: boolean, release: boolean, approve: boolean]]>([
  ['the secretary of the body', someone('secretary'), [true, true, true, true, false]],
  ['the secretary of another', someone('secretary', 'other' as UnitId), [true, false, false, false, false]],
  ['whoever was in the chair', someone('politician', board, 'chair'), [true, false, false, false, true]],
  ['an approver', someone('politician', board, 'vice'), [true, false, false, false, true]],
  ['another member', someone('politician'), [true, false, false, false, false]],
  ['an auditor', someone('auditor'), [true, false, false, false, false]],
  ['a registrar', someone('registrar'), [true, false, false, false, false]],
  ['an administrator', someone('administrator'), [true, false, false, false, false]],
  [
    'a key of the chair',
    { ...someone('politician', board, 'chair'), kind: 'api-key' },
    [true, false, false, false, false],
  ],
  ['a citizen', citizen, [false, false, false, false, false]],
])('%s may read drafts, write, dispatch, release, approve: as the table says', (_, actor, may) => {
  expect([
    mayReadDraft(actor),
    mayWriteMinutes(actor, { body: board }),
    mayDispatch(actor, { body: board }),
    mayReleaseParagraphs(actor, { body: board }),
    mayApproveMinutes(actor, asked),
  ]).toEqual(may)
  expect(mayAcknowledgeByLink(actor)).toBe(false)
})

const ofSecret = {
  body: board,
  hasMandate: false,
  disqualified: ['partial' as PersonId],
  approvers: ['vice' as PersonId],
}
const elected = { ...ofSecret, hasMandate: true }

it.each([
  ['the secretary of the body', someone('secretary'), ofSecret, true],
  ['the secretary of another', someone('secretary', 'other' as UnitId), ofSecret, false],
  ['a member with a mandate', someone('politician'), elected, true],
  ['a politician whose mandate has ended', someone('politician'), ofSecret, false],
  ['a member who was disqualified', someone('politician', board, 'partial'), elected, false],
  ['an approver whose mandate has ended', someone('politician', board, 'vice'), ofSecret, true],
  ['an auditor over the body', someone('auditor'), ofSecret, true],
  ['an auditor of another', someone('auditor', 'other' as UnitId), ofSecret, false],
  ['a key of a member', { ...someone('politician'), kind: 'api-key' as const }, elected, false],
  ['an administrator', someone('administrator'), ofSecret, false],
  ['a controller', someone('controller'), ofSecret, false],
  ['a registrar', someone('registrar'), ofSecret, false],
  ['a citizen', citizen, elected, false],
])('%s reads a secret paragraph: as the table says', (_, actor, paragraph, may) => {
  expect(mayReadSecretParagraph(actor, paragraph)).toBe(may)
})
