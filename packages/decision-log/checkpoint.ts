import { fromBase64, toBase64 } from './bytes.ts'
import type { Hash } from './proof.ts'

/** A checkpoint (C2SP tlog-checkpoint): which log, how large, and the root that its leaves come to. Part of the offline verifier. */

export interface Checkpoint {
  /** As `kommun.example/beslutslogg`. */
  readonly origin: string
  readonly size: number
  readonly root: Hash
}

export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

/** @param text the text of a note. Undefined when it is no checkpoint; lines after the third are refused, as this log writes none. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const found = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]{44})\n$/u.exec(text)
  const root = found && fromBase64(found[3]!)
  return found && root?.length === 32 ? { origin: found[1]!, size: Number(found[2]), root } : undefined
}
