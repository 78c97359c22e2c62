import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setSealKeys } from '../../platform/pdf/seal-key.ts'
import type { TestDatabase } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import type { AgendaItemId, MeetingId, RoomDeed } from '../meetings/index.ts'
import { enterRoom } from '../meetings/index.ts'
import {
  aMeetingTown,
  type MeetingTown,
  order,
  type PlantedItem,
  plantMeeting,
} from '../meetings/meeting-town.fixture.ts'
import type { WaitingMinutes } from './approval-rules.ts'
import { approveMinutes } from './approve.service.ts'
import type { Part } from './compose.ts'
import { sendForApproval } from './send.service.ts'

/** A town whose board has met: everybody there, each matter decided as prepared, the meeting closed. */

export const approvalDay = '2026-10-12T09:00:00Z'

export async function aMinutesTown(test: TestDatabase) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'styrhjul-seal-'))
  setSealKeys({ dataFolder, origin: 'https://ekby.example' })
  return { ...(await aMeetingTown(test)), dataFolder }
}

type Held = { readonly id: MeetingId; readonly items: readonly AgendaItemId[] }

export interface Holding {
  readonly items?: readonly PlantedItem[]
  readonly present?: readonly string[]
  readonly day?: string
  /** What else happens, before an item is opened and after it is decided. */
  readonly before?: (item: AgendaItemId, index: number) => readonly RoomDeed[]
  readonly after?: (item: AgendaItemId, index: number) => readonly RoomDeed[]
  readonly isOpenStill?: boolean
}

export async function aHeldBoard(test: TestDatabase, town: MeetingTown, holding: Holding = {}): Promise<Held> {
  const meeting = await plantMeeting(
    test,
    town.units.ks,
    holding.items ?? [{}, {}],
    holding.day ? { day: holding.day } : {},
  )
  const ctx = test.as(town.secretary)
  const happen = async (deed: RoomDeed) => void (await enterRoom(ctx, meeting.id, order(deed)))
  const person = (name: string) => town.people[name]!
  for (const name of holding.present ?? ['chair', 'vice', 's2', 's3', 'm2'])
    await happen({ kind: 'person.arrived', person: person(name), atDistance: false })
  await happen({ kind: 'meeting.opened' })
  await happen({ kind: 'chair.taken', person: person('chair') })
  for (const [index, item] of meeting.items.entries()) {
    for (const deed of holding.before?.(item, index) ?? []) await happen(deed)
    await happen({ kind: 'item.opened', item })
    await happen({ kind: 'debate.closed', item })
    if ((holding.items ?? [{}, {}])[index]?.clauses?.length !== 0)
      await happen({ kind: 'question.acclaimed', item, question: 'main', answer: 'yes' })
    await happen({ kind: 'item.decided', item })
    for (const deed of holding.after?.(item, index) ?? []) await happen(deed)
  }
  if (!holding.isOpenStill) await happen({ kind: 'meeting.closed' })
  return meeting
}

export const sent = (
  test: TestDatabase,
  town: MeetingTown,
  meeting: MeetingId,
  { approver = 'vice', part = 'whole' as Part } = {},
): Promise<WaitingMinutes> =>
  sendForApproval(test.as(town.secretary, 1, approvalDay), meeting, { part, approvers: [town.people[approver]!] })

export const approves = (
  test: TestDatabase,
  actor: Actor,
  minutes: WaitingMinutes,
  digest = minutes.sentDigest ?? '',
): Promise<WaitingMinutes> => approveMinutes(test.as(actor, 1, approvalDay), minutes.id, { digest, isConfirmed: true })

export async function approved(
  test: TestDatabase,
  town: MeetingTown,
  meeting: MeetingId,
  how: Parameters<typeof sent>[3] = {},
): Promise<WaitingMinutes> {
  const minutes = await sent(test, town, meeting, how)
  await approves(test, town.member('chair'), minutes)
  return approves(test, town.member(how?.approver ?? 'vice'), minutes)
}
