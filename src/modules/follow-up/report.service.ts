import type { Context, Read, Write } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import { type Goal, getGoal, getPlanVersion, type PlanVersion } from '../goals/index.ts'
import { type Content, type Measurement, openSeries, type Reading, storeReading } from '../indicators/index.ts'
import { storeProgress } from './action-progress.service.ts'
import type { ToldProgress } from './action-progress.ts'
import type { Judgement } from './assessment.ts'
import { mayAccept, mayApprove, mayReport, maySendBack, type ReportedUnits } from './follow-up.policy.ts'
import { type Places, readPlaces } from './places.service.ts'
import { proposeGoal } from './proposal.ts'
import * as store from './report.store.ts'
import type { Report, ReportId } from './report.ts'
import * as rules from './report.ts'
import { getRound } from './round.store.ts'
import type { Round } from './round.ts'

/** A report with all it hangs from, as a deed or a page needs it. */
export interface LoadedReport {
  readonly report: Report
  readonly round: Round
  readonly version: PlanVersion
  readonly goal: Goal
  readonly places: Places
  readonly subject: ReportedUnits
}

export async function loadReport(ctx: Context, tx: Read, report: Report): Promise<LoadedReport> {
  const [round, version, goal, places] = await Promise.all([
    getRound(tx, report.round),
    getPlanVersion(tx, report.version),
    getGoal(tx, report.version, report.goal),
    readPlaces(ctx, tx),
  ])
  return { report, round, version, goal, places, subject: places.subjectOf(goal, version.plan) }
}

export interface ReportReading extends Pick<Reading, 'indicator' | 'status' | 'content' | 'source'> {
  readonly sex?: Reading['sex']
  /** Null when no value was there; left out when it does not matter. */
  readonly seenRevision?: number | null
}

export interface SaveOrder {
  readonly revision: number
  readonly comment: string
  readonly assessedStatus: Judgement | null
  readonly assessment: string
  /** Values of the round's period; an indicator left out keeps what it has. */
  readonly readings: readonly ReportReading[]
  /** How far the goal's actions have come; an action left out keeps what it has. */
  readonly actions?: readonly ToldProgress[]
  /** Marks invented values; only the loading of demo data may. */
  readonly isDemo?: boolean
}

/**
 * Keeps what the reporter has written so far: values, comment, judgement. Nothing is sent.
 * @throws Refusal report.already-sent, report.round-closed, measurement.*, StaleVersion
 */
export const saveReport = (ctx: Context, id: ReportId, order: SaveOrder): Promise<Report> =>
  ctx.write('report.save', id, async (tx) => {
    const loaded = await loadReport(ctx, tx, await store.getReport(tx, id))
    ctx.must(mayReport, loaded.subject)
    mustBeSeen(loaded.report, order)
    const isDemo = order.isDemo === true && isSystem(ctx.actor)
    rules.mustBeOpen(loaded.round)
    const values = await storeReadings(ctx, tx, loaded, order.readings, isDemo)
    const progress = await storeProgress(ctx, tx, loaded, order.actions ?? [], isDemo)
    const draft = {
      comment: order.comment,
      assessedStatus: order.assessedStatus,
      assessment: order.assessment,
      reporter: ctx.actor.person ?? loaded.report.reporter,
      proposal: await propose(tx, loaded),
    }
    const written = rules.writeDraft(loaded.report, loaded.round, draft)
    const after = await store.saveReport(tx, loaded.report, { ...written, isDemo: isDemo || written.isDemo })
    return [
      { ...named(loaded, loaded.report), ...sides(0, values, progress) },
      { ...named(loaded, after), ...sides(1, values, progress) },
    ]
  })

/** One side of what came along with the report, for the log. */
const sides = <A, B>(at: 0 | 1, values: readonly (readonly [A, A])[], actions: readonly (readonly [B, B])[]) => ({
  values: values.map((pair) => pair[at]),
  actions: actions.map((pair) => pair[at]),
})

/** What anybody may know: secret targets and values count as not judged, so the stored proposal gives nothing away. */
const propose = async (tx: Read, { goal, round }: Pick<LoadedReport, 'goal' | 'round'>) => {
  const series = await openSeries(
    tx,
    goal.indicators.map((indicator) => indicator.id),
    round.periodEnd,
  )
  return proposeGoal(goal.indicators, (id) => series.filter((one) => one.indicator === id), round.periodEnd)
}

