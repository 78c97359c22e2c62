import type { ReadDocument } from '../document.ts'
import { codesOf, type FamilyKey, type FindingCode, familyKeys, type ReviewFinding } from '../finding.ts'
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
import { checkShares } from './shares.ts'
import { checkStale } from './stale.ts'
import { checkSums } from './sums.ts'
import { checkUnits } from './units.ts'

/** What rules of other modules judge by; joined where a review is started. */
export interface Means {
  /** What a person says the document is, against its words. */
  readonly kind?: DocumentKind
  readonly measureGoals?: MeasureGoals
}

/** What a family of rules does. What each looks for, on what grounds and what it cannot see stands in the messages under its key. */
interface Rules {
  /** Kinds of document it is for; none told is all. */
  readonly kinds?: readonly DocumentKind[]
  check(document: ReadDocument, means: Means): readonly ReviewFinding[]
  /** What it says of a document beside another; only where documents are held together. */
  against?(own: Held, other: Held): readonly ReviewFinding[]
}

const rules: Readonly<Record<FamilyKey, Rules>> = {
  sums: { check: ({ tables }) => tables.flatMap(checkSums) },
  changes: { check: ({ tables }) => [...checkChanges(tables), ...checkShares(tables)] },
  'same-quantity': { check: ({ tables }) => checkSameQuantity(tables) },
  across: { check: () => [], against: checkAcross },
  articulation: { check: ({ tables }) => checkArticulation(tables) },
  prose: { check: checkProse },
  stale: { check: checkStale },
  assumptions: { check: checkAssumptions },
  references: { check: checkReferences },
  minutes: { kinds: ['minutes'], check: checkMinutes },
  goals: { check: (document, { measureGoals }) => checkGoals(document, measureGoals) },
  units: { check: checkUnits },
}

/** A family with the codes it says, which stand by its key in `finding.ts`. */
export interface Family extends Rules {
  readonly key: FamilyKey
  readonly codes: readonly FindingCode[]
}

export const families: readonly Family[] = familyKeys.map((key) => ({ key, codes: codesOf[key], ...rules[key] }))
