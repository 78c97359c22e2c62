import { describe, expect, it } from 'vitest'
import { commitment, leafHash } from '#decision-log'
import { saveSetting } from '../../platform/settings.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { checkLog } from './check-log.service.ts'
import { anOrder, someEntries, useLog } from './decision-log.fixture.ts'
import { appendToLog, destroySalt, entriesOf, saltOf } from './log.service.ts'
import { listEntries } from './log.store.ts'
import { statementContract } from './statement.contract.ts'
import type { LogIndex } from './statement.ts'

const test = useTestDatabase()
const log = useLog(test)

describe('an entry', () => {
  it('is the statement, with a commitment that its salt opens', async () => {
    const [entry] = await someEntries(log.ctx(), 1)
    const statement = JSON.parse(entry!.statement)
    expect(statement).toMatchObject({ v: 1, t: 'minutes', org: 'ekby', organ: 'KS', mote: '2026-03-12', par: '§ 41' })
    expect(await commitment(saltOf(entry!)!, new Uint8Array(anOrder().document))).toBe(statement.doc)
    const stored = await test.owner.query('select leaf_hash, statement from log_entry where entry_index = $1', [
      entry!.index,
    ])
    expect(stored.rows[0].leaf_hash).toEqual(Buffer.from(leafHash(new TextEncoder().encode(stored.rows[0].statement))))
  })
  it('is found by the thing it tells of', async () => {
    const [entry] = await someEntries(log.ctx(), 1)
    expect(await log.ctx().read((tx) => entriesOf(tx, entry!.subject))).toEqual([entry])
  })
  it('is gone with the deed that fails, and its index is given to the next', async () => {
    const before = await log.ctx().read((tx) => listEntries(tx, { index: null, paragraph: null, limit: 1, offset: 0 }))
    await expect(
      log.ctx().write('log.test', 'x', async (tx) => {
        await appendToLog(tx, log.ctx().now(), anOrder())
        throw new Error('the deed failed')
      }),
    ).rejects.toThrow('the deed failed')
    const [entry] = await someEntries(log.ctx(), 1)
    expect(entry!.index).toBe(before.total)
  })
  it('gets an index without gaps when fifty deeds log at once', async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => someEntries(log.ctx(2), 1)))
    expect(made.map(([entry]) => entry!.index as number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, n) => n),
    )
  })
  it('names the municipality by its organisation number once that is set, and the rows before keep their word', async () => {
    const ctx = log.ctx(2)
    const orgOf = async () => JSON.parse((await someEntries(ctx, 1))[0]!.statement).org
    expect(await orgOf()).toBe('alby')
    await ctx.write('log.test', 'x', async (tx) => [
      null,
      await saveSetting(tx, 'organisation', { number: '212000-2254' }),
    ])
    expect(await orgOf()).toBe('212000-2254')
    const { entries } = await ctx.read((tx) => listEntries(tx, { index: null, paragraph: null, limit: 2, offset: 0 }))
    expect(entries.map(({ statement }) => statementContract.parse(JSON.parse(statement)).org)).toEqual([
      '212000-2254',
      'alby',
    ])
    expect((await checkLog(ctx)).faults).toEqual([])
  })
  it('cannot be changed or removed by the application', async () => {
    for (const statement of [
      `update log_entry set statement = 'x'`,
      'delete from log_entry',
      `update log_salt set is_withheld = false`,
      'delete from log_document',
    ])
      await expect(
        log.ctx().write('log.test', 'x', async (tx) => {
          const { sql } = await import('kysely')
          await sql.raw(statement).execute(tx.db)
          return [null, null]
        }),
      ).rejects.toThrow(/permission denied/)
  })
  it('corrects an earlier entry and no later one', async () => {
    const [first] = await someEntries(log.ctx(), 1)
    const [correction] = await someEntries(log.ctx(), 1, { kind: 'correction', corrects: first!.index })
    expect(JSON.parse(correction!.statement).rattar).toBe(first!.index)
    await expect(someEntries(log.ctx(), 1, { kind: 'correction', corrects: 9999 as LogIndex })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('the salt', () => {
  it('of a document that is not public is never told', async () => {
    const [entry] = await someEntries(log.ctx(), 1, { handedOut: 'withheld' })
    expect(entry!.salt).toBeNull()
  })
  it('is destroyed for good: the entry stands, untied to any document', async () => {
    const [entry] = await someEntries(log.ctx(), 1)
    await destroySalt(log.ctx(), entry!.index)
    expect(await log.ctx().read((tx) => entriesOf(tx, entry!.subject))).toEqual([{ ...entry, salt: null }])
    await expect(destroySalt(log.ctx(), entry!.index)).rejects.toMatchObject({ status: 404 })
  })
})
