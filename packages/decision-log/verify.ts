import { toHex, utf8 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { parseKey, parseNote, signedBy, type VerifierKey } from './note.ts'
import { hashLeaf, isIncluded } from './proof.ts'
import { parseProof } from './proof-file.ts'

/** Checks a document against its receipt, with nothing but the log's public key. This is the offline verifier's heart. */

/** What is handed out with a document: keep both. */
export interface Receipt {
  /** The leaf, RFC 8785 JSON, exactly as it was logged. */
  readonly statement: string
  /** The text of a proof file. */
  readonly proof: string
}

export type Step = 'receipt' | 'document' | 'origin' | 'signature' | 'witnesses' | 'inclusion' | 'history'

/** `ok`: proved · `wrong`: proved false · `unknown`: cannot be decided with what was given. */
export type Verdict = 'ok' | 'wrong' | 'unknown'

export interface Checked {
  readonly verdict: Verdict
  readonly steps: readonly { readonly step: Step; readonly verdict: Verdict }[]
  readonly statement: Readonly<Record<string, unknown>> | null
  readonly index: number | null
  /** Names of the witnesses whose cosignature holds. */
  readonly witnesses: readonly string[]
}

export interface Trust {
  /** The log's key, as `name+id+key`; its name is the log's origin. */
  readonly logKey: string
  readonly witnessKeys?: readonly string[]
  /** How many witnesses must have signed; nought when none is demanded. */
  readonly quorum?: number
}

/** The commitment in a leaf: HMAC-SHA-256 of the document's bytes under its salt, hex. */
export async function commitment(salt: Uint8Array<ArrayBuffer>, document: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, document)))
}

/** @param document the exact bytes of the file; undefined leaves that step undecided */
export async function verifyReceipt(
  receipt: Receipt,
  document: Uint8Array<ArrayBuffer> | undefined,
  trust: Trust,
): Promise<Checked> {
  const proof = parseProof(receipt.proof)
  const note = proof && parseNote(proof.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  const statement = parseStatement(receipt.statement)
  if (!proof || !note || !checkpoint || !statement) return ended([['receipt', 'wrong']], statement)

  const key = await parseKey(trust.logKey)
  const isDocument =
    document === undefined || proof.salt === null
      ? 'unknown'
      : said((await commitment(proof.salt, document)) === statement.doc)
  const signed = key?.type === 1 ? (await signedBy(note, key)).isSigned : false
  const included = await isIncluded({
    leaf: await hashLeaf(utf8(receipt.statement)),
    index: proof.index,
    size: checkpoint.size,
    path: proof.path,
    root: checkpoint.root,
  })
  const witnesses = await witnessesOf(note, trust.witnessKeys ?? [])
  return ended(
    [
      ['receipt', 'ok'],
      ['document', isDocument],
      ['origin', said(key?.name === checkpoint.origin)],
      ['signature', said(signed)],
      ['inclusion', said(included)],
      ...((trust.quorum ?? 0) > 0
        ? [['witnesses', witnesses.length >= trust.quorum! ? 'ok' : 'unknown'] as const]
        : []),
    ],
    statement,
    proof.index,
    witnesses,
  )
}

const said = (holds: boolean): Verdict => (holds ? 'ok' : 'wrong')

function parseStatement(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

async function witnessesOf(note: Parameters<typeof signedBy>[0], keys: readonly string[]): Promise<string[]> {
  const parsed = (await Promise.all(keys.map(parseKey))).filter((one): one is VerifierKey => one?.type === 4)
  const signed = await Promise.all(parsed.map(async (key) => ((await signedBy(note, key)).isSigned ? key.name : '')))
  return [...new Set(signed.filter((name) => name !== ''))]
}

function ended(
  steps: readonly (readonly [Step, Verdict])[],
  statement: Readonly<Record<string, unknown>> | null,
  index: number | null = null,
  witnesses: readonly string[] = [],
): Checked {
  const verdicts = steps.map(([, verdict]) => verdict)
  const verdict = verdicts.includes('wrong') ? 'wrong' : verdicts.includes('unknown') ? 'unknown' : 'ok'
  return { verdict, steps: steps.map(([step, one]) => ({ step, verdict: one })), statement, index, witnesses }
}
