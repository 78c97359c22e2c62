import { beforeAll, describe, expect, it } from 'vitest'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn } from '../../shared/failure.ts'
import { aMeetingTown, type MeetingTown, openedRoom, plantMeeting } from './meeting-town.fixture.ts'
import { savePrivateNote, showMemberMeeting, showRoom, showScreen } from './show-room.service.ts'

const test = useTestDatabase()
let town: MeetingTown
let meeting: Awaited<ReturnType<typeof plantMeeting>>
const secretOnes = ['Sale of the harbour', 'Approve the price']

beforeAll(async () => {
  town = await aMeetingTown(test)
  meeting = await plantMeeting(test, town.units.ks, [
    {},
    { title: secretOnes[0] as string, clauses: [secretOnes[1] as string], secrecy: 'OSL 19 kap. 3 \u00a7' },
  ])
  await openedRoom(test, town, meeting)
})

const as = (actor: Actor) => test.as(actor)
const told = (view: unknown) =>
  JSON.stringify(view, (_key, value) => (value instanceof Map || value instanceof Set ? [...value] : value))

describe('who opens which page of a meeting', () => {
  const controller = () => town.actor('controller', town.units.ks)
  const otherSecretary = () => town.actor('secretary', town.units.kf)
  const deeds = {
    room: (actor: Actor) => showRoom(as(actor), meeting.id),
    member: (actor: Actor) => showMemberMeeting(as(actor), meeting.id),
    note: (actor: Actor) => savePrivateNote(as(actor), meeting.id, meeting.items[0]!, 'Ask about the cost'),
    screen: (actor: Actor) => showScreen(as(actor), meeting.id),
  }
  it.each<[string, () => Actor, Record<keyof typeof deeds, boolean>]>([
    ['the secretary of the body', () => town.secretary, { room: true, member: false, note: false, screen: true }],
    ['a secretary who stands in', () => town.deputy, { room: true, member: false, note: false, screen: true }],
    ['the secretary of another body', otherSecretary, { room: false, member: false, note: false, screen: true }],
    ['a member', () => town.member('s2'), { room: false, member: true, note: true, screen: true }],
    ['a substitute', () => town.member('sub-m1'), { room: false, member: true, note: true, screen: true }],
    ['a controller', controller, { room: false, member: false, note: false, screen: true }],
    [
      'a citizen, when the meeting is not public',
      () => citizen,
      { room: false, member: false, note: false, screen: false },
    ],
  ])('%s', async (_who, actor, may) => {
    for (const [deed, act] of Object.entries(deeds)) {
      const done = await act(actor()).then(
        () => true,
        (thrown: unknown) => {
          if ([NotAllowed, NotFound, NotSignedIn].some((kind) => thrown instanceof kind)) return false
          throw thrown
        },
      )
      expect([deed, done]).toEqual([deed, may[deed as keyof typeof may]])
    }
  })
})

describe('a private note', () => {
  const words = 'I doubt the second figure'
  it('is read by its owner and by nobody else, in nothing', async () => {
    const [item] = meeting.items
    await savePrivateNote(as(town.member('s2')), meeting.id, item!, ` ${words} `)
    const own = await showMemberMeeting(as(town.member('s2')), meeting.id)
    expect(own.notes.get(item!)).toBe(words)
    const others = [
      await showMemberMeeting(as(town.member('m2')), meeting.id),
      await showRoom(as(town.secretary), meeting.id),
      await showScreen(as(town.secretary), meeting.id),
      await showScreen(as(theSystem), meeting.id),
    ]
    for (const view of others) expect(told(view)).not.toContain(words)
    const { rows } = await test.owner.query(
      "select before, after, label, target from audit_entry where deed = 'private-note.save'",
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(words)
  })
  it('is written over by its owner, and an empty one is taken away', async () => {
    const [item] = meeting.items
    const mine = as(town.member('s3'))
    const note = async () => (await showMemberMeeting(mine, meeting.id)).notes.get(item!)
    await savePrivateNote(mine, meeting.id, item!, 'First')
    await savePrivateNote(mine, meeting.id, item!, 'Second')
    expect(await note()).toBe('Second')
    await savePrivateNote(mine, meeting.id, item!, '  ')
    expect(await note()).toBeUndefined()
  })
  it('belongs to an item of the meeting', async () => {
    const other = await plantMeeting(test, town.units.ks, [{}])
    await expect(savePrivateNote(as(town.member('s2')), meeting.id, other.items[0]!, 'x')).rejects.toThrow(NotFound)
  })
})

describe('the big screen', () => {
  it('has nothing of a secret item, though the one who shows it may read it', async () => {
    expect(told(await showRoom(as(town.secretary), meeting.id))).toContain(secretOnes[0])
    const screen = told(await showScreen(as(town.secretary), meeting.id))
    for (const secret of secretOnes) expect(screen).not.toContain(secret)
  })
})
