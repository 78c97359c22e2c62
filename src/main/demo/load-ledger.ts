import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoBudget, makeLedger } from '#hedemora-ledger'
import { importLedger, saveUnitCodes } from '../../modules/ledger/index.ts'
import type { Context } from '../../platform/context.ts'
import { day } from '../../shared/local-date.ts'
import { known, type UnitIds } from './load-organisation.ts'

/** Made-up ledgers go in through the import as any file does. One responsibility is left unmapped on purpose. */
export async function loadLedgers(ctx: Context, units: UnitIds): Promise<void> {
  const { responsibilities, finance } = demoBudget
  await saveUnitCodes(
    ctx,
    [...responsibilities, finance].map(({ code, unit }) => ({
      code,
      isPrefix: false,
      unit: known(units, unit),
      from: day('2019-01-01'),
      until: null,
    })),
  )
  const folder = await mkdtemp(join(tmpdir(), 'styrhjul-demo-'))
  try {
    for (const [year, months] of ledgers) {
      const name = `hedemora-${year}.se`
      const path = join(folder, name)
      await writeFile(path, makeLedger(year, months))
      await importLedger(ctx, { file: { path, name }, year, source: 'ekonomisystem' })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A whole year to learn the seasons from, and the budget year through August. */
const ledgers = [
  [2025, 12],
  [2026, 8],
] as const
