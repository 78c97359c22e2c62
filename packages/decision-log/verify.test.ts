import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { formatNote, parseKey, parseNote, signedBy } from './note.ts'
import { formatProof, parseProof } from './proof-file.ts'
import { newPrivateKey, signCheckpoint, signerFrom, witnessFrom } from './sign.ts'
import { inclusionPath, leafHash, rootOf, treeOver } from './tree.ts'
import { commitment, type Receipt, verifyReceipt } from './verify.ts'

// The example that the documentation of Go's package for signed notes prints.
const exampleKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const exampleNote =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"

describe('signed notes', () => {
  it('the example of another implementation holds, and is written back as it was', async () => {
    const note = parseNote(exampleNote)!
    expect(await signedBy(note, (await parseKey(exampleKey))!)).toEqual({ isSigned: true })
    expect(formatNote(note)).toBe(exampleNote)
  })
  it.each([
    ['another text', exampleNote.replace('answer', 'answers')],
    ['another name', exampleNote.replace('\u2014 PeterNeumann', '\u2014 PeterNeumans')],
    ['another key id', exampleNote.replace(' x08go/', ' x08gp/')],
    ['another signature', exampleNote.replace('BwJnAM=', 'BwJnAN=')],
  ])('%s is not signed', async (_, text) => {
    const note = parseNote(text)
    expect(note !== undefined && (await signedBy(note, (await parseKey(exampleKey))!)).isSigned).toBe(false)
  })
  it.each([
    ['no blank line', 'text\n\u2014 a AAAAAAAA\n'],
    ['no newline at the end', exampleNote.slice(0, -1)],
    ['a carriage return', exampleNote.replaceAll('\n', '\r\n')],
    ['a line after the signatures', `${exampleNote}more\n`],
    ['more signatures than anybody needs', exampleNote + exampleNote.split('\n').at(-2)!.concat('\n').repeat(16)],
  ])('a note with %s is no note', (_, text) => {
    expect(parseNote(text)).toBeUndefined()
  })
  it('a key whose id does not follow from its bytes is no key', async () => {
    expect(await parseKey(exampleKey.replace('c74f20a3', 'c74f20a4'))).toBeUndefined()
    expect(await parseKey('nonsense')).toBeUndefined()
  })
})

const origin = 'kommun.example/beslutslogg'
const document = utf8('%PDF-1.7 the approved minutes')
const salt = Uint8Array.from({ length: 32 }, (_, n) => n * 7)

async function aLog() {
  const signer = await signerFrom(origin, newPrivateKey())
  const witness = await witnessFrom('grannkommun.example/vittne', newPrivateKey())
  const statement = JSON.stringify({ doc: await commitment(salt, document), id: 'x', v: 1 })
  const entries = [...Array.from({ length: 40 }, (_, n) => `other ${n}`), statement, 'one more']
  const read = treeOver(entries.map((entry) => leafHash(utf8(entry))))
  const root = await rootOf(read, entries.length)
  const signed = await signCheckpoint(signer, { origin, size: entries.length, root })
  const note = parseNote(signed)!
  const checkpoint = formatNote({
    ...note,
    signatures: [...note.signatures, await witness.cosign(note, 1_790_000_000)],
  })
  const proof = formatProof({ salt, index: 40, path: await inclusionPath(read, 40, entries.length), checkpoint })
  return { receipt: { statement, proof }, logKey: signer.verifierKey, witnessKey: witness.verifierKey }
}

describe('a receipt', () => {
  it('proves its document, with the witness named', async () => {
    const { receipt, logKey, witnessKey } = await aLog()
    const trust = { logKey, witnessKeys: [witnessKey], quorum: 1 }
    const checked = await verifyReceipt(receipt, document, trust)
    expect(checked).toMatchObject({ verdict: 'ok', index: 40, witnesses: ['grannkommun.example/vittne'] })
  })
  it('is undecided, not proved, without the document or below the demanded number of witnesses', async () => {
    const { receipt, logKey } = await aLog()
    expect((await verifyReceipt(receipt, undefined, { logKey })).verdict).toBe('unknown')
    expect((await verifyReceipt(receipt, document, { logKey, quorum: 1 })).verdict).toBe('unknown')
  })
  it('does not hold under the key of another log', async () => {
    const { receipt } = await aLog()
    const other = await signerFrom(origin, newPrivateKey())
    expect((await verifyReceipt(receipt, document, { logKey: other.verifierKey })).verdict).toBe('wrong')
    const named = await signerFrom('annan.example/beslutslogg', newPrivateKey())
    expect((await verifyReceipt(receipt, document, { logKey: named.verifierKey })).verdict).toBe('wrong')
  })
  it('no single changed bit of document, statement or proof is taken for the truth', async () => {
    const { receipt, logKey, witnessKey } = await aLog()
    const trust = { logKey, witnessKeys: [witnessKey], quorum: 1 }
    const sources = { document, statement: utf8(receipt.statement), proof: utf8(receipt.proof) }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('document', 'statement', 'proof'), fc.nat(), async (which, bit) => {
        const key = which as keyof typeof sources
        const bytes = Uint8Array.from(sources[key])
        const at = bit % (bytes.length * 8)
        bytes[at >> 3]! ^= 1 << (at & 7)
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
        const changed: Receipt = { ...receipt, ...(key === 'document' ? {} : { [key]: text }) }
        const checked = await verifyReceipt(changed, key === 'document' ? bytes : document, trust)
        expect(checked.verdict).not.toBe('ok')
      }),
      { numRuns: 2_000 },
    )
  })
  it('a proof file is read as it was written', async () => {
    const { receipt } = await aLog()
    expect(formatProof(parseProof(receipt.proof)!)).toBe(receipt.proof)
    expect(parseProof(receipt.proof.replace('@v1', '@v2'))).toBeUndefined()
  })
})
