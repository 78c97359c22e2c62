import type { Context } from '../../../platform/context.ts'
import { answerOf } from '../answer.service.ts'
import { codesOf, type FamilyKey, familyKeys } from '../finding.ts'
import type { FindingAnswer, SharedReview } from '../review.contract.ts'
import { reviewBeside } from '../review.ts'
import { type Arithmetic, arithmeticOf } from './arithmetic.ts'
import { type MutedFinding, quotedWords, reasonFor } from './muted.ts'
import type { ReadSent } from './review-sent.service.ts'
import { type SealedReview, sealReview } from './seal.service.ts'
import { type LinePart, markedLine, type ShownPage, shownPages } from './shown-document.ts'

/** What the page shows of what was sent: all that there is, since nothing is kept. */

export interface ShownFinding extends FindingAnswer {
  /** In the order of the document's findings, from nought; the lines of the document point at it. */
  readonly number: number
  readonly family: FamilyKey
  readonly marked: readonly LinePart[]
  readonly arithmetic: Arithmetic | null
  /** Its place among those that stand; null when it is put aside. */
  readonly standing: number | null
  /** Why it is put aside; null when it is not. */
  readonly reason: string | null
}

export interface ReadFile {
  readonly name: string
  readonly fault: null
  readonly sha256: string
  readonly kind: SharedReview['reviews'][number]['kind']
  readonly kindReason: SharedReview['reviews'][number]['kindReason']
  readonly findings: readonly ShownFinding[]
  readonly unread: SharedReview['reviews'][number]['unread']
  readonly pages: readonly ShownPage[]
  /** How many were found. */
  readonly tables: number
}

/** A file with its findings, or why it could not be read. */
export type ShownFile = { readonly name: string; readonly fault: string } | ReadFile

export interface ShownReview {
  readonly files: readonly ShownFile[]
  /** To pass on; null when no file could be read. */
  readonly sealed: SealedReview | null
}

export function showReview(ctx: Context, read: readonly ReadSent[], muted: readonly MutedFinding[]): ShownReview {
  const alone = read.flatMap((one) => ('fault' in one ? [] : [one]))
  // Several documents are held beside each other, too.
  const readable = alone.map((one) => ({
    ...one,
    review: reviewBeside(
      one,
      alone.filter((other) => other !== one),
    ),
  }))
  const shared: SharedReview = {
    readOn: ctx.today(),
    reviews: readable.map(({ review, sha256 }) => ({ ...answerOf(review, muted), sha256 })),
  }
  return {
    files: read.map((one) => {
      if ('fault' in one) return { name: one.name, fault: one.fault }
      return shownFile(readable[alone.indexOf(one)] ?? one, muted)
    }),
    sealed: readable.length > 0 ? sealReview(shared) : null,
  }
}

function shownFile(
  { name, sha256, document, review }: Extract<ReadSent, { review: unknown }>,
  muted: readonly MutedFinding[],
): ShownFile {
  const all = answerOf(review)
  let standing = 0
  return {
    ...{
      name,
      sha256,
      fault: null,
      unread: all.unread,
      kind: all.kind,
      kindReason: all.kindReason,
      tables: document.tables.length,
    },
    pages: shownPages(document, review.findings),
    findings: review.findings.flatMap((finding, number): ShownFinding[] => {
      const answer = all.findings[number]
      if (!answer) return []
      const { line } = finding.quoted[0]
      const reason = reasonFor({ code: finding.code, quoted: quotedWords(finding) }, muted) ?? null
      const here = finding.quoted
        .filter((one) => one.line.number === line.number && one.document === undefined)
        .map(({ printed }) => printed)
      return [
        {
          ...answer,
          number,
          family: familyOf(finding.code),
          marked: markedLine(answer.excerpt, here),
          arithmetic: arithmeticOf(finding) ?? null,
          reason,
          standing: reason === null ? standing++ : null,
        },
      ]
    }),
  }
}

function familyOf(code: string): FamilyKey {
  const family = familyKeys.find((key) => codesOf[key].some((one) => one === code))
  if (!family) throw new Error(`${code} belongs to no family`)
  return family
}
