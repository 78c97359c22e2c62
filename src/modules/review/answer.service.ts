import type { Line } from './document.ts'
import { explain } from './explain.service.ts'
import { amountOf } from './figure.ts'
import type { ReviewFinding } from './finding.ts'
import type { FindingAnswer, ReviewAnswer } from './review.contract.ts'
import type { Review } from './review.ts'
import { type MutedFinding, quotedWords, reasonFor } from './share/muted.ts'

/** A review as other programs read it; what is put aside stands apart, with the reason. */
export function answerOf(
  { document, kind, findings, unread }: Review,
  muted: readonly MutedFinding[] = [],
): ReviewAnswer {
  const all = findings.map(findingAnswer)
  return {
    document,
    kind: kind.kind,
    kindReason: kind.reason.map(({ printed, line }) => ({ printed, ...placeOf(line) })),
    unread: unread.map(({ line }) => ({ ...placeOf(line), excerpt: line.text.trim() })),
    ...partMuted(all, muted),
  }
}

/** Those that stand, and those put aside. */
export function partMuted(
  all: readonly FindingAnswer[],
  muted: readonly MutedFinding[],
): Pick<ReviewAnswer, 'findings' | 'muted'> {
  const told = all.map((finding) => ({ finding, reason: reasonFor(finding, muted) }))
  return {
    findings: told.flatMap(({ finding, reason }) => (reason === undefined ? [finding] : [])),
    muted: told.flatMap(({ finding, reason }) => (reason === undefined ? [] : [{ ...finding, reason }])),
  }
}

const placeOf = ({ page, printedPage, number }: Line): Pick<FindingAnswer, 'page' | 'printedPage' | 'line'> => ({
  page,
  ...(printedPage === undefined ? {} : { printedPage }),
  line: number,
})

const findingAnswer = (finding: ReviewFinding): FindingAnswer => {
  const { line } = finding.quoted[0]
  return {
    code: finding.code,
    severity: finding.severity,
    ...placeOf(line),
    excerpt: line.text.trim(),
    figures: finding.quoted.flatMap(({ figure, printed, line: place, what, document }) =>
      figure
        ? [
            {
              printed,
              value: amountOf(figure),
              ...placeOf(place),
              what,
              ...(document ? { document } : {}),
            },
          ]
        : [],
    ),
    explanation: explain(finding),
    quoted: quotedWords(finding),
  }
}
