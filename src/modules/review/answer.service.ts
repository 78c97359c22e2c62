import { explain } from './explain.service.ts'
import { amountOf } from './figure.ts'
import type { Severity } from './finding.ts'
import type { Review } from './review.ts'

/** A review as other programs read it. Stable: fields may be added, none is taken away. */
export interface ReviewAnswer {
  readonly document: string
  readonly findings: readonly {
    readonly code: string
    readonly severity: Severity
    /** From 1. */
    readonly page: number
    /** From 1, through the document. */
    readonly line: number
    /** The line as it stands. */
    readonly excerpt: string
    /** The one that does not agree first. */
    readonly figures: readonly {
      readonly printed: string
      readonly value: number
      readonly page: number
      readonly line: number
      readonly what: string
    }[]
    readonly explanation: string
  }[]
  /** Lines with numbers that could not be placed. */
  readonly unread: readonly { readonly page: number; readonly line: number; readonly excerpt: string }[]
}

export const answerOf = ({ document, findings, unread }: Review): ReviewAnswer => ({
  document,
  findings: findings.map((finding) => {
    const { line } = finding.quoted[0]
    return {
      code: finding.code,
      severity: finding.severity,
      page: line.page,
      line: line.number,
      excerpt: line.text.trim(),
      figures: finding.quoted.flatMap(({ figure, printed, line: place, what }) =>
        figure ? [{ printed, value: amountOf(figure), page: place.page, line: place.number, what }] : [],
      ),
      explanation: explain(finding),
    }
  }),
  unread: unread.map(({ line }) => ({ page: line.page, line: line.number, excerpt: line.text.trim() })),
})
