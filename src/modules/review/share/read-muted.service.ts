import { refuse } from '../../../shared/failure.ts'
import { mutedContract } from '../review.contract.ts'
import type { MutedFinding } from './muted.ts'

/** The list that travels with a document. @throws Refusal review.muted-unreadable */
export function readMuted(bytes: Uint8Array): readonly MutedFinding[] {
  const told = mutedContract.safeParse(jsonIn(new TextDecoder().decode(bytes)))
  return told.success ? told.data.muted : refuse('review.muted-unreadable')
}

/** Undefined when the text is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined
    throw thrown
  }
}
