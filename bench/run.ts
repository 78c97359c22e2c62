import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startServer } from '../e2e/server.ts'
import { budgetBook } from './budget-book.ts'
import { decisionLog } from './decision-log.ts'
import { firstByte } from './first-byte.ts'
import { gridEdit } from './grid-edit.ts'
import { largePlan } from './large-plan.ts'
import { ledgerImport } from './ledger-import.ts'
import { ledgerRollUp } from './ledger-rollup.ts'
import { liveVotes } from './live-votes.ts'
import { numberSeries } from './number-series.ts'
import { pageWeights } from './page-weight.ts'
import { recordSearch } from './record-search.ts'
import { review } from './review.ts'
import { reviewScore } from './review-score.ts'
import { sie } from './sie.ts'
import { startUp } from './start-up.ts'

/**
 * `node bench/run.ts [--small] [name …]` prints a report in Markdown: of all, or of those that are named. `--small` only tries
 * that each of them runs; its numbers say nothing. Needs the web build (`npm start` once).
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { small: { type: 'boolean' } } })
const say = (line: string) => process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'styrhjul-bench-'))

/** What is left out is the size of the report. */
const size = <Size>(little: Size): Size | undefined => (values.small ? little : undefined)

const demoServer = () => startServer({ STYRHJUL_DATA: folder, LOG_LEVEL: 'silent' })

async function onServer(act: (origin: string) => Promise<void>): Promise<void> {
  const server = await demoServer()
  try {
    await act(server.origin)
  } finally {
    await server.stop()
  }
}

const measurements: Readonly<Record<string, () => Promise<void>>> = {
  'start-up': () => startUp(folder, say, size(1)),
  sie: () => sie(folder, say, size(10_000), size(1)),
  'large-plan': async () => {
    await onServer(async () => {})
    await largePlan(folder, say, size(50), size(1))
  },
  'ledger-import': () => ledgerImport(say, size(10_000), size(1)),
  'ledger-rollup': () => ledgerRollUp(say, size(50_000), size(1)),
  'record-search': () => recordSearch(say, size(500), size(1)),
  'grid-edit': () => gridEdit(say, size(1)),
  'budget-book': () => budgetBook(say, size(4), size(1)),
  'number-series': () => numberSeries(say, size(1)),
  'live-votes': () => liveVotes(say, size({ voters: 20, runs: 1 })),
  'decision-log': () => decisionLog(say, size({ entries: 500, runs: 1 })),
  review: () => review(say, size(12), size(1)),
  'review-score': () => Promise.resolve(reviewScore(say)),
  'first-byte': () => onServer((origin) => firstByte(origin, say, size(2))),
  'page-weight': () => onServer((origin) => pageWeights(origin, say)),
}

const unknown = positionals.filter((name) => !(name in measurements))
try {
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: choose of ${Object.keys(measurements).join(', ')}`)
  say(`Node ${process.version}, ${process.platform} ${process.arch}\n`)
  for (const [name, run] of Object.entries(measurements))
    if (positionals.length === 0 || positionals.includes(name)) await run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
