import { type Day, yearOf } from '../../shared/local-date.ts'
import type { Reading } from './report-facts.ts'

/** What a citizen may see: what is decided, closed or accepted. What is being prepared stays inside the house. */

export interface RoundState {
  readonly periodEnd: Day
  readonly status: 'planned' | 'open' | 'closed'
}

/**
 * A value handed in during an open round is part of a draft until the goal's report is accepted;
 * values of periods before the round are history and public.
 */
export function publicReadings(
  readings: readonly Reading[],
  rounds: readonly RoundState[],
  isAccepted: (round: RoundState) => boolean,
): readonly Reading[] {
  const openFrom = rounds
    .filter((round) => round.status !== 'closed' && !isAccepted(round))
    .map((round) => startOf(round, rounds))
    .toSorted()[0]
  return openFrom === undefined ? readings : readings.filter((reading) => reading.on <= openFrom)
}

/** A round's own period begins where the round before ended, or with the year. */
function startOf(round: RoundState, rounds: readonly RoundState[]): Day {
  const newYear = `${yearOf(round.periodEnd) - 1}-12-31` as Day
  const before = rounds.filter((other) => other.periodEnd < round.periodEnd).map((other) => other.periodEnd)
  return [newYear, ...before].toSorted().at(-1)!
}

export type ReportState = 'to-report' | 'reported' | 'approved' | 'accepted'

/** An assessment is public when the committee has accepted it, or when the round was closed with it handed in. */
export const isAssessmentPublic = (report: ReportState, round: RoundState): boolean =>
  report === 'accepted' || (round.status === 'closed' && report !== 'to-report')
