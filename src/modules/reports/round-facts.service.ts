import type { Read } from '../../platform/context.ts'
import { yearOf } from '../../shared/local-date.ts'
import type { Report, Round } from '../follow-up/index.ts'
import type { PlanVersionId } from '../goals/index.ts'
import { getPlanVersion } from '../goals/index.ts'
import { type FollowUpState, readPublicValues } from './followed-up.service.ts'
import { type Edition, isDecided, readPlanFacts } from './plan-facts.service.ts'
import { isAssessmentPublic } from './published.ts'
import type { AttainmentFacts, GoalFacts, PlanFacts, RoundFacts } from './report-facts.ts'

/** The goals of one round as they may be told outside the house: by the version each was reported against. */
export async function readRoundFacts(
  tx: Read,
  round: Round,
  state: FollowUpState,
  edition: Edition,
): Promise<RoundFacts> {
  const reports = state.reports.filter((report) => report.round === round.id)
  const versions = [...new Set(reports.map((report) => report.version))]
  // What this round told of the actions; another round's word belongs to its own report.
  const own = { ...state, progress: state.progress.filter((one) => one.round === round.id) }
  const plans: PlanFacts[] = []
  for (const id of versions) {
    const version = await getPlanVersion(tx, id as PlanVersionId)
    if (!isDecided(version)) continue
    plans.push(
      await readPlanFacts(tx, version, edition, (goals) => readPublicValues(tx, goals, own, yearOf(round.periodEnd))),
    )
  }
  return {
    municipality: edition.name,
    isDemo: edition.isDemo,
    key: round.key,
    name: round.name,
    kind: round.kind,
    periodEnd: round.periodEnd,
    status: round.status,
    plans: plans.map((plan) => ({ plan, attainments: attainmentsOf(plan, reports, round) })),
    strategic: strategicOf(plans),
    dated: round.periodEnd,
  }
}

/** Reported goals in the order of the plan; an assessment that is not public counts as not made. */
const attainmentsOf = (plan: PlanFacts, reports: readonly Report[], round: Round): readonly AttainmentFacts[] =>
  plan.goals.flatMap((goal) => {
    const report = reports.find((one) => one.goal === goal.id)
    if (!report || goal.levelKind === 'vision' || goal.levelKind === 'strategic') return []
    if (!isAssessmentPublic(report.status, round))
      return [{ goal, proposed: null, assessed: null, assessment: '', isDemo: false }]
    const { proposal, assessedStatus, assessment, isDemo } = report
    return [{ goal, proposed: proposal?.status ?? null, assessed: assessedStatus, assessment, isDemo }]
  })

const strategicOf = (plans: readonly PlanFacts[]): readonly GoalFacts[] => {
  const all = plans.flatMap((plan) => [...plan.above, ...plan.goals]).filter((goal) => goal.levelKind === 'strategic')
  return [...new Map(all.map((goal) => [goal.id, goal])).values()]
}
