import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { restoreBackup, takeBackup } from './backup.ts'

const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const now = '2026-11-21T08:00:00Z'
const at = (name: string) => join(folder, name)

async function savePerson(tenant: number, name: string): Promise<void> {
  const id = newId<'person'>()
  await database.as(theSystem, tenant).write('person.save', id, async (tx) => {
    await tx.db.insertInto('person').values({ tenantId: tx.tenant, personId: id, name }).execute()
    return [null, { name }]
  })
}

const everything = async () => {
  const persons = await database.owner.query('select to_jsonb(t) as row from person t order by person_id')
  const log = await database.owner.query('select to_jsonb(t) as row from audit_entry t order by entry_id')
  return JSON.stringify([persons.rows, log.rows])
}

describe('a backup', () => {
  it('brings back every row of every municipality as it was, the audit log too', async () => {
    await savePerson(1, 'Åsa 🌲 "citat" \\ rad\nbrytning')
    await savePerson(2, 'Örjan')
    const before = await everything()
    await takeBackup(database.owner, at('a.gz'), now)
    await savePerson(1, 'senare')
    await restoreBackup(database.owner, at('a.gz'), { replace: true })
    expect(await everything()).toBe(before)
  })

  it('is refused when a single byte differs or the end is missing, and nothing changes', async () => {
    const before = await everything()
    const text = gunzipSync(readFileSync(at('a.gz'))).toString()
    writeFileSync(at('changed.gz'), gzipSync(text.replace('rjan', 'rian')))
    writeFileSync(at('cut.gz'), gzipSync(text.slice(0, -100)))
    writeFileSync(at('half.gz'), readFileSync(at('a.gz')).subarray(0, 300))
    for (const name of ['changed.gz', 'cut.gz', 'half.gz']) {
      await expect(restoreBackup(database.owner, at(name), { replace: true }), name).rejects.toMatchObject({
        code: 'backup.broken',
      })
    }
    expect(await everything()).toBe(before)
  })

  it('is not put on top of data unless told to replace it', async () => {
    await expect(restoreBackup(database.owner, at('a.gz'), { replace: false })).rejects.toMatchObject({
      code: 'backup.not-empty',
    })
  })

  it('is refused when it is no backup, does not exist, or belongs to another version', async () => {
    writeFileSync(at('other.gz'), gzipSync('{"a":1}\n{"rows":0}\n'))
    await expect(restoreBackup(database.owner, at('other.gz'), { replace: true })).rejects.toMatchObject({
      code: 'backup.not-ours',
    })
    await expect(restoreBackup(database.owner, at('none.gz'), { replace: true })).rejects.toMatchObject({
      code: 'backup.no-file',
    })
    await database.owner.query(`update kysely_migration set name = name || 'x' where name like '0001%'`)
    await expect(restoreBackup(database.owner, at('a.gz'), { replace: true })).rejects.toMatchObject({
      code: 'backup.other-version',
    })
  })
})
