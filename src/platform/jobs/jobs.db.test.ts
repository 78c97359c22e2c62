import { PgBoss } from 'pg-boss'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { useTestDatabase } from '../testing/database.ts'
import { withDatabase } from '../testing/global-setup.ts'
import { installJobs, type Job, type StopJobs, startJobs } from './jobs.ts'

const test = useTestDatabase()
const running: StopJobs[] = []
afterEach(async () => {
  for (const stop of running.splice(0)) await stop()
})

const platform = () => ({
  owner: test.owner,
  connections: {
    owner: { connectionString: withDatabase(inject('ownerUrl'), test.name) },
    app: { connectionString: withDatabase(inject('appUrl'), test.name) },
    server: undefined,
  },
})

/** A job that never comes by the clock during a test; the test gives the task itself. */
const aJob = (name: string, run: () => Promise<void>): Job => ({ name, cron: '0 0 1 1 *', run })

async function start(job: Job) {
  running.push(await startJobs(platform(), [job]))
}

async function giveTask(name: string, times = 1) {
  const boss = new PgBoss({
    ...platform().connections.app,
    schema: 'pgboss',
    migrate: false,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  for (let time = 0; time < times; time += 1) await boss.send(name)
  await boss.stop({ graceful: false })
}

const waitFor = async (isThere: () => boolean) => {
  for (let times = 0; times < 150 && !isThere(); times += 1) await new Promise((resolve) => setTimeout(resolve, 100))
}

describe('the jobs', () => {
  it('run a task once although two processes wait for it, and although it was asked for twice', async () => {
    let runs = 0
    const job = aJob('count-once', async () => {
      runs += 1
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await start(job)
    await start(job)
    await giveTask('count-once', 2)
    await waitFor(() => runs > 0)
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    expect(runs).toBe(1)
  })

  it('are kept on one clock by all processes: the schedule stands once', async () => {
    await start(aJob('on-the-clock', async () => undefined))
    await start(aJob('on-the-clock', async () => undefined))
    const rows = await test.owner.query(`select cron, timezone from pgboss.schedule where name = 'on-the-clock'`)
    expect(rows.rows).toEqual([{ cron: '0 0 1 1 *', timezone: 'Europe/Stockholm' }])
  })

  it('can be set up by two processes at the same moment', async () => {
    const job = aJob('set-up-together', async () => undefined)
    await Promise.all([installJobs(platform(), [job]), installJobs(platform(), [job])])
    const rows = await test.owner.query(`select policy from pgboss.queue where name = 'set-up-together'`)
    expect(rows.rows).toEqual([{ policy: 'exclusive' }])
  })

  it('try a task again when it failed', async () => {
    let runs = 0
    const faults: Error[] = []
    const job = aJob('fails-first', async () => {
      runs += 1
      if (runs === 1) throw new Error('the first time')
    })
    running.push(await startJobs(platform(), [job], (fault) => faults.push(fault)))
    await giveTask('fails-first')
    await waitFor(() => runs > 0)
    const rows = await test.owner.query(`select state, retry_limit from pgboss.job where name = 'fails-first'`)
    await waitFor(() => runs > 0)
    expect(rows.rows).toEqual([{ state: expect.stringMatching(/retry|active/), retry_limit: 3 }])
  })
})
