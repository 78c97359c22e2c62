import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveUnitCodes } from '../src/modules/ledger/index.ts'
import { showRollUp } from '../src/modules/ledger/show-ledger.service.ts'
import { createUnit } from '../src/modules/organisation/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { TenantId, UnitId } from '../src/shared/ids.ts'
import { day } from '../src/shared/local-date.ts'
import { benchAccounts, benchUnits } from './ledger-file.ts'
import { compare, row, timed } from './measure.ts'

/**
 * `node bench/ledger-rollup.ts [lines] [runs]`: the tree of units × months, all account groups, from kept balances as the page asks for
 * it, against a plain GROUP BY over the same lines in a table of the same PostgreSQL. The lines are made in the database itself;
 * reading them in is measured by bench/ledger-import.ts.
 */
const lines = Number(process.argv[2] ?? 10_000_000)
const runs = Number(process.argv[3] ?? 5)
const say = (text: string) => process.stdout.write(`${text}\n`)
const folder = mkdtempSync(join(tmpdir(), 'styrhjul-rollup-'))
chmodSync(folder, 0o755)
const platform = await openPlatform(readConfig({ STYRHJUL_DATA: folder }))
try {
  await plant(platform)
  const ctx = platform.systemContext(1 as TenantId)
  const [ours, plain] = await compare(
    runs,
    ['unit tree × month from balances', () => timed(() => showRollUp(ctx, { year: 2026 }))],
    ['plain GROUP BY of the lines', () => timed(() => plainSums(platform))],
  )
  say(`## Roll-up of ${lines} lines, ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`)
  say(row(ours, plain))
  say(`${row(plain)}\n`)
  const { rows } = await showRollUp(ctx, { year: 2026 })
  const told = rows.filter((one) => one.depth === 0).reduce((sum, one) => sum + one.total, 0)
  const { rows: whole } = await platform.owner.query('select -sum(amount) as amount from plain_line')
  say(`sums agree: ${told === Number(whole[0].amount)}`)
} finally {
  await platform.close()
  rmSync(folder, { recursive: true, force: true })
}

async function plainSums({ owner }: Platform): Promise<void> {
  await owner.query('select responsibility, account, month, sum(amount) from plain_line group by 1, 2, 3')
}

async function plant({ owner, systemContext }: Platform): Promise<void> {
  await owner.query(`insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby') on conflict do nothing`)
  const ctx = systemContext(1 as TenantId)
  const place = { kind: 'unit', from: day('2019-01-01') } as const
  const top = await createUnit(ctx, { ...place, key: 'ekby', name: 'Ekby', kind: 'municipality', parent: null })
  const units: UnitId[] = []
  for (let at = 0; at < 40; at++)
    units.push((await createUnit(ctx, { ...place, key: `u${at}`, name: `Enhet ${at}`, parent: top.id })).id)
  await saveUnitCodes(
    ctx,
    benchUnits.map((code, at) => ({
      code,
      isPrefix: false,
      from: day('2019-01-01'),
      until: null,
      unit: units[at % 40] as UnitId,
    })),
  )
  const client = await owner.connect()
  await client.query('set statement_timeout = 0')
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
    insert into ledger_source (tenant_id, source_id, key, name) values (1, '00000000-0000-4000-8000-000000000001', 'ekonomisystem', 'Bench');
    insert into ledger_import (tenant_id, import_id, source_id, year, first_month, last_month, status, file_name, sha256, bytes, vouchers, lines, debit, remarks, imported_by)
      values (1, '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 2026, 1, 12, 'active', 'bench', repeat('0', 64), 0, 0, ${lines}, 0, '{}', 'bench');
    insert into ledger_balance (tenant_id, import_id, balance_no, account, responsibility, activity, project, counterpart, months, lines)
      select 1, '00000000-0000-4000-8000-000000000002', row_number() over (), account, responsibility, '', '', '',
        array[${Array.from({ length: 12 }, (_, at) => `coalesce(sum(amount) filter (where month = ${at + 1}), 0)`).join(', ')}]::bigint[], count(*)::int
      from plain_line group by account, responsibility;
    analyze`)
  client.release()
}
