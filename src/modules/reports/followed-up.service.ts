import type { Context, Read } from '../../platform/context.ts'
import { listRounds, openReports, openTrends, type Report, type Round } from '../follow-up/index.ts'
import type { Goal } from '../goals/index.ts'
import { type Measurement, openSeries } from '../indicators/index.ts'
import { type FollowedUp, provisionOf } from './plan-facts.service.ts'
import { publicReadings } from './published.ts'
import type { Reading, ReadingContent, TrendFacts } from './report-facts.ts'

/** What the follow-up has made public of some goals: values, trends, and assessments round by round. */

export interface FollowUpState {
  /** Rounds that follow up goals, the newest period first. */
  readonly rounds: readonly Round[]
  readonly reports: readonly Report[]
}

/** The rounds are read first and by themselves, so that one reader never holds two connections. */
export const listGoalRounds = async (ctx: Context): Promise<readonly Round[]> =>
  (await listRounds(ctx))
    .filter((round) => round.coversGoals)
    .toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd) || a.key.localeCompare(b.key))

export async function readFollowUp(tx: Read, rounds: readonly Round[]): Promise<FollowUpState> {
  const reports: Report[] = []
  for (const round of rounds.filter((one) => one.status !== 'planned'))
    reports.push(...((await openReports(tx, round.key))?.reports ?? []))
  return { rounds, reports }
}

export async function readPublicValues(
  tx: Read,
  goals: readonly Goal[],
  { rounds, reports }: FollowUpState,
  lastYear?: number,
): Promise<FollowedUp> {
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
  return { readings, trends: await readTrends(tx, lastYear) }
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
