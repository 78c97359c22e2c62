import type { Context, Read, Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { Goal } from '../goals/index.ts'
import { listEarlierProgress, listProgress, saveProgress } from './action-progress.store.ts'
import {
  type ActionProgress,
  type ActionStand,
  checkProgress,
  isSameProgress,
  standOf,
  type ToldProgress,
} from './action-progress.ts'
import type { Report } from './report.ts'
import type { Round } from './round.ts'

/** The actions of some goals as they stand at a round, each with its place in the plan. */
export async function standsAt(
  tx: Read,
  round: Pick<Round, 'id' | 'periodEnd'>,
  goals: readonly Pick<Goal, 'actions'>[],
): Promise<(goal: Pick<Goal, 'actions'>) => readonly ActionStand[]> {
  const actions = goals.flatMap((goal) => goal.actions.map((action) => action.id))
  if (actions.length === 0) return () => []
  const [own, earlier] = await Promise.all([
    listProgress(tx, round.id),
    listEarlierProgress(tx, actions, round.periodEnd),
  ])
  return (goal) => goal.actions.map((action) => standOf(action, own, earlier, round.periodEnd))
}

interface ProgressHome {
  readonly goal: Goal
  readonly round: Round
  readonly report: Report
}

/** Stores what is told of the actions inside the report's own deed; what is the same already is left alone. */
export async function storeProgress(
  ctx: Context,
  tx: Write,
  { goal, round, report }: ProgressHome,
  told: readonly ToldProgress[],
  isDemo: boolean,
): Promise<(readonly [ActionProgress | null, ActionProgress])[]> {
  if (told.length === 0 || report.status !== 'to-report') return []
  const own = await listProgress(tx, round.id)
  const stored: (readonly [ActionProgress | null, ActionProgress])[] = []
  for (const one of told) {
    const action = goal.actions.find(({ id }) => id === one.action)
    if (!action) throw new NotFound('action')
    const { status, actual, note } = checkProgress(one, action)
    const before = own.find((known) => known.action === action.id)
    if (before && isSameProgress(before, one)) continue
    const person = ctx.actor.person
    const after = { round: round.id, action: action.id, report: report.id, status, actual, note, person, isDemo }
    stored.push([before ?? null, await saveProgress(tx, before, after)])
  }
  return stored
}
