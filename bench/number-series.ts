import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importClasses, registerCase, setSeries } from '../src/modules/cases/index.ts'
import { createUnit } from '../src/modules/organisation/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Context } from '../src/platform/context.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { TenantId, UnitId } from '../src/shared/ids.ts'
import { day, yearOf } from '../src/shared/local-date.ts'
import { compare, row, timed } from './measure.ts'

const clerks = 10
const each = 20

/**
 * Ten clerks register twenty cases each at once: the deed with its gapless series (rights, checks, lock, row of the log),
 * against an insert of the same row with a number from a sequence of the database, which leaves gaps.
 */
export async function numberSeries(say: (line: string) => void, runs = 9): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-series-bench-'))
  try {
    const platform = await openPlatform(readConfig({ STYRHJUL_DATA: folder }))
    try {
      const ctx = await plant(platform)
      const body = await seriesOf(ctx)
      const [ours, bare] = await compare(
        runs,
        [`${clerks * each} cases by the deed`, () => timed(() => atOnce(() => register(ctx, body)))],
        ['the same rows by bare insert and a sequence', () => timed(() => atOnce(() => insertBare(platform, body)))],
      )
      await mustBeGapless(platform, runs * clerks * each)
      say(`## A number series, ${clerks} clerks at once, ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`)
      say(row(ours, bare))
      say(`${row(bare)}\n`)
    } finally {
      await platform.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const atOnce = (act: () => Promise<unknown>) =>
  Promise.all(
    Array.from({ length: clerks }, async () => {
      for (let turn = 0; turn < each; turn++) await act()
    }),
  )

async function plant(platform: Platform): Promise<Context> {
  await platform.owner.query(`insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby kommun')`)
  await platform.owner.query('create sequence bench_number start 1000000')
  return platform.systemContext(1 as TenantId)
}

async function seriesOf(ctx: Context): Promise<UnitId> {
  const from = day('2020-01-01')
  const top = await createUnit(ctx, { key: 'kommun', name: 'Ekby kommun', kind: 'municipality', from, parent: null })
  const board = { key: 'ks', name: 'Kommunstyrelsen', kind: 'executive-board', from, parent: top.id } as const
  const { id: body } = await createUnit(ctx, board)
  await importClasses(ctx, [{ code: '041', name: 'Budget' }])
  await setSeries(ctx, { body, year: yearOf(ctx.today()), form: '{body}{number:3}-{yy} {code}', bodyCode: 'KS' })
  return body
}

const register = (ctx: Context, body: UnitId) =>
  registerCase(ctx, {
    body,
    classification: '041',
    title: 'Budget',
    publicTitle: 'Budget',
    secrecy: null,
    officer: null,
    openedOn: ctx.today(),
    kind: 'ordinary',
  })

/** Its sequence begins far above, so that the two do not meet. */
const insertBare = ({ owner }: Platform, body: UnitId) =>
  owner.query(
    `with drawn as (select nextval('bench_number')::integer as number)
     insert into case_file (tenant_id, case_id, unit_id, year, running_number, number, slug, class_code, public_title, opened_on)
     select 1, gen_random_uuid(), $1, year, drawn.number, 'X' || drawn.number, 'x' || drawn.number, '041', 'Budget', now()
     from drawn, case_series where unit_id = $1`,
    [body],
  )

async function mustBeGapless({ owner }: Platform, wanted: number): Promise<void> {
  const { rows } = await owner.query(
    `select count(*)::integer as cases, max(substring(number from 3 for position('-' in number) - 3)::integer) as last
     from case_file where number like 'KS%'`,
  )
  const { cases, last } = rows[0]
  if (cases !== wanted || last !== wanted) throw new Error(`${cases} cases, the last is ${last}, wanted ${wanted}`)
}
