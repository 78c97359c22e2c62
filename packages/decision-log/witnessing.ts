import { fromBase64, toBase64 } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { type Note, parseKey, parseNote, signedBy } from './note.ts'
import { type Hash, isConsistent } from './proof.ts'

/** What a log asks a witness, and what the witness finds (C2SP tlog-witness, add-checkpoint). */

export interface AddCheckpoint {
  readonly oldSize: number
  readonly path: readonly Hash[]
  /** The signed note, whole. */
  readonly checkpoint: string
}

export const formatAddCheckpoint = ({ oldSize, path, checkpoint }: AddCheckpoint): string =>
  [`old ${oldSize}`, ...path.map(toBase64), '', checkpoint].join('\n')

const longestPath = 63

/** Undefined when the body is not of the form. */
export function parseAddCheckpoint(text: string): AddCheckpoint | undefined {
  const cut = text.indexOf('\n\n')
  if (cut < 0) return undefined
  const [old = '', ...lines] = text.slice(0, cut).split('\n')
  const oldSize = /^old (0|[1-9]\d{0,15})$/.exec(old)?.[1]
  const path = lines.map(fromBase64)
  if (oldSize === undefined || path.length > longestPath || path.some((hash) => hash?.length !== 32)) return undefined
  return { oldSize: Number(oldSize), path: path as Hash[], checkpoint: text.slice(cut + 2) }
}

/** What the witness knows of a log: its key, and the last tree it signed beside. */
export interface Known {
  readonly logKey: string
  readonly size: number
  /** Null before the first. */
  readonly root: Hash | null
}

/** `sign`: the checkpoint follows, sign beside it · otherwise the status of HTTP that says why not. */
export type Finding =
  | { readonly status: 200; readonly note: Note; readonly checkpoint: Checkpoint }
  | { readonly status: 400 | 403 | 404 | 422 }
  | { readonly status: 409; readonly size: number }

/** @param known by the origin of the checkpoint; undefined for a log this witness does not know */
export async function judgeCheckpoint(
  asked: AddCheckpoint | undefined,
  known: (origin: string) => Promise<Known | undefined> | Known | undefined,
): Promise<Finding> {
  const note = asked && parseNote(asked.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  if (!asked || !note || !checkpoint) return { status: 400 }
  const log = await known(checkpoint.origin)
  const key = log && (await parseKey(log.logKey))
  if (!log || !key || key.name !== checkpoint.origin) return { status: 404 }
  if (!(await signedBy(note, key)).isSigned) return { status: 403 }
  const { size, root } = checkpoint
  if (asked.oldSize > size) return { status: 400 }
  if (asked.oldSize !== log.size) return { status: 409, size: log.size }
  if (log.root === null) return asked.path.length === 0 ? { status: 200, note, checkpoint } : { status: 422 }
  const follows = await isConsistent({ oldSize: log.size, oldRoot: log.root, size, root, path: asked.path })
  if (follows) return { status: 200, note, checkpoint }
  return log.size === size ? { status: 409, size } : { status: 422 }
}
