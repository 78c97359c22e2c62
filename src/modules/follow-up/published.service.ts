import type { Read } from '../../platform/context.ts'
import { listProgress } from './action-progress.store.ts'
import type { ActionProgress } from './action-progress.ts'
import { listReports } from './follow-up.views.ts'
import type { Report } from './report.ts'
import { findRound, listRounds } from './round.store.ts'
import type { Round } from './round.ts'
import { listTrends } from './trend.store.ts'
import type { TrendDescription } from './trend.ts'

export interface RoundReports {
  readonly round: Round
  readonly reports: readonly Report[]
  /** How far the actions had come, each by the report it was told in. */
  readonly progress: readonly ActionProgress[]
}

/**
 * The reports of a round for documents, in a transaction of the reader's own: the stored proposals hold nothing secret.
 * Without a key: the latest round that has begun. What has not been accepted is the reader's to leave out.
 */
export async function openReports(tx: Read, key?: string): Promise<RoundReports | undefined> {
  const round =
    key === undefined
      ? (await listRounds(tx)).findLast((one) => one.status !== 'planned' && one.coversGoals)
      : await findRound(tx, key)
  return round && { round, reports: await listReports(tx, [round.id]), progress: await listProgress(tx, round.id) }
}

/** All yearly descriptions of strategic goals, latest year first. */
export const openTrends = (tx: Read): Promise<TrendDescription[]> => listTrends(tx)
