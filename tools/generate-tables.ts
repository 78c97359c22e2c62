import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, openPool } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'

/** Writes the types of all tables from a freshly migrated database; with `--verify` only says whether they are true. */
const out = 'src/platform/db/generated/tables.ts'
const columnTypes = {
  timestamptz: 'string',
  int8: 'number',
  bool: 'boolean',
  date: `import('../../../shared/local-date.ts').Day`,
}
const folder = mkdtempSync(join(tmpdir(), 'styrhjul-types-'))
const connections = await connect({ dataFolder: folder, databaseUrl: undefined, databaseAppUrl: undefined }, false)
const pool = openPool(connections.owner)
try {
  await migrate(pool)
  const socket = encodeURIComponent(connections.server?.socketFolder ?? '')
  const codegen = spawnSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect=postgres',
      `--url=postgres://${connections.owner.user}@${socket}/${connections.owner.database}`,
      `--out-file=${out}`,
      '--camel-case',
      '--singularize=false',
      '--date-parser=string',
      '--numeric-parser=number',
      '--exclude-pattern=kysely_*',
      `--type-mapping=${JSON.stringify(columnTypes)}`,
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  )
  process.exitCode = codegen.status ?? 1
} finally {
  await pool.end()
  await connections.server?.release()
  rmSync(folder, { recursive: true, force: true })
}
