import { z } from 'zod'

/** What crosses the wire about files of documents. */

export const versionNumber = z.coerce.number().int().min(1).max(1_000_000)

export const publishContract = z.object({
  version: versionNumber,
  considered: z
    .union([z.literal('true'), z.boolean()])
    .optional()
    .transform((said) => said === 'true' || said === true),
})

export const withdrawContract = z.object({ version: versionNumber })

const listed = <S extends z.ZodType>(one: S) =>
  z.preprocess((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]), z.array(one).max(20_000))

export const maskContract = z.object({
  version: versionNumber,
  provision: z.string().trim().min(1).max(200),
  /** One line for each. */
  words: z
    .string()
    .max(20_000)
    .optional()
    .transform((text) =>
      (text ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  passages: listed(z.coerce.number().int().min(1)),
  personalNumbers: z
    .literal('true')
    .optional()
    .transform((said) => said === 'true'),
})

export const uploadQuery = z.object({ document: z.uuid(), name: z.string().min(1).max(400) })

export const searchQuery = z.object({
  q: z.string().max(200).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const versionReply = z.object({
  version: z.int(),
  name: z.string(),
  namedAs: z.string().nullable(),
  type: z.string(),
  size: z.int(),
  digest: z.string(),
  redacts: z.int().nullable(),
  quarantine: z.string().nullable(),
  textState: z.string(),
  personalNumbers: z.int(),
  publishedAt: z.string().nullable(),
})

const segments = z.array(z.object({ text: z.string(), isHit: z.boolean() }))

export const foundReply = z.object({
  decisions: z.array(
    z.object({ id: z.string(), title: z.string(), place: z.string(), href: z.string(), excerpt: segments }),
  ),
  cases: z.object({
    total: z.int(),
    rows: z.array(
      z.object({ id: z.string(), slug: z.string(), number: z.string(), title: z.string(), openedOn: z.string() }),
    ),
  }),
  documents: z.object({
    total: z.int(),
    rows: z.array(
      z.object({
        id: z.string(),
        ordinal: z.int(),
        title: z.string(),
        caseSlug: z.string(),
        caseNumber: z.string(),
        excerpt: segments,
      }),
    ),
  }),
})
