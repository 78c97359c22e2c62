import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import {
  findCurrentGoal,
  type Goal,
  type GoalId,
  getSteeringModel,
  goalsOfVersion,
  type Indicator,
  levelOf,
  type PlanVersion,
  type SteeringModel,
  type Target,
} from '../goals/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import type {
  GoalFacts,
  IndicatorFacts,
  PlanFacts,
  ProgressFacts,
  Reading,
  TargetFacts,
  TrendFacts,
} from './report-facts.ts'

/** Copies what a report may say out of the goals; never asks for anything secret, so there is nothing to leak. */

export interface Edition {
  readonly name: string
  readonly isDemo: boolean
}

export interface FollowedUp {
  readonly readings: ReadonlyMap<string, readonly Reading[]>
  readonly trends: ReadonlyMap<string, TrendFacts>
  /** By action. */
  readonly progress: ReadonlyMap<string, ProgressFacts>
}

export const isDecided = (version: Pick<PlanVersion, 'status'>): boolean =>
  version.status === 'adopted' || version.status === 'replaced'

/** The plan with the goals above it that it hangs from, so far as they are decided. */
export async function readPlanFacts(
  tx: Read,
  version: PlanVersion,
  edition: Edition,
  followedUp: (goals: readonly Goal[]) => Promise<FollowedUp>,
): Promise<PlanFacts> {
  const goals = await goalsOfVersion(tx, version.id)
  const model = await getSteeringModel(tx, version.plan.model)
  const dated = version.decision?.decidedOn ?? day(`${version.plan.firstYear}-01-01`)
  const names = await unitNamesOn(tx, dated)
  const above = await goalsAbove(tx, goals)
  const told = await followedUp([...goals, ...above.map((one) => one.goal)])
  const factsOf = (goal: Goal, plan: string) => goalFacts(goal, plan, { model, names, told })
  return {
    municipality: edition.name,
    isDemo: edition.isDemo,
    key: version.plan.key,
    title: version.plan.title,
    kind: version.plan.kind,
    unit: names.get(version.plan.unit) ?? '',
    firstYear: version.plan.firstYear,
    lastYear: version.plan.lastYear,
    version: version.number,
    status: version.status,
    reason: version.reason,
    decision: version.decision && {
      body: names.get(version.decision.body) ?? '',
      decidedOn: version.decision.decidedOn,
      paragraph: version.decision.paragraph,
      caseNumber: version.decision.caseNumber,
    },
    valueWords: model.valueWords,
    goals: inTreeOrder(goals).map((goal) => factsOf(goal, version.plan.key)),
    above: above.map(({ goal, plan }) => factsOf(goal, plan)),
    dated,
  }
}

/** Parents before children, in the order of the plan; a goal whose parent stands elsewhere is a root here. */
export function inTreeOrder(goals: readonly Goal[]): readonly Goal[] {
  const known = new Set(goals.map((goal) => goal.id))
  const children = Map.groupBy(goals, (goal) => (goal.parent && known.has(goal.parent) ? goal.parent : null))
  const placed: Goal[] = []
  const place = (parent: GoalId | null): void => {
    for (const goal of children.get(parent) ?? []) {
      placed.push(goal)
      place(goal.id)
    }
  }
  place(null)
  return placed.length === goals.length ? placed : goals
}

async function goalsAbove(tx: Read, goals: readonly Goal[]): Promise<readonly { goal: Goal; plan: string }[]> {
  const own = new Set<string>(goals.map((goal) => goal.id))
  const waves: { goal: Goal; plan: string }[][] = []
  let wanted = missingParents(goals, own)
  while (wanted.length > 0) {
    const wave: { goal: Goal; plan: string }[] = []
    for (const id of wanted) {
      own.add(id)
      const home = await findCurrentGoal(tx, id)
      if (!home || !isDecided(home.version)) continue
      wave.push({ goal: home.goal, plan: home.version.plan.key })
    }
    waves.unshift(wave.toSorted((a, b) => a.goal.position - b.goal.position))
    wanted = missingParents(
      wave.map((one) => one.goal),
      own,
    )
  }
  return waves.flat()
}

const missingParents = (goals: readonly Goal[], known: ReadonlySet<string>): readonly GoalId[] => [
  ...new Set(goals.flatMap((goal) => (goal.parent && !known.has(goal.parent) ? [goal.parent] : []))),
]

interface Surroundings {
  readonly model: SteeringModel
  readonly names: ReadonlyMap<UnitId, string>
  readonly told: FollowedUp
}

export function goalFacts(goal: Goal, plan: string, { model, names, told }: Surroundings): GoalFacts {
  const level = levelOf(model, goal.level)
  return {
    id: goal.id,
    ref: goal.ref,
    plan,
    levelName: level?.name ?? '',
    levelKind: level?.kind ?? 'committee',
    title: goal.title,
    description: goal.description,
    parent: goal.parent,
    focusUnits: goal.focusUnits.flatMap((unit) => names.get(unit) ?? []),
    answerableRole: goal.answerableRole,
    perspectives: goal.perspectives.map((key) => model.perspectives.find((one) => one.key === key)?.name ?? key),
    globalGoals: goal.globalGoals,
    indicators: goal.indicators.map((indicator) => indicatorFacts(indicator, told.readings.get(indicator.id) ?? [])),
    actions: goal.actions.map(({ id, title, ownerRole, starts, ends, status, budget }) => ({
      id,
      title,
      ownerRole,
      starts,
      ends,
      status,
      budget,
      progress: told.progress.get(id) ?? null,
    })),
    trend: told.trends.get(goal.id) ?? null,
  }
}

/** Where one target is secret, so is what is measured against it, however it was recorded. */
function guarded(indicator: Indicator, readings: readonly Reading[]): readonly Reading[] {
  const secrecy = indicator.targets.find((target) => target.secrecy)?.secrecy
  if (!secrecy) return readings
  return readings.map((reading) => ({
    ...reading,
    preliminary: false,
    content: { kind: 'secret', ...provisionOf(secrecy) },
  }))
}

const indicatorFacts = (indicator: Indicator, readings: readonly Reading[]): IndicatorFacts => ({
  id: indicator.id,
  name: indicator.name,
  kind: indicator.kind,
  unit: indicator.unit,
  direction: indicator.direction,
  baseline: indicator.baseline && { ...indicator.baseline },
  frequency: indicator.frequency,
  source: indicator.source,
  targets: indicator.targets.flatMap(targetFacts),
  readings: guarded(indicator, readings),
})

/** Secrecy decides before content: a target that is both is told by its provision alone. */
function targetFacts({ due, demand, secrecy }: Target): readonly TargetFacts[] {
  if (secrecy) return [{ due, demand: { kind: 'secret', ...provisionOf(secrecy) } }]
  return demand ? [{ due, demand }] : []
}

export const provisionOf = (secrecy: { readonly provision: string; readonly note: string }) => ({
  provision: secrecy.provision,
  note: secrecy.note,
})
