import { type Context, newId } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { getHeldMeeting, getMeetingBody } from '../meetings/index.ts'
import type { WaitingMinutes } from './approval-rules.ts'
import { readFacts } from './facts.service.ts'
import { mayWriteMinutes } from './minutes.policy.ts'
import * as store from './minutes.store.ts'
import type { MinutesId } from './minutes.ts'
import { printMinutes } from './print.service.ts'
import { newMinutes } from './send.service.ts'

/**
 * Corrects approved minutes: they stay as they are, and beside them comes a paper of its own that says what was wrong,
 * approved by the same people and logged as an entry that points at the old one.
 * @throws Refusal minutes.not-approved, minutes.correction-empty
 */
export const correctMinutes = (ctx: Context, id: MinutesId, correction: string): Promise<WaitingMinutes> =>
  ctx.write('minutes.correct', id, async (tx) => {
    const old = await store.lockMinutes(tx, id)
    ctx.must(mayWriteMinutes, old)
    if (old.status !== 'approved') refuse('minutes.not-approved')
    if (correction.trim() === '') refuse('minutes.correction-empty')
    const held = await getHeldMeeting(ctx, tx, old.meeting)
    const { layout } = await getMeetingBody(tx, old.body)
    const facts = await readFacts(ctx, tx, held, layout)
    const text = { attendance: [], paragraphs: [] }
    const own = newId<'minutes'>() as MinutesId
    const { whole } = await printMinutes(ctx, tx, facts, {
      id: own,
      text,
      chairs: old.chairs,
      approvers: old.approvers,
      correction: correction.trim(),
    })
    const draft: WaitingMinutes = {
      ...newMinutes(own, held.meeting),
      layout,
      corrects: old.id,
      correction: correction.trim(),
      chairs: old.chairs,
      approvers: old.approvers,
    }
    await store.insertMinutes(tx, draft)
    const digest = await store.insertFile(tx, own, { kind: 'sent', bytes: whole, document: text, at: ctx.now() })
    return [old, await store.saveMinutes(tx, draft, { ...draft, status: 'for-approval', sentDigest: digest })]
  })
