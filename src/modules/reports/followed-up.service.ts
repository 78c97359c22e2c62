import type { Read } from '../../platform/context.ts'
import type { Goal } from '../goals/index.ts'
import { type Measurement, openSeries } from '../indicators/index.ts'
import { listGoalReports, listGoalRounds, listTrends, type ReportRow, type RoundRow } from './followed-up.views.ts'
import { type FollowedUp, provisionOf } from './plan-facts.service.ts'
import { publicReadings } from './published.ts'
import type { Reading, ReadingContent } from './report-facts.ts'

/** What the follow-up has made public of some goals: values, trends, and assessments round by round. */

export interface FollowUpState {
  readonly rounds: readonly RoundRow[]
  readonly reports: readonly ReportRow[]
}

export async function readFollowUp(tx: Read): Promise<FollowUpState> {
  const rounds = await listGoalRounds(tx)
  const open = rounds.filter((round) => round.status !== 'planned')
  return {
    rounds,
    reports: await listGoalReports(
      tx,
      open.map((round) => round.id),
    ),
  }
}

export async function readPublicValues(
  tx: Read,
  goals: readonly Goal[],
  { rounds, reports }: FollowUpState,
  lastYear?: number,
): Promise<FollowedUp> {
  const indicators = goals.flatMap((goal) => goal.indicators.map((indicator) => indicator.id))
  const series = Map.groupBy(await openSeries(tx, indicators), (one) => one.indicator as string)
  const accepted = new Set(reports.filter((report) => report.state === 'accepted').map((r) => `${r.round} ${r.goal}`))
  const readings = new Map<string, readonly Reading[]>()
  for (const goal of goals)
    for (const { id } of goal.indicators) {
      const all = (series.get(id) ?? []).map(readingOf)
      readings.set(
        id,
        publicReadings(all, rounds, (round) => accepted.has(`${(round as RoundRow).id} ${goal.id}`)),
      )
    }
  return {
    readings,
    trends: await listTrends(
      tx,
      goals.map((goal) => goal.id),
      lastYear,
    ),
  }
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
