import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { join } from './bytes.ts'
import { type Checkpoint, formatCheckpoint } from './checkpoint.ts'
import { cosigned, formatKey, formatNote, keyIdOf, type Note, type NoteSignature } from './note.ts'

/** The side that holds keys: a log signs its checkpoints, a witness puts its own signature beside. */

export interface Signer {
  readonly name: string
  /** Publish this: `name+id+key`. */
  readonly verifierKey: string
  /** The log's own signature (type 1). */
  sign(text: string): Promise<NoteSignature>
}

const rawPublicKey = (key: KeyObject): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32))

/** @returns a new private key, PKCS#8 PEM: to be kept where only the log's process can read it */
export const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

export async function signerFrom(name: string, privateKey: string): Promise<Signer> {
  const key = createPrivateKey(privateKey)
  const publicKey = rawPublicKey(key)
  const id = await keyIdOf(name, 1, publicKey)
  return {
    name,
    verifierKey: await formatKey(name, 1, publicKey),
    sign: async (text) => ({ name, id, bytes: new Uint8Array(sign(null, Buffer.from(text), key)) }),
  }
}

export async function signCheckpoint(signer: Signer, checkpoint: Checkpoint): Promise<string> {
  const text = formatCheckpoint(checkpoint)
  return formatNote({ text, signatures: [await signer.sign(text)] })
}

export interface Witness {
  readonly name: string
  readonly verifierKey: string
  /** @param at seconds since 1970 */
  cosign(note: Note, at: number): Promise<NoteSignature>
}

export async function witnessFrom(name: string, privateKey: string): Promise<Witness> {
  const key = createPrivateKey(privateKey)
  const publicKey = rawPublicKey(key)
  const id = await keyIdOf(name, 4, publicKey)
  return {
    name,
    verifierKey: await formatKey(name, 4, publicKey),
    cosign: async (note, at) => {
      const time = new Uint8Array(8)
      new DataView(time.buffer).setBigUint64(0, BigInt(at))
      return { name, id, bytes: join(time, new Uint8Array(sign(null, cosigned(note.text, at), key))) }
    },
  }
}
