import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inclusionPath, isIncluded, leafHash, rootOf, treeOver } from '#decision-log'
import { appendToLog, keepLogSigned, type LogIndex, receiptOf, setLogFiles } from '../src/modules/decision-log/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Context } from '../src/platform/context.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { TenantId } from '../src/shared/ids.ts'
import { day } from '../src/shared/local-date.ts'
import { compare, measure, row, timed } from './measure.ts'

const each = 100

export interface LogSize {
  readonly entries: number
  readonly runs: number
}

const whole: LogSize = { entries: 100_000, runs: 7 }

/**
 * A log of 100 000 entries that grows by a hundred: each with its statement, commitment, locked index and row of the audit log,
 * against the same entry and salt by plain INSERT in transactions of their own; then signing, and receipts with their inclusion
 * proofs against the same rows read by index.
 */
export async function decisionLog(say: (line: string) => void, { entries, runs } = whole): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-log-bench-'))
  try {
    const config = readConfig({ STYRHJUL_DATA: folder })
    setLogFiles(config)
    const platform = await openPlatform(config)
    try {
      const ctx = await plant(platform, entries)
      const first = await timed(() => keepLogSigned(ctx))
      const [ours, bare] = await compare(
        runs,
        [`${each} entries appended by the deed`, () => timed(() => times(each, () => append(ctx)))],
        ['the same rows by plain INSERT', () => timed(() => times(each, () => insertBare(platform)))],
      )
      const signing = await measure(`${each} new entries signed`, runs, async () => {
        await times(each, () => append(ctx))
        return timed(() => keepLogSigned(ctx))
      })
      const [receipt, read] = await compare(
        runs,
        [`${each} receipts with inclusion proof`, () => timed(() => times(each, () => mustProve(ctx, entries)))],
        ['the same rows read by index', () => timed(() => times(each, () => readBare(platform, entries)))],
      )
      say(`## A decision log of ${entries} entries, ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`)
      for (const [one, peer] of [[ours, bare], [bare], [receipt, read], [read]] as const) say(row(one, peer))
      const { name, median, min, max } = signing
      say(
        `\nFirst signing of all ${entries}: ${first.toFixed(0)} ms. ${name}: ${median.toFixed(0)} ms (${min.toFixed(0)}–${max.toFixed(0)}). ${await proofAlone(entries)}\n`,
      )
    } finally {
      await platform.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function times(count: number, act: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < count; turn++) await act()
}

const document = new Uint8Array(50_000).fill(37)

const append = (ctx: Context) =>
  ctx.write('log.bench', 'x', async (tx) => [
    null,
    await appendToLog(tx, ctx.now(), {
      kind: 'minutes',
      subject: randomUUID(),
      body: 'KS',
      meetingDay: day('2026-03-12'),
      paragraph: '§ 41',
      document,
      corrects: null,
    }),
  ])

/** All but the last few are planted by SQL: their leaf hash is computed by the database itself. */
async function plant(platform: Platform, entries: number): Promise<Context> {
  const { owner } = platform
  await owner.query(
    `insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby kommun'), (2, 'alby', 'Alby kommun')`,
  )
  await owner.query(
    `insert into log_entry (tenant_id, entry_index, kind, subject, statement, leaf_hash, written_at)
     select 1, n, 'minutes', id, leaf, sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')), now() from (
       select n, id, '{"doc":"' || encode(sha256(n::text::bytea), 'hex') || '","id":"' || id || '","mote":"2026-03-12","org":"ekby","organ":"KS","par":"§ 41","rattar":null,"t":"minutes","ts":"2026-03-12T10:00:00Z","v":1}' as leaf
       from (select n, gen_random_uuid() as id from generate_series(0, ${entries - 1}) n) made) made`,
  )
  await owner.query(`insert into log_counter values (1, ${entries})`)
  await owner.query(
    `insert into log_salt select 1, n, sha256(n::text::bytea), false from generate_series(0, ${entries - 1}) n`,
  )
  await owner.query('analyze')
  return platform.systemContext(1 as TenantId)
}

let bareIndex = 0
const insertBare = ({ owner }: Platform) => {
  bareIndex += 1
  return owner.query(
    `with entry as (insert into log_entry (tenant_id, entry_index, kind, subject, statement, leaf_hash, written_at)
       values (2, $1, 'minutes', $2::uuid, $3, sha256(convert_to($3, 'UTF8')), now()))
     insert into log_salt values (2, $1, sha256(convert_to($3, 'UTF8')), false)`,
    [bareIndex, randomUUID(), 'x'.repeat(260)],
  )
}

const someIndex = (entries: number) => Math.floor(Math.random() * entries) as LogIndex

async function mustProve(ctx: Context, entries: number): Promise<void> {
  if ((await receiptOf(ctx, someIndex(entries))) === undefined) throw new Error('the entry has no receipt')
}

const readBare = ({ owner }: Platform, entries: number) =>
  owner.query('select statement from log_entry where tenant_id = 1 and entry_index = $1', [someIndex(entries)])

/** The proof without database and disk, each one checked. */
async function proofAlone(entries: number): Promise<string> {
  const leaves = Array.from({ length: entries }, (_, n) => leafHash(new TextEncoder().encode(String(n))))
  const tree = treeOver(leaves)
  const root = await rootOf(tree, entries)
  let length = 0
  const ms = await timed(async () => {
    for (let turn = 0; turn < 1000; turn++) length = (await inclusionPath(tree, someIndex(entries), entries)).length
  })
  const index = someIndex(entries)
  const path = await inclusionPath(tree, index, entries)
  if (!(await isIncluded({ leaf: leaves[index]!, index, size: entries, path, root }))) throw new Error('no proof')
  return `A proof alone, tree in memory: ${(ms / 1000).toFixed(3)} ms, ${length} hashes.`
}
