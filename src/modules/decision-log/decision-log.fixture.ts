import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/context.ts'
import { type TestDatabase, theSystem } from '../../platform/testing/database.ts'
import { day } from '../../shared/local-date.ts'
import { appendToLog } from './log.service.ts'
import { setLogFiles } from './log-files.service.ts'
import type { LogEntry, LogOrder } from './statement.ts'

/** A municipality with a log and a folder of its own for the signed files. */
export function useLog(test: TestDatabase) {
  let dataFolder: string
  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'styrhjul-log-'))
    setLogFiles({ dataFolder, origin: 'https://ekby.example' })
    await test.owner.query(
      `insert into tenant (tenant_id, slug, name, host) values (1, 'ekby', 'Ekby kommun', 'ekby.example'), (2, 'alby', 'Alby kommun', 'alby.example') on conflict (tenant_id) do update set slug = excluded.slug, host = excluded.host`,
    )
  })
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
  return {
    ctx: (tenant = 1): Context => test.as(theSystem, tenant),
    /** Of the whole process, as its settings say it. */
    dataFolder: () => dataFolder,
    folder: (slug = 'ekby') => join(dataFolder, 'decision-log', slug),
  }
}

export const anOrder = (changes: Partial<LogOrder> = {}): LogOrder => ({
  kind: 'minutes',
  subject: newId<'minutes'>(),
  body: 'KS',
  meetingDay: day('2026-03-12'),
  paragraph: '§ 41',
  document: new TextEncoder().encode('%PDF-1.7 approved'),
  corrects: null,
  ...changes,
})

/** Entries of nobody's deed, as many as asked for, in one transaction each. */
export async function someEntries(ctx: Context, count: number, changes: Partial<LogOrder> = {}): Promise<LogEntry[]> {
  const made: LogEntry[] = []
  for (let n = 0; n < count; n++)
    made.push(
      await ctx.write('log.test', 'x', async (tx) => [null, await appendToLog(tx, ctx.now(), anOrder(changes))]),
    )
  return made
}
