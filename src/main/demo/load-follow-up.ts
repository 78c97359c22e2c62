import {
  acceptReport,
  addLink,
  approveReport,
  closeRound,
  openRound,
  planRound,
  type Report,
  saveReport,
  saveTrend,
  sendBackReport,
  sendReport,
  showReporting,
} from '../../modules/follow-up/index.ts'
import type { Context } from '../../platform/context.ts'
import type { DemoReport, DemoRound, DemoTrend } from './demo-files.contract.ts'
import type { GoalIds } from './load-goals.ts'
import { known } from './load-organisation.ts'
import type { People, Someone } from './load-people.ts'

/** Somebody's context at an instant: the deed is the system's, the name and the time are theirs. */
export type ContextOf = (person: Someone, at: string) => Context

export async function loadRounds(ctx: Context, rounds: readonly DemoRound[]): Promise<void> {
  for (const { status, ...plan } of rounds) {
    const { id, revision } = await planRound(ctx, plan)
    if (status === 'planned') continue
    const opened = await openRound(ctx, id, revision)
    if (status === 'closed') await closeRound(ctx, id, opened.revision)
  }
}

export async function loadReports(contextOf: ContextOf, reports: readonly DemoReport[], people: People): Promise<void> {
  for (const demo of reports) {
    const reporter = known(people, demo.reporter)
    const { comment, assessedStatus, assessment, isDemo } = demo
    const draft = { comment, assessedStatus, assessment, isDemo, readings: [] }
    const ctx = contextOf(reporter, firstTime(demo))
    const { report } = await showReporting(ctx, demo.round, demo.goal.replace('/', '.'))
    let at = await saveReport(ctx, report.id, { ...draft, revision: report.revision })
    for (const link of demo.evidence) await addLink(ctx, report.id, link)
    for (const step of demo.steps) at = await take(contextOf(known(people, step.person), step.at), at, step)
  }
}

const firstTime = ({ steps }: DemoReport): string => steps[0]!.at

function take(ctx: Context, { id, revision }: Report, step: DemoReport['steps'][number]): Promise<Report> {
  if (step.step === 'send-back') return sendBackReport(ctx, id, { revision, reason: step.reason })
  return { report: sendReport, approve: approveReport, accept: acceptReport }[step.step](ctx, id, { revision })
}

export async function loadTrends(ctx: Context, trends: readonly DemoTrend[], { goals }: GoalIds): Promise<void> {
  for (const { goal, ...trend } of trends) await saveTrend(ctx, known(goals, goal), { ...trend, revision: 0 })
}
