import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import { castBallot } from './ballot.service.ts'
import { aMeetingTown, type MeetingTown, openedRoom, order, plantMeeting } from './meeting-town.fixture.ts'
import { enterRoom } from './room.service.ts'
import type { MeetingId } from './room-event.ts'
import { followRoom, type Told } from './room-live.service.ts'

const test = useTestDatabase()
let town: MeetingTown

beforeAll(async () => {
  town = await aMeetingTown(test)
})

/** Listens, and waits until what was heard last is as wanted. */
async function listener(id: MeetingId, actor: Actor = town.secretary, lastSeen?: string) {
  const heard: Told[] = []
  const stop = await followRoom(test.as(actor), id, lastSeen, (told) => void heard.push(told))
  const until = async (is: (told: Told) => boolean): Promise<Told> => {
    for (;;) {
      const last = heard.at(-1)
      if (last && is(last)) return last
      await wait(10)
    }
  }
  return { heard, stop, until }
}

async function aVote(secrecy: string | null = null) {
  const meeting = await plantMeeting(test, town.units.ks, [{ title: 'Hemligt', secrecy }], { isPublic: true })
  await openedRoom(test, town, meeting)
  const item = meeting.items[0]!
  const say = (deed: Parameters<typeof order>[0]) => enterRoom(test.as(town.secretary), meeting.id, order(deed))
  await say({ kind: 'debate.closed', item })
  await say({ kind: 'vote.requested', item, question: 'main', by: town.people.chair! })
  const votes = (name: string, choice: 'yes' | 'no') =>
    castBallot(test.as(town.member(name)), meeting.id, { item, question: 'main', choice, clientId: newId<'order'>() })
  return { ...meeting, item, say, votes }
}

describe('whoever follows a meeting', () => {
  it('is told at once how it stands, and then each thing that happens, votes of others too', async () => {
    const vote = await aVote()
    const { heard, stop, until } = await listener(vote.id)
    expect(heard[0]?.now).toMatchObject({
      stage: 'open',
      serving: 5,
      places: 5,
      vote: { tally: { absent: 5 }, given: [] },
    })
    await vote.votes('s2', 'no')
    await until((told) => told.now.vote?.tally.no === 1)
    await vote.votes('m2', 'yes')
    const both = await until((told) => told.now.vote?.tally.yes === 1)
    expect(both.now.vote?.given).toEqual([{ person: town.people.m2, choice: 'yes' }])
    await vote.say({ kind: 'vote.closed', item: vote.item, question: 'main', broken: 'no' })
    const closed = await until((told) => told.now.vote?.result !== null)
    expect(closed.now.vote?.result).toMatchObject({ yes: 1, no: 1, winner: 'no', by: 'casting-vote' })
    stop()
    const count = heard.length
    await vote.say({ kind: 'item.decided', item: vote.item })
    await wait(500)
    expect(heard).toHaveLength(count)
  })

  it('and comes back after a break hears nothing when nothing has happened, and how it stands when something has', async () => {
    const vote = await aVote()
    const first = await listener(vote.id)
    const { version } = await first.until(() => true)
    const again = await listener(vote.id, town.secretary, version)
    expect(again.heard).toEqual([])
    await vote.votes('s2', 'no')
    await again.until((told) => told.now.vote?.tally.no === 1)
    const late = await listener(vote.id, town.secretary, version)
    expect((await late.until(() => true)).now.vote?.given).toEqual([{ person: town.people.s2, choice: 'no' }])
    for (const one of [first, again, late]) one.stop()
  })

  it('without the right to what is secret hears that it is there, and not what it is', async () => {
    const vote = await aVote('OSL 18 kap. 13 §')
    const open = await listener(vote.id, citizen)
    const own = await listener(vote.id, town.member('s2'))
    expect((await own.until(() => true)).now.item?.title).toBe('Hemligt')
    expect(JSON.stringify(await open.until(() => true))).not.toContain('Hemligt')
    open.stop()
    own.stop()
  })

  it('that is not held in public is no citizen', async () => {
    const meeting = await plantMeeting(test, town.units.ks, [{}])
    await expect(listener(meeting.id, citizen)).rejects.toBeInstanceOf(NotFound)
    await expect(listener(newId<'meeting'>() as MeetingId)).rejects.toBeInstanceOf(NotFound)
  })
})
