import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { quiet, testPlatform } from '../../platform/testing/website.ts'
import type { TenantId } from '../../shared/ids.ts'
import { checkLog } from './check-log.service.ts'
import { decisionLogCommands } from './decision-log.cli.ts'
import { anOrder, someEntries, useLog } from './decision-log.fixture.ts'
import { alarmOf, keepLogSigned } from './keep-signed.service.ts'
import { receiptOf } from './receipt.service.ts'
import { signLog } from './sequencer.service.ts'
import { showLog, showReceipt } from './show-log.service.ts'
import type { LogIndex } from './statement.ts'

const test = useTestDatabase()
const log = useLog(test)

beforeEach(async () => {
  await test.owner.query('truncate log_entry, log_salt, log_document, log_counter')
  rmSync(log.folder(), { recursive: true, force: true })
  await someEntries(log.ctx(), 5, { handedOut: 'kept' })
  await signLog(log.ctx())
})

const file = (path: string) => join(log.folder(), path)
const turnByte = (path: string, at: number) => {
  const bytes = readFileSync(file(path))
  bytes[at]! ^= 1
  writeFileSync(file(path), bytes)
}
const faults = async () => (await checkLog(log.ctx())).faults.map((fault) => Object.values(fault).join(' '))

const both = ['ekby', 'alby'].map((slug, at) => ({
  id: (at + 1) as TenantId,
  slug,
  name: slug,
  host: null,
  isDemo: false,
}))

/** Runs a command as the command line does. */
async function run(name: string, values: Record<string, string | boolean>) {
  const said: string[] = []
  const command = decisionLogCommands.find((one) => one.name === name)!
  const platform = testPlatform(test, quiet, both)
  const code = await command.run({
    values,
    positionals: [],
    platform: async () => platform,
    io: { out: (line) => said.push(line), err: (line) => said.push(line) },
  })
  return { code, said: said.join('\n') }
}

describe('a check of the whole log', () => {
  it('finds nothing wrong in one that is whole, and tells what waits to be signed', async () => {
    expect(await checkLog(log.ctx())).toMatchObject({ size: 5, waiting: 0, faults: [] })
    await someEntries(log.ctx(), 2)
    expect(await checkLog(log.ctx())).toMatchObject({ size: 5, waiting: 2, faults: [] })
  })
  it('finds one changed byte of an entry', async () => {
    await test.owner.query(`update log_entry set statement = replace(statement, '§ 41', '§ 42') where entry_index = 2`)
    expect(await faults()).toEqual(['row 2', 'tile tile/entries/000.p/5', 'tile tile/0/000.p/5', 'checkpoint'])
  })
  it('finds a dropped entry', async () => {
    await test.owner.query('delete from log_document where entry_index = 2')
    await test.owner.query('delete from log_salt where entry_index = 2')
    await test.owner.query('delete from log_entry where entry_index = 2')
    expect(await faults()).toContain('missing 2')
    expect(await faults()).toContain('checkpoint')
  })
  it('finds an entry that has something more in it than a row may', async () => {
    await test.owner.query(
      `update log_entry set statement = replace(statement, '"v":1', '"namn":"x","v":1') where entry_index = 1`,
    )
    expect(await faults()).toContain('schema 1')
  })
  it('finds one changed byte of a tile, of a bundle, of a kept document, of a signature', async () => {
    turnByte('tile/0/000.p/5', 70)
    expect(await faults()).toEqual(['tile tile/0/000.p/5'])
    turnByte('tile/0/000.p/5', 70)
    turnByte('tile/entries/000.p/5', 70)
    expect(await faults()).toEqual(['tile tile/entries/000.p/5'])
    turnByte('tile/entries/000.p/5', 70)
    await test.owner.query(`update log_document set content = '\\x00' where entry_index = 3`)
    expect(await faults()).toEqual(['document 3'])
    await test.owner.query('delete from log_document')
    const note = readFileSync(file('checkpoint'), 'utf8')
    const at = note.lastIndexOf(' ') + 20
    writeFileSync(file('checkpoint'), note.slice(0, at) + (note[at] === 'A' ? 'B' : 'A') + note.slice(at + 1))
    expect(await faults()).toEqual(['signature'])
  })
})

describe('bin/styrhjul log verify', () => {
  it('exits with 0 when all holds, 2 when something waits, 1 when something is wrong', async () => {
    expect(await run('log verify', { all: true, tenant: 'ekby' })).toMatchObject({ code: 0 })
    await someEntries(log.ctx(), 1)
    expect(await run('log verify', { tenant: 'ekby' })).toMatchObject({ code: 2 })
    turnByte('tile/0/000.p/5', 1)
    const { code, said } = await run('log verify', { tenant: 'ekby' })
    expect([code, said]).toEqual([1, expect.stringContaining('tile/0/000.p/5')])
  })
  it('tells a proved document by 0, one with a changed byte by 1, one that cannot be tied by 2', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'styrhjul-receipt-'))
    const [receipt, document] = [join(folder, 'r.json'), join(folder, 'd.pdf')]
    await someEntries(log.ctx(), 1, { handedOut: 'withheld' })
    await signLog(log.ctx())
    writeFileSync(receipt, (await receiptOf(log.ctx(), 1 as LogIndex))!)
    writeFileSync(document, anOrder().document)
    const values = { receipt, document, tenant: 'ekby' }
    expect((await run('log verify', values)).code).toBe(0)
    writeFileSync(document, '%PDF-1.7 approveD')
    expect((await run('log verify', values)).code).toBe(1)
    writeFileSync(receipt, 'nonsense')
    expect((await run('log verify', values)).code).toBe(1)
    writeFileSync(receipt, (await receiptOf(log.ctx(), 5 as LogIndex))!)
    expect((await run('log verify', values)).code).toBe(2)
    rmSync(folder, { recursive: true })
  })
  it('is not understood with a receipt and no document', async () => {
    await expect(run('log verify', { receipt: 'x' })).rejects.toThrow()
  })
})

