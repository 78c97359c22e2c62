import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { isId } from '../../shared/ids.ts'
import { listMeetings, type Meeting, type MeetingId } from '../meetings/index.ts'
import { showDraft } from './draft.service.ts'
import { printed } from './facts.service.ts'
import { minutesWords } from './minutes-language.service.ts'

/** Minutes as programs and the command line read them: the same draft that its page shows. */

/** @param name the id of a meeting, or key of the body and day as `ks/2026-12-08`; @throws NotFound */
export const meetingNamed = (ctx: Context, name: string): Promise<MeetingId> =>
  ctx.read(async (tx) => {
    if (isId(name)) return name as MeetingId
    const [key = '', day = ''] = name.split('/')
    const found = (await listMeetings(ctx, tx, null)).find((one: Meeting) => one.bodyKey === key && one.day === day)
    if (!found) throw new NotFound('meeting')
    return found.id
  })

/** @throws NotFound */
export async function reportMinutes(ctx: Context, id: MeetingId) {
  const { meeting, bodyName, text, minutes, deadline, isOverdue, findings, dispatch } = await showDraft(ctx, id)
  const words = minutesWords('sv')
  return {
    meeting: meeting.id,
    body: bodyName,
    day: meeting.day,
    lastDay: deadline.lastDay,
    isOverdue,
    papers: minutes.map(({ id: paper, status, isImmediate, corrects, approvedOn, sentDigest, revision }) => ({
      id: paper,
      status,
      kind: corrects ? ('correction' as const) : isImmediate ? ('immediate' as const) : ('whole' as const),
      approvedOn,
      digest: sentDigest,
      revision,
    })),
    attendance: text.attendance.map(({ title, people }) => ({
      title,
      people: people.map((one) => [one.name, ...one.notes].join(', ')),
    })),
    paragraphs: text.paragraphs.map((one) => ({
      item: one.item,
      number: one.number,
      title: one.title,
      caseNumber: one.caseNumber,
      outcome: one.outcome,
      secrecy: one.secrecyProvision,
      clauses: [...one.clauses],
      sections: one.sections.map(({ kind, title, paragraphs, list }) => ({
        kind,
        title,
        lines: [...paragraphs, ...(list?.items ?? [])],
      })),
      receivers: dispatch.filter((line) => line.item === one.item).map((line) => printed(line, words)),
    })),
    findings: findings.map(({ code, severity, facts }) => ({ code, severity, facts: { ...facts } })),
  }
}
