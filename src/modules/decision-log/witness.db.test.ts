import { rmSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  formatAddCheckpoint,
  newPrivateKey,
  parseCheckpoint,
  parseNote,
  signCheckpoint,
  signerFrom,
} from '#decision-log'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { someEntries, useLog } from './decision-log.fixture.ts'
import { logSigner } from './log-folder.store.ts'
import { readCheckpoint } from './receipt.service.ts'
import { signLog } from './sequencer.service.ts'
import {
  type Ask,
  askWitnesses,
  cosign,
  listWitnessedLogs,
  saveWitness,
  saveWitnessedLog,
  witnessKey,
} from './witness.service.ts'

const test = useTestDatabase()
const log = useLog(test)
const ekby = () => log.ctx(1)
const alby = () => log.ctx(2)

/** Alby's own witness, without the network between. */
const asAlby: Ask = (_address, body) => cosign(alby(), body)
const signaturesNow = async () => parseNote((await readCheckpoint(ekby()))!)!.signatures.map(({ name }) => name)
const ekbyKey = async () => (await logSigner(log.folder(), 'unused')).verifierKey

beforeEach(async () => {
  await test.owner.query('truncate log_entry, log_salt, log_document, log_counter, log_witness, witnessed_log')
  rmSync(log.folder(), { recursive: true, force: true })
  await someEntries(ekby(), 3)
  await signLog(ekby())
  await saveWitnessedLog(alby(), { verifierKey: await ekbyKey(), isActive: true })
  await saveWitness(ekby(), {
    verifierKey: await witnessKey(alby()),
    address: 'https://alby.example/api/v1/log/witness/',
    isActive: true,
  })
})

describe('two municipalities', () => {
  it('witness each other: the checkpoint carries both signatures, and the witness remembers how far it came', async () => {
    expect(await askWitnesses(ekby(), asAlby)).toEqual(['alby.example/vittne'])
    expect(await signaturesNow()).toEqual(['ekby.example/beslutslogg', 'alby.example/vittne'])
    await someEntries(ekby(), 2)
    await signLog(ekby())
    expect(await askWitnesses(ekby(), asAlby)).toEqual(['alby.example/vittne'])
    expect(await listWitnessedLogs(alby())).toMatchObject([{ origin: 'ekby.example/beslutslogg', size: 5 }])
  })
  it('do nothing more when the checkpoint is witnessed already', async () => {
    await askWitnesses(ekby(), asAlby)
    expect(await askWitnesses(ekby(), () => Promise.reject(new Error('asked again')))).toEqual([])
  })
  it('go on without a witness that cannot be reached, or that answers nonsense', async () => {
    expect(await askWitnesses(ekby(), () => Promise.reject(new Error('no route')))).toEqual([])
    expect(await askWitnesses(ekby(), async () => ({ status: 200, body: 'nonsense' }))).toEqual([])
    expect(await signaturesNow()).toEqual(['ekby.example/beslutslogg'])
  })
  it('take no signature of another key for that of the witness', async () => {
    const other = await signerFrom('alby.example/vittne', newPrivateKey())
    const text = parseNote((await readCheckpoint(ekby()))!)!.text
    const { formatSignature } = await import('#decision-log')
    const forged = formatSignature(await other.sign(text))
    expect(await askWitnesses(ekby(), async () => ({ status: 200, body: forged }))).toEqual([])
  })
})

describe('a witness', () => {
  const ask = async (changes: Partial<Parameters<typeof formatAddCheckpoint>[0]> = {}) =>
    cosign(
      alby(),
      formatAddCheckpoint({ oldSize: 0, path: [], checkpoint: (await readCheckpoint(ekby()))!, ...changes }),
    )
  it('answers 400 to what is not of the form', async () => {
    expect(await cosign(alby(), 'nonsense')).toMatchObject({ status: 400 })
  })
  it('answers 404 to a log it has not taken up, and again once it has ended', async () => {
    expect(
      await cosign(
        log.ctx(1),
        formatAddCheckpoint({ oldSize: 0, path: [], checkpoint: (await readCheckpoint(ekby()))! }),
      ),
    ).toMatchObject({ status: 404 })
    await saveWitnessedLog(alby(), { verifierKey: await ekbyKey(), isActive: false })
    expect(await ask()).toMatchObject({ status: 404 })
  })
  it('answers 403 when the log has not signed', async () => {
    const forger = await signerFrom('ekby.example/beslutslogg', newPrivateKey())
    const real = parseCheckpoint(parseNote((await readCheckpoint(ekby()))!)!.text)!
    expect(await ask({ checkpoint: await signCheckpoint(forger, real) })).toMatchObject({ status: 403 })
  })
  it('answers 409 with its own size when the log guesses wrong', async () => {
    await askWitnesses(ekby(), asAlby)
    expect(await ask()).toEqual({ status: 409, body: '3\n' })
  })
  it('answers 422 when the log is no continuation, and 409 when it shows another tree of the same size', async () => {
    await askWitnesses(ekby(), asAlby)
    const { readTextIn } = await import('./log-folder.store.ts')
    const signer = await signerFrom('ekby.example/beslutslogg', (await readTextIn(log.folder(), 'log-key.pem'))!)
    const forked = (size: number) =>
      signCheckpoint(signer, { origin: signer.name, size, root: new Uint8Array(32).fill(9) })
    expect(await ask({ oldSize: 3, checkpoint: await forked(4) })).toMatchObject({ status: 422 })
    expect(await ask({ oldSize: 3, checkpoint: await forked(3) })).toMatchObject({ status: 409 })
    expect(await listWitnessedLogs(alby())).toMatchObject([{ size: 3 }])
  })
  it('answers 400 when the log says that it shrank', async () => {
    expect(await ask({ oldSize: 9 })).toMatchObject({ status: 400 })
  })
  it('signs once when the same log asks twice at once', async () => {
    const answers = await Promise.all([ask(), ask()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
  it('is known by a key of its own kind', async () => {
    await expect(
      saveWitness(ekby(), { verifierKey: await ekbyKey(), address: 'https://x.example', isActive: true }),
    ).rejects.toMatchObject({ code: 'log.key-form' })
    await expect(
      saveWitnessedLog(ekby(), { verifierKey: await witnessKey(alby()), isActive: true }),
    ).rejects.toMatchObject({ code: 'log.key-form' })
    await expect(
      saveWitness(ekby(), { verifierKey: await witnessKey(alby()), address: 'ftp://x', isActive: true }),
    ).rejects.toMatchObject({ code: 'log.address-form' })
  })
})
