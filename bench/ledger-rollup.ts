import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PoolClient } from 'pg'
import { saveUnitCodes } from '../src/modules/ledger/index.ts'
import { showRollUp } from '../src/modules/ledger/show-ledger.service.ts'
import { createUnit } from '../src/modules/organisation/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { TenantId, UnitId } from '../src/shared/ids.ts'
import { day } from '../src/shared/local-date.ts'
import { type Duck, openDuck } from './duckdb.ts'
import { benchAccounts, benchUnits } from './ledger-file.ts'
import { inTurn, row, timed } from './measure.ts'

/**
 * The tree of units × months, all account groups, from kept balances as the page asks for it, against a plain GROUP BY over the same lines
 * in a table of the same PostgreSQL, and against DuckDB over a table of its own with the same lines. The lines are made in the database
 * itself; reading them in is measured by bench/ledger-import.ts.
 */
export async function ledgerRollUp(say: (line: string) => void, lines = 10_000_000, runs = 5): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-rollup-'))
  chmodSync(folder, 0o755)
  const platform = await openPlatform(readConfig({ STYRHJUL_DATA: folder }))
  const client = await platform.owner.connect()
  let duck: Duck | undefined
  try {
    await client.query('set statement_timeout = 0')
    await plant(platform, client, lines)
    duck = await openDuck(folder)
    if (duck) await fill(duck, client, folder)
    const ctx = platform.systemContext(1 as TenantId)
    const contenders: [string, () => Promise<number>][] = [
      ['unit tree × month from balances', () => timed(() => showRollUp(ctx, { year: 2026 }))],
      ['plain GROUP BY unit, account group, month of the lines', () => timed(() => client.query(SUMS))],
    ]
    if (duck) contenders.push(['DuckDB, the same GROUP BY', () => timed(() => duck!.ask(SUMS))])
    const [ours, plain, ducks] = await inTurn(runs, contenders)
    say(`## Roll-up of ${lines} lines, ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`)
    say(row(ours!, plain))
    say(row(plain!))
    say(ducks ? `${row(ducks, plain)}\n` : '\nDuckDB not available\n')
    const { rows } = await showRollUp(ctx, { year: 2026 })
    const told = rows.filter((one) => one.depth === 0).reduce((sum, one) => sum + one.total, 0)
    const { rows: whole } = await client.query('select -sum(amount) as amount from plain_line')
    const theirs = duck ? Number((await duck.ask('select -sum(amount) from plain_line'))[0]?.[0]) : told
    say(`sums agree: ${told === Number(whole[0].amount) && theirs === told}\n`)
  } finally {
    duck?.close()
    client.release()
    await platform.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const UNITS = 40
const UNIT_ROWS = benchUnits.map((code, at) => `('${code}', 'u${at % UNITS}')`).join(', ')

/** The first two digits of an account stand for its group, and each unit has ten codes. */
const SUMS = `select unit, left(account, 2), month, sum(amount) from plain_line join plain_unit using (responsibility)
  group by 1, 2, 3`

/** The database server writes the lines out itself, and DuckDB reads them. */
async function fill(duck: Duck, client: PoolClient, folder: string): Promise<void> {
  const open = join(folder, 'out')
  mkdirSync(open)
  chmodSync(open, 0o777)
  const file = join(open, 'lines.csv')
  await client.query(`copy plain_line to '${file}' (format csv, header)`)
  await duck.ask('create table plain_unit (responsibility text, unit text)')
  await duck.ask(`insert into plain_unit values ${UNIT_ROWS}`)
  await duck.ask(
    `create table plain_line as from read_csv('${file}', types = {responsibility: 'VARCHAR', account: 'VARCHAR', month: 'INTEGER', amount: 'BIGINT'})`,
  )
}

async function plant({ owner, systemContext }: Platform, client: PoolClient, lines: number): Promise<void> {
  await owner.query(`insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby') on conflict do nothing`)
  const ctx = systemContext(1 as TenantId)
  const place = { kind: 'unit', from: day('2019-01-01') } as const
  const top = await createUnit(ctx, { ...place, key: 'ekby', name: 'Ekby', kind: 'municipality', parent: null })
  const units: UnitId[] = []
  for (let at = 0; at < UNITS; at++)
    units.push((await createUnit(ctx, { ...place, key: `u${at}`, name: `Enhet ${at}`, parent: top.id })).id)
  await saveUnitCodes(
    ctx,
    benchUnits.map((code, at) => ({
      code,
      isPrefix: false,
      from: day('2019-01-01'),
      until: null,
      unit: units[at % UNITS] as UnitId,
    })),
  )
  await client.query(
    `create unlogged table plain_line as
     select ($1::text[])[1 + floor(random() ^ 3 * ${benchUnits.length})::int] as responsibility,
       ($2::text[])[1 + floor(random() ^ 3 * ${benchAccounts.length})::int] as account,
       1 + floor(random() * 12)::int as month, floor(random() * 5000000)::bigint as amount
     from generate_series(1, ${lines})`
      .replace('$1', `'{${benchUnits.join(',')}}'`)
      .replace('$2', `'{${benchAccounts.join(',')}}'`),
  )
  await client.query(`
    create table plain_unit (responsibility text, unit text);
    insert into plain_unit values ${UNIT_ROWS};
    insert into ledger_source (tenant_id, source_id, key, name) values (1, '00000000-0000-4000-8000-000000000001', 'ekonomisystem', 'Bench');
    insert into ledger_import (tenant_id, import_id, source_id, year, first_month, last_month, status, file_name, sha256, bytes, vouchers, lines, debit, remarks, imported_by)
      values (1, '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 2026, 1, 12, 'active', 'bench', repeat('0', 64), 0, 0, ${lines}, 0, '{}', 'bench');
    insert into ledger_balance (tenant_id, import_id, balance_no, account, responsibility, activity, project, counterpart, months, lines)
      select 1, '00000000-0000-4000-8000-000000000002', row_number() over (), account, responsibility, '', '', '',
        array[${Array.from({ length: 12 }, (_, at) => `coalesce(sum(amount) filter (where month = ${at + 1}), 0)`).join(', ')}]::bigint[], count(*)::int
      from plain_line group by account, responsibility;
    analyze`)
}

/** `node bench/ledger-rollup.ts [lines] [runs]` */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [lines, runs] = process.argv.slice(2).map(Number)
  await ledgerRollUp((line) => process.stdout.write(`${line}\n`), lines, runs)
}
