import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import { NotAllowed, type Refusal } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { castBallot } from './ballot.service.ts'
import type { Choice } from './count.ts'
import { showHeldMeeting } from './held-meeting.service.ts'
import { aMeetingTown, type MeetingTown, openedRoom, order, plantMeeting } from './meeting-town.fixture.ts'
import { enterRoom, undoInRoom } from './room.service.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'
import type { RoomDeed } from './room-order.ts'

const test = useTestDatabase()
let town: MeetingTown
const council: Actor[] = []

beforeAll(async () => {
  town = await aMeetingTown(test)
  await test.owner.query(
    `with elected as (
       insert into person (tenant_id, person_id, name)
       select 1, gen_random_uuid(), 'Ledamot ' || n from generate_series(1, 61) n returning person_id)
     insert into mandate (tenant_id, mandate_id, unit_id, person_id, party, post, position, valid_from)
     select 1, gen_random_uuid(), $1, person_id, 'S', 'member', row_number() over (), '2023-01-01' from elected`,
    [town.units.kf],
  )
  const { rows } = await test.owner.query('select person_id from mandate where unit_id = $1', [town.units.kf])
  for (const row of rows)
    council.push(actorWith('politician', town.units.kf, [town.units.kf], row.person_id as PersonId))
})

const say = (id: MeetingId, deed: RoomDeed) => enterRoom(test.as(theSystem), id, order(deed))
const votes = (
  actor: Actor,
  { id, items }: { id: MeetingId; items: readonly AgendaItemId[] },
  choice: Choice,
  clientId: string = newId<'order'>(),
  server = castBallot,
) => server(test.as(actor), id, { item: items[0]!, question: 'main', choice, clientId })

/** The board votes on its one item, asked for by the chair. */
async function aBoardVote(names?: readonly string[], planted: Parameters<typeof plantMeeting>[2][number] = {}) {
  const meeting = await plantMeeting(test, town.units.ks, [planted])
  const opened = await openedRoom(test, town, meeting, names)
  const item = meeting.items[0]!
  await say(meeting.id, { kind: 'debate.closed', item })
  await say(meeting.id, { kind: 'vote.requested', item, question: 'main', by: town.people.chair! })
  return { ...meeting, item, opened }
}

async function aCouncilVote(voters: readonly Actor[]) {
  const meeting = await plantMeeting(test, town.units.kf, [{}])
  const item = meeting.items[0]!
  for (const { person } of voters)
    await say(meeting.id, { kind: 'person.arrived', person: person as PersonId, atDistance: false })
  await say(meeting.id, { kind: 'meeting.opened' })
  await say(meeting.id, { kind: 'item.opened', item })
  await say(meeting.id, { kind: 'debate.closed', item })
  await say(meeting.id, { kind: 'vote.requested', item, question: 'main', by: voters[0]!.person as PersonId })
  return { ...meeting, item }
}

const answering = async (id: MeetingId) => {
  const { room } = await showHeldMeeting(test.as(town.secretary), id)
  return room.items[0]!.answers.main!
}

