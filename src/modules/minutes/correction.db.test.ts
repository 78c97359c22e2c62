import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { NotAllowed } from '../../shared/failure.ts'
import { entriesOf } from '../decision-log/index.ts'
import { correctMinutes } from './correct.service.ts'
import { showDraft } from './draft.service.ts'
import * as store from './minutes.store.ts'
import { aHeldBoard, aMinutesTown, approvalDay, approved, approves, sent } from './minutes-town.fixture.ts'

const test = useTestDatabase()
let town: Awaited<ReturnType<typeof aMinutesTown>>
const secretary = () => test.as(town.secretary, 1, approvalDay)

beforeAll(async () => {
  town = await aMinutesTown(test)
})

describe('a correction of minutes', () => {
  it('is a paper of its own with an entry that points at the old one, and the old one is byte for byte as it was', async () => {
    const meeting = await aHeldBoard(test, town)
    const old = await approved(test, town, meeting.id)
    const bytes = async () => (await secretary().read((tx) => store.findFile(tx, old.id, { kind: 'sealed' })))!.digest
    const before = await bytes()
    const paper = await correctMinutes(secretary(), old.id, 'The day in § 1 shall be the 7th.')
    expect(paper).toMatchObject({ status: 'for-approval', corrects: old.id, chairs: old.chairs })
    await approves(test, town.member('chair'), paper)
    const done = await approves(test, town.member('vice'), paper)
    expect(done.status).toBe('approved')
    const [entry] = await secretary().read((tx) => entriesOf(tx, paper.id))
    expect(entry?.kind).toBe('correction')
    expect(JSON.parse(entry!.statement)).toMatchObject({ rattar: old.logIndex })
    expect(await bytes()).toBe(before)
    const shown = await showDraft(secretary(), meeting.id)
    expect(shown.minutes.find((one) => one.corrects === old.id)?.correction).toContain('the 7th')
  })

  it('is written by the secretary, of approved minutes, and says something', async () => {
    const meeting = await aHeldBoard(test, town)
    const minutes = await sent(test, town, meeting.id)
    await expect(correctMinutes(secretary(), minutes.id, 'x')).rejects.toMatchObject({ code: 'minutes.not-approved' })
    await approves(test, town.member('chair'), minutes)
    await approves(test, town.member('vice'), minutes)
    await expect(correctMinutes(secretary(), minutes.id, ' ')).rejects.toMatchObject({
      code: 'minutes.correction-empty',
    })
    await expect(correctMinutes(test.as(town.member('s2')), minutes.id, 'x')).rejects.toThrow(NotAllowed)
  })
})
