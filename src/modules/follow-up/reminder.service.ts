import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { listWrittenKeys, type NewMail, writeMail } from '../../platform/mail/outbox.ts'
import { type Day, daysBetween } from '../../shared/local-date.ts'
import { readPlaces } from './places.service.ts'
import { listRounds } from './round.store.ts'
import { type ReportLine, readLines } from './round-overview.service.ts'
import { addressOf } from './start-page.service.ts'
import { reminderOn } from './task.ts'

/** Persons have no language of their own yet: mail is in Swedish. */
const swedish = { locale: 'sv' } as const

/** The reminders that are due today and have not been written before. */
export const listReminders = (ctx: Context): Promise<NewMail[]> =>
  ctx.read(async (tx) => {
    const due = await dueReminders(ctx, tx)
    const written = await listWrittenKeys(
      tx,
      due.map((mail) => mail.dedupKey),
    )
    return due.filter((mail) => !written.has(mail.dedupKey))
  })

/** Writes today's reminders to the outbox, each once; nothing is written to the log on a day without any. */
export async function sendReminders(ctx: Context): Promise<number> {
  const due = await listReminders(ctx)
  if (due.length === 0) return 0
  const { written } = await ctx.write('report.remind', ctx.today(), async (tx) => {
    let count = 0
    for (const mail of due) if (await writeMail(tx, mail)) count += 1
    return [null, { written: count, day: ctx.today() }]
  })
  return written
}

async function dueReminders(ctx: Context, tx: Read): Promise<NewMail[]> {
  const open = (await listRounds(tx)).filter((round) => round.status === 'open')
  const lines = await readLines(ctx, tx, open, await readPlaces(ctx, tx))
  return lines.flatMap((line) => remindersOf(line, ctx.today()))
}

function remindersOf(line: ReportLine, today: Day): NewMail[] {
  if (!line.task) return []
  const { step, due } = line.task
  const reminder = reminderOn(due, today)
  if (!reminder) return []
  const words = { goal: line.goal.title, round: line.round.name, due, days: Math.abs(daysBetween(today, due)) }
  return line.asked.map(({ person }) => ({
    dedupKey: `${line.report.id}:${step}:${reminder.kind}-${reminder.days}:${due}:${person}`,
    person,
    subject: subjectOf(reminder.kind, step, words),
    body: [
      bodyOf(step, words),
      ...(line.passedFrom ? [m.follow_up_mail_passed({ unit: line.passedFrom }, swedish)] : []),
    ].join('\n\n'),
    link: `${addressOf(line)}${anchorOf(line)}`,
  }))
}

interface Words {
  readonly goal: string
  readonly round: string
  readonly due: string
  readonly days: number
}

const subjectOf = (kind: 'before' | 'after', step: string, words: Words): string =>
  kind === 'after'
    ? m.follow_up_mail_late({ goal: words.goal }, swedish)
    : step === 'report'
      ? m.follow_up_mail_report({ goal: words.goal }, swedish)
      : step === 'approve'
        ? m.follow_up_mail_approve({ goal: words.goal }, swedish)
        : m.follow_up_mail_accept({ goal: words.goal }, swedish)

const bodyOf = (step: string, { goal, round, due }: Words): string =>
  step === 'report'
    ? m.follow_up_mail_body_report({ goal, round, due }, swedish)
    : step === 'approve'
      ? m.follow_up_mail_body_approve({ goal, round, due }, swedish)
      : m.follow_up_mail_body_accept({ goal, round, due }, swedish)

/** The reporter comes to the first value, the others to the step they take. */
function anchorOf({ task, goal }: ReportLine): string {
  const first = goal.indicators[0]
  if (task?.step !== 'report') return '#steg'
  return first ? `#indikator-${first.id}` : '#bedomning'
}
