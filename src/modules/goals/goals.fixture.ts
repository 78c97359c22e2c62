import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { saveGoal } from './goal.service.ts'
import type { Goal } from './goal.ts'
import type { ActionDraft, GoalDraft, IndicatorDraft, TargetDraft } from './goal-draft.ts'
import { adoptPlan, createPlan, proposePlan } from './plan.service.ts'
import type { DecisionReference, PlanKind, PlanVersion } from './plan.ts'
import { type SaveSteeringModel, saveSteeringModel } from './steering-model.service.ts'
import type { SteeringModel } from './steering-model.ts'

/** Plans and goals for tests, in the shape of a real municipality and with words of nobody's. */

const named = (key: string, name: string) => ({ key, name, description: '' })

/** One vision, five strategic goals, five perspectives. */
export const fivePerspectives = (change: Partial<SaveSteeringModel> = {}): SaveSteeringModel => ({
  id: null,
  key: 'vision-2038',
  name: 'Styrmodell med vision 2038',
  fromYear: 2023,
  toYear: 2038,
  levels: [
    { key: 'vision', kind: 'vision', name: 'Vision', plural: 'Visioner' },
    { key: 'inriktningsmal', kind: 'strategic', name: 'Inriktningsmål', plural: 'Inriktningsmål' },
    { key: 'styrelsemal', kind: 'committee', name: 'Styrelsemål', plural: 'Styrelsemål' },
    { key: 'enhetsmal', kind: 'unit', name: 'Enhetsmål', plural: 'Enhetsmål' },
  ],
  perspectives: [
    named('invanare', 'Invånare'),
    named('ekonomi', 'Ekonomi'),
    named('medarbetare', 'Medarbetare'),
    named('samhalle-miljo', 'Samhälle och miljö'),
    named('vardegrund', 'Värdegrund'),
  ],
  valueWords: ['Kundfokus', 'Respekt', 'Ansvar', 'Mod'],
  revision: 0,
  ...change,
})

/** Another shape: four perspectives, no vision above, and two levels of committee goals. */
export const fourPerspectives = (change: Partial<SaveSteeringModel> = {}): SaveSteeringModel => ({
  id: null,
  key: 'fyra-perspektiv',
  name: 'Styrmodell med fyra perspektiv',
  fromYear: 2019,
  toYear: 2022,
  levels: [
    { key: 'overgripande', kind: 'strategic', name: 'Övergripande mål', plural: 'Övergripande mål' },
    { key: 'namndmal', kind: 'committee', name: 'Nämndmål', plural: 'Nämndmål' },
    { key: 'delmal', kind: 'committee', name: 'Delmål', plural: 'Delmål' },
  ],
  perspectives: [
    named('medborgare', 'Medborgare'),
    named('verksamhet', 'Verksamhet'),
    named('medarbetare', 'Medarbetare'),
    named('ekonomi', 'Ekonomi'),
  ],
  valueWords: [],
  revision: 0,
  ...change,
})

export const aTarget = (change: Partial<TargetDraft> = {}): TargetDraft => ({
  id: null,
  due: day('2026-08-31'),
  demand: { type: 'at-least', value: 4 },
  secrecy: null,
  ...change,
})

export const anIndicator = (change: Partial<IndicatorDraft> = {}): IndicatorDraft => ({
  id: null,
  name: 'Översedda detaljplaner',
  kind: 'count',
  unit: 'st',
  direction: 'up',
  baseline: { value: 0, on: day('2025-12-31'), source: 'Planregistret' },
  frequency: 'half-year',
  source: 'Planregistret',
  splitBySex: false,
  targets: [aTarget(), aTarget({ due: day('2026-12-31'), demand: { type: 'at-least', value: 8 } })],
  ...change,
})

export const anAction = (change: Partial<ActionDraft> = {}): ActionDraft => ({
  id: null,
  title: 'Gå igenom gällande planer',
  ownerRole: 'Planarkitekt',
  starts: day('2026-01-01'),
  ends: day('2026-12-31'),
  status: 'planned',
  budget: null,
  actual: null,
  budgetKind: null,
  ...change,
})

export const aGoal = (change: Partial<GoalDraft> = {}): GoalDraft => ({
  ref: '',
  level: 'styrelsemal',
  parent: null,
  title: 'Fler detaljplaner är översedda',
  description: '',
  focusUnits: [],
  answerableRole: 'Samhällsutvecklingschef',
  perspectives: ['invanare'],
  globalGoals: [11],
  indicators: [anIndicator()],
  actions: [anAction()],
  ...change,
})

/** The goal as somebody who changes it sends it back. */
export const redrafted = (goal: Goal, change: Partial<GoalDraft> = {}): GoalDraft => {
  const { id: _id, position: _position, revision: _revision, ...draft } = goal
  return { ...draft, ...change }
}

export const savedGoal = (ctx: Context, version: PlanVersion, change: Partial<GoalDraft> = {}): Promise<Goal> =>
  saveGoal(ctx, version.id, { id: null, revision: 0, draft: aGoal(change) })

export const changedGoal = (
  ctx: Context,
  version: PlanVersion,
  goal: Goal,
  change: Partial<GoalDraft>,
): Promise<Goal> => saveGoal(ctx, version.id, { id: goal.id, revision: goal.revision, draft: redrafted(goal, change) })

export interface PlanWanted {
  readonly unit: UnitId
  readonly kind?: PlanKind
  readonly key?: string
  readonly model?: SteeringModel
}

/** A draft without goals; makes the model when none is given. */
export const insertedPlan = async (ctx: Context, wanted: PlanWanted): Promise<PlanVersion> =>
  createPlan(ctx, {
    key: wanted.key ?? 'ks-2026',
    kind: wanted.kind ?? 'committee',
    title: 'Verksamhetsplan 2026–2027',
    unit: wanted.unit,
    model: (wanted.model ?? (await saveSteeringModel(ctx, fivePerspectives()))).id,
    firstYear: 2026,
    lastYear: 2027,
    reason: 'Ny plan för perioden',
  })

export const aDecision = (body: UnitId, change: Partial<DecisionReference> = {}): DecisionReference => ({
  body,
  decidedOn: day('2026-01-20'),
  paragraph: '§ 41',
  caseNumber: 'KS 2026/17',
  ...change,
})

export async function adoptedPlan(
  ctx: Context,
  version: PlanVersion,
  body: UnitId,
  change: Partial<DecisionReference> = {},
): Promise<PlanVersion> {
  const { revision } = await proposePlan(ctx, version.id, version)
  return adoptPlan(ctx, version.id, { ...aDecision(body, change), revision })
}
