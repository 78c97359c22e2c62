import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parseCheckpoint, parseNote, verifyReceipt } from '#decision-log'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { anOrder, someEntries, useLog } from './decision-log.fixture.ts'
import { logSigner } from './log-folder.store.ts'
import { linkFrom, readCheckpoint, receiptOf } from './receipt.service.ts'
import { signLog } from './sequencer.service.ts'
import type { LogIndex } from './statement.ts'

const test = useTestDatabase()
const log = useLog(test)
const checkpointNow = async () => parseCheckpoint(parseNote((await readCheckpoint(log.ctx()))!)!.text)!
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Every test begins with an empty log: nothing in the database, nothing on disk. */
beforeEach(async () => {
  await test.owner.query('truncate log_entry, log_salt, log_document, log_counter')
  rmSync(log.folder(), { recursive: true, force: true })
})

const keyNow = async () => (await logSigner(log.folder(), 'unused')).verifierKey

describe('signing', () => {
  it('makes a key that only its owner can read, and a checkpoint over all that is committed', async () => {
    await someEntries(log.ctx(), 3)
    expect(await signLog(log.ctx())).toMatchObject({ origin: 'ekby.example/beslutslogg', size: 3, added: 3 })
    expect(statSync(join(log.folder(), 'log-key.pem')).mode & 0o777).toBe(0o600)
    expect((await checkpointNow()).size).toBe(3)
  })
  it('changes nothing when there is nothing new', async () => {
    await someEntries(log.ctx(), 3)
    await signLog(log.ctx())
    const before = await readCheckpoint(log.ctx())
    expect(await signLog(log.ctx())).toMatchObject({ size: 3, added: 0 })
    expect(await readCheckpoint(log.ctx())).toBe(before)
  })
  it('signs an empty log too, and grows from it', async () => {
    expect(await signLog(log.ctx())).toMatchObject({ size: 0 })
    await someEntries(log.ctx(), 1)
    expect(await signLog(log.ctx())).toMatchObject({ size: 1, added: 1 })
  })
  it('gives receipts that prove the document, and none before the checkpoint covers the entry', async () => {
    const document = new Uint8Array(anOrder().document)
    await someEntries(log.ctx(), 5)
    await signLog(log.ctx())
    await someEntries(log.ctx(), 1)
    for (let index = 0; index < 5; index++) {
      const receipt = JSON.parse((await receiptOf(log.ctx(), index as LogIndex))!)
      expect(await verifyReceipt(receipt, document, { logKey: await keyNow() })).toMatchObject({ verdict: 'ok', index })
    }
    expect(await receiptOf(log.ctx(), 5 as LogIndex)).toBeUndefined()
    await expect(receiptOf(log.ctx(), 6 as LogIndex)).rejects.toMatchObject({ status: 404 })
  })
  it('keeps every older tile, so that an older checkpoint can still be proved to be the beginning', async () => {
    await someEntries(log.ctx(), 2)
    await signLog(log.ctx())
    const old = filesUnder(join(log.folder(), 'tile')).map((path) => [path, readFileSync(path, 'hex')])
    await someEntries(log.ctx(), 3)
    await signLog(log.ctx())
    for (const [path, hex] of old) expect(readFileSync(path!, 'hex')).toBe(hex)
    expect((await linkFrom(log.ctx(), 2)).startsWith('styrhjul/log-link@v1\nold 2\n')).toBe(true)
  })
  it('broken off before any of its steps leaves the old checkpoint, and the next signing makes it whole', async () => {
    await someEntries(log.ctx(), 2)
    await signLog(log.ctx())
    for (let round = 0; round < 3; round++) {
      await someEntries(log.ctx(), 1)
      const before = await readCheckpoint(log.ctx())
      let step = 0
      const dies = () =>
        signLog(log.ctx(), () => {
          if (step++ === round) throw new Error('killed')
        })
      await expect(dies()).rejects.toThrow('killed')
      expect(await readCheckpoint(log.ctx())).toBe(before)
      await signLog(log.ctx())
      expect((await checkpointNow()).size).toBe(3 + round)
    }
  })
})

