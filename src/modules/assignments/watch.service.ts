import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { type NewMail, writeMail } from '../../platform/mail/outbox.ts'
import { addDays } from '../../shared/local-date.ts'
import type { CaseEvent, CaseId } from '../cases/index.ts'
import type { OtherTask } from '../follow-up/index.ts'
import { seatHoldersOn } from '../organisation/index.ts'
import * as store from './assignment.store.ts'
import { type Assignment, isLate } from './assignment.ts'
import { mayRemindOfAssignments, mayReportAssignment, maySettleAssignment } from './assignments.policy.ts'
import { listEffects } from './effect.store.ts'
import { reminderOn } from './reminder.ts'

/** What the assignments ask of people by themselves: reminders by mail, tasks on the start page, events in a case's life. */

const addressOf = (assignment: Assignment): string => `/arbete/uppdrag/${assignment.id}`

/** Persons have no language of their own yet: mail is in Swedish. */
const swedish = { locale: 'sv' } as const

/** Reminds those who lead the unit that has it, each once for each step. @returns how many were written */
export async function remindOfAssignments(ctx: Context): Promise<number> {
  const due = await ctx.read((tx) => dueMail(ctx, tx))
  if (due.length === 0) return 0
  const { written } = await ctx.write('assignment.remind', ctx.today(), async (tx) => {
    ctx.must(mayRemindOfAssignments, undefined)
    let count = 0
    for (const mail of due) if (await writeMail(tx, mail)) count += 1
    return [null, { written: count, day: ctx.today() }]
  })
  return written
}

async function dueMail(ctx: Context, tx: Read): Promise<NewMail[]> {
  const holders = await seatHoldersOn(tx, ctx.today())
  return (await store.listAssignments(tx, ['active'])).flatMap((assignment) => {
    const reminder = reminderOn(assignment, ctx.today())
    if (!reminder) return []
    return holders
      .filter((holder) => holder.unit === assignment.unit && (holder.role === 'manager' || holder.role === 'reporter'))
      .map((holder) => ({
        dedupKey: `${reminder.key}-${holder.person}`,
        person: holder.person,
        subject: reminder.isLate
          ? m.assignments_mail_late({ title: assignment.title }, swedish)
          : m.assignments_mail_due({ title: assignment.title, day: assignment.lastDay ?? '' }, swedish),
        body: m.assignments_mail_body(
          { title: assignment.title, paragraph: assignment.decision.paragraph, day: assignment.lastDay ?? '' },
          swedish,
        ),
        link: addressOf(assignment),
      }))
  })
}

/** What waits for this person: suggestions to settle, and assignments to report within a month. */
export async function assignmentTasks(ctx: Context, tx: Read): Promise<readonly OtherTask[]> {
  const today = ctx.today()
  const suggested = (await store.listAssignments(tx, ['suggested'])).filter((one) =>
    maySettleAssignment(ctx.actor, one.decision),
  )
  const effects = (await listEffects(tx, ['suggested'])).filter((one) => maySettleAssignment(ctx.actor, one.decision))
  const waiting = suggested.length + effects.length
  const mine = (await store.listAssignments(tx, ['active'])).filter(
    (one) =>
      one.lastDay !== null &&
      one.lastDay <= addDays(today, 30) &&
      mayReportAssignment(ctx.actor, { body: one.decision.body, unit: one.unit }),
  )
  return [
    ...mine.map((one) => ({
      id: one.id,
      title: one.title,
      note: m.assignments_task_note({ paragraph: one.decision.paragraph, case: one.decision.caseNumber }),
      due: one.lastDay ?? today,
      isLate: isLate(one, today),
      href: addressOf(one),
    })),
    ...(waiting === 0
      ? []
      : [
          {
            id: 'assignment-suggestions',
            title: m.assignments_task_confirm({ count: waiting }),
            note: m.assignments_task_confirm_note(),
            due: today,
            isLate: false,
            href: '/arbete/uppdrag/forslag',
          },
        ]),
  ]
}

/** What a case's life tells of assignments: given, and closed. */
export async function assignmentEvents(_ctx: Context, tx: Read, caseFile: CaseId): Promise<readonly CaseEvent[]> {
  const known = (await store.listOfCase(tx, caseFile)).filter(
    (one) => one.status !== 'suggested' && one.status !== 'dismissed',
  )
  return known.flatMap((one) => {
    const event = (at: CaseEvent['at'], text: string): CaseEvent => ({
      at,
      kind: 'assignment',
      text,
      body: one.decision.body,
      href: addressOf(one),
      publicHref: one.publicPath === '' ? null : one.publicPath,
    })
    return [
      event(one.decision.decidedOn, m.assignments_event_given({ actor: one.actor, title: one.title })),
      ...(one.closing ? [event(one.closing.on, m.assignments_event_closed({ title: one.title }))] : []),
    ]
  })
}
