import type { Held } from './checks/across.ts'
import { families, type Means } from './checks/register.ts'
import type { ReadDocument, Unread } from './document.ts'
import { type ReviewFinding, severities } from './finding.ts'
import { type KindOfDocument, kindOf } from './kind.ts'

/** What a review of one document says. */
export interface Review {
  readonly document: string
  /** What sort of document it is, and why. */
  readonly kind: KindOfDocument
  readonly findings: readonly ReviewFinding[]
  /** Lines with numbers that could not be placed in a table. */
  readonly unread: readonly Unread[]
}

/** Reads the document by every rule of the register; the gravest first, each grave as it stands in the document. */
export function review(document: ReadDocument, means: Means = {}): Review {
  const kind = kindOf(document, means.kind)
  const wanted = families.filter(({ kinds }) => kinds === undefined || kinds.includes(kind.kind))
  const findings = inOrder(wanted.flatMap(({ check }) => check(document, means)))
  return { document: document.name, kind, findings, unread: document.unread }
}

/** What the document says otherwise than others do; each finding stands in the document that is read. */
export const besideOthers = (own: Held, others: readonly Held[]): ReviewFinding[] =>
  inOrder(families.flatMap(({ against }) => others.flatMap((other) => against?.(own, other) ?? [])))

/** A document with its review. */
export interface Reviewed {
  readonly document: ReadDocument
  readonly review: Review
}

/** The review of the document alone, and what others say otherwise. */
export const reviewBeside = (own: Reviewed, others: readonly Reviewed[]): Review => ({
  ...own.review,
  findings: inOrder([...own.review.findings, ...besideOthers(heldOf(own), others.map(heldOf))]),
})

const heldOf = ({ document, review: { kind } }: Reviewed): Held => ({
  document,
  kind: kind.kind === 'other' ? null : kind.kind,
})

const inOrder = (findings: readonly ReviewFinding[]): ReviewFinding[] =>
  findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      a.quoted[0].line.number - b.quoted[0].line.number,
  )
