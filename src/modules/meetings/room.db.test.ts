import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn } from '../../shared/failure.ts'
import { showHeldMeeting } from './held-meeting.service.ts'
import { aMeetingTown, type MeetingTown, openedRoom, order, plantMeeting } from './meeting-town.fixture.ts'
import { enterRoom, startParagraphs, undoInRoom } from './room.service.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'

const test = useTestDatabase()
let town: MeetingTown
const secretary = (now?: string) => test.as(town.secretary, 1, now)

beforeAll(async () => {
  town = await aMeetingTown(test)
})

const aMeeting = (items = 2, change: Parameters<typeof plantMeeting>[3] = {}) =>
  plantMeeting(
    test,
    town.units.ks,
    Array.from({ length: items }, () => ({})),
    change,
  )

const sequencesOf = async (id: MeetingId) =>
  (await test.owner.query('select sequence from room_event where meeting_id = $1 order by sequence', [id])).rows.map(
    (row) => row.sequence as number,
  )
const gapless = (count: number, first = 1) => Array.from({ length: count }, (_, index) => first + index)
const statusOf = async (id: MeetingId) =>
  (await test.owner.query('select status from meeting where meeting_id = $1', [id])).rows[0].status as string
const person = (name: string) => town.people[name]!

const decided = async (id: MeetingId, item: AgendaItemId) => {
  await enterRoom(secretary(), id, order({ kind: 'debate.closed', item }))
  await enterRoom(secretary(), id, order({ kind: 'question.acclaimed', item, question: 'main', answer: 'yes' }))
  return enterRoom(secretary(), id, order({ kind: 'item.decided', item }))
}

describe('what happens in the room', () => {
  it('is one row of events, from roll call to closing, and the meeting follows it', async () => {
    const meeting = await aMeeting(1)
    const opened = await openedRoom(test, town, meeting)
    expect(opened.room.items[0]).toMatchObject({ paragraph: 1, outcome: null })
    expect(await statusOf(meeting.id)).toBe('open')
    const after = await decided(meeting.id, meeting.items[0]!)
    expect(after.room.items[0]).toMatchObject({ outcome: 'decided', decision: ['Approve 1'] })
    await enterRoom(secretary(), meeting.id, order({ kind: 'meeting.closed' }))
    expect(await statusOf(meeting.id)).toBe('closed')
    expect(await sequencesOf(meeting.id)).toEqual(gapless(11))
  })

  it('is refused by the rules of the room, and then nothing is stored and no number is drawn', async () => {
    const meeting = await aMeeting(2)
    await openedRoom(test, town, meeting)
    const before = await sequencesOf(meeting.id)
    const second = order({ kind: 'item.opened', item: meeting.items[1]! })
    await expect(enterRoom(secretary(), meeting.id, second)).rejects.toMatchObject({ code: 'room.item-on-the-table' })
    expect(await sequencesOf(meeting.id)).toEqual(before)
    await decided(meeting.id, meeting.items[0]!)
    const { room } = await enterRoom(secretary(), meeting.id, second)
    expect(room.items[1]!.paragraph).toBe(room.items[0]!.paragraph! + 1)
  })

  it('happens once when the same order is sent twice, also at the same time', async () => {
    const meeting = await aMeeting(1)
    const arrival = order({ kind: 'person.arrived', person: person('chair'), atDistance: false })
    await Promise.all([1, 2, 3].map(() => enterRoom(secretary(), meeting.id, arrival)))
    const { happened } = await enterRoom(secretary(), meeting.id, arrival)
    expect(happened).toHaveLength(1)
  })

  it('keeps what two secretaries write at once in one row without gaps', async () => {
    const meeting = await aMeeting(1)
    await openedRoom(test, town, meeting)
    const item = meeting.items[0]!
    const before = (await sequencesOf(meeting.id)).length
    const writes = (name: 'secretary' | 'deputy', count: number) =>
      Array.from({ length: count }, (_, index) =>
        enterRoom(
          test.as(town[name]),
          meeting.id,
          order({
            kind: 'proposal.made',
            item,
            proposal: newId<'proposal'>(),
            form: 'addition',
            by: person('chair'),
            clauses: [`${name} ${index}`],
            reason: '',
          } as never),
        ),
      )
    await Promise.all([...writes('secretary', 15), ...writes('deputy', 15)])
    expect(await sequencesOf(meeting.id)).toEqual(gapless(before + 30))
    const { room } = await showHeldMeeting(secretary(), meeting.id)
    expect(new Set(room.items[0]!.proposals.map((one) => one.clauses[0])).size).toBe(31)
  })

  it('is refused to the later of two secretaries who do what can be done once', async () => {
    const meeting = await aMeeting(1)
    await openedRoom(test, town, meeting)
    const closing = () => order({ kind: 'debate.closed', item: meeting.items[0]! })
    const results = await Promise.allSettled([
      enterRoom(secretary(), meeting.id, closing()),
      enterRoom(test.as(town.deputy), meeting.id, closing()),
    ])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'room.debate-closed' } })
  })
})

