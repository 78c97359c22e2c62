import type { UnitId } from '../../shared/ids.ts'
import { type Money, minus } from '../../shared/money.ts'
import type { FrameLine } from './budget.ts'
import { frameOf, framesFrom } from './frame.ts'

/** What sets one version apart from another, by figure and by the words of the reasons. */

export type LineChange =
  | { readonly kind: 'added'; readonly after: FrameLine }
  | { readonly kind: 'removed'; readonly before: FrameLine }
  | { readonly kind: 'changed'; readonly before: FrameLine; readonly after: FrameLine }

export interface FrameChange {
  readonly unit: UnitId | null
  readonly year: number
  readonly before: Money
  readonly after: Money
  /** After less before: positive is less cost. */
  readonly difference: Money
}

export interface VersionDifference {
  readonly frames: readonly FrameChange[]
  readonly lines: readonly LineChange[]
}

/** Only what differs. A line is the same line as long as its id is, wherever it is moved. */
export const differenceOf = (before: readonly FrameLine[], after: readonly FrameLine[]): VersionDifference => ({
  frames: frameChanges(before, after),
  lines: [
    ...after.flatMap((line): LineChange[] => {
      const old = before.find((one) => one.id === line.id)
      if (!old) return [{ kind: 'added', after: line }]
      return isSame(old, line) ? [] : [{ kind: 'changed', before: old, after: line }]
    }),
    ...before
      .filter((line) => !after.some((one) => one.id === line.id))
      .map((line): LineChange => ({ kind: 'removed', before: line })),
  ],
})

/** A start of a plan year and a percent's amount follow from other lines; nobody chose them. */
export const isConsequence = (change: LineChange, budgetYear: number): boolean => {
  if (change.kind !== 'changed')
    return change.kind === 'added' ? isLaterStart(change.after, budgetYear) : isLaterStart(change.before, budgetYear)
  const { before, after } = change
  return (
    isSame({ ...before, amount: after.amount }, after) && (isLaterStart(after, budgetYear) || after.percent !== null)
  )
}

const isLaterStart = (line: FrameLine, budgetYear: number): boolean => line.kind === 'start' && line.year > budgetYear

const isSame = (a: FrameLine, b: FrameLine): boolean =>
  a.unit === b.unit &&
  a.year === b.year &&
  a.kind === b.kind &&
  a.amount === b.amount &&
  a.percent === b.percent &&
  a.pair === b.pair &&
  a.reason === b.reason

function frameChanges(before: readonly FrameLine[], after: readonly FrameLine[]): FrameChange[] {
  const [old, now] = [framesFrom(before), framesFrom(after)]
  const places = Map.groupBy([...old, ...now], ({ unit, year }) => `${unit} ${year}`)
  return [...places.values()].flatMap(([place]) => {
    if (!place) return []
    const [was, is] = [frameOf(old, place.unit, place.year), frameOf(now, place.unit, place.year)]
    return was === is
      ? []
      : [{ unit: place.unit, year: place.year, before: was, after: is, difference: minus(is, was) }]
  })
}

/** The lines of a version, put together from those it differs from: a party's budget from the board's and the party's own lines. */
export function withDifference(base: readonly FrameLine[], changes: readonly LineChange[]): FrameLine[] {
  const gone = new Set(changes.map((change) => (change.kind === 'added' ? '' : change.before.id)))
  const kept = base.filter((line) => !gone.has(line.id))
  return [...kept, ...changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.after]))]
}
