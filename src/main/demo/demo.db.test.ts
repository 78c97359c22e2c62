import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forecastCurve, showAccuracy } from '../../modules/forecast/index.ts'
import { setSealKeys } from '../../platform/pdf/seal-key.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { joinModules } from '../join-modules.ts'
import { isDemoMissing, loadDemo } from './load-demo.ts'
import { readDemoFiles } from './read-demo-files.ts'
import { resetDemo } from './reset-demo.ts'

joinModules()
setSealKeys({ dataFolder: mkdtempSync(join(tmpdir(), 'styrhjul-seal-')), origin: undefined })
const database = useTestDatabase()
const { tenant } = await readDemoFiles()

type Dump = Readonly<Record<string, readonly string[]>>

/** Every row of every table, as text. */
async function dump(): Promise<Dump> {
  const tables = await database.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const content: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const rows = await database.owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${name}" t order by 1`,
    )
    content[name] = rows.rows.map(({ row }) => row)
  }
  return content
}

const sizes = (content: Dump) =>
  Object.fromEntries(Object.entries(content).map(([table, rows]) => [table, rows.length]))

const ask = async <Row extends object>(query: string): Promise<Row[]> => (await database.owner.query<Row>(query)).rows

const listTenants = async () =>
  (await ask<{ id: number; isDemo: boolean }>('select tenant_id as id, is_demo as "isDemo" from tenant')).map(
    (row) => ({
      ...row,
      id: row.id as never,
      slug: '',
      name: '',
      host: null,
    }),
  )

describe('the demo municipality', () => {
  it('is not loaded over another municipality that has its number', async () => {
    await expect(loadDemo(database)).rejects.toMatchObject({ code: 'demo.tenant-taken' })
    expect(await ask('select from unit')).toEqual([])
    await database.owner.query('delete from tenant where tenant_id = 1')
  })

  it('is missing while only its name is there, as after a load that was cut off', async () => {
    await database.owner.query(`insert into tenant values (1, $1, $2, null, true)`, [tenant.slug, tenant.name])
    expect(await isDemoMissing({ db: database.db, owner: database.owner, listTenants })).toBe(true)
  })

  it('is loaded once when two ask at the same time', async () => {
    expect((await Promise.all([loadDemo(database), loadDemo(database)])).sort()).toEqual(['already-there', 'loaded'])
    expect(await isDemoMissing({ db: database.db, owner: database.owner, listTenants })).toBe(false)
  })

  it('is the same after being loaded twice, also its log', async () => {
    const before = await dump()
    expect(await loadDemo(database)).toBe('already-there')
    expect(await dump()).toEqual(before)
    expect(before.audit_entry!.length).toBeGreaterThan(200)
  })

  it('has an adopted plan for the executive board, and a draft of the next version with the same goals', async () => {
    const versions = await ask(
      `select number, status, decided_on::text, count(*)::int as goals from plan_version
       join plan using (tenant_id, plan_id) join goal using (tenant_id, version_id)
       where key = 'kommunstyrelsen-2026' group by 1, 2, 3 order by 1`,
    )
    expect(versions).toEqual([
      { number: 1, status: 'adopted', decided_on: '2025-11-25', goals: 25 },
      { number: 2, status: 'draft', decided_on: null, goals: 25 },
    ])
  })

  it('has reports at every step of the interim round', async () => {
    const statuses = await ask<{ status: string; n: number }>(
      `select goal_report.status, count(*)::int as n from goal_report join follow_up_round using (tenant_id, round_id)
       where key = '2026-08' group by 1`,
    )
    expect(Object.fromEntries(statuses.map(({ status, n }) => [status, n]))).toEqual({
      'to-report': 22,
      reported: 3,
      approved: 2,
      accepted: 2,
    })
    expect(await ask(`select from goal_report_step where step = 'send-back' and reason <> ''`)).toHaveLength(2)
  })

  it('has two rounds of the year before to learn from: how far off each unit was, and a band around the next forecast', async () => {
    const ctx = database.as(theSystem, tenant.id)
    const { all, byMonth, byUnit, byAuthor, measures } = await showAccuracy(ctx)
    expect(byMonth.map(({ name, count }) => [name, count])).toEqual([
      ['3', expect.any(Number)],
      ['8', expect.any(Number)],
    ])
    expect(all.count).toBe(byMonth.reduce((sum, { count }) => sum + count, 0))
    expect(byAuthor?.map(({ name }) => name)).toContain('Omsorgschef')
    // The department forecast too high a result both times, and the error shrank towards the year's end.
    expect(byUnit.find(({ name }) => name === 'Omsorgsförvaltningen')).toMatchObject({ count: 2 })
    expect(byUnit.find(({ name }) => name === 'Omsorgsförvaltningen')?.bias).toBeLessThan(0)
    expect(byMonth[1]!.error).toBeLessThan(byMonth[0]!.error)
    expect(measures).toMatchObject([
      { year: 2025, expected: 50_000_000, counted: 50_000_000, realised: 31_000_000, untold: 0 },
    ])
    const [unit] = await ask<{ unit_id: UnitId }>(`select unit_id from unit where key = 'omsorgsforvaltningen'`)
    const curve = await ctx.read((tx) => forecastCurve(tx, unit!.unit_id, 2026))
    const { low, forecast, high } = curve.months.at(-1)!
    expect(curve.bandFrom).toBeGreaterThanOrEqual(2)
    expect([low! < forecast!, forecast! < high!]).toEqual([true, true])
  })

  it('marks every report, judgement and trend as made up', async () => {
    expect(await ask(`select from goal_report where assessment <> '' and not is_demo`)).toEqual([])
    expect(await ask(`select from trend_description where not is_demo`)).toEqual([])
    expect(await ask(`select from measurement where not is_demo`)).toHaveLength(6)
  })

  it('keeps what is secret in the tables for secrets alone', async () => {
    const { secret_demand, secret_measurement, ...open } = await dump()
    expect([secret_demand!.length, secret_measurement!.length]).toEqual([4, 1])
    for (const [table, rows] of Object.entries(open)) {
      expect([table, rows.filter((row) => /\b(37\.5|62\.5|41\.5)\b/.test(row))]).toEqual([table, []])
    }
  })

  it('starts over when it is reset, and touches no other municipality', async () => {
    const before = await dump()
    await database.owner.query(`insert into setting values (1, 'mine', '{}'), (2, 'theirs', '{}')`)
    await database.owner.query(`update plan set title = 'changed' where tenant_id = 1`)
    await resetDemo(database)
    const after = await dump()
    expect(sizes(after)).toEqual({ ...sizes(before), setting: 1 })
    expect(after.setting![0]).toContain('theirs')
    expect(await ask(`select from plan where title = 'changed'`)).toEqual([])
  })

  it('is not reset where the municipality is no demo', async () => {
    await database.owner.query('update tenant set is_demo = false where tenant_id = 1')
    const before = await dump()
    await expect(resetDemo(database)).rejects.toMatchObject({ code: 'demo.not-demo' })
    expect(await dump()).toEqual(before)
  })
})
