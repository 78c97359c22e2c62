import type { Action, Goal, GoalId, Indicator, Target, TargetId } from './goal.ts'

/** What one version of a plan changes in another, goal by goal. Of a secret it tells that it changed, never what. */

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export interface Change<Thing extends object> {
  readonly kind: 'added' | 'removed' | 'changed'
  /** As it is after; as it was, when removed. */
  readonly thing: Thing
  /** Empty for what was added or removed. */
  readonly fields: readonly FieldChange[]
}

export interface TargetChange extends Change<Target> {
  readonly secretChanged: boolean
}

export interface IndicatorChange extends Change<Indicator> {
  readonly targets: readonly TargetChange[]
}

export interface GoalChange extends Change<Goal> {
  readonly indicators: readonly IndicatorChange[]
  readonly actions: readonly Change<Action>[]
}

export interface PlanDifference {
  readonly goals: readonly GoalChange[]
  readonly unchanged: number
  /** The goals both versions have stand in another order. */
  readonly reordered: boolean
}

const goalFields = [
  'title',
  'description',
  'level',
  'parent',
  'focusUnits',
  'answerableRole',
  'perspectives',
  'globalGoals',
] as const satisfies readonly (keyof Goal)[]
const indicatorFields = [
  'name',
  'kind',
  'unit',
  'direction',
  'baseline',
  'frequency',
  'source',
  'splitBySex',
] as const satisfies readonly (keyof Indicator)[]
const targetFields = ['due', 'demand', 'secrecy'] as const satisfies readonly (keyof Target)[]
const actionFields = [
  'title',
  'ownerRole',
  'starts',
  'ends',
  'status',
  'budget',
  'actual',
  'budgetKind',
] as const satisfies readonly (keyof Action)[]

/**
 * @param before goals of the earlier version, secrets masked
 * @param after goals of the later version, secrets masked
 * @param changedSecrets targets whose secret content differs between the two
 */
export function differenceOf(
  before: readonly Goal[],
  after: readonly Goal[],
  changedSecrets: ReadonlySet<TargetId> = new Set(),
): PlanDifference {
  const goals = pair(before, after).flatMap(({ was, is }) => goalChange(was, is, changedSecrets) ?? [])
  const both = before.length + goals.filter((change) => change.kind === 'added').length
  return {
    goals,
    unchanged: both - goals.length,
    reordered: orderOf(before, after) !== orderOf(after, before),
  }
}

function goalChange(
  was: Goal | undefined,
  is: Goal | undefined,
  secrets: ReadonlySet<TargetId>,
): GoalChange | undefined {
  const change = changeOf(was, is, goalFields)
  const indicators = pair(was?.indicators ?? [], is?.indicators ?? []).flatMap(
    (both) => indicatorChange(both.was, both.is, secrets) ?? [],
  )
  const actions = pair(was?.actions ?? [], is?.actions ?? []).flatMap(
    (both) => told(changeOf(both.was, both.is, actionFields)) ?? [],
  )
  if (change.kind !== 'changed') return { ...change, indicators: [], actions: [] }
  return told(change) || indicators.length + actions.length > 0 ? { ...change, indicators, actions } : undefined
}

function indicatorChange(
  was: Indicator | undefined,
  is: Indicator | undefined,
  secrets: ReadonlySet<TargetId>,
): IndicatorChange | undefined {
  const change = changeOf(was, is, indicatorFields)
  if (change.kind !== 'changed') return { ...change, targets: [] }
  const targets = pair(was?.targets ?? [], is?.targets ?? []).flatMap((both) => {
    const target = changeOf(both.was, both.is, targetFields)
    const secretChanged = target.kind === 'changed' && secrets.has(target.thing.id)
    return secretChanged || told(target) ? [{ ...target, secretChanged }] : []
  })
  return told(change) || targets.length > 0 ? { ...change, targets } : undefined
}

const told = <Thing extends object>(change: Change<Thing>): Change<Thing> | undefined =>
  change.kind === 'changed' && change.fields.length === 0 ? undefined : change

function changeOf<Thing extends object>(
  was: Thing | undefined,
  is: Thing | undefined,
  fields: readonly (keyof Thing & string)[],
): Change<Thing> {
  if (is === undefined) return { kind: 'removed', thing: was as Thing, fields: [] }
  if (was === undefined) return { kind: 'added', thing: is, fields: [] }
  const changed = fields.flatMap((field) =>
    same(was[field], is[field]) ? [] : [{ field, before: was[field], after: is[field] }],
  )
  return { kind: 'changed', thing: is, fields: changed }
}

/** In the order of the later version, what was removed last. */
function pair<Thing extends { readonly id: string }>(before: readonly Thing[], after: readonly Thing[]) {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const later = new Set(after.map((one) => one.id))
  return [
    ...after.map((is) => ({ was: earlier.get(is.id), is: is as Thing | undefined })),
    ...before.filter((was) => !later.has(was.id)).map((was) => ({ was: was as Thing | undefined, is: undefined })),
  ]
}

/** Values are plain data; keys may come in another order from the database. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  )
}

const orderOf = (of: readonly { readonly id: GoalId }[], among: readonly { readonly id: GoalId }[]): string => {
  const ids = new Set(among.map((one) => one.id))
  return of.flatMap((one) => (ids.has(one.id) ? [one.id] : [])).join()
}
