import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { type Money, noMoney, sumOf } from '../../shared/money.ts'
import type { Round, RoundId } from '../follow-up/index.ts'
import { mustTakeForecasts } from './forecast.ts'

/** A committee's plan to get back into balance: measures, what each is worth, and which of them the forecast may count. */

export type CorrectivePlanId = Id<'corrective-plan'>
export type MeasureId = Id<'measure'>

export const deciders = ['department', 'committee', 'undecided'] as const
export type Decider = (typeof deciders)[number]

export const measureStates = ['planned', 'started'] as const
export type MeasureState = (typeof measureStates)[number]

/** This year and three more. */
export const yearsOfEffect = 4

export interface Effect {
  readonly year: number
  /** On the net: positive is better. */
  readonly expected: Money
  /** What came of it; null until somebody has followed it up. */
  readonly realised: Money | null
}

export interface MeasureFields {
  /** As `1.2`. */
  readonly number: string
  /** The unit whose forecast the effect falls on. */
  readonly unit: UnitId
  /** The account group it falls on. */
  readonly group: string
  /** The activity concerned, in words. */
  readonly activity: string
  readonly description: string
  readonly goal: string
  readonly decidedBy: Decider
  readonly decidedOn: Day | null
  readonly state: MeasureState
  readonly startsOn: Day | null
  readonly isSecured: boolean
}

export interface Measure extends MeasureFields {
  readonly id: MeasureId
  /** The head of department who let a planned effect count. */
  readonly approval: { readonly name: string; readonly on: Day } | null
  readonly effects: readonly Effect[]
}

export const planStatuses = ['draft', 'adopted'] as const
export type PlanStatus = (typeof planStatuses)[number]

export interface PlanDecision {
  readonly body: UnitId
  readonly decidedOn: Day
  readonly paragraph: string
  readonly caseNumber: string
}

export interface CorrectivePlan {
  readonly id: CorrectivePlanId
  readonly round: RoundId
  /** The committee. */
  readonly unit: UnitId
  readonly status: PlanStatus
  readonly background: string
  readonly decision: PlanDecision | null
  readonly measures: readonly Measure[]
  readonly revision: number
}

/** Why a measure counts in the forecast or does not. */
export type Counting = 'secured' | 'approved' | 'not-likely-enough'

/** A planned effect that is not secured counts only after the head of department has approved it. */
export const countingOf = ({ isSecured, approval }: Pick<Measure, 'isSecured' | 'approval'>): Counting =>
  isSecured ? 'secured' : approval ? 'approved' : 'not-likely-enough'

export const expectedIn = ({ effects }: Pick<Measure, 'effects'>, year: number): Money =>
  effects.find((effect) => effect.year === year)?.expected ?? noMoney

/** The amount in the forecast: all of it or 0,00. */
export const countedIn = (measure: Pick<Measure, 'isSecured' | 'approval' | 'effects'>, year: number): Money =>
  countingOf(measure) === 'not-likely-enough' ? noMoney : expectedIn(measure, year)

export interface PlanSums {
  /** Of every year of the plan. */
  readonly expected: readonly { readonly year: number; readonly amount: Money }[]
  readonly counted: Money
  /** Shown beside, not in the forecast. */
  readonly uncounted: Money
  readonly realised: Money
}

export function sumPlan({ measures }: Pick<CorrectivePlan, 'measures'>, year: number): PlanSums {
  const years = Array.from({ length: yearsOfEffect }, (_, at) => year + at)
  const counted = sumOf(measures.map((measure) => countedIn(measure, year)))
  const first = sumOf(measures.map((measure) => expectedIn(measure, year)))
  return {
    expected: years.map((one) => ({ year: one, amount: sumOf(measures.map((measure) => expectedIn(measure, one))) })),
    counted,
    uncounted: (first - counted) as Money,
    realised: sumOf(
      measures.map((measure) => measure.effects.find((effect) => effect.year === year)?.realised ?? noMoney),
    ),
  }
}

function mustBeDraft(plan: CorrectivePlan, round: Round): void {
  mustTakeForecasts(round)
  if (plan.status !== 'draft') refuse('forecast.plan-adopted')
}

/** The decided fields go together: who decided, and when. */
export function writeMeasure(plan: CorrectivePlan, round: Round, measure: Measure): CorrectivePlan {
  mustBeDraft(plan, round)
  if (plan.measures.some((other) => other.number === measure.number && other.id !== measure.id))
    refuse('forecast.number-taken', { number: measure.number })
  if ((measure.decidedBy === 'undecided') !== (measure.decidedOn === null)) refuse('forecast.decision-half')
  const before = plan.measures.find((other) => other.id === measure.id)
  // An approval is of what was approved: a changed effect is approved anew.
  const keeps = before !== undefined && sameEffects(before, measure)
  const written = { ...measure, approval: keeps ? before.approval : null }
  return { ...plan, measures: [...plan.measures.filter((other) => other.id !== measure.id), written].sort(byNumber) }
}

const sameEffects = (a: Measure, b: Measure): boolean =>
  a.unit === b.unit &&
  a.group === b.group &&
  [...a.effects, ...b.effects].every(({ year }) => expectedIn(a, year) === expectedIn(b, year))

const byNumber = (a: Measure, b: Measure): number => a.number.localeCompare(b.number, 'sv', { numeric: true })

export function removeMeasure(plan: CorrectivePlan, round: Round, id: MeasureId): CorrectivePlan {
  mustBeDraft(plan, round)
  return { ...plan, measures: plan.measures.filter((measure) => measure.id !== id) }
}

export function approveMeasure(
  plan: CorrectivePlan,
  round: Round,
  id: MeasureId,
  approval: { readonly name: string; readonly on: Day },
): CorrectivePlan {
  mustTakeForecasts(round)
  const measure = plan.measures.find((one) => one.id === id)
  if (measure && countingOf(measure) !== 'not-likely-enough')
    refuse('forecast.already-counts', { number: measure.number })
  return { ...plan, measures: plan.measures.map((one) => (one.id === id ? { ...one, approval } : one)) }
}

/** Registers what the committee decided. A plan without a single measure is no plan. */
export function adoptPlan(plan: CorrectivePlan, round: Round, decision: PlanDecision): CorrectivePlan {
  mustBeDraft(plan, round)
  if (plan.measures.length === 0) refuse('forecast.plan-empty')
  return { ...plan, status: 'adopted', decision }
}

/** Afterwards, also when the round has closed: what the measure brought in a year of its plan, to the öre. */
export function tellRealised(
  plan: CorrectivePlan,
  id: MeasureId,
  year: number,
  realised: Money | null,
): CorrectivePlan {
  const measure = plan.measures.find((one) => one.id === id)
  if (!measure?.effects.some((effect) => effect.year === year)) refuse('forecast.year-not-in-plan', { year })
  const effects = measure.effects.map((effect) => (effect.year === year ? { ...effect, realised } : effect))
  return { ...plan, measures: plan.measures.map((one) => (one.id === id ? { ...one, effects } : one)) }
}

export interface CommitteeState {
  readonly unit: UnitId
  /** Forecast less budget before measures. */
  readonly variance: Money
  readonly plan: PlanStatus | null
}

/**
 * Committees that hinder the round from closing: in the red without an adopted plan. Measured before the measures, else a
 * draft could make its own plan unneeded. (The council's budget rules: a committee with a negative forecast makes a plan.)
 */
export const lackingPlan = (committees: readonly CommitteeState[]): CommitteeState[] =>
  committees.filter(({ variance, plan }) => variance < 0 && plan !== 'adopted')