describe('bin/styrhjul log witness', () => {
  const tenant = 'ekby'
  const keyOf = async (slug: string) => {
    const { said } = await run('log witness list', { tenant: slug })
    const [own, witness] = said.split('\n').map((line) => line.split('\t')[1]!)
    return { own: own!, witness: witness! }
  }
  beforeEach(() => test.owner.query('truncate log_witness, witnessed_log'))

  it('tells both own keys, takes up a witness and a log, and tells of them until they are ended', async () => {
    const alby = { ...(await keyOf('alby')), address: 'https://alby.example/api/v1/log/witness' }
    expect((await run('log witness add', { key: alby.witness, address: alby.address, tenant })).code).toBe(0)
    expect((await run('log witness trust', { key: alby.own, tenant })).code).toBe(0)
    const { said } = await run('log witness list', { tenant })
    expect(said).toContain(`alby.example/vittne\t${alby.address}\tgäller`)
    expect(said).toContain('alby.example/beslutslogg\t0 rader\tgäller')
    await run('log witness add', { key: alby.witness, address: alby.address, end: true, tenant })
    await run('log witness trust', { key: alby.own, end: true, tenant })
    expect((await run('log witness list', { tenant })).said).not.toContain('gäller')
  })
  it('takes no key of another kind, no address that is none, and nothing left out', async () => {
    const { own, witness } = await keyOf('alby')
    const address = 'https://alby.example'
    await expect(run('log witness add', { key: own, address, tenant })).rejects.toMatchObject({ code: 'log.key-form' })
    await expect(run('log witness trust', { key: witness, tenant })).rejects.toMatchObject({ code: 'log.key-form' })
    await expect(run('log witness add', { key: witness, address: 'alby', tenant })).rejects.toMatchObject({
      code: 'log.address-form',
    })
    for (const [name, values] of [
      ['log witness add', { key: witness }],
      ['log witness add', { address }],
      ['log witness trust', {}],
    ] as const)
      await expect(run(name, { ...values, tenant })).rejects.toThrow(/--key/)
  })
  it('says who signed beside, and nobody when nobody did', async () => {
    expect(await run('log witness ask', { tenant })).toEqual({ code: 0, said: expect.stringContaining('inga') })
  })
})

describe('the log that is stopped', () => {
  it('says so to the server and to everybody, and goes on when it is right again', async () => {
    const said: string[] = []
    const before = readFileSync(file('checkpoint'))
    await test.owner.query('update log_entry set leaf_hash = $1 where entry_index = 4', [Buffer.alloc(32, 1)])
    await keepLogSigned(log.ctx(), (line) => said.push(line))
    expect(said.join()).toContain('log-alarm')
    expect(await alarmOf(log.ctx())).toBe('log.forked')
    expect((await showLog(log.ctx(), '', 1)).isStopped).toBe(true)
    expect(readFileSync(file('checkpoint'))).toEqual(before)
    const { leafHash } = await import('#decision-log')
    const { statement } = (await test.owner.query('select statement from log_entry where entry_index = 4')).rows[0]
    await test.owner.query('update log_entry set leaf_hash = $1 where entry_index = 4', [
      Buffer.from(leafHash(new TextEncoder().encode(statement))),
    ])
    await keepLogSigned(log.ctx(), (line) => said.push(line))
    expect(await alarmOf(log.ctx())).toBeUndefined()
  })
})

describe('what everybody sees of the log', () => {
  it('is found by the number of a row and by paragraph, with or without blanks', async () => {
    await someEntries(log.ctx(), 1, { paragraph: '§ 7 b' })
    const found = async (asked: string) => (await showLog(log.ctx(), asked, 1)).lines.map(({ index }) => index)
    expect(await found('3')).toEqual([3])
    expect(await found('§ 7 b')).toEqual([5])
    expect(await found('§7B')).toEqual([5])
    expect(await found('§ 41')).toEqual([4, 3, 2, 1, 0])
    expect(await found('ord som ingen rad har')).toEqual([])
    expect(await found('99999999999')).toEqual([])
  })
  it('says of an entry that it is not yet signed', async () => {
    const [entry] = await someEntries(log.ctx(), 1)
    expect(await showReceipt(log.ctx(), entry!.index)).toMatchObject({ isSigned: false, documentPath: null })
    expect(await showReceipt(log.ctx(), 0 as LogIndex)).toMatchObject({
      isSigned: true,
      documentPath: '/logg/kvitto/0/handling',
    })
  })
})
