import { once } from 'node:events'
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSieReader } from '#sie'
import { importLedger } from '../src/modules/ledger/index.ts'
import { createUnit } from '../src/modules/organisation/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { TenantId } from '../src/shared/ids.ts'
import { day } from '../src/shared/local-date.ts'
import { writeLedger } from './ledger-file.ts'
import { compare, row, timed } from './measure.ts'

/**
 * A SIE file read in through the deed, against a plain COPY of the same lines, as ready-made rows, into a table with a key and an index for
 * drilling down, on the same PostgreSQL.
 */
export async function ledgerImport(say: (line: string) => void, lines = 1_000_000, runs = 3): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-ledger-bench-'))
  chmodSync(folder, 0o755) // the database server reads the rows itself
  try {
    const file = join(folder, 'ledger.se')
    const rows = join(folder, 'rows.tsv')
    await writeLedger(file, lines)
    await writeRows(file, rows)
    const platform = await openPlatform(readConfig({ STYRHJUL_DATA: folder }))
    try {
      await measureImport(platform, { file, rows, lines, runs }, say)
    } finally {
      await platform.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Wanted {
  readonly file: string
  readonly rows: string
  readonly lines: number
  readonly runs: number
}

async function measureImport(
  platform: Platform,
  { file, rows, lines, runs }: Wanted,
  say: (line: string) => void,
): Promise<void> {
  await platform.owner.query(
    `insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby') on conflict do nothing`,
  )
  const ctx = platform.systemContext(1 as TenantId)
  await createUnit(ctx, { key: 'ekby', name: 'Ekby', kind: 'municipality', parent: null, from: day('2019-01-01') })
  const clear = () =>
    platform.owner.query('truncate ledger_import, ledger_balance, ledger_posting, ledger_voucher, ledger_code cascade')
  const ours = async () => {
    await clear()
    await platform.owner.query('checkpoint')
    return timed(() =>
      importLedger(ctx, { file: { path: file, name: 'ledger.se' }, year: 2026, source: 'ekonomisystem' }),
    )
  }
  const peer = async () => {
    await platform.owner.query(`drop table if exists plain_line;
      create table plain_line (voucher_no integer, line_no integer, series text, number text, booked_on date, account text, responsibility text, activity text, counterpart text, amount bigint, text text, primary key (voucher_no, line_no));
      create index on plain_line (responsibility, account, booked_on)`)
    await platform.owner.query('checkpoint')
    return timed(() => copy(platform, rows))
  }
  const [mine, plain] = await compare(runs, [`import of ${lines} lines`, ours], ['plain COPY of the same rows', peer])
  say(
    `## A ledger of ${lines} lines (${(statSync(file).size / 1e6).toFixed(0)} MB), ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`,
  )
  say(row(mine, plain))
  say(`${row(plain)}\n`)
  const sizes = await platform.owner.query(
    `select relname, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class where relname in ('ledger_voucher', 'ledger_balance', 'ledger_posting', 'plain_line') order by relname`,
  )
  say(sizes.rows.map((one) => `${one.relname} ${one.size}`).join(' · '))
  say(`peak memory of the importing process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`)
}

/** Read by the server itself from its disk: nothing crosses a wire, which is the fastest a COPY can be. */
async function copy(platform: Platform, rows: string): Promise<void> {
  const client = await platform.owner.connect()
  await client.query('set statement_timeout = 0')
  await client.query(`copy plain_line from '${rows}'`)
  client.release(true)
}

async function writeRows(file: string, rows: string): Promise<void> {
  const out = createWriteStream(rows)
  let [voucher, line, text] = [0, 0, '']
  let head = { series: '', number: '', date: '' }
  const reader = createSieReader({
    voucher: (told) => {
      head = told
      voucher++
      line = 0
    },
    line: (told) => {
      const codes = new Map<string, string>()
      for (let at = 0; at < told.objects.length; at += 2)
        codes.set(told.objects[at] as string, told.objects[at + 1] as string)
      text += `${[voucher, ++line, head.series, head.number, head.date, told.account, codes.get('20') ?? '', codes.get('21') ?? '', codes.get('22') ?? '', told.amount, told.text].join('\t')}\n`
    },
  })
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    reader.push(chunk)
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  reader.end()
  out.end(text)
  await once(out, 'finish')
}

/** `node bench/ledger-import.ts [lines] [runs]` */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [lines, runs] = process.argv.slice(2).map(Number)
  await ledgerImport((line) => process.stdout.write(`${line}\n`), lines, runs)
}
