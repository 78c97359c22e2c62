import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { checkHistory, formatLink, parseLink } from './history.ts'
import { newPrivateKey, type Signer, signCheckpoint, signerFrom } from './sign.ts'
import { consistencyPath, leafHash, rootOf, treeOver } from './tree.ts'

const origin = 'kommun.example/beslutslogg'
const entries = Array.from({ length: 13 }, (_, n) => `entry ${n}`)
const treeOf = (lines: readonly string[]) => treeOver(lines.map((line) => leafHash(utf8(line))))

async function signed(signer: Signer, lines: readonly string[]): Promise<string> {
  return signCheckpoint(signer, {
    origin: signer.name,
    size: lines.length,
    root: await rootOf(treeOf(lines), lines.length),
  })
}

/** What a log would hand out that shows these lines now, to somebody with a copy of a size. */
async function linkTo(signer: Signer, lines: readonly string[], oldSize: number): Promise<string> {
  const path = await consistencyPath(treeOf(lines), oldSize, lines.length)
  return formatLink({ oldSize, path, checkpoint: await signed(signer, lines) })
}

const aSigner = () => signerFrom(origin, newPrivateKey())
const stepsOf = ({ steps }: Awaited<ReturnType<typeof checkHistory>>) =>
  Object.fromEntries(steps.map(({ step, verdict }) => [step, verdict]))

describe('a log that only grew', () => {
  it('is proved from every older size to every newer one, the same size too', async () => {
    const signer = await aSigner()
    for (let size = 0; size <= entries.length; size++)
      for (let oldSize = 0; oldSize <= size; oldSize++) {
        const older = await signed(signer, entries.slice(0, oldSize))
        const link = await linkTo(signer, entries.slice(0, size), oldSize)
        const checked = await checkHistory(older, link, { logKey: signer.verifierKey })
        expect([checked.verdict, checked.sizes]).toEqual(['ok', [oldSize, size]])
      }
  })
})

describe('a log that did not only grow is found', () => {
  const old = entries.slice(0, 7)
  const swapped = [...entries.slice(0, 2), entries[3]!, entries[2]!, ...entries.slice(4)]
  it.each([
    ['an entry was dropped', [...entries.slice(0, 3), ...entries.slice(4)]],
    ['the first entry was dropped', entries.slice(1)],
    ['the last signed entry was dropped', [...entries.slice(0, 6), ...entries.slice(7)]],
    ['two entries changed places', swapped],
    ['one byte of an entry was changed', entries.map((line, n) => (n === 4 ? `${line}!` : line))],
    ['an entry was put in between', [...entries.slice(0, 5), 'backdated', ...entries.slice(5)]],
    ['it is another history of the same size', entries.slice(0, 7).toReversed()],
  ])('when %s, also though both are signed by the log itself', async (_, now) => {
    const signer = await aSigner()
    const checked = await checkHistory(await signed(signer, old), await linkTo(signer, now, old.length), {
      logKey: signer.verifierKey,
    })
    expect(checked.verdict).toBe('wrong')
    expect(stepsOf(checked)).toMatchObject({ signature: 'ok', origin: 'ok', history: 'wrong' })
  })
  it('when it has become shorter than the copy', async () => {
    const signer = await aSigner()
    const short = entries.slice(0, 5)
    const link = formatLink({ oldSize: 7, path: [], checkpoint: await signed(signer, short) })
    const checked = await checkHistory(await signed(signer, old), link, { logKey: signer.verifierKey })
    expect(stepsOf(checked)).toMatchObject({ signature: 'ok', history: 'wrong' })
  })
  it('when the link is made for a copy of another size', async () => {
    const signer = await aSigner()
    const checked = await checkHistory(await signed(signer, old), await linkTo(signer, entries, 6), {
      logKey: signer.verifierKey,
    })
    expect(stepsOf(checked)).toMatchObject({ signature: 'ok', history: 'wrong' })
  })
  it('when a single bit of any hash of the link is changed', async () => {
    const signer = await aSigner()
    const older = await signed(signer, old)
    const whole = parseLink(await linkTo(signer, entries, old.length))!
    expect(whole.path.length).toBeGreaterThan(2)
    for (let at = 0; at < whole.path.length; at++)
      for (const bit of [0, 100, 255]) {
        const hash = new Uint8Array(whole.path[at]!)
        hash[bit >> 3]! ^= 1 << (bit & 7)
        const link = formatLink({ ...whole, path: whole.path.with(at, hash) })
        expect((await checkHistory(older, link, { logKey: signer.verifierKey })).verdict).toBe('wrong')
      }
  })
})

describe('what is not signed by the log proves nothing', () => {
  it('neither the older copy nor the newer checkpoint may be signed by another key', async () => {
    const [signer, forger] = [await aSigner(), await aSigner()]
    const trust = { logKey: signer.verifierKey }
    const forgedOld = await checkHistory(
      await signed(forger, entries.slice(0, 7)),
      await linkTo(signer, entries, 7),
      trust,
    )
    const forgedNew = await checkHistory(
      await signed(signer, entries.slice(0, 7)),
      await linkTo(forger, entries, 7),
      trust,
    )
    for (const checked of [forgedOld, forgedNew])
      expect(stepsOf(checked)).toEqual({ receipt: 'ok', origin: 'ok', signature: 'wrong', history: 'ok' })
  })
  it('nor belong to the log of another municipality', async () => {
    const other = await signerFrom('alby.example/beslutslogg', newPrivateKey())
    const signer = await aSigner()
    const checked = await checkHistory(await signed(other, entries.slice(0, 7)), await linkTo(other, entries, 7), {
      logKey: signer.verifierKey,
    })
    expect(stepsOf(checked)).toMatchObject({ origin: 'wrong', signature: 'wrong' })
  })
  it('and a key that is none is no trust', async () => {
    const signer = await aSigner()
    const checked = await checkHistory(await signed(signer, entries), await linkTo(signer, entries, 13), {
      logKey: 'x',
    })
    expect(checked.verdict).toBe('wrong')
  })
})

describe('a link as text', () => {
  it('is read back as it was written', async () => {
    const text = await linkTo(await aSigner(), entries, 5)
    expect(formatLink(parseLink(text)!)).toBe(text)
  })
  it.each([
    ['empty', () => ''],
    ['a checkpoint alone', (text: string) => text.slice(text.indexOf('\n\n') + 2)],
    ['of another version', (text: string) => text.replace('@v1', '@v2')],
    ['without the old size', (text: string) => text.replace('old 5', 'new 5')],
    ['with a size that is written oddly', (text: string) => text.replace('old 5', 'old 05')],
    ['with a hash cut short', (text: string) => text.replace(/\n([A-Za-z0-9+/]{43}=)\n/, '\nAAAA\n')],
  ])('that is %s is no link, and proves nothing', async (_, change) => {
    const signer = await aSigner()
    const text = change(await linkTo(signer, entries, 5))
    expect(parseLink(text)).toBeUndefined()
    const checked = await checkHistory(await signed(signer, entries.slice(0, 5)), text, { logKey: signer.verifierKey })
    expect(checked).toEqual({ verdict: 'wrong', steps: [{ step: 'receipt', verdict: 'wrong' }], sizes: [] })
  })
  it('of an older copy that is no signed note proves nothing', async () => {
    const signer = await aSigner()
    const checked = await checkHistory('nonsense', await linkTo(signer, entries, 5), { logKey: signer.verifierKey })
    expect(checked.verdict).toBe('wrong')
  })
})
