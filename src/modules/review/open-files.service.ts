import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { m } from '../../generated/paraglide/messages.js'
import { explainFault } from './explain.service.ts'
import type { DocumentKind } from './kind.ts'
import { reviewFile } from './reading/review-file.service.ts'
import { mutedContract } from './review.contract.ts'
import type { Reviewed } from './review.ts'
import type { MutedFinding } from './share/muted.ts'

/** A file of the command line with its review, or a sentence that says why it cannot be read and what to do. */
export type Opened = Reviewed | { readonly problem: string }

/** What each file is called: its name, or the whole path where two of the files share a name. */
export function nameFiles(paths: readonly string[]): (path: string) => string {
  const all = [...new Set(paths)].map((path) => basename(path))
  return (path) => (all.filter((name) => name === basename(path)).length > 1 ? path : basename(path))
}

/** One after the other, in their order. */
export async function openedFiles(
  paths: readonly string[],
  nameOf: (path: string) => string,
  kind?: DocumentKind,
): Promise<Opened[]> {
  const opened: Opened[] = []
  for (const path of paths) opened.push(await openedFile(path, nameOf(path), kind))
  return opened
}

async function openedFile(path: string, name: string, kind: DocumentKind | undefined): Promise<Opened> {
  const bytes = await bytesOf(path)
  if ('problem' in bytes) return bytes
  const answer = await reviewFile(name, bytes, {}, kind)
  return 'fault' in answer
    ? { problem: m.review_cli_fault({ file: path, reason: explainFault(answer.fault) }) }
    : answer
}

async function bytesOf(path: string): Promise<Uint8Array | { readonly problem: string }> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: m.review_cli_no_file({ file: path }) }
    if (code === 'EISDIR') return { problem: m.review_cli_is_folder({ file: path }) }
    return { problem: m.review_cli_may_not_read({ file: path, reason: code ?? '' }) }
  }
}

const example = '{"muted": [{"code": "sum-differs", "quoted": ["Summa, Budget 2027: 12,5"], "reason": "…"}]}'

/** The list of what is put aside, or why it is none. */
export async function openedMuted(path: string): Promise<readonly MutedFinding[] | { readonly problem: string }> {
  const bytes = await bytesOf(path)
  if ('problem' in bytes) return bytes
  const problem = m.review_cli_muted_unreadable({ file: path, example })
  try {
    const told = mutedContract.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return told.success ? told.data.muted : { problem }
  } catch {
    return { problem }
  }
}
