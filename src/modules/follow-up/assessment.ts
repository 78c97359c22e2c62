import type { Facts } from '../../shared/failure.ts'
import { lastOf } from '../../shared/last-of.ts'
import { type Day, daysBetween, yearOf } from '../../shared/local-date.ts'
import type { Answer, Baseline, Demand, Direction, Frequency, Target, TargetId } from '../goals/index.ts'
import type { Content, Measurement } from '../indicators/index.ts'

/** The system's proposal for one target at one round. A person decides; the proposal only shows its reason. */

export const judgements = ['met', 'on-way', 'not-met', 'cannot-judge'] as const
export type Judgement = (typeof judgements)[number]

export const whys = [
  'reached', // the value is what was demanded, on time
  'short', // the day has come and the value is not there
  'partly', // the answer is partly where yes was demanded
  'reached-late', // the milestone was reached after its day
  'not-reached', // the milestone's day has passed
  'time-left', // the milestone's day has not come
  'already-there', // before its day
  'on-path', // at least as far as the straight line from baseline to target
  'behind-path',
  'no-path', // before its day, and nothing to draw a line from
  'no-baseline', // a change has nothing to change from
  'baseline-zero', // per cent of nought
  'no-value',
  'value-old',
  'value-missing',
  'not-applicable',
  'wrong-kind', // the value is of another kind than the demand
  'secret',
] as const
export type Why = (typeof whys)[number]

export interface Verdict {
  readonly status: Judgement
  readonly why: Why
  /** Numbers and days for the sentence; never anything secret. */
  readonly facts: Facts
  readonly preliminary: boolean
}

export interface JudgedIndicator {
  readonly direction: Direction
  readonly baseline: Baseline | null
  readonly frequency: Frequency | null
  readonly targets: readonly Target[]
}

export interface TargetVerdict extends Verdict {
  readonly target: TargetId
  readonly due: Day
}

/**
 * The targets that a round looks at: those that fell due in the round's year up to its last day;
 * where none did, the next one to come; where none is to come, the last that was.
 */
export function targetsAt(targets: readonly Target[], periodEnd: Day): readonly Target[] {
  const inOrder = targets.toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const dueNow = inOrder.findLast((one) => one.due <= periodEnd && yearOf(one.due) === yearOf(periodEnd))
  const next = inOrder.find((one) => one.due > periodEnd)
  const chosen = dueNow ?? next ?? inOrder.at(-1)
  return chosen ? inOrder.filter((one) => one.due === chosen.due) : []
}

/** Days after which a value says nothing about today. Reviewable: chosen as the period plus the time it takes to count. */
export const oldestValueInDays: Readonly<Record<Frequency | 'unknown', number>> = {
  month: 62,
  quarter: 123,
  round: 184,
  'half-year': 245,
  year: 366,
  once: 366 * 4,
  unknown: 366,
}

export function judgeTarget(
  target: Target,
  indicator: JudgedIndicator,
  series: readonly Measurement[],
  periodEnd: Day,
): TargetVerdict {
  return { target: target.id, due: target.due, ...verdictOf(target, indicator, series, periodEnd) }
}

function verdictOf(target: Target, indicator: JudgedIndicator, series: readonly Measurement[], at: Day): Verdict {
  const { demand } = target
  if (demand === null) return cannot('secret')
  const measurement = measurementFor(target, series, at)
  if (!measurement) return cannot('no-value')
  if (measurement.content === null) return cannot(whyEmpty(measurement))
  // A milestone once reached stays reached, and the value of the due day is what was asked for; every other value grows old.
  const mayBeOld = measurement.content.kind !== 'milestone' && measurement.periodEnd !== target.due
  const age = daysBetween(measurement.periodEnd, at)
  if (mayBeOld && age > oldestValueInDays[indicator.frequency ?? 'unknown'])
    return cannot('value-old', { day: measurement.periodEnd })
  return {
    ...judge(demand, measurement.content, { target, indicator, at, measurement }),
    preliminary: measurement.preliminary,
  }
}

/** The value of the very period the target was due for, else the last one known at the round. */
function measurementFor(target: Target, series: readonly Measurement[], at: Day): Measurement | undefined {
  const totals = series.filter((one) => one.sex === 'total')
  return totals.find((one) => one.periodEnd === target.due && one.periodEnd <= at) ?? lastOf(totals, at)
}

function whyEmpty(measurement: Measurement): Why {
  if (measurement.status === 'secret') return 'secret'
  return measurement.status === 'not-applicable' ? 'not-applicable' : 'value-missing'
}

interface Circumstances {
  readonly target: Target
  readonly indicator: JudgedIndicator
  readonly at: Day
  readonly measurement: Measurement
}

type Plain = Omit<Verdict, 'preliminary'>

