import type { UnitId } from '../../shared/ids.ts'
import { type Money, minus } from '../../shared/money.ts'
import type { Budget, FrameLine, FrameLineId } from './budget.ts'
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

/** All that a version which follows another keeps of its own; the rest is read from the other as it stands. */
export interface OwnLines {
  readonly lines: readonly FrameLine[]
  readonly leftOut: readonly FrameLineId[]
}

/** What merely follows from other lines is not kept: it is worked out anew. */
export function ownLinesOf(
  { year }: Pick<Budget, 'year'>,
  base: readonly FrameLine[],
  lines: readonly FrameLine[],
): OwnLines {
  const changes = differenceOf(base, lines).lines.filter(
    (change) => change.kind !== 'changed' || !isConsequence(change, year),
  )
  return {
    lines: changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.after])),
    leftOut: changes.flatMap((change) => (change.kind === 'removed' ? [change.before.id] : [])),
  }
}

/**
 * A party's budget put together: the lines of the version it builds on, as they are now, with the party's own in their place.
 * Starts and percents are to be worked out anew.
 */
export function withOwnLines(base: readonly FrameLine[], { lines, leftOut }: OwnLines): FrameLine[] {
  const ownOf = (line: FrameLine) => lines.find((own) => own.id === line.id || isSameStart(own, line))
  const kept = base.flatMap((line) => (leftOut.includes(line.id) ? [] : [ownOf(line) ?? line]))
  return [...kept, ...lines.filter((own) => !kept.includes(own))]
}

const isSameStart = (a: FrameLine, b: FrameLine): boolean =>
  a.kind === 'start' && b.kind === 'start' && a.unit === b.unit && a.year === b.year
