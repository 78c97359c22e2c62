import { refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Action, ActionId, ActionStatus } from '../goals/index.ts'
import type { ReportId } from './report.ts'
import type { RoundId } from './round.ts'

/** How far an action has come at a round. The adopted plan is locked, so what happens to its actions is told here. */

export const progressStatuses = ['planned', 'under-way', 'done', 'stopped'] as const satisfies readonly ActionStatus[]

export interface ActionProgress {
  readonly round: RoundId
  readonly action: ActionId
  readonly report: ReportId
  readonly status: ActionStatus
  /** What it has cost so far, whole öre; null when not said. */
  readonly actual: number | null
  readonly note: string
  readonly person: PersonId | null
  readonly isDemo: boolean
  readonly revision: number
}

export type ToldProgress = Pick<ActionProgress, 'action' | 'status' | 'actual' | 'note'>

/** An action as it stands at a round: as told in it, else as last told before, else as in the plan. */
export interface ActionStand extends ToldProgress {
  readonly told: 'now' | 'earlier' | 'plan'
  readonly isLate: boolean
  readonly isDemo: boolean
  /** Nought when nothing has been told in the round. */
  readonly revision: number
}

/** Work that was stopped is not late: somebody has decided about it. */
export const isLateAction = ({ ends }: Pick<Action, 'ends'>, status: ActionStatus, periodEnd: Day): boolean =>
  ends !== null && ends < periodEnd && status !== 'done' && status !== 'stopped'

/** @param earlier of rounds before, in whatever order of actions but the latest round first */
export function standOf(
  action: Action,
  own: readonly ActionProgress[],
  earlier: readonly ActionProgress[],
  periodEnd: Day,
): ActionStand {
  const now = own.find((one) => one.action === action.id)
  const known = now ?? earlier.find((one) => one.action === action.id)
  const status = known?.status ?? action.status
  return {
    action: action.id,
    status,
    actual: known ? known.actual : action.actual,
    // Words belong to the round they were written in; status and money go on.
    note: now?.note ?? '',
    told: now ? 'now' : known ? 'earlier' : 'plan',
    isLate: isLateAction(action, status, periodEnd),
    isDemo: known?.isDemo ?? false,
    revision: now?.revision ?? 0,
  }
}

/** Money is told only of an action that has been given some. */
export function checkProgress(told: ToldProgress, { budget, title }: Pick<Action, 'budget' | 'title'>): ToldProgress {
  if (told.actual !== null && budget === null) refuse('progress.no-budget', { action: title })
  if (told.actual !== null && (!Number.isSafeInteger(told.actual) || told.actual < 0))
    refuse('progress.bad-amount', { action: title })
  return told
}

export const isSameProgress = (a: ToldProgress, b: ToldProgress): boolean =>
  a.status === b.status && a.actual === b.actual && a.note === b.note
