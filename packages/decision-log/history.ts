import { fromBase64, toBase64 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { parseKey, parseNote, signedBy } from './note.ts'
import { type Hash, isConsistent } from './proof.ts'
import type { Checked, Step, Trust, Verdict } from './verify.ts'

/** Checks that nothing was removed or changed since an older checkpoint. Part of the offline verifier. */

/** From an older size to a newer checkpoint: what the log hands out so that somebody can check with their own old copy. */
export interface HistoryLink {
  readonly oldSize: number
  readonly path: readonly Hash[]
  /** The newer signed note, whole. */
  readonly checkpoint: string
}

const heading = 'styrhjul/log-link@v1'

export const formatLink = ({ oldSize, path, checkpoint }: HistoryLink): string =>
  [heading, `old ${oldSize}`, ...path.map(toBase64), '', checkpoint].join('\n')

/** Undefined when the text is no link. */
export function parseLink(text: string): HistoryLink | undefined {
  const cut = text.indexOf('\n\n')
  if (cut < 0) return undefined
  const [first, old = '', ...lines] = text.slice(0, cut).split('\n')
  const oldSize = /^old (0|[1-9]\d{0,15})$/.exec(old)?.[1]
  const path = lines.map(fromBase64)
  if (first !== heading || oldSize === undefined || path.some((hash) => hash?.length !== 32)) return undefined
  return { oldSize: Number(oldSize), path: path as Hash[], checkpoint: text.slice(cut + 2) }
}

const said = (holds: boolean): Verdict => (holds ? 'ok' : 'wrong')

/**
 * @param older a signed note that was kept
 * @param link the text of a link from its size
 */
export async function checkHistory(
  older: string,
  link: string,
  trust: Trust,
): Promise<Pick<Checked, 'verdict' | 'steps'> & { readonly sizes: readonly number[] }> {
  const parsed = parseLink(link)
  const notes = [parseNote(older), parsed && parseNote(parsed.checkpoint)]
  const [before, after] = notes.map((note) => note && parseCheckpoint(note.text))
  if (!parsed || !before || !after)
    return { verdict: 'wrong', steps: [{ step: 'receipt', verdict: 'wrong' }], sizes: [] }
  const key = await parseKey(trust.logKey)
  const signed = await Promise.all(
    notes.map(async (note) => note !== undefined && key?.type === 1 && (await signedBy(note, key)).isSigned),
  )
  const isSignedBoth = signed.every(Boolean)
  const holds =
    parsed.oldSize === before.size &&
    (await isConsistent({
      oldSize: before.size,
      oldRoot: before.root,
      size: after.size,
      root: after.root,
      path: parsed.path,
    }))
  const steps: { step: Step; verdict: Verdict }[] = [
    { step: 'receipt', verdict: 'ok' },
    { step: 'origin', verdict: said(key?.name === before.origin && key?.name === after.origin) },
    { step: 'signature', verdict: said(isSignedBoth) },
    { step: 'history', verdict: said(holds) },
  ]
  return {
    verdict: steps.some(({ verdict }) => verdict === 'wrong') ? 'wrong' : 'ok',
    steps,
    sizes: [before.size, after.size],
  }
}
