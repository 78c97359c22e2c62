import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BudgetVersionId, createBudget } from '../src/modules/budget/index.ts'
import { type CellChange, type Line, saveCells, saveLines } from '../src/modules/operating-budget/index.ts'
import { createUnit } from '../src/modules/organisation/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { TenantId, UnitId } from '../src/shared/ids.ts'
import { day } from '../src/shared/local-date.ts'
import type { Money } from '../src/shared/money.ts'
import { compare, type Measured, row, timed } from './measure.ts'

/**
 * A paste of 3 600 cells and an edit of one, from the call of the deed to its acknowledged saving (rights, lock, conflicts, revisions and
 * log row), against the bare update of the same rows on the same PostgreSQL.
 */
export async function gridEdit(say: (line: string) => void, runs = 15): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-grid-bench-'))
  try {
    const platform = await openPlatform(readConfig({ STYRHJUL_DATA: folder }))
    try {
      await measureEdits(platform, runs, say)
    } finally {
      await platform.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureEdits(platform: Platform, runs: number, say: (line: string) => void): Promise<void> {
  await platform.owner.query(`insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby kommun')`)
  const ctx = platform.systemContext(1 as TenantId)
  const start = { from: day('2020-01-01'), parent: null }
  const unit = await createUnit(ctx, { key: 'kommun', name: 'Ekby kommun', kind: 'municipality', ...start })
  const version = await createBudget(ctx, { year: 2027, title: 'Budget 2027', name: 'Utkast' })
  const lines = await saveLines(
    ctx,
    version.id,
    unit.id,
    Array.from({ length: 300 }, (_, at) => ({
      group: 'tjanster',
      activity: String(at),
      amounts: { year: 0 as Money },
    })),
  )
  await platform.owner.query('analyze')
  // Each side writes in lines of its own, so that neither changes what the other has seen.
  const ours = sheet(lines.slice(0, 150))
  const bare = sheet(lines.slice(150))
  say('## The sheet of a unit, ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|')
  for (const size of [1, 100]) {
    const [mine, peer] = await compare(
      runs,
      [`${cells(size)} saved by the deed`, () => timed(() => saveCells(ctx, version.id, unit.id, ours.next(size)))],
      [`${cells(size)} by bare update`, () => timed(() => bareUpdate(platform, bare.next(size)))],
    )
    say(row(mine, peer))
    say(row(peer))
  }
  const paste = await measurePaste(platform, ctx, { version: version.id, unit: unit.id, runs })
  say(row(...paste))
  say(`${row(paste[1])}\n`)
}

const cells = (size: number) => (size === 1 ? 'one cell' : `${size} cells`)

/** A whole sheet: 300 lines of its own for each side. */
async function measurePaste(
  platform: Platform,
  ctx: ReturnType<Platform['systemContext']>,
  { version, unit, runs }: { version: BudgetVersionId; unit: UnitId; runs: number },
): Promise<[Measured, Measured]> {
  const wanted = (name: string) =>
    Array.from({ length: 300 }, (_, at) => ({
      group: 'energi',
      activity: `${name}${at}`,
      amounts: { year: 0 as Money },
    }))
  const ours = sheet(await saveLines(ctx, version, unit, wanted('a')))
  const bare = sheet(await saveLines(ctx, version, unit, wanted('b')))
  return compare(
    runs,
    ['paste of 3 600 cells saved by the deed', () => timed(() => saveCells(ctx, version, unit, ours.next(3_600)))],
    ['3 600 cells by bare update', () => timed(() => bareUpdate(platform, bare.next(3_600)))],
  )
}

/** Cells with ever new amounts, each with the revision it has by now. */
function sheet(lines: readonly Line[]) {
  const seen = new Map<string, number>()
  let turn = 0
  return {
    next(count: number): CellChange[] {
      turn++
      return Array.from({ length: count }, (_, at) => {
        const line = lines[Math.floor(at / 12)] as Line
        const month = (at % 12) + 1
        const key = `${line.id}:${month}`
        const revision = seen.get(key) ?? 1
        seen.set(key, revision + 1)
        return { line: line.id, month, amount: -(turn * 10_000 + at + 1) as Money, seen: revision }
      })
    },
  }
}

async function bareUpdate({ owner }: Platform, cells: readonly CellChange[]): Promise<void> {
  await owner.query(
    `with tenant as (select set_config('app.tenant', '1', false))
     update operating_cell cell set amount = sent.amount, revision = cell.revision + 1, changed_at = now()
     from tenant, unnest($1::uuid[], $2::int[], $3::bigint[]) as sent (line, month, amount)
     where cell.tenant_id = 1 and cell.line_id = sent.line and cell.month = sent.month`,
    [cells.map(({ line }) => line), cells.map(({ month }) => month), cells.map(({ amount }) => amount)],
  )
}

/** `node bench/grid-edit.ts [runs]` */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs] = process.argv.slice(2).map(Number)
  await gridEdit((line) => process.stdout.write(`${line}\n`), runs)
}
