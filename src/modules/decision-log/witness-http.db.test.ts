import { rmSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  consistencyPath,
  formatAddCheckpoint,
  newPrivateKey,
  parseCheckpoint,
  parseKey,
  parseNote,
  type Signer,
  signCheckpoint,
  signedBy,
  signerFrom,
} from '#decision-log'
import { readConfig } from '../../platform/config.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { aWebsite, type Website } from '../../platform/testing/website.ts'
import type { TenantId } from '../../shared/ids.ts'
import { someEntries, useLog } from './decision-log.fixture.ts'
import { readTextIn } from './log-folder.store.ts'
import { logKey, readCheckpoint } from './receipt.service.ts'
import { readNodes, signLog } from './sequencer.service.ts'
import { askWitnesses, listWitnessedLogs, saveWitness, saveWitnessedLog, witnessKey } from './witness.service.ts'

const test = useTestDatabase()
const log = useLog(test)
const ekby = () => log.ctx(1)
const alby = () => log.ctx(2)
const path = '/api/v1/log/witness'

const tenant = (id: number, slug: string, host: string | null) => ({
  id: id as TenantId,
  slug,
  name: slug,
  host,
  isDemo: false,
})
/** Alby alone on its server; and a server of both, told apart by host name. */
let albySite: Website
let shared: Website

beforeAll(async () => {
  const config = readConfig({ LOG_LEVEL: 'silent', STYRHJUL_DATA: log.dataFolder() })
  albySite = await aWebsite(test, async () => config, [tenant(2, 'alby', null)])
  shared = await aWebsite(test, async () => config, [
    tenant(1, 'ekby', 'ekby.example'),
    tenant(2, 'alby', 'alby.example'),
  ])
})
afterAll(async () => {
  await albySite.stop()
  await shared.stop()
})

beforeEach(async () => {
  await test.owner.query('truncate log_entry, log_salt, log_document, log_counter, log_witness, witnessed_log')
  rmSync(log.folder(), { recursive: true, force: true })
  await someEntries(ekby(), 3)
  await signLog(ekby())
  await saveWitnessedLog(alby(), { verifierKey: await logKey(ekby()), isActive: true })
  await saveWitness(ekby(), {
    verifierKey: await witnessKey(alby()),
    address: `${albySite.address}${path}`,
    isActive: true,
  })
})

/** As another program asks: no cookie, no origin, no site. */
function post(body: string, site = albySite, host?: string): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/plain', ...(host && { host }) }
    const asked = request(`${site.address}${path}/add-checkpoint`, { method: 'POST', headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body: text }),
      )
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

const checkpointNow = async () => (await readCheckpoint(ekby()))!
const realSigner = async () =>
  signerFrom('ekby.example/beslutslogg', (await readTextIn(log.folder(), 'log-key.pem')) as string)
const asked = async (oldSize: number, checkpoint: string, proof: Uint8Array<ArrayBuffer>[] = []) =>
  post(formatAddCheckpoint({ oldSize, path: proof, checkpoint }))
const forkedBy = (signer: Signer, size: number) =>
  signCheckpoint(signer, { origin: signer.name, size, root: new Uint8Array(32).fill(9) })
const witnessedSize = async () => (await listWitnessedLogs(alby()))[0]?.size

