import type { Context, Read } from '../../platform/context.ts'
import { listMailTo, type Mail } from '../../platform/mail/outbox.ts'
import { openQuestion } from '../../platform/question.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Judgement } from './assessment.ts'
import { mayDescribeTrend, mayReadFollowUp } from './follow-up.policy.ts'
import { listRecentSteps, type RecentStep } from './follow-up.views.ts'
import { readPlaces } from './places.service.ts'
import { listRounds } from './round.store.ts'
import type { Round } from './round.ts'
import { type ReportLine, readLines } from './round-overview.service.ts'

export interface Change extends RecentStep {
  readonly title: string
  readonly href: string
}

/** Something another module waits for this person to do. */
export interface OtherTask {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly due: Day
  readonly isLate: boolean
  readonly href: string
}

const otherTasks = openQuestion<[ctx: Context, tx: Read], readonly OtherTask[]>('follow-up.start-page')

/** Joins a module in whose tasks shall stand on the start page beside those of the goals. */
export const askForTasks = (who: string, tasks: (ctx: Context, tx: Read) => Promise<readonly OtherTask[]>): void =>
  otherTasks.join(who, tasks)

export interface StartPage {
  /** What waits for this person, first what is due first. */
  readonly tasks: readonly ReportLine[]
  readonly otherTasks: readonly OtherTask[]
  /** Rounds to open, for those who keep the calendar. */
  readonly toOpen: readonly Round[]
  readonly reminders: readonly Mail[]
  readonly changes: readonly Change[]
  /** Of the latest round that has judgements: how many goals stand where. */
  readonly picture: {
    readonly round: Round
    readonly counts: Readonly<Record<Judgement, number>>
    readonly unjudged: number
  } | null
  readonly nextDue: Round | null
}

const newsForDays = 14

const daysBefore = (instant: string, days: number) => new Date(Date.parse(instant) - days * 86_400_000).toISOString()

/** What is only written and not yet sent is nobody's judgement. */
const judgementOf = ({ report }: ReportLine): Judgement | null =>
  report.status === 'to-report' ? null : report.assessedStatus

/** My work, in order of due day; then what has changed; then the picture of the whole. */
export const showStartPage = (ctx: Context): Promise<StartPage> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadFollowUp, undefined)
    const [rounds, places] = await Promise.all([listRounds(tx), readPlaces(ctx, tx)])
    const shown = rounds.filter((round) => round.status !== 'planned').slice(-4)
    const lines = await readLines(ctx, tx, shown, places)
    const keeps = mayDescribeTrend(ctx.actor, { planUnit: places.municipality ?? ('' as never) })
    return {
      tasks: tasksOf(ctx, lines),
      otherTasks: (await otherTasks.askAll(ctx, tx)).flat().toSorted((a, b) => a.due.localeCompare(b.due)),
      toOpen: keeps ? rounds.filter((round) => round.status === 'planned' && round.opensOn <= ctx.today()) : [],
      reminders: ctx.actor.person ? await listMailTo(tx, ctx.actor.person, daysBefore(ctx.now(), 60)) : [],
      changes: await changesIn(ctx, tx, lines),
      picture: pictureOf(shown, lines),
      nextDue: rounds.find((round) => round.status !== 'closed' && round.reportDueOn >= ctx.today()) ?? null,
    }
  })

const tasksOf = (ctx: Context, lines: readonly ReportLine[]): ReportLine[] =>
  lines
    .filter((line) => line.asked.some(({ person }) => person === ctx.actor.person))
    .toSorted((a, b) => (a.task?.due ?? '').localeCompare(b.task?.due ?? '') || a.goal.position - b.goal.position)

async function changesIn(ctx: Context, tx: Read, lines: readonly ReportLine[]): Promise<Change[]> {
  const byReport = new Map(lines.map((line) => [line.report.id, line]))
  const steps = await listRecentSteps(tx, daysBefore(ctx.now(), newsForDays), 60)
  return steps.flatMap((step) => {
    const line = byReport.get(step.report)
    return line ? [{ ...step, title: line.goal.title, href: addressOf(line) }] : []
  })
}

export const addressOf = ({ round, slug }: Pick<ReportLine, 'round' | 'slug'>): string =>
  `/arbete/uppfoljning/${round.key}/${slug}`

function pictureOf(rounds: readonly Round[], lines: readonly ReportLine[]): StartPage['picture'] {
  const judged = rounds.findLast((round) => lines.some((line) => line.round.id === round.id && judgementOf(line)))
  if (!judged) return null
  const own = lines.filter((line) => line.round.id === judged.id)
  const count = (status: Judgement) => own.filter((line) => judgementOf(line) === status).length
  return {
    round: judged,
    counts: {
      met: count('met'),
      'on-way': count('on-way'),
      'not-met': count('not-met'),
      'cannot-judge': count('cannot-judge'),
    },
    unjudged: own.filter((line) => judgementOf(line) === null).length,
  }
}
