import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn } from '../../shared/failure.ts'
import { showHeldMeeting } from './held-meeting.service.ts'
import { aMeetingTown, type MeetingTown, openedRoom, order, plantMeeting } from './meeting-town.fixture.ts'
import { listPublicAgendas } from './public-meetings.service.ts'
import { recordRoom, takenParagraphs } from './record-room.service.ts'
import type { Recorded } from './rehearse.ts'
import { enterRoom } from './room.service.ts'
import type { AgendaItemId, RoomEvent } from './room-event.ts'

const test = useTestDatabase()
let town: MeetingTown
const now = '2026-11-20T12:00:00Z'
const secretary = () => test.as(town.secretary, 1, now)

beforeAll(async () => {
  town = await aMeetingTown(test)
})

const at = (minute: number) => new Date(Date.parse('2026-10-06T07:00:00Z') + minute * 60_000).toISOString()
const timed = (events: readonly RoomEvent[]): Recorded[] => events.map((event, index) => ({ at: at(index), event }))
const begins = (names = ['chair', 'vice', 's2', 's3']): RoomEvent[] => [
  ...names.map((name) => ({ kind: 'person.arrived' as const, person: town.people[name]!, atDistance: false })),
  { kind: 'meeting.opened' },
  { kind: 'chair.taken', person: town.people.chair! },
]
const decides = (item: AgendaItemId, paragraph: number): RoomEvent[] => [
  { kind: 'item.opened', item, paragraph },
  { kind: 'debate.closed', item },
  { kind: 'question.acclaimed', item, question: 'main', answer: 'yes' },
  { kind: 'item.decided', item },
]
const count = async (id: string) =>
  (await test.owner.query('select count(*)::int as n from room_event where meeting_id = $1', [id])).rows[0].n as number

