import { z } from 'zod'
import { severities } from './finding.ts'
import { documentKinds } from './kind.ts'

/** What crosses the wire of a review. */

const mutedFinding = z.object({
  code: z.string().max(60),
  quoted: z.array(z.string().max(2000)).min(1).max(500),
  reason: z.string().trim().min(1).max(500),
})

/** The file that travels with a document: `{ "muted": [ … ] }`. */
export const mutedContract = z.object({ muted: z.array(mutedFinding).max(5000) })

const place = {
  page: z.int(),
  /** The number printed on the page, where it is another. */
  printedPage: z.int().optional(),
  line: z.int(),
}

const findingContract = z.object({
  code: z.string(),
  severity: z.enum(severities),
  ...place,
  excerpt: z.string(),
  figures: z.array(
    z.object({
      printed: z.string(),
      value: z.number(),
      ...place,
      what: z.string(),
      /** The other document, where several are held together. */
      document: z.string().optional(),
    }),
  ),
  explanation: z.string(),
  quoted: z.array(z.string()),
})

/** A review as other programs read it. Stable: fields may be added, none is taken away. */
export const reviewReply = z.object({
  document: z.string(),
  kind: z.enum(documentKinds),
  /** What spoke for the kind, the weightiest first. */
  kindReason: z.array(z.object({ printed: z.string(), ...place })),
  findings: z.array(findingContract),
  unread: z.array(z.object({ ...place, excerpt: z.string() })),
  muted: z.array(findingContract.extend({ reason: z.string() })),
})
export type ReviewAnswer = z.infer<typeof reviewReply>
export type FindingAnswer = ReviewAnswer['findings'][number]

/** The form of the API; the answer is of the first `file`, held against the others. */
export const reviewForm = z.object({
  file: z.array(z.file()).min(1),
  against: z.array(z.file()).optional(),
  muted: z.array(z.file()).optional(),
  kind: z.enum(documentKinds).optional(),
})
export const reviewQuery = z.object({
  name: z.string().trim().min(1).max(400),
  kind: z.enum(documentKinds).optional(),
})

/** A review to pass on: what was read, by the digest of its bytes, and what was said of it. */
export const sharedContract = z.object({
  readOn: z.iso.date(),
  reviews: z.array(reviewReply.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
})
export type SharedReview = z.infer<typeof sharedContract>

export const shareFormats = ['pdf', 'json', 'csv', 'muted'] as const
export type ShareFormat = (typeof shareFormats)[number]
