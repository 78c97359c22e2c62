import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { importLedger } from './import.service.ts'
import { showRun, showRuns, startImport } from './import-run.service.ts'
import { type FixtureVoucher, onDisk, sieText } from './ledger.fixture.ts'
import { setLedgerFiles } from './ledger-files.service.ts'
import { receiveUpload, type SentFile } from './upload.service.ts'

const test = useTestDatabase()
let units: Record<FixtureKey, UnitId>
const ctx = () => test.as(theSystem)
const dataFolder = mkdtempSync(join(tmpdir(), 'styrhjul-runs-'))
const waiting = () => readdirSync(join(dataFolder, 'ledger-uploads'))

const vouchers = (count: number): FixtureVoucher[] =>
  Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    date: '2026-03-01',
    lines: [
      ['5010', '2200', 1 + at],
      ['1920', '-', -1 - at],
    ],
  }))
const textOf = (year: number, count = 20) =>
  sieText({ year, vouchers: vouchers(count).map((one) => ({ ...one, date: `${year}-03-01` })) })
const kept = async () =>
  (
    await test.owner.query(
      `select (select count(*) from ledger_import)::int as imports, (select count(*) from ledger_voucher)::int as vouchers,
        (select count(*) from ledger_balance)::int as balances`,
    )
  ).rows[0]
const upload = (text: string, actor = ctx()) =>
  receiveUpload(actor, { name: 'bok.se', body: Readable.toWeb(Readable.from([Buffer.from(text)])) as SentFile['body'] })

/** Holds back whoever comes to store balances: all vouchers are stored by then, nothing is committed. */
async function holdBalances() {
  const holder = await test.owner.connect()
  await holder.query('begin; lock table ledger_balance in exclusive mode')
  return async () => {
    await holder.query('rollback')
    holder.release()
  }
}

/** The server process that waits for the lock; asked until there is one. */
async function heldBack(): Promise<number> {
  for (;;) {
    const { rows } = await test.owner.query(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows[0]) return rows[0].pid
    await wait(20)
  }
}

async function ended(id: string) {
  for (;;) {
    const run = await showRun(ctx(), id)
    if (run.state !== 'running') return run
    await wait(20)
  }
}

beforeAll(async () => {
  units = await anOrganisation(ctx())
  setLedgerFiles({ dataFolder, largestLedgerFile: 50_000_000 })
})
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

describe('a file on its way in', () => {
  it('is done with its import, in one transaction', async () => {
    const { import: made } = await importLedger(ctx(), {
      file: onDisk(textOf(2020)),
      year: 2020,
      source: 'ekonomisystem',
    })
    expect(await showRun(ctx(), made.id)).toMatchObject({ state: 'done', failure: null, year: 2020, read: null })
  })

  it('is told as refused with the words of the refusal', async () => {
    const { id } = await upload(textOf(2021).replace('20.00', '22.00'))
    await expect(startImport(ctx(), id, { year: 2021, source: 'ekonomisystem' })).rejects.toThrow('ledger.unbalanced')
    const run = (await showRuns(ctx())).find((one) => one.upload === id)
    expect(run).toMatchObject({
      state: 'failed',
      upload: id,
      failure: { code: 'ledger.unbalanced', facts: { number: '20' } },
    })
    expect(waiting()).toContain(`1-${id}`)
  })

  it('goes on by itself, with how far it has come, until it is done and its upload is gone', async () => {
    const release = await holdBalances()
    const text = textOf(2022)
    const { id } = await upload(text)
    const { run } = await startImport(ctx(), id, { year: 2022, source: 'ekonomisystem' }, 0)
    await heldBack()
    expect(await showRun(ctx(), run!)).toMatchObject({ state: 'running', read: text.length, bytes: text.length })
    await release()
    expect(await ended(run!)).toMatchObject({ state: 'done' })
    while (waiting().some((name) => name.includes(id))) await wait(20)
  })

  it('is small enough to be done at once', async () => {
    const { id } = await upload(textOf(2023))
    const { run, outcome } = await startImport(ctx(), id, { year: 2023, source: 'ekonomisystem' }, 60_000)
    expect(run).toBeNull()
    expect(outcome).toMatchObject({ unchanged: false })
  })
})

describe('a connection to the database that is lost when all but the balances are stored', () => {
  it('leaves nothing, marks the run as failed, and the same file goes in afterwards', async () => {
    const before = await kept()
    const release = await holdBalances()
    const { id } = await upload(textOf(2024, 6_000))
    const { run } = await startImport(ctx(), id, { year: 2024, source: 'ekonomisystem' }, 0)
    await test.owner.query('select pg_terminate_backend($1)', [await heldBack()])
    expect(await ended(run!)).toMatchObject({ state: 'failed', failure: null })
    await release()
    const stored = await test.owner.query('select state from ledger_run where run_id = $1', [run])
    expect(stored.rows).toEqual([{ state: 'failed' }])
    expect(await kept()).toEqual(before)
    const again = await startImport(ctx(), id, { year: 2024, source: 'ekonomisystem' }, 60_000)
    expect(again.outcome?.import.vouchers).toBe(6_000)
    expect((await kept()).vouchers).toBe(before.vouchers + 6_000)
  })
})

describe('two files at once', () => {
  it('the second is refused while the first goes on, which is not disturbed', async () => {
    const release = await holdBalances()
    const first = await upload(textOf(2025))
    const { run } = await startImport(ctx(), first.id, { year: 2025, source: 'ekonomisystem' }, 0)
    await heldBack()
    const second = importLedger(ctx(), { file: onDisk(textOf(2027)), year: 2027, source: 'ekonomisystem' })
    await expect(second).rejects.toThrow('ledger.import-going-on')
    expect((await showRun(ctx(), run!)).state).toBe('running')
    await release()
    expect((await ended(run!)).state).toBe('done')
  })
})

describe('a reader that is gone', () => {
  it('is told as broken off at once, and is written down as failed when the next file comes', async () => {
    const id = '11111111-1111-4111-8111-111111111111'
    await test.owner.query(
      `insert into ledger_run (tenant_id, run_id, source_key, year, file_name, bytes, state, begun_by) values (1, $1, 'ekonomisystem', 2026, 'x.se', 9, 'running', 'x')`,
      [id],
    )
    expect((await showRun(ctx(), id)).state).toBe('failed')
    await importLedger(ctx(), { file: onDisk(textOf(2028)), year: 2028, source: 'ekonomisystem' })
    expect((await test.owner.query('select state from ledger_run where run_id = $1', [id])).rows).toEqual([
      { state: 'failed' },
    ])
  })
})

describe('who may', () => {
  const roles = ['controller', 'manager', 'reporter', 'secretary', 'politician', 'auditor', 'administrator'] as const
  it.each(roles)('%s', async (role) => {
    const actor = test.as(actorWith(role, units.kommun, Object.values(units)))
    if (['controller', 'manager', 'auditor'].includes(role)) await showRuns(actor)
    else await expect(showRuns(actor)).rejects.toThrow('not allowed')
    const sent = upload(textOf(2030), actor)
    if (role !== 'controller') return expect(sent).rejects.toThrow('not allowed')
    const { id } = await sent
    await expect(startImport(ctx(), id, { year: 2030, source: 'ekonomisystem' })).rejects.toThrow('ledger.upload-gone')
    await startImport(actor, id, { year: 2030, source: 'ekonomisystem' }, 60_000)
  })
})