describe('numbers of §§', () => {
  it('run without gap or double when two meetings of a body take up items at once', async () => {
    const bodyMeetings = [await aMeeting(12, { day: '2027-02-01' }), await aMeeting(12, { day: '2027-02-01' })]
    const drawn: number[] = []
    await Promise.all(
      bodyMeetings.map(async (meeting) => {
        await openedRoom(test, town, meeting)
        for (const [index, item] of meeting.items.entries()) {
          if (index > 0) await enterRoom(secretary(), meeting.id, order({ kind: 'item.opened', item }))
          const { room } = await decided(meeting.id, item)
          drawn.push(room.items[index]!.paragraph!)
        }
      }),
    )
    expect(drawn.toSorted((a, b) => a - b)).toEqual(gapless(24))
  })

  it('follow the year in which the meeting began, past midnight into the new one', async () => {
    const meeting = await aMeeting(1, { day: '2028-12-31' })
    for (const name of ['chair', 's2', 's3'])
      await enterRoom(
        secretary('2028-12-31T21:00:00Z'),
        meeting.id,
        order({ kind: 'person.arrived', person: person(name), atDistance: false }),
      )
    await enterRoom(secretary('2028-12-31T21:30:00Z'), meeting.id, order({ kind: 'meeting.opened' }))
    await enterRoom(
      secretary('2029-01-01T00:10:00Z'),
      meeting.id,
      order({ kind: 'item.opened', item: meeting.items[0]! }),
    )
    const { rows } = await test.owner.query('select year, next_number from paragraph_series where year >= 2028')
    expect(rows).toEqual([{ year: 2028, next_number: 2 }])
  })

  it('begin where the year was begun elsewhere, which is told once', async () => {
    const first = { year: 2030, first: 86 }
    await startParagraphs(secretary(), town.units.ks, first)
    const { room } = await openedRoom(test, town, await aMeeting(1, { day: '2030-03-01' }))
    expect(room.items[0]!.paragraph).toBe(86)
    await expect(startParagraphs(secretary(), town.units.ks, first)).rejects.toMatchObject({
      code: 'room.paragraphs-begun',
    })
  })

  it('are given back when the last item taken up is undone, and kept when another has passed it', async () => {
    const one = await aMeeting(1, { day: '2031-03-01' })
    const other = await aMeeting(1, { day: '2031-03-01' })
    const opened = (await openedRoom(test, town, one)).happened.at(-1)!
    const { room } = await undoInRoom(secretary(), one.id, opened.sequence)
    expect(room).toMatchObject({ current: null, items: [{ paragraph: null }] })
    const again = await enterRoom(secretary(), one.id, order({ kind: 'item.opened', item: one.items[0]! }))
    expect(again.room.items[0]!.paragraph).toBe(1)
    await openedRoom(test, town, other)
    await expect(undoInRoom(secretary(), one.id, again.happened.at(-1)!.sequence)).rejects.toMatchObject({
      code: 'room.number-passed-on',
    })
  })
})

describe('what is taken back', () => {
  it('is struck out and never removed, and the room is as if it had not happened', async () => {
    const meeting = await aMeeting(1)
    await openedRoom(test, town, meeting)
    const item = meeting.items[0]!
    const after = await decided(meeting.id, item)
    const undone = await undoInRoom(secretary(), meeting.id, after.happened.at(-1)!.sequence)
    expect(undone.happened).toHaveLength(after.happened.length)
    expect(undone.happened.at(-1)).toMatchObject({ isUndone: true, event: { kind: 'item.decided' } })
    expect(undone.room).toMatchObject({ current: item, items: [{ outcome: null }] })
    await enterRoom(secretary(), meeting.id, order({ kind: 'item.decided', item }))
    expect(await sequencesOf(meeting.id)).toEqual(gapless(after.happened.length + 1))
  })

  it('cannot be what later events rest on', async () => {
    const meeting = await aMeeting(1)
    const opened = await openedRoom(test, town, meeting)
    const opening = opened.happened.find((one) => one.event.kind === 'meeting.opened')!
    await expect(undoInRoom(secretary(), meeting.id, opening.sequence)).rejects.toMatchObject({
      code: 'room.undo-breaks',
    })
    await expect(undoInRoom(secretary(), meeting.id, 999)).rejects.toMatchObject({ code: 'room.undo-unknown' })
  })

  it('opens the meeting again when it is its closing', async () => {
    const meeting = await aMeeting(1)
    await openedRoom(test, town, meeting)
    await decided(meeting.id, meeting.items[0]!)
    const { happened } = await enterRoom(secretary(), meeting.id, order({ kind: 'meeting.closed' }))
    await undoInRoom(secretary(), meeting.id, happened.at(-1)!.sequence)
    expect(await statusOf(meeting.id)).toBe('open')
  })
})

