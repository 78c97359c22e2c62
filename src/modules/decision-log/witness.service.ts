import {
  consistencyPath,
  formatAddCheckpoint,
  formatSignature,
  fromBase64,
  judgeCheckpoint,
  type NoteSignature,
  parseAddCheckpoint,
  parseCheckpoint,
  parseKey,
  parseNote,
  signedBy,
  toBase64,
} from '#decision-log'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { mayKeepWitnesses, maySign } from './decision-log.policy.ts'
import { placeFor } from './log-files.service.ts'
import { checkpointFile, ownWitness, readTextIn } from './log-folder.store.ts'
import { addSignatures, readNodes } from './sequencer.service.ts'
import * as store from './witness.store.ts'
import type { LogWitness, VerifierKeyText, WitnessedLog } from './witness.ts'

/** Witnesses: others sign beside our checkpoints, and we beside theirs (C2SP tlog-witness). */

export const listWitnesses = (ctx: Context): Promise<LogWitness[]> => ctx.read(store.listWitnesses)
export const listWitnessedLogs = (ctx: Context): Promise<WitnessedLog[]> => ctx.read(store.listWitnessedLogs)

/** Our own key as a witness, to give to those whose logs we sign beside. */
export async function witnessKey(ctx: Context): Promise<string> {
  const { folder, witnessName } = await placeFor(ctx)
  return (await ownWitness(folder, witnessName)).verifierKey
}

async function keyOfType(
  text: string,
  type: 1 | 4,
): Promise<{ readonly name: string; readonly text: VerifierKeyText }> {
  const key = await parseKey(text)
  if (key?.type !== type) return refuse('log.key-form')
  return { name: key.name, text: text.trim() as VerifierKeyText }
}

/** Counts somebody's signatures beside ours from now on. @throws Refusal log.key-form, log.address-form */
export async function saveWitness(
  ctx: Context,
  order: { readonly verifierKey: string; readonly address: string; readonly isActive: boolean },
): Promise<LogWitness> {
  const { name, text } = await keyOfType(order.verifierKey, 4)
  if (!/^https?:\/\/[^\s/]+/.test(order.address)) refuse('log.address-form')
  const witness = { name, verifierKey: text, address: order.address.replace(/\/+$/, ''), isActive: order.isActive }
  return ctx.write('log-witness.save', name, async (tx) => {
    ctx.must(mayKeepWitnesses, { name })
    const before = (await store.listWitnesses(tx)).find((one) => one.name === name) ?? null
    await store.saveWitness(tx, witness)
    return [before, witness]
  })
}

/** Signs beside somebody's checkpoints from now on. @throws Refusal log.key-form */
export async function saveWitnessedLog(
  ctx: Context,
  order: { readonly verifierKey: string; readonly isActive: boolean },
): Promise<WitnessedLog> {
  const { name, text } = await keyOfType(order.verifierKey, 1)
  return ctx.write('witnessed-log.save', name, async (tx) => {
    ctx.must(mayKeepWitnesses, { name })
    const before = (await store.listWitnessedLogs(tx)).find((one) => one.origin === name) ?? null
    await store.saveWitnessedLog(tx, { origin: name, verifierKey: text, isActive: order.isActive })
    const after = (await store.listWitnessedLogs(tx)).find((one) => one.origin === name)
    return [before, after as WitnessedLog]
  })
}

/** What HTTP answers to a log that asks for our signature. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly body: string
}

/** Thrown so that a no leaves no trace in the audit log: anybody may ask. */
class NotSigned extends Error {
  readonly answer: WitnessAnswer
  constructor(answer: WitnessAnswer) {
    super(`not signed: ${answer.status}`)
    this.answer = answer
  }
}

/** @param body of add-checkpoint. What was signed beside is stored before the signature leaves the house. */
export async function cosign(ctx: Context, body: string): Promise<WitnessAnswer> {
  const { folder, witnessName } = await placeFor(ctx)
  const asked = parseAddCheckpoint(body)
  const origin = (asked && parseNote(asked.checkpoint)?.text.split('\n')[0]) ?? ''
  try {
    return await ctx.write('witnessed-log.cosign', origin.slice(0, 200), async (tx) => {
      ctx.must(maySign, { name: origin })
      const log = await store.lockWitnessedLog(tx, origin)
      const root = log?.root ? (fromBase64(log.root) ?? null) : null
      const found = await judgeCheckpoint(asked, () => log && { logKey: log.verifierKey, size: log.size, root })
      if (found.status !== 200)
        throw new NotSigned({ status: found.status, body: found.status === 409 ? `${found.size}\n` : '' })
      const { size } = found.checkpoint
      await store.saveSeen(tx, origin, size, toBase64(found.checkpoint.root))
      const seconds = Math.floor(Temporal.Instant.from(ctx.now()).epochMilliseconds / 1000)
      const witness = await ownWitness(folder, witnessName)
      const line = formatSignature(await witness.cosign(found.note, seconds))
      return [{ size: log?.size }, { size, status: 200 as const, body: line }]
    })
  } catch (thrown) {
    if (thrown instanceof NotSigned) return thrown.answer
    throw thrown
  }
}

/** How the witness was reached; given from outside so that a test needs no network. */
export type Ask = (address: string, body: string) => Promise<{ readonly status: number; readonly body: string }>

const patience = 10_000

const askByHttp: Ask = async (address, body) => {
  const response = await fetch(`${address}/add-checkpoint`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain' },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  return { status: response.status, body: await response.text() }
}

/** Asks each witness that has not signed beside the checkpoint of now. @returns names of those that did now */
export async function askWitnesses(ctx: Context, ask: Ask = askByHttp): Promise<string[]> {
  const { folder } = await placeFor(ctx)
  const checkpoint = await readTextIn(folder, checkpointFile)
  const note = checkpoint === undefined ? undefined : parseNote(checkpoint)
  const size = note && parseCheckpoint(note.text)?.size
  if (checkpoint === undefined || !note || size === undefined) return []
  const gained: NoteSignature[] = []
  for (const witness of await ctx.read(store.listWitnesses)) {
    const key = await parseKey(witness.verifierKey)
    if (!witness.isActive || !key || (await signedBy(note, key)).isSigned) continue
    const line = await askOne(witness, { checkpoint, size, folder }, ask).catch(() => undefined)
    const signature = line && parseNote(`${note.text}\n${line}`)?.signatures[0]
    if (signature && (await signedBy({ text: note.text, signatures: [signature] }, key)).isSigned)
      gained.push(signature)
  }
  if (gained.length === 0) return []
  return (await addSignatures(ctx, checkpoint, gained)) ? gained.map(({ name }) => name) : []
}

/** The witness itself tells how far it has come, when we guess wrong. */
async function askOne(
  { address }: LogWitness,
  { checkpoint, size, folder }: { readonly checkpoint: string; readonly size: number; readonly folder: string },
  ask: Ask,
): Promise<string | undefined> {
  const from = async (oldSize: number) =>
    ask(
      address,
      formatAddCheckpoint({ oldSize, path: await consistencyPath(readNodes(folder, size), oldSize, size), checkpoint }),
    )
  const first = await from(0)
  if (first.status === 200) return first.body
  const known = Number(first.body.trim())
  if (first.status !== 409 || !Number.isSafeInteger(known) || known > size) return undefined
  const second = await from(known)
  return second.status === 200 ? second.body : undefined
}
