import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import type { CaseEvent, CaseId } from '../cases/index.ts'
import type { OtherTask } from '../follow-up/index.ts'
import { meetingsWithUnsent } from './dispatch.store.ts'
import { linesIn } from './draft.service.ts'
import { mayDispatch, mayWriteMinutes } from './minutes.policy.ts'
import { listParagraphsOf } from './paragraph.service.ts'

/** What waits for this person: minutes to write and send, minutes to approve; the law gives fourteen days (KL 5 kap. 69 §). */
export async function minutesTasks(ctx: Context, tx: Read): Promise<readonly OtherTask[]> {
  const unsent = await meetingsWithUnsent(tx)
  return (await linesIn(ctx, tx)).flatMap(
    ({ meeting, bodyName, status, lastDay, isOverdue, approvedOn, isMine }): OtherTask[] => {
      const task = (title: string): OtherTask => ({
        id: `minutes-${meeting.id}`,
        title,
        note: bodyName,
        due: lastDay,
        isLate: isOverdue,
        href: `/arbete/moten/${meeting.id}/protokoll`,
      })
      if (isMine) return [task(m.minutes_task_approve({ day: meeting.day }))]
      if (status === 'approved' && unsent.has(meeting.id) && mayDispatch(ctx.actor, meeting))
        return [
          {
            ...task(m.minutes_task_dispatch({ day: meeting.day })),
            id: `dispatch-${meeting.id}`,
            due: approvedOn ?? lastDay,
            isLate: false,
            href: `/arbete/moten/${meeting.id}/expediering`,
          },
        ]
      const isToSend = meeting.status === 'closed' && (status === 'unwritten' || status === 'draft')
      return isToSend && mayWriteMinutes(ctx.actor, meeting) ? [task(m.minutes_task_write({ day: meeting.day }))] : []
    },
  )
}

const kinds: Partial<Record<string, CaseEvent['kind']>> = {
  proposed: 'proposal',
  'referred-back': 'referral-back',
  postponed: 'postponement',
}

/** What approved minutes know of a case. */
export const minutesEvents = async (ctx: Context, tx: Read, caseFile: CaseId): Promise<readonly CaseEvent[]> =>
  (await listParagraphsOf(ctx, tx, caseFile)).map((one) => ({
    at: one.decidedOn,
    kind: kinds[one.outcome] ?? 'decision',
    text: [`§ ${one.number} ${one.title}`, ...one.clauses.map((clause) => clause.text)].join('\n'),
    body: one.body,
    href: null,
    publicHref: one.publicPath,
  }))
