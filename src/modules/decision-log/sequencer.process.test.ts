import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkHistory, parseCheckpoint, parseNote } from '#decision-log'
import { readConfig } from '../../platform/config.ts'
import { openPlatform, type Platform } from '../../platform/platform.ts'
import type { TenantId } from '../../shared/ids.ts'
import { checkLog } from './check-log.service.ts'
import { someEntries } from './decision-log.fixture.ts'
import { setLogFiles } from './log-files.service.ts'
import { linkFrom, logKey, readCheckpoint } from './receipt.service.ts'
import { signLog } from './sequencer.service.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-sequencer-'))
const signer = fileURLToPath(new URL('./log-signer.fixture.ts', import.meta.url))
const env = { PATH: process.env.PATH, STYRHJUL_DATA: folder }
let platform: Platform

beforeAll(async () => {
  const config = readConfig(env)
  platform = await openPlatform(config)
  setLogFiles(config)
  await platform.owner.query(`insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby kommun')`)
  // Three by three: in the fourth round the first tile is full and the one above it begins, which takes more steps.
  await someEntries(ctx(), 245)
})

afterAll(async () => {
  await platform.close()
  rmSync(folder, { recursive: true, force: true })
})

const ctx = () => platform.systemContext(1 as TenantId)

interface Signing {
  readonly child: ChildProcess
  readonly heard: string[]
  /** Resolves when the process is gone. */
  readonly gone: Promise<unknown>
  /** Resolves when this many lines that begin so have been heard, or the process is gone. */
  until(start: string, count: number): Promise<unknown>
}

function startSigning(diesAt: number | null): Signing {
  const child = spawn(process.execPath, [signer, String(diesAt ?? '')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const heard: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    heard.push(...lines)
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const until = async (start: string, count: number) => {
    while (child.exitCode === null && child.signalCode === null) {
      if (heard.filter((line) => line.startsWith(start)).length >= count) return
      await wait(1)
    }
  }
  return { child, heard, gone, until }
}

const promised: string[] = []
const seen: string[] = []

/** Whatever stands signed on disk is signed by the log, and is the beginning of what the log shows once it has gone on. */
async function mustStandWhole({ heard }: Signing): Promise<void> {
  promised.push(...heard.filter((line) => line.startsWith('entry ')).map((line) => line.slice(6)))
  const left = await readCheckpoint(ctx())
  if (left !== undefined) seen.push(left)
  const acknowledged = Math.max(0, ...heard.filter((line) => line.startsWith('signed ')).map((line) => +line.slice(7)))
  const size = left === undefined ? 0 : parseCheckpoint(parseNote(left)!.text)!.size
  expect(size).toBeGreaterThanOrEqual(acknowledged)
  expect((await checkLog(ctx())).faults).toEqual([])

  await signLog(ctx())
  expect(await checkLog(ctx())).toMatchObject({ faults: [], waiting: 0 })
  const trust = { logKey: await logKey(ctx()) }
  for (const older of seen) {
    const link = await linkFrom(ctx(), parseCheckpoint(parseNote(older)!.text)!.size)
    expect(await checkHistory(older, link, trust)).toMatchObject({ verdict: 'ok' })
  }
}

describe('a process killed in the middle of signing', () => {
  it.each([0, 1, 2, 3])(
    'before its step %i leaves nothing that contradicts itself, and the next one completes',
    async (step) => {
      const signing = startSigning(step)
      await signing.gone
      expect([signing.child.signalCode, signing.heard.at(-1)]).toEqual(['SIGKILL', expect.stringMatching(/^step /)])
      await mustStandWhole(signing)
    },
  )

  it('at any instant leaves nothing that contradicts itself, and the next one completes, twelve times', async () => {
    for (let round = 0; round < 12; round++) {
      const signing = startSigning(null)
      await signing.until('step', 1 + ((round * 5) % 11))
      await wait((round * 7) % 16)
      signing.child.kill('SIGKILL')
      await signing.gone
      await mustStandWhole(signing)
    }
    expect(seen.length).toBeGreaterThan(12)
  })

  it('has lost no entry that it acknowledged, and the key is the same as at the beginning', async () => {
    const { rows } = await platform.owner.query('select subject::text as subject from log_entry')
    const kept = new Set(rows.map((row) => row.subject as string))
    expect(promised.length).toBeGreaterThan(30)
    expect(promised.filter((subject) => !kept.has(subject))).toEqual([])
    expect(readFileSync(join(folder, 'decision-log/ekby/log-key.pem'), 'utf8')).toContain('PRIVATE KEY')
    const trust = { logKey: await logKey(ctx()) }
    expect(
      await checkHistory(seen[0]!, await linkFrom(ctx(), parseCheckpoint(parseNote(seen[0]!)!.text)!.size), trust),
    ).toMatchObject({ verdict: 'ok' })
    expect(rows.length).toBeGreaterThan(256)
  })
})
