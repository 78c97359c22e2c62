import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { m } from '../generated/paraglide/messages.js'
import { keepLogSigned } from '../modules/decision-log/index.ts'
import type { CommandIo } from '../platform/command.ts'
import type { Config } from '../platform/config.ts'
import { startEmbeddedServer } from '../platform/db/embedded/server.ts'
import { startJobs } from '../platform/jobs/jobs.ts'
import { openPlatform, type Platform } from '../platform/platform.ts'
import { lockFolder } from '../platform/process-lock.ts'
import { isDemoMissing, loadDemo } from './demo/load-demo.ts'
import { jobsOf } from './jobs.ts'
import { placeFiles } from './place-files.ts'
import { builtServer, developmentServer } from './web-server.ts'

/** One process: database, jobs and web; from start until a signal asks it to stop. */
export async function serveUntilStopped(config: Config, io: CommandIo, dev = false): Promise<void> {
  const unlock = config.databaseUrl ? () => undefined : lockFolder(config.dataFolder)
  placeFiles(config)
  try {
    const platform = await openPlatform(config)
    try {
      await prepare(platform, io)
      await signLogs(platform)
      await serve(platform, io, dev)
    } finally {
      await platform.close()
    }
  } finally {
    unlock()
  }
}

async function prepare(platform: Platform, io: CommandIo): Promise<void> {
  for (const name of platform.migrated) io.err(m.main_migrated({ name }))
  if (!(await isDemoMissing(platform))) return
  if (platform.config.oidc) {
    // Whoever has set up real sign-in wants a real municipality.
    io.err(m.main_no_municipality())
    return
  }
  io.err(m.main_loading_demo())
  await loadDemo(platform)
}

/** Before the first visitor: what was decided since the last stop is signed, and a log that contradicts itself says so at once. */
async function signLogs(platform: Platform): Promise<void> {
  for (const { id } of await platform.listTenants()) await keepLogSigned(platform.systemContext(id, 'sign-log'))
}

async function serve(platform: Platform, io: CommandIo, dev: boolean): Promise<void> {
  const server = await (dev ? developmentServer : builtServer)(platform)
  await listen(server, platform.config)
  const stopJobs = await startJobs(platform, jobsOf(platform))
  const keeper = keepDatabaseUp(platform)
  io.out(m.main_serving({ address: addressOf(server, platform.config) }))
  await stopSignal()
  io.err(m.main_stopping())
  keeper.abort()
  await stopJobs()
  await finish(server)
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
}

function addressOf(server: Server, config: Config): string {
  const { port } = server.address() as AddressInfo
  return (
    config.origin ??
    `http://${config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
  )
}

const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

const patience = 10_000
const grace = 300

/** What has already been sent to us is still read and answered; after that new connections are refused, and what is under way gets ten seconds to end. */
async function finish(server: Server): Promise<void> {
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
  await wait(grace)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(late)
}

/** The embedded server may be killed under us (out of memory): it is started again, and requests meanwhile get 503. */
function keepDatabaseUp(platform: Platform): AbortController {
  const stop = new AbortController()
  const folder = platform.config.dataFolder
  const watch = async () => {
    while (!stop.signal.aborted) {
      await wait(2_000, undefined, { signal: stop.signal }).catch(() => undefined)
      if (stop.signal.aborted) return
      await platform.owner.query('select 1').catch(() => startEmbeddedServer(folder).catch(() => undefined))
    }
  }
  if (platform.connections.server) void watch()
  return stop
}
