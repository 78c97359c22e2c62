import { m } from '../../../generated/paraglide/messages.js'
import type { Context } from '../../../platform/context.ts'
import { toCsv } from '../../../platform/csv.ts'
import { printReport } from '../../../platform/document/pdf-document.ts'
import { showMunicipality } from '../../../platform/web/municipality.ts'
import { partMuted } from '../answer.service.ts'
import { severityWord } from '../explain.service.ts'
import type { FindingAnswer, ReviewAnswer, SharedReview, ShareFormat } from '../review.contract.ts'
import type { MutedFinding } from './muted.ts'
import { reviewDocument } from './report.service.ts'

/** A review as a file to pass on. It is made anew each time and kept nowhere. */

export interface SharedFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly name: string
}

export async function shareFile(ctx: Context, shared: SharedReview, format: ShareFormat): Promise<SharedFile> {
  switch (format) {
    case 'pdf': {
      const report = reviewDocument(shared, await showMunicipality(ctx), ctx.locale)
      return file(new Uint8Array((await printReport(report)).pdf), 'application/pdf', 'granskning.pdf')
    }
    case 'json':
      return file(json(jsonOf(shared)), 'application/json', 'granskning.json')
    case 'csv':
      return file(utf8(csvOf(shared)), 'text/csv; charset=utf-8', 'granskning.csv')
    case 'muted':
      return file(json({ muted: mutedOf(shared) }), 'application/json', 'granskning-undantag.json')
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const json = (thing: unknown) => utf8(`${JSON.stringify(thing, null, 2)}\n`)
const file = (bytes: Uint8Array<ArrayBuffer>, type: string, name: string): SharedFile => ({ bytes, type, name })

/** One document as itself, several as a list: as the command line prints them. */
const jsonOf = ({ reviews }: SharedReview): unknown => {
  const answers = reviews.map(({ sha256: _, ...answer }): ReviewAnswer => answer)
  return answers.length === 1 ? answers[0] : answers
}

const mutedOf = ({ reviews }: SharedReview): readonly MutedFinding[] =>
  reviews.flatMap(({ muted }) => muted.map(({ code, quoted, reason }) => ({ code, quoted, reason })))

/** A row for each finding, those put aside last in their document. */
function csvOf({ reviews }: SharedReview): string {
  const columns = ['document', 'severity', 'code', 'page', 'line', 'explanation', 'excerpt', 'figures', 'reason']
  return toCsv(
    columns,
    reviews.flatMap(({ document, findings, muted }) => [
      ...findings.map((one) => csvRow(document, one, '')),
      ...muted.map((one) => csvRow(document, one, one.reason)),
    ]),
    ';',
  )
}

const csvRow = (document: string, one: FindingAnswer, reason: string) => [
  ...[document, severityWord(one.severity), one.code, one.page, one.line, one.explanation, one.excerpt],
  one.figures.map(({ what, printed }) => (what ? m.review_figure({ what, printed }) : printed)).join('\n'),
  reason,
]

/** What the reader has put aside on the page, with a reason each. @param reasons by document and finding, as both stand in it */
export const withMuted = (
  shared: SharedReview,
  reasons: (document: number, finding: FindingAnswer) => string | undefined,
): SharedReview => ({
  ...shared,
  reviews: shared.reviews.map((one, index) => {
    const added = one.findings.flatMap((finding) => {
      const reason = reasons(index, finding)
      return reason ? [{ code: finding.code, quoted: finding.quoted, reason }] : []
    })
    const parted = partMuted(one.findings, added)
    return { ...one, findings: parted.findings, muted: [...one.muted, ...parted.muted] }
  }),
})
