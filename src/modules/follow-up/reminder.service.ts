import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { listWrittenKeys, type NewMail, writeMail } from '../../platform/mail/outbox.ts'
import type { PersonId } from '../../shared/ids.ts'
import { mayRemind } from './follow-up.policy.ts'
import { readPlaces } from './places.service.ts'
import { type Digest, digestKey, digestsOf } from './reminder.ts'
import { listRounds } from './round.store.ts'
import { type ReportLine, readLines } from './round-overview.service.ts'
import { addressOf } from './start-page.service.ts'
import type { ReminderKind } from './task.ts'

/** Persons have no language of their own yet: mail is in Swedish. */
const swedish = { locale: 'sv' } as const

/** The reminders that are due today and have not been written before. */
export const listReminders = (ctx: Context): Promise<NewMail[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayRemind, undefined)
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
  const waiting = lines.flatMap((line) =>
    line.task ? line.asked.map(({ person }) => ({ person, due: line.task!.due, line })) : [],
  )
  return digestsOf(waiting, ctx.today()).map(mailOf)
}

function mailOf(digest: Digest<ReportLine>): NewMail {
  const { kind, lines } = digest
  const [only] = lines
  const isAlone = lines.length === 1 && only !== undefined
  return {
    dedupKey: digestKey(digest),
    person: digest.person as PersonId,
    subject: isAlone ? subjectOf(kind, only) : subjectOfMany(kind, lines.length),
    body: isAlone ? bodyOf(only) : bodyOfMany(kind, lines),
    // The list on the start page is the same list, fresh.
    link: isAlone ? linkOf(only) : '/arbete',
  }
}

/** The link leads to the very field of the goal. */
const linkOf = (line: ReportLine): string => `${addressOf(line)}${anchorOf(line)}`

const wordsOf = ({ goal, round, task }: ReportLine) => ({ goal: goal.title, round: round.name, due: task?.due ?? '' })

const passedOf = ({ passedFrom }: ReportLine): string[] =>
  passedFrom ? [m.follow_up_mail_passed({ unit: passedFrom }, swedish)] : []

function subjectOf(kind: ReminderKind, line: ReportLine): string {
  const { goal } = wordsOf(line)
  if (kind === 'after') return m.follow_up_mail_late({ goal }, swedish)
  if (line.task?.step === 'report') return m.follow_up_mail_report({ goal }, swedish)
  return line.task?.step === 'approve'
    ? m.follow_up_mail_approve({ goal }, swedish)
    : m.follow_up_mail_accept({ goal }, swedish)
}

function bodyOf(line: ReportLine): string {
  const words = wordsOf(line)
  const said =
    line.task?.step === 'report'
      ? m.follow_up_mail_body_report(words, swedish)
      : line.task?.step === 'approve'
        ? m.follow_up_mail_body_approve(words, swedish)
        : m.follow_up_mail_body_accept(words, swedish)
  return [said, ...passedOf(line)].join('\n\n')
}

const subjectOfMany = (kind: ReminderKind, count: number): string =>
  kind === 'after' ? m.follow_up_mail_many_late({ count }, swedish) : m.follow_up_mail_many({ count }, swedish)

/** A mail is read on a phone: beyond this the start page's list serves better. */
const mostInMail = 30

function bodyOfMany(kind: ReminderKind, lines: readonly ReportLine[]): string {
  const left = lines.length - mostInMail
  return [
    kind === 'after' ? m.follow_up_mail_many_late_lead({}, swedish) : m.follow_up_mail_many_lead({}, swedish),
    ...lines.slice(0, mostInMail).map(entryOf),
    ...(left > 0 ? [m.follow_up_mail_many_more({ count: left }, swedish)] : []),
    m.follow_up_mail_many_all({}, swedish),
  ].join('\n\n')
}

/** What to do with which goal by when, and on a line of its own the way there. */
const entryOf = (line: ReportLine): string => {
  const words = wordsOf(line)
  const said =
    line.task?.step === 'report'
      ? m.follow_up_mail_entry_report(words, swedish)
      : line.task?.step === 'approve'
        ? m.follow_up_mail_entry_approve(words, swedish)
        : m.follow_up_mail_entry_accept(words, swedish)
  return [said, ...passedOf(line), linkOf(line)].join('\n')
}

/** The reporter comes to the first value, the others to the step they take. */
function anchorOf({ task, goal }: ReportLine): string {
  const first = goal.indicators[0]
  if (task?.step !== 'report') return '#steg'
  return first ? `#indikator-${first.id}` : '#bedomning'
}
