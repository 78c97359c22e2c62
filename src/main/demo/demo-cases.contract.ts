import { z } from 'zod'
import { caseKinds, directions } from '../../modules/cases/index.ts'
import { day } from '../../shared/local-date.ts'

/** The case register of the demo: scheme, series, cases with their documents. People and units by their keys. */

const dayOf = z.string().transform(day)
const text = z.string().trim().min(1)
/** Said where something looks like a fact of the municipality but is made up. */
const invented = z.literal(true).optional()

const secrecy = z.strictObject({ provision: text, markedOn: dayOf, authority: text })

/** The text of its file, made up: a line or paragraph each. */
const file = z.strictObject({
  name: text,
  text: z.array(z.string()).min(1),
  /** What is masked in the rendition that is published in its place. */
  mask: z.strictObject({ words: z.array(text).min(1), provision: text }).optional(),
  publish: z.literal(true).optional(),
})

const document = z.strictObject({
  direction: z.enum(directions),
  day: dayOf,
  /** The same day when left out. */
  registeredOn: dayOf.optional(),
  title: text,
  party: z.string().default(''),
  publicTitle: text.optional(),
  secrecy: secrecy.nullable().default(null),
  file: file.optional(),
  invented,
})

const caseFile = z.strictObject({
  body: z.string(),
  /** As printed, of the register that was before; the next of the series when left out. */
  earlierNumber: z.int().positive().optional(),
  classification: text,
  title: text,
  publicTitle: text.optional(),
  secrecy: secrecy.nullable().default(null),
  officer: z.string().nullable().default(null),
  openedOn: dayOf,
  kind: z.enum(caseKinds).default('ordinary'),
  /** The day it was closed. */
  close: dayOf.optional(),
  documents: z.array(document).default([]),
  invented,
})

const place = { body: z.string(), year: z.int() }

export const casesFile = z.strictObject({
  classes: z.array(z.strictObject({ code: text, name: text })),
  series: z.array(z.strictObject({ ...place, form: text, bodyCode: text })),
  cases: z.array(caseFile),
  gaps: z.array(z.strictObject({ ...place, first: z.int(), last: z.int(), reason: text })),
})

export type DemoCases = z.infer<typeof casesFile>
