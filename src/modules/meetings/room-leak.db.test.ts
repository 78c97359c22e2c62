import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { showHeldMeeting } from './held-meeting.service.ts'
import { meetingFeed, meetingsAtom } from './meeting-feed.service.ts'
import { aMeetingTown, type MeetingTown, openedRoom, order, plantMeeting } from './meeting-town.fixture.ts'
import { oparlMeetings } from './oparl.service.ts'
import { listPublicMeetings, showPublicAgenda } from './public-meetings.service.ts'
import { enterRoom } from './room.service.ts'
import { followRoom, type Told } from './room-live.service.ts'
import { reportRoom } from './room-report.service.ts'
import { showMeeting } from './show-meetings.service.ts'
import { showScreen } from './show-room.service.ts'

/** A secret item is carried through a public meeting, and everything that tells of it is searched. */

const test = useTestDatabase()
const planted = 'Kvarnstugan'
let town: MeetingTown
let meeting: Awaited<ReturnType<typeof plantMeeting>>

beforeAll(async () => {
  town = await aMeetingTown(test)
  meeting = await plantMeeting(
    test,
    town.units.ks,
    [{ title: `${planted} 1`, clauses: [`${planted} 2`], secrecy: 'OSL 18 kap. 13 §' }, { title: 'Open' }],
    { isPublic: true },
  )
  await openedRoom(test, town, meeting)
})

const words = (view: unknown) =>
  JSON.stringify(view, (_key, value) => (value instanceof Map || value instanceof Set ? [...value] : value))

async function hears(actor: Actor): Promise<Told[]> {
  const heard: Told[] = []
  const stop = await followRoom(test.as(actor), meeting.id, undefined, (told) => void heard.push(told))
  stop()
  return heard
}

/** All that a reader can ask of the meeting, by name. */
async function seenBy(actor: Actor): Promise<Record<string, string>> {
  const ctx = test.as(actor)
  const asked: Record<string, () => Promise<unknown>> = {
    held: () => showHeldMeeting(ctx, meeting.id),
    program: () => reportRoom(ctx, meeting.id),
    stream: () => hears(actor),
    screen: () => showScreen(ctx, meeting.id),
    page: () => showPublicAgenda(ctx, 'ks', '2026-10-06'),
    list: () => listPublicMeetings(ctx, null),
    calendar: () => meetingFeed(ctx, null, 'https://ekby.se'),
    atom: () => meetingsAtom(ctx, null, 'https://ekby.se'),
    oparl: () => oparlMeetings(ctx, 'https://ekby.se'),
    ...(actor.kind !== 'citizen' && { desk: () => showMeeting(ctx, meeting.id) }),
  }
  const seen = Object.entries(asked).map(async ([name, ask]) => [name, words(await ask())] as const)
  return Object.fromEntries(await Promise.all(seen))
}

const leaks = (seen: Record<string, string>) => Object.keys(seen).filter((name) => seen[name]?.includes(planted))

describe('what is secret in a meeting room', () => {
  const say = (deed: Parameters<typeof order>[0]) => enterRoom(test.as(town.secretary), meeting.id, order(deed))

  it('is told to those who prepare and decide, and never to anybody else, whatever happens to the item', async () => {
    const item = meeting.items[0]!
    const proposal = newId<'proposal'>() as never
    const by = town.people.m2!
    const steps: Parameters<typeof order>[0][] = [
      { kind: 'text.saved', item, text: 'background', value: `${planted} 3` },
      { kind: 'conflict.declared', item, person: town.people.s3!, reason: `${planted} 4` },
      { kind: 'proposal.made', item, proposal, form: 'counter', by, clauses: [`${planted} 5`], reason: `${planted} 6` },
      { kind: 'debate.closed', item },
      { kind: 'order.accepted', item, counters: [proposal] },
      { kind: 'vote.requested', item, question: 'main', by },
      { kind: 'ballot.cast', item, question: 'main', person: by, choice: 'no' },
      { kind: 'vote.closed', item, question: 'main', broken: null },
      { kind: 'item.decided', item },
      { kind: 'dissent.entered', item, person: town.people.chair!, text: `${planted} 7` },
      { kind: 'statement.entered', item, person: town.people.s2!, text: `${planted} 8` },
    ]
    const outsiders = [citizen, town.actor('controller', town.units.kommun), town.actor('secretary', town.units.bn)]
    for (const step of steps) {
      await say(step)
      for (const outsider of outsiders) expect([step.kind, leaks(await seenBy(outsider))]).toEqual([step.kind, []])
    }
    for (const insider of [town.secretary, town.member('m2'), theSystem])
      expect(leaks(await seenBy(insider))).toEqual(expect.arrayContaining(['held', 'program']))
    expect(leaks(await seenBy(town.secretary))).not.toContain('screen')
    expect((await showHeldMeeting(test.as(citizen), meeting.id)).room.items[0]).toMatchObject({ outcome: 'decided' })
  })

  it('is in no row of the log', async () => {
    const { rows } = await test.owner.query('select before::text, after::text, label, target from audit_entry')
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.stringify(rows)).not.toContain(planted)
  })
})