describe('signing is refused', () => {
  const planted = async () => {
    await someEntries(log.ctx(), 4)
    await signLog(log.ctx())
  }
  const row = (index: number) => test.owner.query('select * from log_entry where entry_index = $1', [index])
  const removeEntry = async (index: number) => {
    await test.owner.query('delete from log_salt where entry_index = $1', [index])
    await test.owner.query('delete from log_entry where entry_index = $1', [index])
  }

  it('when the database has fewer entries than were signed', async () => {
    await planted()
    await removeEntry(3)
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.behind', facts: { stored: 3, signed: 4 } })
  })
  it('when an entry in the middle is gone', async () => {
    await planted()
    await someEntries(log.ctx(), 1)
    await removeEntry(1)
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.forked', facts: { index: 2 } })
  })
  it('when a byte of an entry is changed, with or without its hash', async () => {
    await planted()
    await someEntries(log.ctx(), 1)
    const { statement } = (await row(1)).rows[0]
    const changed = statement.replace('"par":"§ 41"', '"par":"§ 42"')
    await test.owner.query('update log_entry set statement = $1 where entry_index = 1', [changed])
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.forked', facts: { index: 1 } })
    const { leafHash } = await import('#decision-log')
    await test.owner.query('update log_entry set leaf_hash = $1 where entry_index = 1', [
      Buffer.from(leafHash(new TextEncoder().encode(changed))),
    ])
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.forked', facts: { index: 1 } })
  })
  it('when two entries have changed places', async () => {
    await planted()
    await someEntries(log.ctx(), 1)
    const [one, other] = [(await row(1)).rows[0], (await row(2)).rows[0]]
    for (const [index, from] of [
      [1, other],
      [2, one],
    ])
      await test.owner.query('update log_entry set statement = $1, leaf_hash = $2 where entry_index = $3', [
        from.statement,
        from.leaf_hash,
        index,
      ])
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.forked', facts: { index: 1 } })
  })
  it('when the last signed entry is another, even with nothing new', async () => {
    await planted()
    await test.owner.query('update log_entry set leaf_hash = $1 where entry_index = 3', [Buffer.alloc(32, 7)])
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.forked', facts: { index: 3 } })
  })
  it('when a tile on disk has a changed byte', async () => {
    await planted()
    await someEntries(log.ctx(), 1)
    await expect(
      signLog(log.ctx(), (step) => {
        if (step !== 'checkpoint') return
        const tile = join(log.folder(), 'tile/0/000.p/5')
        const bytes = readFileSync(tile)
        bytes[40]! ^= 1
        writeFileSync(tile, bytes)
      }),
    ).resolves.toMatchObject({ size: 5 })
    await someEntries(log.ctx(), 1)
    writeFileSync(join(log.folder(), 'tile/0/000.p/6'), Buffer.alloc(6 * 32, 1), { flag: 'wx' })
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.tile-changed' })
  })
  it('when the checkpoint on disk is not signed by the log', async () => {
    await planted()
    const path = join(log.folder(), 'checkpoint')
    writeFileSync(path, readFileSync(path, 'utf8').replace('\n4\n', '\n3\n'))
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.checkpoint-broken' })
  })
  it('when the database is another one than that which was signed: two histories under one key', async () => {
    await planted()
    cpSync(log.folder(), `${log.folder()}-kept`, { recursive: true })
    await test.owner.query('truncate log_entry, log_salt, log_document, log_counter')
    await someEntries(log.ctx(), 6)
    await expect(signLog(log.ctx())).rejects.toMatchObject({ code: 'log.forked', facts: { index: 0 } })
    rmSync(`${log.folder()}-kept`, { recursive: true })
  })
})
