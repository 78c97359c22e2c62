import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { loadDemo } from './load-demo.ts'
import { resetDemo } from './reset-demo.ts'

const database = useTestDatabase()

/** Every row of every table, as text, in an order of its own. */
async function dump(): Promise<Record<string, string[]>> {
  const tables = await database.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const content: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const rows = await database.owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${name}" t order by 1`,
    )
    content[name] = rows.rows.map(({ row }) => row)
  }
  return content
}

const count = async (table: string): Promise<number> =>
  (await database.owner.query(`select count(*)::int as n from ${table} where tenant_id = 1`)).rows[0].n

describe('loading the demo municipality', () => {
  it('leaves a municipality alone that has its number and is no demo', async () => {
    await expect(loadDemo(database)).rejects.toMatchObject({ code: 'demo.tenant-taken' })
    expect(await count('unit')).toBe(0)
    await database.owner.query('delete from tenant')
  })

  it('takes less than three seconds', async () => {
    const start = performance.now()
    expect(await loadDemo(database)).toBe('loaded')
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  it('twice changes nothing, not even the log', async () => {
    const before = await dump()
    expect(await loadDemo(database)).toBe('already-there')
    expect(await dump()).toEqual(before)
    expect(before.audit_entry!.length).toBeGreaterThan(100)
  })
})
