import type { Context, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { Posting } from './posting.ts'

const changed = openQuestion<[Pick<Context, 'now'>, Write, Posting], void>('after a notice is posted or taken down')
/** Whoever tells others of it, in the same transaction; joined at start. */
export const afterPostingChanged = changed.join

/** @returns the posting itself */
export async function told(ctx: Pick<Context, 'now'>, tx: Write, posting: Posting): Promise<Posting> {
  await changed.askAll(ctx, tx, posting)
  return posting
}
