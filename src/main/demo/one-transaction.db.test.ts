import { describe, expect, it } from 'vitest'
import { makeContext } from '../../platform/context.ts'
import type { Db } from '../../platform/db/database.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { TenantId } from '../../shared/ids.ts'
import { inOneTransaction } from './one-transaction.ts'

const database = useTestDatabase()
const contextOn = (db: Db) => makeContext({ db, tenant: 1 as TenantId, actor: theSystem })
const deeds = async () =>
  (await database.owner.query('select target from audit_entry order by target')).rows.map(({ target }) => target)

describe('many deeds in one transaction', () => {
  it('are all forgotten when one of them cannot be done', async () => {
    const doing = inOneTransaction(database.db, async (db) => {
      await contextOn(db).write('test.deed', 'first', async () => [null, null])
      await contextOn(db).write('test.deed', 'second', async () => {
        throw new Error('no')
      })
    })
    await expect(doing).rejects.toThrow('no')
    expect(await deeds()).toEqual([])
  })

  it('are not seen by others before the last is done', async () => {
    await inOneTransaction(database.db, async (db) => {
      await contextOn(db).write('test.deed', 'third', async () => [null, null])
      expect(await deeds()).toEqual([])
    })
    expect(await deeds()).toEqual(['third'])
  })

  it('can each fail alone when the one who asks for them goes on', async () => {
    await inOneTransaction(database.db, async (db) => {
      const refused = contextOn(db).write('test.deed', 'fourth', async (tx) => {
        await tx.db.insertInto('setting').values({ tenantId: tx.tenant, key: 'lost', value: '{}' }).execute()
        throw new Error('no')
      })
      await expect(refused).rejects.toThrow('no')
      await contextOn(db).write('test.deed', 'fifth', async () => [null, null])
    })
    expect(await deeds()).toEqual(['fifth', 'third'])
    expect((await database.owner.query('select from setting')).rowCount).toBe(0)
  })
})
