import { type Context, newId, type Write } from '../../platform/context.ts'
import { type CellComment, insertComment, settleComment as settle } from './comment.store.ts'
import { getLine } from './line.store.ts'
import { mayCommentUnitBudget } from './operating-budget.policy.ts'
import type { CommentId, Line, LineId } from './operating-budget.ts'
import { lockPlace } from './place.service.ts'

/** Writes about a cell, or the whole line when `month` is null. Also in a proposed budget: one asks before one approves. */
export const commentCell = (
  ctx: Context,
  line: LineId,
  { month, text }: { readonly month: number | null; readonly text: string },
): Promise<CellComment> => {
  const id = newId<'operating-comment'>() as CommentId
  return ctx.write('operating-budget.comment', id, async (tx) => {
    await commented(ctx, tx, line)
    const comment = { id, line, month, text, by: ctx.actor.name, at: ctx.now(), settledAt: null }
    await insertComment(tx, comment, ctx.actor.person)
    return [null, comment]
  })
}

/** Marks a comment as settled; it stays to be read. */
export const settleComment = (ctx: Context, line: LineId, id: CommentId): Promise<{ readonly settledAt: string }> =>
  ctx.write('operating-budget.settle-comment', id, async (tx) => {
    await commented(ctx, tx, line)
    const settledAt = ctx.now()
    await settle(tx, line, id, settledAt)
    return [null, { settledAt }]
  })

async function commented(ctx: Context, tx: Write, id: LineId): Promise<Line> {
  const line = await getLine(tx, id)
  await lockPlace(ctx, tx, line, 'lines', mayCommentUnitBudget)
  return line
}
