import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { appRole } from '../db/database.ts'
import type { Platform } from '../platform.ts'

/** Work that the house does by itself at set times, once however many processes are running. */

export interface Job {
  /** Lower case with hyphens; names the queue. */
  readonly name: string
  /** Minute, hour, day, month, weekday in Swedish time. */
  readonly cron: string
  run(): Promise<void>
}

export type StopJobs = () => Promise<void>

type JobsPlatform = Pick<Platform, 'connections' | 'owner'>

const schema = 'pgboss'

/** What the owner of the schema sets up; the application's role then only works with it. */
export async function installJobs({ connections, owner }: JobsPlatform, jobs: readonly Job[]): Promise<void> {
  const installer = bossOn(connections.owner, { migrate: true, createSchema: true, supervise: false, schedule: false })
  await installer.start()
  for (const { name } of jobs)
    await installer.createQueue(name, { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true })
  await installer.stop({ graceful: false })
  await owner.query(`
    grant usage on schema ${schema} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${schema} to ${appRole};
    grant usage on all sequences in schema ${schema} to ${appRole};
    grant execute on all functions in schema ${schema} to ${appRole}`)
}

/**
 * Starts the jobs of this process. Each moment of a job's clock makes one task in the database,
 * and one process takes it; a moment missed while all were down is made up for once.
 */
export async function startJobs(platform: JobsPlatform, jobs: readonly Job[], report = reportFault): Promise<StopJobs> {
  await installJobs(platform, jobs)
  const boss = bossOn(platform.connections.app, { migrate: false, supervise: true, schedule: true })
  boss.on('error', report)
  await boss.start()
  for (const job of jobs) {
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => job.run())
    await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Stockholm', missed: 'once' })
  }
  return () => boss.stop({ graceful: true, timeout: 5_000 })
}

interface BossOptions {
  migrate: boolean
  createSchema?: boolean
  supervise: boolean
  schedule: boolean
}

/** Rebuilding indexes is the owner's work; everything else the application's role may do itself. */
const bossOn = (connection: pg.PoolConfig, options: BossOptions): PgBoss =>
  new PgBoss({
    connectionString: connection.connectionString,
    host: connection.host,
    user: connection.user,
    database: connection.database,
    schema,
    max: 3,
    reindex: false,
    monitorVacuum: false,
    ...options,
  })

/** A job that failed is tried again by the queue; the fault is told once on the way. */
function reportFault(error: Error): void {
  process.stderr.write(`jobs: ${error.message}\n`)
}