describe('text that is written in the room', () => {
  const writes = (meeting: { id: MeetingId; items: AgendaItemId[] }, value: string, id = newId<'order'>() as string) =>
    order({ kind: 'text.saved', item: meeting.items[0]!, text: 'treatment', value }, id)

  it('is one event for one spell of writing, and the last saved stands', async () => {
    const meeting = await aMeeting(1)
    for (const [index, value] of ['T', 'Th', 'The', 'The board'].entries())
      await enterRoom(secretary(`2026-10-06T13:00:0${index}Z`), meeting.id, writes(meeting, value))
    const { happened, room } = await enterRoom(
      secretary('2026-10-06T13:05:00Z'),
      meeting.id,
      writes(meeting, 'The board heard'),
    )
    expect(happened.map(({ event }) => 'value' in event && event.value)).toEqual(['The board', 'The board heard'])
    expect(room.items[0]!.texts.treatment).toBe('The board heard')
  })

  it('does not turn back when an earlier save is sent again', async () => {
    const meeting = await aMeeting(1)
    const early = [writes(meeting, 'A'), writes(meeting, 'AB')]
    for (const one of [...early, writes(meeting, 'ABC')]) await enterRoom(secretary(), meeting.id, one)
    for (const one of early) await enterRoom(secretary(), meeting.id, one)
    const { room } = await showHeldMeeting(secretary(), meeting.id)
    expect(room.items[0]!.texts.treatment).toBe('ABC')
  })

  it('of another secretary is never written over', async () => {
    const meeting = await aMeeting(1)
    await enterRoom(secretary(), meeting.id, writes(meeting, 'mine'))
    const { happened } = await enterRoom(test.as(town.deputy), meeting.id, writes(meeting, 'yours'))
    expect(happened).toHaveLength(2)
  })

  it('never enters the log, only that it was saved', async () => {
    const meeting = await aMeeting(1)
    await enterRoom(secretary(), meeting.id, writes(meeting, 'Unspeakable'))
    const { rows } = await test.owner.query('select after::text as after from audit_entry where target = $1', [
      meeting.id,
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0].after).not.toContain('Unspeakable')
    expect(rows[0].after).toContain('text.saved')
  })
})

describe('who may', () => {
  it('write in the room: the secretary of the body and the one above, nobody else', async () => {
    const meeting = await aMeeting(1)
    const arrival = () => order({ kind: 'person.arrived', person: person('chair'), atDistance: false })
    for (const role of ['administrator', 'controller', 'manager', 'reporter', 'politician', 'registrar'] as const)
      await expect(enterRoom(test.as(town.actor(role, town.units.ks)), meeting.id, arrival())).rejects.toBeInstanceOf(
        NotAllowed,
      )
    await expect(
      enterRoom(test.as(town.actor('secretary', town.units.bn)), meeting.id, arrival()),
    ).rejects.toBeInstanceOf(NotAllowed)
    await expect(enterRoom(test.as(citizen), meeting.id, arrival())).rejects.toBeInstanceOf(NotSignedIn)
    expect((await enterRoom(test.as(town.deputy), meeting.id, arrival())).happened).toHaveLength(1)
  })

  it('read it: those who work here; a citizen only a meeting held in public', async () => {
    const closed = await aMeeting(1)
    const open = await aMeeting(1, { isPublic: true })
    await expect(showHeldMeeting(test.as(citizen), closed.id)).rejects.toBeInstanceOf(NotFound)
    expect((await showHeldMeeting(test.as(citizen), open.id)).meeting.id).toBe(open.id)
    expect((await showHeldMeeting(test.as(town.actor('manager', town.units.bn)), closed.id)).agenda).toHaveLength(1)
  })
})