function judge(demand: Demand, content: Content, around: Circumstances): Plain {
  if (demand.type === 'milestone')
    return content.kind === 'milestone' ? judgeMilestone(demand.by, content.reachedOn, around.at) : cannot('wrong-kind')
  if (demand.type === 'answer')
    return content.kind === 'answer' ? judgeAnswer(demand.answer, content.answer, around) : cannot('wrong-kind')
  return content.kind === 'number' ? judgeNumber(demand, content.value, around) : cannot('wrong-kind')
}

function judgeMilestone(by: Day, reachedOn: Day | null, at: Day): Plain {
  if (reachedOn !== null && reachedOn <= by) return said('met', 'reached', { day: reachedOn })
  if (reachedOn !== null) return said('not-met', 'reached-late', { day: reachedOn, by })
  return by <= at ? said('not-met', 'not-reached', { by }) : said('on-way', 'time-left', { by })
}

function judgeAnswer(wanted: Answer, given: Answer, { target, at }: Circumstances): Plain {
  const satisfied = given === wanted || (wanted === 'partly' && given === 'yes')
  if (target.due > at)
    return satisfied
      ? said('on-way', 'already-there')
      : given === 'partly'
        ? said('on-way', 'partly')
        : cannot('no-path')
  if (satisfied) return said('met', 'reached')
  return given === 'partly' ? said('on-way', 'partly') : said('not-met', 'short')
}

type NumberDemand = Exclude<Demand, { type: 'milestone' | 'answer' }>

/** A demand on a number, whatever its words, is a bound: this much or more, this much or less, or just this. */
interface Bound {
  readonly side: 'at-least' | 'at-most' | 'equals'
  readonly value: number
}

function judgeNumber(demand: NumberDemand, value: number, around: Circumstances): Plain {
  const { target, indicator, at, measurement } = around
  const bound = boundOf(demand, indicator)
  if (typeof bound === 'string') return cannot(bound)
  const facts = { value, wanted: round(bound.value), side: bound.side }
  if (target.due <= at) return satisfies(bound, value) ? said('met', 'reached', facts) : said('not-met', 'short', facts)
  if (satisfies(bound, value)) return said('on-way', 'already-there', facts)
  const expected = onStraightPath(bound.value, indicator.baseline, target.due, measurement.periodEnd)
  if (expected === undefined) return said('cannot-judge', 'no-path', facts)
  const asFar = satisfies(sideTowards(bound, indicator.baseline, expected), value)
  return said(asFar ? 'on-way' : 'not-met', asFar ? 'on-path' : 'behind-path', { ...facts, expected: round(expected) })
}

/** An exact demand is walked towards from where one stood. */
const sideTowards = (bound: Bound, baseline: Baseline | null, expected: number): Bound => ({
  side: bound.side === 'equals' ? (bound.value >= (baseline?.value ?? 0) ? 'at-least' : 'at-most') : bound.side,
  value: expected,
})

export function boundOf(
  demand: NumberDemand,
  { baseline, direction }: Pick<JudgedIndicator, 'baseline' | 'direction'>,
): Bound | Why {
  if (demand.type === 'rank-at-most') return { side: 'at-most', value: demand.rank }
  if (demand.type !== 'change') return { side: demand.type, value: demand.value }
  if (baseline === null) return 'no-baseline'
  if (demand.measure === 'percent' && baseline.value === 0) return 'baseline-zero'
  // Of the size of the baseline, so that +10 per cent also means upwards from a negative start.
  const by = demand.measure === 'percent' ? (Math.abs(baseline.value) * demand.by) / 100 : demand.by
  return { side: sideOfChange(by, direction), value: baseline.value + by }
}

function sideOfChange(by: number, direction: Direction): Bound['side'] {
  if (by !== 0) return by > 0 ? 'at-least' : 'at-most'
  return direction === 'keep' ? 'equals' : direction === 'up' ? 'at-least' : 'at-most'
}

/** Sums of decimals miss by a hair (0,1 + 0,2); nobody shall miss a target by that hair. */
const hair = (size: number) => 1e-9 * Math.max(1, Math.abs(size))

export function satisfies(bound: Bound, value: number): boolean {
  const over = value - bound.value
  if (Math.abs(over) <= hair(bound.value)) return true
  return bound.side === 'at-least' ? over > 0 : bound.side === 'at-most' ? over < 0 : false
}

/** Where one should be on a day when walking evenly from the baseline to the target. */
export function onStraightPath(wanted: number, baseline: Baseline | null, due: Day, on: Day): number | undefined {
  if (baseline === null || baseline.on >= due) return undefined
  const share = Math.min(1, Math.max(0, daysBetween(baseline.on, on) / daysBetween(baseline.on, due)))
  return baseline.value + (wanted - baseline.value) * share
}

const round = (value: number) => Math.round(value * 1e6) / 1e6

const said = (status: Judgement, why: Why, facts: Facts = {}): Plain => ({ status, why, facts })
const cannot = (why: Why, facts: Facts = {}): Verdict => ({ status: 'cannot-judge', why, facts, preliminary: false })
