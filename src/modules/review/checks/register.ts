import type { ReadDocument } from '../document.ts'
import type { FindingCode, ReviewFinding } from '../finding.ts'
import type { DocumentKind } from '../kind.ts'
import { checkAcross, type Held } from './across.ts'
import { checkArticulation } from './articulation.ts'
import { checkAssumptions } from './assumptions.ts'
import { checkChanges } from './changes.ts'
import { checkGoals, type MeasureGoals } from './goals.ts'
import { checkMinutes } from './minutes.ts'
import { checkProse } from './prose.ts'
import { checkReferences } from './references.ts'
import { checkSameQuantity } from './same-quantity.ts'
import { checkStale } from './stale.ts'
import { checkSums } from './sums.ts'
import { checkUnits } from './units.ts'

/** What rules of other modules judge by; joined where a review is started. */
export interface Means {
  /** What a person says the document is, against its words. */
  readonly kind?: DocumentKind
  readonly measureGoals?: MeasureGoals
}

/** Every family of rules. What each looks for, on what grounds and what it cannot see stands in the messages under its key. */
export interface Family {
  readonly key: FamilyKey
  readonly codes: readonly FindingCode[]
  /** Kinds of document it is for; none told is all. */
  readonly kinds?: readonly DocumentKind[]
  check(document: ReadDocument, means: Means): readonly ReviewFinding[]
  /** What it says of a document beside another; only where documents are held together. */
  against?(own: Held, other: Held): readonly ReviewFinding[]
}

export const familyKeys = [
  'sums',
  'changes',
  'same-quantity',
  'across',
  'articulation',
  'prose',
  'stale',
  'assumptions',
  'references',
  'minutes',
  'goals',
  'units',
] as const
export type FamilyKey = (typeof familyKeys)[number]

export const families: readonly Family[] = [
  {
    key: 'sums',
    codes: ['sum-differs', 'sum-leaves-out', 'sum-unexplained', 'sum-rounded'],
    check: ({ tables }) => tables.flatMap(checkSums),
  },
  { key: 'changes', codes: ['change-differs', 'percent-differs'], check: ({ tables }) => checkChanges(tables) },
  { key: 'same-quantity', codes: ['same-quantity-differs'], check: ({ tables }) => checkSameQuantity(tables) },
  { key: 'across', codes: ['documents-differ'], check: () => [], against: checkAcross },
  {
    key: 'articulation',
    codes: ['opening-differs', 'balance-differs', 'investment-differs'],
    check: ({ tables }) => checkArticulation(tables),
  },
  { key: 'prose', codes: ['prose-differs', 'prose-arithmetic', 'prose-share', 'prose-largest'], check: checkProse },
  {
    key: 'stale',
    codes: [
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
    check: checkStale,
  },
  {
    key: 'assumptions',
    codes: ['population-differs', 'liquidity-falls', 'loans-differ', 'percent-or-points'],
    check: checkAssumptions,
  },
  {
    key: 'references',
    codes: ['date-impossible', 'weekday-differs', 'date-differs', 'case-class-differs', 'paragraph-gap'],
    check: checkReferences,
  },
  {
    key: 'minutes',
    codes: [
      'paragraph-outside',
      'approver-absent',
      'approver-not-deciding',
      'actor-absent',
      'actor-left',
      'conflict-acts',
      'substitute-decides',
      'presence-limited',
      'votes-too-many',
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
    kinds: ['minutes'],
    check: checkMinutes,
  },
  {
    key: 'goals',
    codes: [
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
    check: (document, { measureGoals }) => checkGoals(document, measureGoals),
  },
  {
    key: 'units',
    codes: [
      'sign-differs',
      'sign-odd',
      'sign-rule-differs',
      'unit-differs',
      'unit-missing',
      'years-out-of-order',
      'column-repeated',
    ],
    check: checkUnits,
  },
]
