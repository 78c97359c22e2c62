import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { refuse } from '../../shared/failure.ts'
import { aMarking, aNewCase, aRegister } from '../cases/cases.fixture.ts'
import { type CaseFile, findCase, registerCase } from '../cases/index.ts'
import { showHeldMeeting } from './held-meeting.service.ts'
import { aMeetingTown, type MeetingTown, openedRoom, order, plantMeeting } from './meeting-town.fixture.ts'
import { askBeforeRoomChanges, enterRoom, undoInRoom } from './room.service.ts'

const test = useTestDatabase()
let town: MeetingTown

beforeAll(async () => {
  town = await aMeetingTown(test)
  await aRegister(test.as(theSystem), { KS: town.units.ks })
})

const caseOf = (id: CaseFile['id']) => test.as(theSystem).read((tx) => findCase(test.as(theSystem), tx, id))

async function aMatter(parts: Parameters<typeof aNewCase>[1] = {}, proposesTo: typeof town.units.ks | null = null) {
  const caseFile = await registerCase(test.as(theSystem), aNewCase(town.units.ks, parts))
  const meeting = await plantMeeting(
    test,
    town.units.ks,
    [{ title: 'Datacenter', caseFile: caseFile.id, proposesTo }],
    {
      isPublic: true,
    },
  )
  await openedRoom(test, town, meeting)
  const item = meeting.items[0]!
  const say = (deed: Parameters<typeof order>[0]) => enterRoom(test.as(town.secretary), meeting.id, order(deed))
  return { caseFile, meeting, item, say }
}

describe('the case of an item', () => {
  it('returns to its officer with the reason when it is referred back, and to the body when that is taken back', async () => {
    const { caseFile, meeting, item, say } = await aMatter()
    await say({
      kind: 'proposal.made',
      item,
      proposal: newId<'proposal'>() as never,
      form: 'referral-back',
      by: town.people.m2!,
      clauses: [],
      reason: 'The cost must be known',
    })
    await say({ kind: 'debate.closed', item })
    await say({ kind: 'question.acclaimed', item, question: 'today', answer: 'no' })
    const { happened } = await say({ kind: 'item.decided', item })
    expect(await caseOf(caseFile.id)).toMatchObject({
      status: 'with-officer',
      returnedReason: 'The cost must be known',
    })
    await undoInRoom(test.as(town.secretary), meeting.id, happened.at(-1)!.sequence)
    expect(await caseOf(caseFile.id)).toMatchObject({ status: 'with-body', returnedReason: '' })
  })

  it('is decided when the body decides, and goes on when it proposes to the next', async () => {
    for (const [proposesTo, status] of [
      [null, 'decided'],
      [town.units.kf, 'with-body'],
    ] as const) {
      const { caseFile, item, say } = await aMatter({}, proposesTo)
      await say({ kind: 'debate.closed', item })
      await say({ kind: 'question.acclaimed', item, question: 'main', answer: 'yes' })
      await say({ kind: 'item.decided', item })
      expect(await caseOf(caseFile.id)).toMatchObject({ status })
    }
  })

  it('that is marked as secret makes its item secret to outsiders', async () => {
    const { meeting } = await aMatter({ title: 'Hemlig upphandling', secrecy: aMarking })
    const seen = await showHeldMeeting(test.as(citizen), meeting.id)
    expect(JSON.stringify(seen)).not.toContain('Datacenter')
    expect(seen.agenda[0]!.secrecyProvision).toBe(aMarking.provision)
    expect((await showHeldMeeting(test.as(town.secretary), meeting.id)).agenda[0]!.title).toBe('Datacenter')
  })
})

describe('what has been made final of a meeting', () => {
  it('is not changed by a later event or by taking one back', async () => {
    const { meeting, item, say } = await aMatter()
    const { happened } = await say({ kind: 'debate.closed', item })
    askBeforeRoomChanges('test', async (_ctx, _tx, id) => {
      if (id === meeting.id) refuse('minutes.approved')
    })
    await expect(say({ kind: 'text.saved', item, text: 'note', value: 'late' })).rejects.toMatchObject({
      code: 'minutes.approved',
    })
    await expect(undoInRoom(test.as(town.secretary), meeting.id, happened.at(-1)!.sequence)).rejects.toMatchObject({
      code: 'minutes.approved',
    })
    expect((await showHeldMeeting(test.as(town.secretary), meeting.id)).happened).toHaveLength(happened.length)
  })
})
