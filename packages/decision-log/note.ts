import { fromBase64, join, same, sha256, toBase64, toHex, utf8 } from './bytes.ts'

/** Signed notes (C2SP signed-note) with Ed25519, and cosignatures of witnesses. Part of the offline verifier. */

export interface VerifierKey {
  readonly name: string
  readonly id: Uint8Array<ArrayBuffer>
  /** 1: Ed25519 over the text · 4: cosignature with a time. */
  readonly type: 1 | 4
  readonly publicKey: Uint8Array<ArrayBuffer>
}

export interface NoteSignature {
  readonly name: string
  readonly id: Uint8Array<ArrayBuffer>
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Note {
  /** With its last newline; what is signed. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const mostSignatures = 16
const nameForm = /^[^\s+]+$/u

export const keyIdOf = async (name: string, type: number, publicKey: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  (await sha256(join(utf8(`${name}\n`), new Uint8Array([type]), publicKey))).slice(0, 4)

/** As `name+id+key`: what people publish, print and keep. */
export async function formatKey(name: string, type: 1 | 4, publicKey: Uint8Array): Promise<string> {
  if (!nameForm.test(name)) throw new RangeError('a key name has no spaces and no plus')
  return `${name}+${toHex(await keyIdOf(name, type, publicKey))}+${toBase64(join(new Uint8Array([type]), publicKey))}`
}

/** Undefined when the text is no key, or its id does not follow from its name and bytes. */
export async function parseKey(text: string): Promise<VerifierKey | undefined> {
  const [name = '', id = '', ...rest] = text.trim().split('+')
  const key = fromBase64(rest.join('+'))
  const type = key?.[0]
  if (!nameForm.test(name) || !key || key.length !== 33 || (type !== 1 && type !== 4)) return undefined
  const publicKey = key.slice(1)
  const expected = await keyIdOf(name, type, publicKey)
  return toHex(expected) === id ? { name, id: expected, type, publicKey } : undefined
}

/** Undefined when it is not a note by the letter of the specification: wrong ends, control signs, too many signatures. */
export function parseNote(whole: string): Note | undefined {
  const cut = whole.lastIndexOf('\n\n')
  if (cut < 0 || !whole.endsWith('\n') || hasControlSign(whole)) return undefined
  const text = whole.slice(0, cut + 1)
  const lines = whole.slice(cut + 2, -1).split('\n')
  if (lines.length > mostSignatures) return undefined
  const signatures = lines.map(parseSignature)
  return signatures.every((one) => one !== undefined) ? { text, signatures } : undefined
}

/** Anything below U+0020 but newline; U+FFFD tells that the bytes were no UTF-8. */
const hasControlSign = (text: string): boolean =>
  [...text].some((sign) => (sign < ' ' && sign !== '\n') || sign === '\uFFFD')

function parseSignature(line: string): NoteSignature | undefined {
  const found = /^\u2014 (\S+) (\S+)$/u.exec(line)
  const bytes = found && fromBase64(found[2]!)
  if (!found || !nameForm.test(found[1]!) || !bytes || bytes.length < 5) return undefined
  return { name: found[1]!, id: bytes.slice(0, 4), bytes: bytes.slice(4) }
}

export const formatSignature = (one: NoteSignature): string =>
  `\u2014 ${one.name} ${toBase64(join(one.id, one.bytes))}\n`

export const formatNote = (note: Note): string => `${note.text}\n${note.signatures.map(formatSignature).join('')}`

const verifyEd25519 = async (
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
) =>
  crypto.subtle.verify(
    'Ed25519',
    await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']),
    signature,
    message,
  )

export interface Signed {
  readonly isSigned: boolean
  /** Seconds since 1970, of a witness; undefined for a log's own signature. */
  readonly at?: number
}

/** Whether the note carries a signature of the key; one that claims to be the key's and is wrong counts as none. */
export async function signedBy(note: Note, key: VerifierKey): Promise<Signed> {
  const mine = note.signatures.filter((one) => one.name === key.name && same(one.id, key.id))
  for (const { bytes } of mine) {
    if (key.type === 1) {
      if (bytes.length !== 64) return { isSigned: false }
      return { isSigned: await verifyEd25519(key.publicKey, bytes, utf8(note.text)) }
    }
    if (bytes.length !== 72) return { isSigned: false }
    const at = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0))
    const isSigned = await verifyEd25519(key.publicKey, bytes.slice(8), cosigned(note.text, at))
    return isSigned ? { isSigned, at } : { isSigned }
  }
  return { isSigned: false }
}

/** What a witness signs (C2SP tlog-cosignature): the time and the checkpoint. */
export const cosigned = (text: string, at: number): Uint8Array<ArrayBuffer> =>
  utf8(`cosignature/v1\ntime ${at}\n${text}`)
