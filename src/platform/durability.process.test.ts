import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { connect, openPool } from './db/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-durable-'))
const writer = fileURLToPath(new URL('./testing/writer.ts', import.meta.url))
const env = { PATH: process.env.PATH, STYRHJUL_DATA: folder }
const where = { dataFolder: folder, databaseUrl: undefined, databaseAppUrl: undefined }

afterAll(async () => {
  await (await connect(where)).server?.release()
  rmSync(folder, { recursive: true, force: true })
})

interface Writing {
  readonly child: ChildProcess
  readonly acknowledged: string[]
}

/** Starts a writer and waits until it has stored something. */
function startWriting(): Promise<Writing> {
  const child = spawn(process.execPath, [writer], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const acknowledged: string[] = []
  let faults = ''
  let rest = ''
  child.stderr?.on('data', (chunk) => {
    faults += chunk
  })
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      acknowledged.push(...lines.filter((line) => line !== 'ready'))
      if (acknowledged.length > 0) resolve({ child, acknowledged })
    })
    child.once('exit', () => reject(new Error(`the writer did not start: ${faults}`)))
  })
}

const gone = (child: ChildProcess) =>
  new Promise((resolve) => ((child.exitCode ?? child.signalCode) ? resolve(0) : child.once('exit', resolve)))

/** Every PostgreSQL process of this folder at once, as when the machine's memory runs out. */
function killDatabase(): void {
  const pids = execFileSync('pgrep', ['-f', `${folder}/pg`], { encoding: 'utf8' })
    .trim()
    .split('\n')
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL')
}

describe('a process killed while it writes', () => {
  it('loses no acknowledged write and hinders no later start, fifty times', async () => {
    const promised: string[] = []
    for (let round = 0; round < 50; round++) {
      const { child, acknowledged } = await startWriting()
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 200))
      child.kill('SIGKILL')
      if (round % 5 === 4) killDatabase()
      await gone(child)
      promised.push(...acknowledged)
    }
    const connections = await connect(where)
    const pool = openPool(connections.owner, 1)
    const persons = new Set(
      (await pool.query('select person_id::text as id from person')).rows.map((row) => row.id as string),
    )
    const audited = await pool.query(`select count(*)::int as n from audit_entry where deed = 'person.save'`)
    await pool.end()
    expect(promised.length).toBeGreaterThan(50)
    expect(promised.filter((id) => !persons.has(id))).toEqual([])
    expect(audited.rows[0].n).toBe(persons.size)
  })
})
