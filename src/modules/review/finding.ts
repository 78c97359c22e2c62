import type { Line } from './document.ts'
import type { Figure } from './figure.ts'

/** What a review says: where, which figures, and the arithmetic. Texts are made where it is shown. */

export const severities = ['contradiction', 'error', 'rounding', 'note'] as const
export type Severity = (typeof severities)[number]

/** Words or a figure with the place they stand in. */
export interface Quoted {
  readonly line: Line
  /** As printed: `−1 239,0`, `Budgetramarna för 2025`. */
  readonly printed: string
  /** Null for words that are no figure. */
  readonly figure: Pick<Figure, 'digits' | 'decimals' | 'isPercent'> | null
  /** What it measures: `Summa nämnder, Plan 2027`; empty when the line says it all. */
  readonly what: string
  /** The document it stands in, where several are held together; else it stands in the one that is read. */
  readonly document?: string
}

/** What the rule worked out: numbers in the unit of the figures, words as they stand. */
export type Facts = Readonly<Record<string, string | number>>

export interface ReviewFinding {
  readonly code: FindingCode
  readonly severity: Severity
  /** What does not agree first, then what it was held against. */
  readonly quoted: readonly [Quoted, ...Quoted[]]
  readonly facts: Facts
}

/** Every code, by the family of rules that says it; in the order the families are told. */
export const codesOf = {
  sums: ['sum-differs', 'sum-leaves-out', 'sum-unexplained', 'sum-rounded'],
  changes: ['change-differs', 'percent-differs', 'share-differs'],
  'same-quantity': ['same-quantity-differs'],
  across: ['documents-differ'],
  articulation: ['opening-differs', 'balance-differs', 'investment-differs'],
  prose: ['prose-differs', 'prose-arithmetic', 'prose-share', 'prose-largest'],
  stale: [
    'stale-year',
    'plan-year',
    'broken-reference',
    'numbering-differs',
    'label-number-differs',
    'note-missing',
    'reference-missing',
    'number-twice',
    'number-gap',
    'header-year-differs',
    'title-year-differs',
    'name-spelled',
  ],
  assumptions: ['population-differs', 'liquidity-falls', 'loans-differ', 'percent-or-points'],
  references: ['date-impossible', 'weekday-differs', 'date-differs', 'case-class-differs', 'paragraph-gap'],
  minutes: [
    'paragraph-outside',
    'approver-absent',
    'approver-not-deciding',
    'actor-absent',
    'actor-left',
    'conflict-acts',
    'substitute-decides',
    'presence-limited',
    'votes-too-many',
    'votes-too-few',
    'voters-differ',
    'casting-without-tie',
    'approval-early',
    'approval-late',
    'dispatch-missing',
    'task-given',
    'task-proposed',
    'task-without-day',
    'condition-given',
  ],
  goals: [
    'goal-repeated',
    'goal-targets-differ',
    'goal-without-indicator',
    'indicator-without-goal',
    'goal-activity',
    'goal-vague',
    'goal-without-date',
    'target-percent',
    'target-without-base',
    'count-with-percent',
    'goal-without-responsible',
    'responsible-unclear',
    'responsible-unknown',
    'heading-splits-goal',
    'heading-order',
  ],
  units: [
    'sign-differs',
    'sign-odd',
    'sign-rule-differs',
    'unit-differs',
    'unit-missing',
    'years-out-of-order',
    'column-repeated',
  ],
} as const
export type FamilyKey = keyof typeof codesOf
export type FindingCode = (typeof codesOf)[FamilyKey][number]
export const familyKeys = Object.keys(codesOf) as readonly FamilyKey[]
export const findingCodes: readonly FindingCode[] = familyKeys.flatMap((key) => [...codesOf[key]])
