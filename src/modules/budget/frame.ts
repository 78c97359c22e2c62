import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Money, minus, noMoney, ore, plus, sumOf } from '../../shared/money.ts'
import { type Budget, type Frame, type FrameLine, type FrameLineId, yearsOf } from './budget.ts'

/** How frames are built: from last year's frame, line by line with a reason, to the frame of the year, and on to the next. */

/** What a body had in the last adopted budget, transfers included. */
export type Opening = Pick<Frame, 'unit' | 'amount'>

export interface SettleWith {
  /** Null when no budget of the year before is adopted: the start is then entered. */
  readonly opening: readonly Opening[] | null
  /** Names start lines that were not there; rules make no ids. */
  readonly nextId: () => FrameLineId
}

/**
 * Puts a set of lines in order: the first start is last year's frame, each later start the frame of the year before in the same
 * version, and an index line its percent of the start. So the bridge adds up whatever is entered.
 * @throws Refusal budget.year-outside, budget.two-starts, budget.reason-needed, budget.percent-kind, budget.percent-outside,
 *   budget.pair-needed, budget.pair-uneven
 */
export function settleFrames(
  budget: Pick<Budget, 'year'>,
  lines: readonly FrameLine[],
  { opening, nextId }: SettleWith,
): FrameLine[] {
  mustBeWhole(budget, lines)
  return followedThrough(budget, lines, { opening, nextId })
}

/** Starts and percents worked out anew, whatever the lines are: for lines put together from two versions. */
export function followedThrough(
  budget: Pick<Budget, 'year'>,
  lines: readonly FrameLine[],
  { opening, nextId }: SettleWith,
): FrameLine[] {
  const units = new Set([...lines, ...(opening ?? [])].map((line) => line.unit))
  return [...units].flatMap((unit) => settleUnit(budget, unit, lines, { opening, nextId }))
}

function settleUnit(
  budget: Pick<Budget, 'year'>,
  unit: UnitId | null,
  all: readonly FrameLine[],
  { opening, nextId }: SettleWith,
): FrameLine[] {
  const lines = all.filter((line) => line.unit === unit)
  let carried = opening ? (opening.find((one) => one.unit === unit)?.amount ?? noMoney) : undefined
  return yearsOf(budget).flatMap((year) => {
    const ofYear = lines.filter((line) => line.year === year)
    const given = ofYear.find((line) => line.kind === 'start')
    const amount = carried ?? given?.amount ?? noMoney
    const start: FrameLine = {
      ...(given ?? { id: nextId(), unit, year, kind: 'start', percent: null, pair: null, reason: '' }),
      amount,
      position: 0,
    }
    const others = ofYear.filter((line) => line.kind !== 'start')
    const settled = [start, ...others.map((line, at) => ({ ...indexed(line, amount), position: at + 1 }))]
    carried = sumOf(settled.map((line) => line.amount))
    return settled
  })
}

const indexed = (line: FrameLine, start: Money): FrameLine =>
  line.percent === null ? line : { ...line, amount: percentOf(start, line.percent) }

const decimalsKept = 10_000

/** Exact to the öre, half away from nought: whole numbers all the way. @param percent at most four decimals */
export function percentOf(amount: Money, percent: number): Money {
  const product = BigInt(amount) * BigInt(Math.round(percent * decimalsKept))
  const whole = BigInt(100 * decimalsKept)
  const size = product < 0n ? -product : product
  const rounded = (2n * size + whole) / (2n * whole)
  return ore(Number(product < 0n ? -rounded : rounded))
}

/** @throws as `settleFrames` */
export function mustBeWhole(budget: Pick<Budget, 'year'>, lines: readonly FrameLine[]): void {
  lines.forEach((line) => {
    mustBeLine(budget, line)
  })
  mustBePaired(lines)
}

function mustBeLine(budget: Pick<Budget, 'year'>, line: FrameLine): void {
  if (!yearsOf(budget).includes(line.year)) refuse('budget.year-outside', { year: line.year, first: budget.year })
  if (line.kind !== 'start' && line.reason.trim() === '') refuse('budget.reason-needed', { year: line.year })
  if (line.percent !== null && line.kind !== 'index') refuse('budget.percent-kind')
  if (line.percent !== null && Math.abs(line.percent) > 100) refuse('budget.percent-outside', { percent: line.percent })
  if ((line.pair !== null) !== (line.kind === 'responsibility')) refuse('budget.pair-needed', { year: line.year })
}

/** Responsibility goes from one body to another in one year, and nothing is gained or lost on the way. */
function mustBePaired(lines: readonly FrameLine[]): void {
  const starts = lines.filter((line) => line.kind === 'start').map((line) => `${line.unit} ${line.year}`)
  if (new Set(starts).size < starts.length) refuse('budget.two-starts')
  const pairs = Map.groupBy(
    lines.filter((line) => line.pair !== null),
    (line) => `${line.pair} ${line.year}`,
  )
  for (const paired of pairs.values()) {
    const year = paired[0]?.year ?? 0
    if (new Set(paired.map((line) => line.unit)).size < 2) refuse('budget.pair-needed', { year })
    if (sumOf(paired.map((line) => line.amount)) !== 0) refuse('budget.pair-uneven', { year })
  }
}

/** Frames by body and year: each the sum of its lines. */
export function framesFrom(lines: readonly Frame[]): Frame[] {
  const groups = Map.groupBy(lines, (line) => `${line.unit} ${line.year}`)
  return [...groups.values()].map((own) => ({
    unit: own[0]?.unit ?? null,
    year: own[0]?.year ?? 0,
    amount: sumOf(own.map((line) => line.amount)),
  }))
}

export const frameOf = (frames: readonly Frame[], unit: UnitId | null, year: number): Money =>
  frames.find((frame) => frame.unit === unit && frame.year === year)?.amount ?? noMoney

/** One year's way from start to frame for a body: what a waterfall shows. */
export interface Bridge {
  readonly year: number
  readonly start: Money
  readonly steps: readonly FrameLine[]
  readonly frame: Money
  readonly change: Money
}

export function bridgeOf(lines: readonly FrameLine[], unit: UnitId | null, year: number): Bridge {
  const own = lines.filter((line) => line.unit === unit && line.year === year)
  const start = sumOf(own.filter((line) => line.kind === 'start').map((line) => line.amount))
  const steps = own.filter((line) => line.kind !== 'start')
  const frame = plus(start, sumOf(steps.map((line) => line.amount)))
  return { year, start, steps, frame, change: minus(frame, start) }
}

/** The whole municipality's start lines no longer agree with the last adopted budget, as when funds were moved since. */
export const isStartOutdated = (
  budget: Pick<Budget, 'year'>,
  lines: readonly FrameLine[],
  opening: readonly Opening[] | null,
): boolean => {
  if (!opening) return false
  const frames = framesFrom(lines.filter((line) => line.kind === 'start' && line.year === budget.year))
  const units = new Set([...opening, ...frames].map((one) => one.unit))
  return [...units].some(
    (unit) => frameOf(frames, unit, budget.year) !== (opening.find((one) => one.unit === unit)?.amount ?? noMoney),
  )
}