async function storeReadings(
  ctx: Context,
  tx: Write,
  { goal, round, report }: LoadedReport,
  readings: readonly ReportReading[],
  isDemo: boolean,
): Promise<(readonly [Measurement | null, Measurement])[]> {
  if (report.status !== 'to-report') return []
  const stored: (readonly [Measurement | null, Measurement])[] = []
  for (const { sex = 'total', ...reading } of readings) {
    const indicator = goal.indicators.find((one) => one.id === reading.indicator)
    if (!indicator) throw new NotFound('indicator')
    const full = { ...reading, sex, periodEnd: round.periodEnd, secrecy: null, isDemo }
    stored.push(await storeReading(ctx, tx, { indicator }, full))
  }
  return stored
}

/** The log calls the report by its goal. */
const named = ({ goal, round }: LoadedReport, report: Report) => ({ ...report, title: `${round.key} · ${goal.title}` })

function mustBeSeen(report: Report, mine: { readonly revision: number }): void {
  if (report.revision !== mine.revision) throw new StaleVersion('report', report, mine)
}

type Step = 'report' | 'approve' | 'accept' | 'send-back'

interface StepRule {
  readonly deed: string
  readonly step: Step
  may(ctx: Context, loaded: LoadedReport): void
  take(report: Report, round: Round): Report
}

const takeStep = (ctx: Context, id: ReportId, seen: { readonly revision: number }, rule: StepRule, reason = '') =>
  ctx.write(rule.deed, id, async (tx): Promise<readonly [unknown, Report]> => {
    const loaded = await loadReport(ctx, tx, await store.getReport(tx, id))
    rule.may(ctx, loaded)
    mustBeSeen(loaded.report, seen)
    const taken = rule.take(loaded.report, loaded.round)
    // A report that was never saved as a draft is judged now, so that the proposal always stands beside the judgement.
    const proposal = taken.proposal ?? (await propose(tx, loaded))
    const after = await store.saveReport(tx, loaded.report, { ...taken, proposal })
    const by = { person: ctx.actor.person, personName: ctx.actor.name }
    await store.insertStep(tx, id, { at: ctx.now(), step: rule.step, reason, ...by })
    return [named(loaded, loaded.report), { ...named(loaded, after), ...(reason ? { reason } : {}) }]
  })

/** Sends the report to the manager. @throws Refusal report.assessment-missing, report.assessment-text-missing, report.already-sent */
export const sendReport = (ctx: Context, id: ReportId, seen: { revision: number }): Promise<Report> =>
  takeStep(ctx, id, seen, {
    deed: 'report.send',
    step: 'report',
    may: (_, { subject }) => ctx.must(mayReport, subject),
    take: rules.sendReport,
  })

/** The manager stands behind the report. @throws Refusal report.not-reported */
export const approveReport = (ctx: Context, id: ReportId, seen: { revision: number }): Promise<Report> =>
  takeStep(ctx, id, seen, {
    deed: 'report.approve',
    step: 'approve',
    may: (_, { subject }) => ctx.must(mayApprove, subject),
    take: rules.approveReport,
  })

/** Registers that the committee has taken the report. @throws Refusal report.not-approved */
export const acceptReport = (ctx: Context, id: ReportId, seen: { revision: number }): Promise<Report> =>
  takeStep(ctx, id, seen, {
    deed: 'report.accept',
    step: 'accept',
    may: (_, { subject }) => ctx.must(mayAccept, subject),
    take: rules.acceptReport,
  })

/** Gives the report back to the reporter with a reason. @throws Refusal report.reason-missing, report.nothing-to-send-back */
export const sendBackReport = (
  ctx: Context,
  id: ReportId,
  { reason, ...seen }: { revision: number; reason: string },
): Promise<Report> =>
  takeStep(
    ctx,
    id,
    seen,
    {
      deed: 'report.send-back',
      step: 'send-back',
      may: (_, { subject, report }) => ctx.must(maySendBack, { ...subject, status: report.status }),
      take: (report, round) => rules.sendBackReport(report, round, reason),
    },
    reason.trim(),
  )

/** True when handing in the reading again would change nothing. */
export function isSameReading(reading: ReportReading, known: Measurement | undefined): boolean {
  return (
    known !== undefined &&
    known.status === reading.status &&
    known.source === reading.source &&
    isSameContent(known.content, reading.content)
  )
}

function isSameContent(a: Content | null, b: Content | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value
  if (a.kind === 'answer' && b.kind === 'answer') return a.answer === b.answer
  return a.kind === 'milestone' && b.kind === 'milestone' && a.reachedOn === b.reachedOn
}
