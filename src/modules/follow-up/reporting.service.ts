import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { findAdoptedPlan, findGoalByRef, type Goal, listPlanVersions, revealGoals } from '../goals/index.ts'
import { type Measurement, seriesOfGoal } from '../indicators/index.ts'
import { standsAt } from './action-progress.service.ts'
import type { ActionStand } from './action-progress.ts'
import { listEvidence } from './evidence.store.ts'
import type { Evidence } from './evidence.ts'
import { mayAccept, mayApprove, mayReadFollowUp, mayReport, maySendBack } from './follow-up.policy.ts'
import { listReportsOfGoal } from './follow-up.views.ts'
import { type Proposal, proposeGoal } from './proposal.ts'
import { type LoadedReport, loadReport } from './report.service.ts'
import { findReportOfGoal, listSteps, type ReportStep } from './report.store.ts'
import { nextStep, type Report } from './report.ts'
import { getRoundByKey, listRounds } from './round.store.ts'
import { dueOf, type Round } from './round.ts'

/** A goal's address within a round: the key of its plan and its own ref, as `ks-2026.trygghet`. */
export const goalSlug = (plan: { readonly key: string }, goal: { readonly ref: string }): string =>
  `${plan.key}.${goal.ref}`

export interface ReportingView extends Omit<LoadedReport, 'places'> {
  /** All values up to the round's last day, for the reader's eyes. */
  readonly series: readonly Measurement[]
  /** Fresh, and with secret targets judged for those who may read them. */
  readonly proposal: Proposal
  /** In the order of the goal's actions. */
  readonly actions: readonly ActionStand[]
  readonly evidence: readonly Evidence[]
  readonly steps: readonly ReportStep[]
  /** What was judged in earlier rounds, latest first. */
  readonly earlier: readonly { readonly round: Round; readonly report: Report }[]
  readonly carriers: readonly { readonly name: string; readonly passedFrom: string | null }[]
  readonly due: string | null
  readonly may: Readonly<Record<'write' | 'send' | 'approve' | 'accept' | 'sendBack', boolean>>
}

/** Everything the reporting form shows. @throws NotFound */
export const showReporting = (ctx: Context, roundKey: string, slug: string): Promise<ReportingView> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadFollowUp, undefined)
    const round = await getRoundByKey(tx, roundKey)
    const loaded = await loadReport(ctx, tx, await findReport(tx, round, slug))
    const { report, version } = loaded
    const [goal = loaded.goal] = await revealGoals(ctx, tx, version, [loaded.goal])
    const [series, stands, evidence, steps, earlier] = await Promise.all([
      seriesOfGoal(ctx, tx, { version, goal }, round.periodEnd),
      standsAt(tx, round, [goal]),
      listEvidence(tx, report.id),
      listSteps(tx, report.id),
      listEarlier(tx, round, goal),
    ])
    const step = nextStep(report.status)
    const { places, ...shown } = loaded
    return {
      ...shown,
      goal,
      series,
      actions: stands(goal),
      evidence,
      steps,
      earlier,
      proposal: proposeGoal(goal.indicators, (id) => series.filter((one) => one.indicator === id), round.periodEnd),
      carriers: places.carriersOf(goal, version.plan).map(({ unit, passedFrom }) => ({
        name: places.nameOf(unit),
        passedFrom: passedFrom && places.nameOf(passedFrom),
      })),
      due: step && dueOf(round, step),
      may: mayDo(ctx, loaded),
    }
  })

async function findReport(tx: Read, round: Round, slug: string): Promise<Report> {
  const [planKey = '', ref = ''] = slug.split('.')
  const adopted = await findAdoptedPlan(tx, planKey)
  // A goal may have left its plan since the round: then an earlier version knows it.
  const versions = adopted ? [adopted, ...(await listPlanVersions(tx, planKey))] : await listPlanVersions(tx, planKey)
  for (const version of versions) {
    const goal = await findGoalByRef(tx, version.id, ref)
    const report = goal && (await findReportOfGoal(tx, round.id, goal.id))
    if (report) return report
  }
  throw new NotFound('report')
}

async function listEarlier(tx: Read, round: Round, goal: Goal): Promise<ReportingView['earlier']> {
  const rounds = new Map((await listRounds(tx)).map((one) => [one.id, one]))
  const reports = await listReportsOfGoal(tx, goal.id)
  return reports
    .flatMap((report) => {
      const its = rounds.get(report.round)
      return its && its.periodEnd < round.periodEnd ? [{ round: its, report }] : []
    })
    .toSorted((a, b) => (a.round.periodEnd < b.round.periodEnd ? 1 : -1))
}

/** What the actor may do next, so that buttons never guess. */
function mayDo({ actor }: Context, { report, round, subject }: LoadedReport): ReportingView['may'] {
  const isOpen = round.status === 'open' && actor.scope === 'write'
  const write = isOpen && report.status === 'to-report' && mayReport(actor, subject)
  return {
    write,
    send: write,
    approve: isOpen && report.status === 'reported' && mayApprove(actor, subject),
    accept: isOpen && report.status === 'approved' && mayAccept(actor, subject),
    sendBack: isOpen && report.status !== 'to-report' && maySendBack(actor, { ...subject, status: report.status }),
  }
}