describe('a meeting that was held elsewhere', () => {
  it('is entered at once with its own times and the numbers its §§ have, and is left open', async () => {
    const { id, items } = await plantMeeting(test, town.units.ks, [{}, {}], { day: '2026-10-06' })
    const events = timed([
      ...begins(),
      ...decides(items[0]!, 41),
      { kind: 'item.opened', item: items[1]!, paragraph: 43 },
      { kind: 'item.set-aside', item: items[1]! },
    ])
    expect(await recordRoom(secretary(), id, events)).toEqual({ events: events.length, paragraphs: [41, 43] })
    const held = await showHeldMeeting(secretary(), id)
    expect(held.meeting.status).toBe('open')
    expect(held.happened.map((one) => one.at)).toEqual(events.map((one) => one.at))
    expect(held.room.items).toMatchObject([
      { paragraph: 41, outcome: 'decided', decidedAt: expect.any(String) },
      { paragraph: 43, outcome: null },
    ])
    expect(held.room.current).toBeNull()
    const next = await plantMeeting(test, town.units.ks, [{}], { day: '2026-10-13' })
    expect((await openedRoom(test, town, next)).room.items[0]?.paragraph).toBe(44)
  })

  it('takes up a § that was set aside again, with the number it had', async () => {
    const { id, items } = await plantMeeting(test, town.units.ks, [{}], { day: '2026-10-07' })
    const aside: RoomEvent[] = [
      { kind: 'item.opened', item: items[0]!, paragraph: 51 },
      { kind: 'item.set-aside', item: items[0]! },
    ]
    await recordRoom(secretary(), id, timed([...begins(), ...aside]))
    const { room } = await enterRoom(secretary(), id, order({ kind: 'item.opened', item: items[0]! }))
    expect(room).toMatchObject({ current: items[0], items: [{ paragraph: 51 }] })
  })

  it('is refused whole when one event may not have happened, and when it has begun', async () => {
    const { id, items } = await plantMeeting(test, town.units.ks, [{}], { day: '2026-10-08' })
    const few = timed([...begins(['chair']), ...decides(items[0]!, 61)])
    await expect(recordRoom(secretary(), id, few)).rejects.toMatchObject({ code: 'room.no-quorum' })
    expect(await count(id)).toBe(0)
    await recordRoom(secretary(), id, timed(begins()))
    await expect(recordRoom(secretary(), id, timed(begins()))).rejects.toMatchObject({ code: 'room.has-begun' })
  })

  it('never gives the number of a § twice in the year of a body', async () => {
    const first = await plantMeeting(test, town.units.ks, [{}], { day: '2026-09-01' })
    await recordRoom(secretary(), first.id, timed([...begins(), ...decides(first.items[0]!, 12)]))
    const taken = await test.as(town.secretary).read((tx) => takenParagraphs(tx, town.units.ks, 2026))
    expect(taken).toContain(12)
    const second = await plantMeeting(test, town.units.ks, [{}, {}], { day: '2026-09-08' })
    const again = timed([...begins(), ...decides(second.items[0]!, 12)])
    await expect(recordRoom(secretary(), second.id, again)).rejects.toMatchObject({
      code: 'room.number-taken',
      facts: { number: 12 },
    })
    const twice = timed([...begins(), ...decides(second.items[0]!, 13), ...decides(second.items[1]!, 13)])
    await expect(recordRoom(secretary(), second.id, twice)).rejects.toMatchObject({ code: 'room.number-taken' })
    expect(await count(second.id)).toBe(0)
    const otherYear = await plantMeeting(test, town.units.ks, [{}], { day: '2025-09-08' })
    await recordRoom(secretary(), otherYear.id, timed([...begins(), ...decides(otherYear.items[0]!, 12)]))
  })

  it('has times in order that have passed', async () => {
    const { id } = await plantMeeting(test, town.units.ks, [{}], { day: '2026-10-09' })
    const backwards = timed(begins()).toReversed()
    await expect(recordRoom(secretary(), id, backwards)).rejects.toMatchObject({ code: 'room.recorded-times' })
    const ahead = begins().map((event) => ({ at: '2026-11-20T12:00:01Z', event }))
    await expect(recordRoom(secretary(), id, ahead)).rejects.toMatchObject({ code: 'room.recorded-times' })
  })

  it('is entered by the secretary of the body, and by nobody else', async () => {
    const { id } = await plantMeeting(test, town.units.ks, [{}], { day: '2026-10-10' })
    const events = timed(begins())
    await expect(recordRoom(test.as(town.member('chair')), id, events)).rejects.toThrow(NotAllowed)
    await expect(recordRoom(test.as(citizen), id, events)).rejects.toThrow(NotSignedIn)
  })

  it('is told to the public when its secretary has closed it, not before', async () => {
    const planned = await plantMeeting(test, town.units.ks, [{ title: 'Kanariefråga' }], {
      day: '2026-10-11',
      isPublic: true,
    })
    await test.owner.query(`update meeting set status = 'planned', called_at = null where meeting_id = $1`, [
      planned.id,
    ])
    await recordRoom(secretary(), planned.id, timed([...begins(), ...decides(planned.items[0]!, 71)]))
    const citizenReads = async () => {
      const agendas = JSON.stringify(await listPublicAgendas(test.as(citizen), 'ks'))
      const room = await showHeldMeeting(test.as(citizen), planned.id).then(
        () => true,
        (failure) => !(failure instanceof NotFound),
      )
      return { agenda: agendas.includes('Kanariefråga'), room }
    }
    expect(await citizenReads()).toEqual({ agenda: false, room: false })
    await enterRoom(secretary(), planned.id, order({ kind: 'meeting.closed' }))
    expect(await citizenReads()).toEqual({ agenda: true, room: true })
  })

  it('leaves no words in the log', async () => {
    const { rows } = await test.owner.query(`select after::text from audit_entry where deed = 'room.record'`)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(Object.keys(JSON.parse(row.after))).toEqual(['events', 'paragraphs'])
  })
})
