import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import { sie } from './sie.ts'
import { startUp } from './start-up.ts'

/** `node bench/run.ts`: prints a report in Markdown. Needs the web build (`npm start` once). */
const say = (line: string) => process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'styrhjul-bench-'))
try {
  say(`Node ${process.version}, ${process.platform} ${process.arch}\n`)
  await startUp(folder, say)
  await sie(folder, say)
  await largePlan(folder, say)
  await ledgerImport(say)
  await ledgerRollUp(say)
  await recordSearch(say)
  await gridEdit(say)
  await budgetBook(say)
  await numberSeries(say)
  await liveVotes(say)
  await decisionLog(say)
  const server = await startServer({ STYRHJUL_DATA: folder, LOG_LEVEL: 'silent' })
  await firstByte(server.origin, say)
  await pageWeights(server.origin, say)
  await server.stop()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
