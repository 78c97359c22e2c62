import type { ChangeMeasure, DemandType, Direction, IndicatorKind } from '../../goals/index.ts'
import type { ReadDemand } from '../../review/index.ts'
import type { Place } from '../draft.ts'
import { lastDayOf } from './plan-days.ts'
import type { DraftTarget, PlanDoubt } from './plan-draft.ts'

/** From what a document demands to targets of an indicator. What is not printed is left empty. */

/** An answer stands for a question of yes and no, whatever else the words hold. */
export function kindOf(name: string, demands: readonly ReadDemand[]): IndicatorKind {
  const has = (kind: ReadDemand['kind']) => demands.some((one) => one.kind === kind)
  if (has('answer')) return 'answer'
  if (/^antal\b/iu.test(name)) return 'count'
  if (/^andel/iu.test(name) || demands.some(({ unit }) => unit === '%' || unit === 'procentenheter')) return 'share'
  if (/index/iu.test(name)) return 'index'
  if (has('rank')) return 'rank'
  return has('milestone') && demands.every(({ kind }) => kind === 'milestone' || kind === 'secret')
    ? 'milestone'
    : 'number'
}

const rises = /(?<!\p{L})(?:öka|höj|stig|växa|fler(?!\p{L}))/iu
const falls = /(?<!\p{L})(?:minska|sänk|sjunk|färre(?!\p{L}))/iu

/** Only as far as the demands tell it, or the words of its name. */
export function directionOf(name: string, demands: readonly ReadDemand[]): Direction | '' {
  const ways = new Set(
    demands.map(({ kind, value }) =>
      kind === 'at-least'
        ? 'up'
        : kind === 'at-most'
          ? 'down'
          : kind === 'change'
            ? (value ?? 0) < 0
              ? 'down'
              : 'up'
            : '',
    ),
  )
  ways.delete('')
  const [way] = ways
  if (ways.size > 0) return ways.size === 1 && way ? way : ''
  return rises.test(name) === falls.test(name) ? '' : rises.test(name) ? 'up' : 'down'
}

/** As printed: `%`, `st`. */
export const unitOf = (demands: readonly ReadDemand[]): string =>
  demands.find(({ unit }) => unit !== '')?.unit.replace('procentenheter', '%') ?? ''

const onValues: readonly DemandType[] = ['at-least', 'at-most', 'equals', 'change']

/** As goals hold it. */
const fitsKind = (kind: IndicatorKind, type: DemandType): boolean =>
  kind === 'rank'
    ? type === 'rank-at-most'
    : kind === 'answer' || kind === 'milestone'
      ? type === kind
      : onValues.includes(type)

const types: Readonly<Record<ReadDemand['kind'], DemandType | ''>> = {
  'at-least': 'at-least',
  'at-most': 'at-most',
  equals: 'equals',
  rank: 'rank-at-most',
  change: 'change',
  milestone: 'milestone',
  answer: 'answer',
  secret: '',
}

export interface Around {
  readonly kind: IndicatorKind
  /** The day of its column, where the columns tell. */
  readonly column?: string | undefined
  /** A day in the words of the goal. */
  readonly ofTitle: string | null
  readonly isInTitle: boolean
  /** What stands before its year, when it names a part of the year: `våren 2026`. */
  readonly words: string
  readonly provision: string
  readonly place: Place
}

export function targetOf(
  demand: ReadDemand,
  { kind, column, ofTitle, isInTitle, words, provision, place }: Around,
): DraftTarget {
  const type = types[demand.kind]
  const own = column ?? (isPartOfYear(demand.due, words) ? '' : (lastDayOf(demand.due) ?? ''))
  const due = own || (lastDayOf(ofTitle) ?? '')
  const value = typedValue(demand)
  const doubt: PlanDoubt | null = isInTitle
    ? 'in-title'
    : type !== '' && !fitsKind(kind, type)
      ? 'misfit'
      : due === ''
        ? 'no-day'
        : own === ''
          ? 'day-in-title'
          : value === '' && type !== '' && type !== 'milestone'
            ? 'no-value'
            : null
  return {
    isIn: doubt === null,
    due,
    type,
    value,
    measure: measureOf(demand.unit, kind),
    provision,
    isSecret: demand.kind === 'secret',
    doubt,
    place,
  }
}

/** `Våren 2026` and `delårsrapporten 2026` are not over when the year is. */
const isPartOfYear = (due: string | null, words: string): boolean =>
  [...words.matchAll(partOfYear)].some(([, year]) => year === due)

const partOfYear = /(?:vår|sommar|höst|vinter|halvår|tertial|delår)\p{L}*\s+(?:år\s+)?(20\d\d)/giu

/** From one on. */
const numerals = [
  /^ett?$|^en$/iu,
  /^två$/iu,
  /^tre$/iu,
  /^fyra$/iu,
  /^fem$/iu,
  /^sex$/iu,
  /^sju$/iu,
  /^åtta$/iu,
  /^nio$/iu,
  /^tio$/iu,
]

function typedValue({ kind, value, printed }: ReadDemand): string {
  if (kind === 'answer') return 'yes'
  if (kind === 'rank') {
    const rank = printed.split(/\s+/).flatMap((word) => {
      const at = /^\d+$/.test(word) ? Number(word) : numerals.findIndex((one) => one.test(word)) + 1
      return at > 0 ? [at] : []
    })[0]
    return rank === undefined ? '' : String(rank)
  }
  return value === null ? '' : String(value).replace('.', ',')
}

const measureOf = (unit: string, kind: IndicatorKind): ChangeMeasure =>
  unit === '%'
    ? 'percent'
    : unit === 'procentenheter' && kind === 'share'
      ? 'percentage-points'
      : kind === 'share'
        ? 'percent'
        : 'number'
