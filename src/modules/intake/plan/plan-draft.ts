import type { ChangeMeasure, DemandType, Direction, IndicatorKind } from '../../goals/index.ts'
import type { DraftContent, Place } from '../draft.ts'

/** A plan of goals as it was read and as a person has put it right so far. Days and numbers are kept as they were typed. */

/** Why something is not certain enough to be taken in by itself. */
export const planDoubts = [
  'heading-inside',
  'beside-split',
  'loose',
  'in-title',
  'day-in-title',
  'no-day',
  'no-value',
  'misfit',
] as const
export type PlanDoubt = (typeof planDoubts)[number]

/** Where it goes: a draft version that is there, or a plan that is made when the draft is taken in. */
export interface PlanInto {
  /** Id of the version; empty for a new plan. */
  readonly version: string
  readonly title: string
  readonly key: string
  readonly kind: string
  readonly unit: string
  readonly model: string
  readonly firstYear: string
  readonly lastYear: string
  /** Key of the goals' level; empty for the lowest that the plan has. */
  readonly level: string
}

/** What gathers goals under it: a goal that is there, one of the level above that comes in with them, or nothing. */
export interface DraftHeading {
  readonly number: number | null
  readonly title: string
  readonly description: string
  /** Id of a goal, `new`, `none`; empty when nobody has chosen. */
  readonly becomes: string
  readonly place: Place
}

/** Who carries goals, as the document says it, and the unit that a person means by it. */
export interface DraftArea {
  readonly text: string
  /** Empty when nobody has chosen. */
  readonly unit: string
  readonly place: Place
}

export interface DraftAction {
  readonly isIn: boolean
  readonly title: string
  readonly ownerRole: string
  readonly place: Place
}

export interface DraftGoal {
  readonly isIn: boolean
  readonly title: string
  readonly description: string
  readonly role: string
  /** Index among the areas; null for none. */
  readonly area: number | null
  /** Index among the headings; null while nobody has placed it. */
  readonly heading: number | 'none' | null
  /** Lower comes first. */
  readonly order: string
  readonly actions: readonly DraftAction[]
  readonly doubt: PlanDoubt | null
  /** The lines around it, for what is uncertain. */
  readonly around: readonly Place[]
  readonly place: Place
}

export interface DraftTarget {
  readonly isIn: boolean
  readonly due: string
  /** Empty for what is secret. */
  readonly type: DemandType | ''
  readonly value: string
  readonly measure: ChangeMeasure
  /** By what right it is secret; its content is not taken in. */
  readonly provision: string
  readonly isSecret: boolean
  readonly doubt: PlanDoubt | null
  readonly place: Place
}

export interface DraftIndicator {
  /** Index among the goals; null while nobody has placed it. */
  readonly goal: number | 'out' | null
  readonly name: string
  readonly kind: IndicatorKind
  readonly unit: string
  /** Empty when the document does not say. */
  readonly direction: Direction | ''
  readonly source: string
  readonly targets: readonly DraftTarget[]
  readonly doubt: PlanDoubt | null
  readonly around: readonly Place[]
  readonly place: Place
}

export interface PlanDraft extends DraftContent {
  readonly into: PlanInto
  readonly headings: readonly DraftHeading[]
  readonly areas: readonly DraftArea[]
  readonly goals: readonly DraftGoal[]
  readonly indicators: readonly DraftIndicator[]
}

/** What is marked to be taken in and has no place yet. Without headings there is nothing to hang from. */
export function unplacedIn({ goals, indicators, headings }: PlanDraft) {
  return {
    goals: goals.flatMap((one, at) => (one.isIn && one.heading === null && headings.length > 0 ? [at] : [])),
    indicators: indicators.flatMap(({ goal }, at) => (goal === null ? [at] : [])),
  }
}

/** Goals in the order a person gave them. */
export const inOrder = (goals: readonly DraftGoal[]): { readonly goal: DraftGoal; readonly at: number }[] =>
  goals
    .map((goal, at) => ({ goal, at, order: Number(goal.order.replace(',', '.')) }))
    .toSorted((a, b) => (a.order || 0) - (b.order || 0) || a.at - b.at)
