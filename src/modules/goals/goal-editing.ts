import { NotFound, refuse } from '../../shared/failure.ts'
import { endsBeforeStart, fits } from './demand-fit.ts'
import type { Action, Goal, GoalId, Indicator, Target } from './goal.ts'
import type { ActionDraft, GoalDraft, IndicatorDraft, TargetDraft } from './goal-draft.ts'
import { targetsOf } from './secrecy.ts'

/** From what somebody wrote to the goal that is stored: new parts get an id, old parts must be the goal's own. */

/** Makes an id that nothing else has; handed in, since a rule knows no chance. */
export type NewId = () => string

export interface Identity {
  readonly id: GoalId
  readonly ref: string
  readonly position: number
  /** What the writer saw; 1 for a new goal. */
  readonly revision: number
  /** New secret targets may come without content. */
  readonly hasSecretsElsewhere?: true | undefined
}

/** @throws NotFound when a part is said to be the goal's but is not; Refusal of the rules below */
export function composeGoal(
  draft: GoalDraft,
  before: Goal | null,
  { hasSecretsElsewhere, ...identity }: Identity,
  newId: NewId,
): Goal {
  const goal: Goal = {
    level: draft.level,
    parent: draft.parent,
    title: draft.title,
    description: draft.description,
    focusUnits: unique(draft.focusUnits),
    answerableRole: draft.answerableRole,
    perspectives: unique(draft.perspectives),
    globalGoals: unique(draft.globalGoals).toSorted((a, b) => a - b),
    ...identity,
    indicators: composeIndicators(draft.indicators, before, newId),
    actions: composeActions(draft.actions, before, newId),
  }
  mustBeWhole(goal, before, hasSecretsElsewhere === true)
  return goal
}

const unique = <T>(many: readonly T[]): T[] => [...new Set(many)]

function composeIndicators(drafts: readonly IndicatorDraft[], before: Goal | null, newId: NewId): Indicator[] {
  const own = ownIds('indicator', before?.indicators ?? [])
  const ownTargets = ownIds('target', before ? targetsOf(before) : [])
  const target = ({ id, due, demand, secrecy }: TargetDraft): Target => ({
    id: ownTargets(id, newId),
    due,
    demand,
    secrecy,
  })
  return drafts.map((draft) => ({
    id: own(draft.id, newId),
    name: draft.name,
    kind: draft.kind,
    unit: draft.unit,
    direction: draft.direction,
    baseline: draft.baseline,
    frequency: draft.frequency,
    source: draft.source,
    splitBySex: draft.splitBySex,
    targets: draft.targets.map(target).toSorted((a, b) => compare(a.due, b.due)),
  }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function composeActions(drafts: readonly ActionDraft[], before: Goal | null, newId: NewId): Action[] {
  const own = ownIds('action', before?.actions ?? [])
  return drafts.map((draft) => ({
    id: own(draft.id, newId),
    title: draft.title,
    ownerRole: draft.ownerRole,
    starts: draft.starts,
    ends: draft.ends,
    status: draft.status,
    budget: draft.budget,
    actual: draft.actual,
    budgetKind: draft.budgetKind,
  }))
}

/** An id from outside counts once, and only when the goal already has the part: nobody takes over another goal's indicator. */
function ownIds<Id extends string>(kind: string, parts: readonly { readonly id: Id }[]) {
  const left = new Set(parts.map((part) => part.id))
  return (id: Id | null, newId: NewId): Id => {
    if (id === null) return newId() as Id
    if (!left.delete(id)) throw new NotFound(kind)
    return id
  }
}

function mustBeWhole(goal: Goal, before: Goal | null, hasSecretsElsewhere: boolean): void {
  for (const indicator of goal.indicators) {
    const misfit = indicator.targets.some((target) => target.demand !== null && !fits(indicator.kind, target.demand))
    if (misfit || strandsSecret(indicator, before))
      refuse('goal.demand-does-not-fit', { indicator: indicator.name.slice(0, 80) })
  }
  const kept = new Set(before ? targetsOf(before).flatMap(({ id, secrecy }) => (secrecy ? [id] : [])) : [])
  const empty = targetsOf(goal).find(
    ({ id, demand, secrecy }) => demand === null && !(secrecy && (hasSecretsElsewhere || kept.has(id))),
  )
  if (empty) refuse('goal.target-without-demand', { due: empty.due })
  const backwards = goal.actions.find(endsBeforeStart)
  if (backwards) refuse('goal.action-ends-before-start', { action: backwards.title.slice(0, 80) })
}

/** A secret demand that is kept unseen was written for the kind the indicator had. */
const strandsSecret = (indicator: Indicator, before: Goal | null): boolean =>
  indicator.targets.some((target) => {
    const home = before?.indicators.find((one) => one.targets.some(({ id }) => id === target.id))
    return target.demand === null && home !== undefined && home.kind !== indicator.kind
  })
