import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { chooseAccount } from './account.ts'
import { findBinaries } from './binaries.ts'

/** A PostgreSQL server of our own in the data folder, reached by a Unix socket only. */
export interface EmbeddedServer {
  readonly socketFolder: string
  /** Stops the server unless another process still uses it. */
  release(): Promise<void>
}

export const ownerRole = 'styrhjul_owner'
export const databaseName = 'styrhjul'

/** A socket's path may have 107 characters; a longer data folder gets its socket among the temporary files. */
function socketFolderOf(folder: string): string {
  const inside = join(folder, 'socket')
  if (inside.length < 85) return inside
  return join(tmpdir(), `styrhjul-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
}

const initOptions = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=sv-SE',
  '--locale=C.UTF-8',
  '--data-checksums',
  '--auth=trust',
]

const serverOptions = (durable: boolean) => [
  'listen_addresses=',
  'max_connections=80',
  'shared_buffers=128MB',
  'log_min_messages=warning',
  'unix_socket_permissions=0700',
  ...(durable ? ['fsync=on'] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
]

/**
 * Starts the server of a data folder, or joins the one that runs there already (left by a killed process, or started
 * by another command). `durable: false` is for tests only.
 */
export async function startEmbeddedServer(folder: string, { durable = true } = {}): Promise<EmbeddedServer> {
  const binaries = findBinaries()
  mkdirSync(folder, { recursive: true })
  const socketFolder = socketFolderOf(folder)
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 })
  const account = chooseAccount(binaries.postgres, folder)
  account.own(socketFolder)
  const data = join(folder, 'pg')
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(folder, data, binaries.initdb, account)
  if (!(await answers(socketFolder))) await launch(binaries.postgres, data, socketFolder, account, durable)
  return { socketFolder, release: () => release(data, socketFolder) }
}

type Account = ReturnType<typeof chooseAccount>

/** Made aside and renamed, so that a killed first start leaves nothing half made. */
function initialise(folder: string, data: string, initdb: string, account: Account): void {
  const aside = join(folder, `pg.new.${process.pid}`)
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  account.own(aside)
  const [program, args] = account.command(initdb, ['-D', aside, '-U', ownerRole, ...initOptions])
  const made = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  if (made.status !== 0) {
    rmSync(aside, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.stderr || made.error?.message}`)
  }
  rmSync(data, { recursive: true, force: true })
  renameSync(aside, data)
}

async function launch(
  postgres: string,
  data: string,
  socketFolder: string,
  account: Account,
  durable: boolean,
): Promise<void> {
  // PostgreSQL itself takes a zombie for a living server. It still finds out by its shared memory if a backend lives on.
  if (!isAlive(data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true })
    rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
  }
  const log = openSync(join(data, '..', 'postgres.log'), 'a')
  const settings = serverOptions(durable).flatMap((setting) => ['-c', setting])
  const [program, args] = account.command(postgres, ['-D', data, '-k', socketFolder, ...settings])
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  closeSync(log)
  child.unref()
  for (let tries = 0; tries < 1500; tries++) {
    if (await answers(socketFolder)) return
    await wait(20)
    if (child.exitCode !== null && !(await answers(socketFolder)) && !isAlive(data)) {
      throw startFailure(data)
    }
  }
  throw new Error('PostgreSQL did not answer within 30 seconds')
}

function startFailure(data: string): Error {
  const log = readFileSync(join(data, '..', 'postgres.log'), 'utf8').slice(-2000)
  const failure = new Error(`PostgreSQL did not start: ${log}`)
  return log.trimEnd().endsWith('No space left on device') ? Object.assign(failure, { code: 'ENOSPC' }) : failure
}

async function answers(socketFolder: string): Promise<boolean> {
  const client = new Client({ host: socketFolder, user: ownerRole, database: 'postgres' })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function serverPid(data: string): number | undefined {
  try {
    return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}

/** Runs, and is PostgreSQL: a zombie nobody has buried, or a stranger with the same number, is not. */
function isAlive(data: string): boolean {
  const pid = serverPid(data)
  if (!pid) return false
  if (process.platform === 'linux') return runsAsPostgres(pid)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function runsAsPostgres(pid: number): boolean {
  try {
    const [, name, state] = /^\d+ \((.*)\) (.)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return name === 'postgres' && state !== 'Z' && state !== 'X'
  } catch {
    return false
  }
}

async function release(data: string, socketFolder: string): Promise<void> {
  if (await othersConnected(socketFolder)) return
  const pid = serverPid(data)
  if (!pid) return
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  for (let tries = 0; tries < 1000 && isAlive(data); tries++) await wait(20)
}

async function othersConnected(socketFolder: string): Promise<boolean> {
  const client = new Client({ host: socketFolder, user: ownerRole, database: 'postgres' })
  try {
    await client.connect()
    const others = await client.query(
      `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return others.rows[0].n > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