describe('a witness asked over the network', () => {
  it('signs beside the checkpoint of another municipality, and beside the next that continues it', async () => {
    expect(await askWitnesses(ekby())).toEqual(['alby.example/vittne'])
    await someEntries(ekby(), 4)
    await signLog(ekby())
    expect(await askWitnesses(ekby())).toEqual(['alby.example/vittne'])
    const note = parseNote(await checkpointNow())!
    expect(await signedBy(note, (await parseKey(await witnessKey(alby())))!)).toMatchObject({ isSigned: true })
    expect([parseCheckpoint(note.text)!.size, await witnessedSize()]).toEqual([7, 7])
  })
  it('answers with one line that is its signature and nothing else', async () => {
    const answer = await asked(0, await checkpointNow())
    expect(answer).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' })
    expect(answer.body).toMatch(/^\u2014 alby\.example\/vittne \S+\n$/u)
  })
  it('refuses a checkpoint signed by another key than the log had when it was taken up', async () => {
    const forger = await signerFrom('ekby.example/beslutslogg', newPrivateKey())
    expect(await asked(0, await forkedBy(forger, 5))).toMatchObject({ status: 403 })
    expect(await witnessedSize()).toBe(0)
  })
  it('refuses a log that was rolled back: what it signed beside is larger', async () => {
    const small = await checkpointNow()
    await someEntries(ekby(), 2)
    await signLog(ekby())
    await askWitnesses(ekby())
    expect(await asked(0, small)).toEqual({ status: 409, type: 'text/x.tlog.size', body: '5\n' })
    expect(await asked(5, small)).toMatchObject({ status: 400 })
    expect(await witnessedSize()).toBe(5)
  })
  it('refuses a log that shows another history, of the same size or larger, though its own key has signed it', async () => {
    await askWitnesses(ekby())
    const signer = await realSigner()
    expect(await asked(3, await forkedBy(signer, 3))).toMatchObject({ status: 409, body: '3\n' })
    expect(await asked(3, await forkedBy(signer, 4))).toMatchObject({ status: 422 })
    await someEntries(ekby(), 2)
    await signLog(ekby())
    const proof = await consistencyPath(readNodes(log.folder(), 5), 3, 5)
    expect(await asked(3, await forkedBy(signer, 5), proof)).toMatchObject({ status: 422 })
    expect(await witnessedSize()).toBe(3)
    expect(await asked(3, await checkpointNow(), proof)).toMatchObject({ status: 200 })
  })
  it('answers 400 to what is no add-checkpoint, and signs nothing', async () => {
    for (const body of ['', 'nonsense', `old x\n\n${await checkpointNow()}`])
      expect(await post(body)).toMatchObject({ status: 400, body: '' })
    expect(await witnessedSize()).toBe(0)
  })
  it('leaves a row in the audit log for what it signed, and none for what it refused', async () => {
    const rows = async () =>
      (await test.owner.query(`select tenant_id, target from audit_entry where deed = 'witnessed-log.cosign'`)).rows
    const before = (await rows()).length
    await post('nonsense')
    await asked(0, await forkedBy(await signerFrom('ekby.example/beslutslogg', newPrivateKey()), 5))
    expect(await rows()).toHaveLength(before)
    await asked(0, await checkpointNow())
    expect((await rows()).slice(before)).toEqual([{ tenant_id: 2, target: 'ekby.example/beslutslogg' }])
  })
})

describe('two municipalities on one server', () => {
  it('are each their own witness: what one has taken up the other does not know', async () => {
    const body = formatAddCheckpoint({ oldSize: 0, path: [], checkpoint: await checkpointNow() })
    expect(await post(body, shared, 'ekby.example')).toMatchObject({ status: 404 })
    expect(await post(body, shared, 'alby.example')).toMatchObject({ status: 200 })
    expect(await listWitnessedLogs(ekby())).toEqual([])
  })
})

describe('a witness that is not what it should be', () => {
  it('does not hinder the log: nobody there, or somebody who answers for another', async () => {
    const key = await witnessKey(alby())
    await saveWitness(ekby(), { verifierKey: key, address: 'http://127.0.0.1:9/nobody', isActive: true })
    expect(await askWitnesses(ekby())).toEqual([])
    await saveWitness(ekby(), { verifierKey: key, address: `${albySite.address}/somewhere-else`, isActive: true })
    expect(await askWitnesses(ekby())).toEqual([])
    expect(parseNote(await checkpointNow())!.signatures).toHaveLength(1)
  })
})
