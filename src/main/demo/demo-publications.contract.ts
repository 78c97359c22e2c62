import { z } from 'zod'
import type { PartStatus, PublicationKind } from '../../modules/publications/index.ts'
import { day } from '../../shared/local-date.ts'
import { calendarFile } from './demo-files.contract.ts'

/** Made-up publications of the demo: a round that is over, and what is written and published. People, units and rounds by their keys. */

const dayOf = z.string().transform(day)

const forecast = z.strictObject({
  unit: z.string(),
  person: z.string(),
  comment: z.string(),
  /** Why the unit holds its budget though the proposal says otherwise; empty takes the proposal. */
  holdsBecause: z.string().default(''),
})

const part = z.strictObject({
  /** Title of a chapter the publication begins with, or of one that is added. */
  title: z.string(),
  /** Another place in the organisation than the whole municipality, and who answers there. */
  unit: z.string().optional(),
  role: z.string().optional(),
  status: z.enum(['not-begun', 'writing', 'ready', 'locked'] satisfies PartStatus[]),
  texts: z.array(z.strictObject({ person: z.string(), body: z.string() })).default([]),
})

export const publicationsFile = z.strictObject({
  /** The interim round that is over, closed with its figures. */
  interim: z.strictObject({ round: calendarFile.shape.rounds.element, forecasts: z.array(forecast) }),
  publications: z.array(
    z.strictObject({
      key: z.string(),
      kind: z.enum(['budget-book', 'interim', 'monthly'] satisfies PublicationKind[]),
      title: z.string(),
      round: z.string().nullable(),
      writtenOn: dayOf,
      publishedOn: dayOf.nullable(),
      parts: z.array(part),
    }),
  ),
})
export type DemoPublications = z.infer<typeof publicationsFile>
