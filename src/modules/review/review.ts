import { families } from './checks/register.ts'
import type { ReadDocument, Unread } from './document.ts'
import { type ReviewFinding, severities } from './finding.ts'

/** What a review of one document says. */
export interface Review {
  readonly document: string
  readonly findings: readonly ReviewFinding[]
  /** Lines with numbers that could not be placed in a table. */
  readonly unread: readonly Unread[]
}

/** Reads the document by every rule of the register; the gravest first, each grave as it stands in the document. */
export function review(document: ReadDocument): Review {
  const all = families.flatMap(({ check }) => check(document))
  const findings = all.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      a.quoted[0].line.number - b.quoted[0].line.number,
  )
  return { document: document.name, findings, unread: document.unread }
}