describe('a vote from an own device', () => {
  it('is seen by everybody before the vote is closed, and is an event of the room afterwards', async () => {
    const vote = await aBoardVote()
    await votes(town.member('s2'), vote, 'no')
    expect((await answering(vote.id)).vote?.ballots).toEqual([{ person: town.people.s2, choice: 'no' }])
    const { happened, room } = await say(vote.id, {
      kind: 'vote.closed',
      item: vote.item,
      question: 'main',
      broken: null,
    })
    expect(happened.map(({ event }) => event.kind).slice(-2)).toEqual(['ballot.cast', 'vote.closed'])
    expect(happened.map(({ sequence }) => sequence)).toEqual(happened.map((_, index) => index + 1))
    expect(room.items[0]!.answers.main!.result).toMatchObject({ yes: 0, no: 1, absent: 4, winner: 'no' })
  })

  it('may be changed until the vote is closed, and the one sent again does not turn it back', async () => {
    const vote = await aBoardVote()
    const first = newId<'order'>()
    await votes(town.member('s2'), vote, 'no', first)
    await votes(town.member('s2'), vote, 'yes')
    await votes(town.member('s2'), vote, 'no', first)
    expect((await answering(vote.id)).vote?.ballots).toEqual([{ person: town.people.s2, choice: 'yes' }])
  })

  it('and one that the secretary writes stand in the order they were given', async () => {
    const vote = await aBoardVote()
    const writes = (choice: Choice) =>
      say(vote.id, { kind: 'ballot.cast', item: vote.item, question: 'main', person: town.people.s2!, choice })
    await votes(town.member('s2'), vote, 'no')
    await writes('yes')
    expect((await answering(vote.id)).vote?.ballots).toEqual([{ person: town.people.s2, choice: 'yes' }])
    await votes(town.member('s2'), vote, 'abstain')
    expect((await answering(vote.id)).vote?.ballots).toEqual([{ person: town.people.s2, choice: 'abstain' }])
  })

  it('is kept when the closing is taken back, and others can vote again', async () => {
    const vote = await aBoardVote()
    await votes(town.member('s2'), vote, 'yes')
    const { happened } = await say(vote.id, { kind: 'vote.closed', item: vote.item, question: 'main', broken: null })
    await expect(votes(town.member('m2'), vote, 'no')).rejects.toMatchObject({ code: 'room.no-vote' })
    await undoInRoom(test.as(town.secretary), vote.id, happened.at(-1)!.sequence)
    await votes(town.member('m2'), vote, 'no')
    expect((await answering(vote.id)).vote?.ballots.map((one) => one.choice)).toEqual(['yes', 'no'])
  })

  it.each<[string, string, string]>([
    ['who does not serve', 'sub-m1', 'room.not-serving'],
    ['who is not there', 's3', 'room.not-present'],
    ['who is disqualified', 'm2', 'room.disqualified'],
  ])('of one %s is refused', async (_, name, code) => {
    const vote = await aBoardVote(['chair', 'vice', 's2', 'm2', 'sub-s1', 'sub-m1'])
    await say(vote.id, { kind: 'person.arrived', person: town.people.s3!, atDistance: false })
    await say(vote.id, { kind: 'conflict.declared', item: vote.item, person: town.people.m2!, reason: 'Kin' })
    if (name === 's3') await say(vote.id, { kind: 'person.left', person: town.people.s3! })
    await expect(votes(town.member(name), vote, 'yes')).rejects.toMatchObject({ code })
    expect((await answering(vote.id)).vote?.ballots).toEqual([])
  })

  it('in a secret vote is refused, and so is one when nobody has asked for a vote', async () => {
    const secret = await aBoardVote(undefined, { matter: 'election' })
    await expect(votes(town.member('s2'), secret, 'yes')).rejects.toMatchObject({ code: 'room.vote-is-secret' })
    const meeting = await plantMeeting(test, town.units.ks, [{}])
    await openedRoom(test, town, meeting)
    await expect(votes(town.member('s2'), meeting, 'yes')).rejects.toMatchObject({ code: 'room.no-vote' })
  })

  it('is given by the person alone: not by a key, the secretary, or a member of another body', async () => {
    const vote = await aBoardVote()
    const key: Actor = { ...town.member('s2'), kind: 'api-key' }
    for (const actor of [key, town.secretary, council[0]!])
      await expect(votes(actor, vote, 'yes')).rejects.toBeInstanceOf(NotAllowed)
  })
})

describe('many who vote at once', () => {
  it('wait for nobody but the closing, and every acknowledged vote is in the count, through two servers', async () => {
    vi.resetModules()
    const other = (await import('./ballot.service.ts')).castBallot
    expect(other).not.toBe(castBallot)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 5, max: 41 }),
        fc.integer({ min: 0, max: 60 }),
        fc.infiniteStream(fc.constantFrom<Choice>('yes', 'no', 'abstain')),
        async (count, delay, choices) => {
          const voters = council.slice(0, Math.max(31, count))
          const vote = await aCouncilVote(voters)
          const acknowledged = new Map<string, Choice>()
          const casting = voters.map(async (voter, index) => {
            for (const choice of [choices.next().value as Choice, choices.next().value as Choice])
              try {
                await votes(voter, vote, choice, newId<'order'>(), index % 2 === 0 ? castBallot : other)
                acknowledged.set(voter.person as string, choice)
              } catch (failure) {
                if ((failure as Refusal).code !== 'room.no-vote') throw failure
              }
          })
          await wait(delay)
          const closed = await say(vote.id, { kind: 'vote.closed', item: vote.item, question: 'main', broken: 'yes' })
          await Promise.all(casting)
          const after = (await answering(vote.id)) as NonNullable<Awaited<ReturnType<typeof answering>>>
          const counted = new Map(after.vote!.ballots.map((one) => [one.person as string, one.choice]))
          expect(counted).toEqual(acknowledged)
          const of = (choice: Choice) => [...acknowledged.values()].filter((one) => one === choice).length
          expect(after.result).toMatchObject({ yes: of('yes'), no: of('no'), abstain: of('abstain') })
          expect(closed.room.items[0]!.answers.main!.result).toEqual(after.result)
          const { happened } = await showHeldMeeting(test.as(town.secretary), vote.id)
          expect(happened.map((one) => one.sequence)).toEqual(happened.map((_, index) => index + 1))
        },
      ),
      { numRuns: 6 },
    )
  }, 180_000)
})
