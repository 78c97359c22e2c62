import type { Context, Read } from '../../platform/context.ts'
import {
  type ActionProgress,
  isLateAction,
  listRounds,
  openReports,
  openTrends,
  type Report,
  type Round,
} from '../follow-up/index.ts'
import type { Action, Goal } from '../goals/index.ts'
import { type Measurement, openSeries } from '../indicators/index.ts'
import { type FollowedUp, provisionOf } from './plan-facts.service.ts'
import { isAssessmentPublic, publicReadings } from './published.ts'
import type { JudgedFacts, ProgressFacts, Reading, ReadingContent, TrendFacts } from './report-facts.ts'

/** What the follow-up has made public of some goals: values, trends, and assessments round by round. */

export interface FollowUpState {
  /** Rounds that follow up goals, the newest period first. */
  readonly rounds: readonly Round[]
  readonly reports: readonly Report[]
  /** How far actions had come, of every round; newest round first. */
  readonly progress: readonly ActionProgress[]
}

/** The rounds are read first and by themselves, so that one reader never holds two connections. */
export const listGoalRounds = async (ctx: Context): Promise<readonly Round[]> =>
  (await listRounds(ctx))
    .filter((round) => round.coversGoals)
    .toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd) || a.key.localeCompare(b.key))

export async function readFollowUp(tx: Read, rounds: readonly Round[]): Promise<FollowUpState> {
  const reports: Report[] = []
  const progress: ActionProgress[] = []
  for (const round of rounds.filter((one) => one.status !== 'planned')) {
    const told = await openReports(tx, round.key)
    reports.push(...(told?.reports ?? []))
    progress.push(...(told?.progress ?? []))
  }
  return { rounds, reports, progress }
}

export async function readPublicValues(
  tx: Read,
  goals: readonly Goal[],
  state: FollowUpState,
  lastYear?: number,
): Promise<FollowedUp> {
  const { rounds, reports } = state
  const indicators = goals.flatMap((goal) => goal.indicators.map((indicator) => indicator.id))
  const series = Map.groupBy(await openSeries(tx, indicators), (one) => one.indicator as string)
  const accepted = new Set(reports.filter((report) => report.status === 'accepted').map((r) => `${r.round} ${r.goal}`))
  const readings = new Map<string, readonly Reading[]>()
  for (const goal of goals)
    for (const { id } of goal.indicators) {
      const all = (series.get(id) ?? []).map(readingOf)
      readings.set(
        id,
        publicReadings(all, rounds, (round) => accepted.has(`${(round as Round).id} ${goal.id}`)),
      )
    }
  return { readings, trends: await readTrends(tx, lastYear), progress: publicProgress(goals, state) }
}

/** How one goal has been judged, the newest round first; what is being prepared stays inside the house. */
export const publicAssessments = (goal: string, { rounds, reports }: FollowUpState): readonly JudgedFacts[] =>
  rounds.flatMap((round) => {
    const report = reports.find((one) => one.round === round.id && one.goal === goal)
    if (!report || !isAssessmentPublic(report.status, round)) return []
    const { assessedStatus, assessment, isDemo } = report
    return [{ round: round.key, name: round.name, assessed: assessedStatus, assessment, isDemo }]
  })

/** The newest accepted word of each action; what is being prepared stays inside the house. */
function publicProgress(
  goals: readonly Goal[],
  { rounds, reports, progress }: FollowUpState,
): ReadonlyMap<string, ProgressFacts> {
  const accepted = new Set<string>(reports.filter((one) => one.status === 'accepted').map((one) => one.id))
  const told = new Map<string, ActionProgress>()
  for (const one of progress) if (accepted.has(one.report) && !told.has(one.action)) told.set(one.action, one)
  return new Map(
    goals
      .flatMap((goal) => goal.actions)
      .flatMap((action) => {
        const facts = progressFacts(action, told.get(action.id), rounds)
        return facts ? [[action.id, facts] as const] : []
      }),
  )
}

function progressFacts(
  action: Action,
  told: ActionProgress | undefined,
  rounds: readonly Round[],
): ProgressFacts | undefined {
  const round = rounds.find((one) => one.id === told?.round)
  if (!told || !round) return undefined
  const { status, actual, note, isDemo } = told
  return { on: round.periodEnd, status, actual, note, isLate: isLateAction(action, status, round.periodEnd), isDemo }
}

/** The newest trend of each goal, not newer than the year the report is of. */
async function readTrends(tx: Read, lastYear = 9999): Promise<ReadonlyMap<string, TrendFacts>> {
  const oldestFirst = (await openTrends(tx))
    .filter((trend) => trend.year <= lastYear)
    .toSorted((a, b) => a.year - b.year)
  return new Map(
    oldestFirst.map(({ goal, year, direction, description, isDemo }) => [
      goal,
      { year, direction, description, isDemo },
    ]),
  )
}

const readingOf = (measurement: Measurement): Reading => ({
  on: measurement.periodEnd,
  sex: measurement.sex,
  preliminary: measurement.secrecy === null && measurement.preliminary,
  content: contentOf(measurement),
  source: measurement.source,
  isDemo: measurement.isDemo,
})

/** Secrecy decides before content. */
function contentOf({ secrecy, status, content }: Measurement): ReadingContent {
  if (secrecy) return { kind: 'secret', ...provisionOf(secrecy) }
  if (content === null) return { kind: status === 'not-applicable' ? 'not-applicable' : 'missing' }
  if (content.kind === 'milestone') return { kind: 'reached', on: content.reachedOn }
  return content
}
