import { fromBase64, toBase64 } from './bytes.ts'
import type { Hash } from './proof.ts'

/** A proof as people keep it (C2SP tlog-proof): salt, index, path and the checkpoint it leads to. Part of the offline verifier. */

export interface ProofFile {
  /** 32 bytes that tie the leaf to the document. */
  readonly salt: Uint8Array<ArrayBuffer> | null
  readonly index: number
  readonly path: readonly Hash[]
  /** The signed note, whole. */
  readonly checkpoint: string
}

const heading = 'c2sp.org/tlog-proof@v1'

export const formatProof = ({ salt, index, path, checkpoint }: ProofFile): string =>
  [heading, ...(salt ? [`extra ${toBase64(salt)}`] : []), `index ${index}`, ...path.map(toBase64), '', checkpoint].join(
    '\n',
  )

export function parseProof(text: string): ProofFile | undefined {
  const cut = text.indexOf('\n\n')
  if (cut < 0) return undefined
  const [first, ...lines] = text.slice(0, cut).split('\n')
  if (first !== heading) return undefined
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice(6)) : null
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1]
  const path = lines.map(fromBase64)
  if (extra === undefined || index === undefined || path.some((hash) => hash?.length !== 32)) return undefined
  return { salt: extra, index: Number(index), path: path as Hash[], checkpoint: text.slice(cut + 2) }
}
