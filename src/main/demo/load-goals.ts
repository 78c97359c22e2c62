import {
  adoptPlan,
  createPlan,
  draftNewVersion,
  type Goal,
  type GoalDraft,
  type GoalId,
  type IndicatorId,
  type PlanVersion,
  proposePlan,
  type SteeringModelId,
  saveGoals,
  saveSteeringModel,
} from '../../modules/goals/index.ts'
import type { Context } from '../../platform/context.ts'
import { absolute } from './broken-references.ts'
import type { DemoGoal, DemoIndicator, DemoModel, DemoMunicipality, DemoPlan } from './demo-files.contract.ts'
import { known, type UnitIds } from './load-organisation.ts'

/** What was made, by the words the files use: `plan/goal` and `plan/goal/indicator`. */
export interface GoalIds {
  readonly goals: Map<string, GoalId>
  readonly indicators: Map<string, IndicatorId>
}

/** Each plan is written as a draft, proposed and adopted as any other; a later version then starts from it. */
export async function loadPlans(
  contextAt: (now: string) => Context,
  { models, plans }: DemoMunicipality,
  units: UnitIds,
  now: string,
): Promise<GoalIds> {
  const place: Place = { units, models: await loadModels(contextAt(now), models) }
  const made: GoalIds = { goals: new Map(), indicators: new Map() }
  for (const { plan, versions, goals } of plans) {
    for (const version of versions) {
      if (version.status === 'draft') await draftNewVersion(contextAt(now), plan.key, { reason: version.reason })
      else
        await loadAdopted(contextAt(`${version.decision.decidedOn}T12:00:00Z`), { plan, goals, version }, place, made)
    }
  }
  return made
}

interface Place {
  readonly units: UnitIds
  readonly models: ReadonlyMap<string, SteeringModelId>
}

interface Adopted extends Pick<DemoPlan, 'plan' | 'goals'> {
  readonly version: Extract<DemoPlan['versions'][number], { status: 'adopted' }>
}

async function loadModels(ctx: Context, models: readonly DemoModel[]): Promise<Map<string, SteeringModelId>> {
  const ids = new Map<string, SteeringModelId>()
  for (const model of models) ids.set(model.key, (await saveSteeringModel(ctx, { ...model, id: null, revision: 0 })).id)
  return ids
}

async function loadAdopted(
  ctx: Context,
  { plan, goals, version }: Adopted,
  { units, models }: Place,
  made: GoalIds,
): Promise<void> {
  const place = { unit: known(units, plan.unit), model: known(models, plan.model) }
  const draft = await createPlan(ctx, { ...plan, ...place, reason: version.reason })
  await loadGoals(ctx, draft, goals, units, made)
  const { body, decidedOn, paragraph, caseNumber } = version.decision
  const { revision } = await proposePlan(ctx, draft.id, { revision: draft.revision })
  await adoptPlan(ctx, draft.id, { body: known(units, body), decidedOn, paragraph, caseNumber, revision })
}

async function loadGoals(
  ctx: Context,
  version: PlanVersion,
  goals: readonly DemoGoal[],
  units: UnitIds,
  made: GoalIds,
): Promise<void> {
  const { key } = version.plan
  const orders = goals.map((goal) => ({ id: null, revision: 0, ...draftOf(goal, units, made) }))
  const stored = new Map((await saveGoals(ctx, version.id, orders)).map((goal) => [goal.ref, goal]))
  for (const goal of goals) remember(made, key, goal, known(stored, goal.ref))
}

/** A parent in the same plan is made in the same deed and named by its ref; one in another plan is there already. */
function draftOf(goal: DemoGoal, units: UnitIds, made: GoalIds): { draft: GoalDraft; parentRef?: string } {
  const { parent, focusUnits, indicators, actions, ...rest } = goal
  const isOwn = parent !== null && !parent.includes('/')
  const draft: GoalDraft = {
    ...rest,
    parent: parent === null || isOwn ? null : known(made.goals, parent),
    focusUnits: focusUnits.map((unit) => known(units, unit)),
    indicators: indicators.map(indicatorOf),
    actions: actions.map((action) => ({ ...action, id: null, budget: null, actual: null, budgetKind: null })),
  }
  return isOwn ? { draft, parentRef: parent } : { draft }
}

const indicatorOf = ({ key: _, targets, ...indicator }: DemoIndicator): GoalDraft['indicators'][number] => ({
  ...indicator,
  id: null,
  targets: targets.map((target) => {
    if (!('secrecy' in target)) return { ...target, id: null, secrecy: null }
    const { provision, note, demand } = target.secrecy
    return { id: null, due: target.due, demand, secrecy: { provision, note } }
  }),
})

/** Indicators keep the order of the file. */
function remember({ goals, indicators }: GoalIds, plan: string, goal: DemoGoal, stored: Goal): void {
  const path = absolute(plan, goal.ref)
  goals.set(path, stored.id)
  for (const [at, { key }] of goal.indicators.entries()) indicators.set(`${path}/${key}`, stored.indicators[at]!.id)
}
