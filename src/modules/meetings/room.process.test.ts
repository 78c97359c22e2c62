import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../platform/config.ts'
import { openPlatform, type Platform } from '../../platform/platform.ts'
import { theSystem } from '../../platform/testing/database.ts'
import type { TenantId } from '../../shared/ids.ts'
import { showHeldMeeting } from './held-meeting.service.ts'
import { aMeetingTown, openedRoom, plantMeeting, type TownDatabase } from './meeting-town.fixture.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'
import { followRoom } from './room-live.service.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-room-'))
const writer = fileURLToPath(new URL('./room-writer.fixture.ts', import.meta.url))
const env = { PATH: process.env.PATH, STYRHJUL_DATA: folder }
let platform: Platform
let meeting: { id: MeetingId; items: AgendaItemId[] }

beforeAll(async () => {
  platform = await openPlatform(readConfig(env))
  const place: TownDatabase = {
    owner: platform.owner,
    as: (actor, tenant = 1) => platform.contextFor({ actor, tenant: tenant as TenantId }),
  }
  const town = await aMeetingTown(place)
  meeting = await plantMeeting(place, town.units.ks, [{}])
  await openedRoom(place, town, meeting)
})

afterAll(async () => {
  await platform.close()
  rmSync(folder, { recursive: true, force: true })
})

const ctx = () => platform.contextFor({ actor: theSystem, tenant: 1 as TenantId })

interface Writing {
  readonly child: ChildProcess
  readonly acknowledged: string[]
}

/** Starts a server process that writes in the room, and waits until it has stored something. */
function startWriting(): Promise<Writing> {
  const child = spawn(process.execPath, [writer, meeting.id, meeting.items[0]!], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const acknowledged: string[] = []
  let rest = ''
  let faults = ''
  child.stderr?.on('data', (chunk) => {
    faults += chunk
  })
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      acknowledged.push(...lines)
      if (acknowledged.length > 0) resolve({ child, acknowledged })
    })
    child.once('exit', () => reject(new Error(`the writer ended: ${faults}`)))
  })
}

const gone = (child: ChildProcess) =>
  new Promise((resolve) => ((child.exitCode ?? child.signalCode) ? resolve(0) : child.once('exit', resolve)))

describe('a server killed in the middle of a meeting', () => {
  it('has lost nothing it acknowledged, and the row of events has no gap', async () => {
    const promised: string[] = []
    for (let round = 0; round < 8; round++) {
      // Two servers write at once; one of them dies in the middle of its work, then the other.
      const servers = await Promise.all([startWriting(), startWriting()])
      for (const [index, { child, acknowledged }] of servers.entries()) {
        await wait((round * 37 + index * 53) % 200)
        child.kill('SIGKILL')
        await gone(child)
        promised.push(...acknowledged)
      }
    }
    const { rows } = await platform.owner.query(
      `select client_id from room_event where meeting_id = $1 union all select client_id from room_receipt where meeting_id = $1`,
      [meeting.id],
    )
    const kept = new Set(rows.map((row) => row.client_id as string))
    expect(promised.length).toBeGreaterThan(16)
    expect(promised.filter((id) => !kept.has(id))).toEqual([])
    const { happened } = await showHeldMeeting(ctx(), meeting.id)
    expect(happened.map((one) => one.sequence)).toEqual(happened.map((_, index) => index + 1))
  })

  it('is heard by those who follow the meeting through another server', async () => {
    let heard = 0
    const stop = await followRoom(ctx(), meeting.id, undefined, ({ now }) => {
      heard = now.sequence
    })
    const { child } = await startWriting()
    child.kill('SIGKILL')
    await gone(child)
    const { happened } = await showHeldMeeting(ctx(), meeting.id)
    const last = happened.at(-1)!.sequence
    while (heard < last) await wait(20)
    stop()
    expect(heard).toBe(last)
  })
})
