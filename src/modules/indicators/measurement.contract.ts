import { z } from 'zod'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { measurementStatuses, sexes } from './measurement.ts'

/** What crosses the wire about measurements. */

export const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined)
  .transform((text) => text as Day)

const provision = z.string().trim().min(3).max(60)

export const contentContract = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('answer'), answer: z.enum(['yes', 'partly', 'no']) }),
  z.object({ kind: z.literal('milestone'), reachedOn: dayText.nullable() }),
])

/** A value handed in. `status` says how sure it is, or why there is none. */
export const readingContract = z.object({
  periodEnd: dayText,
  sex: z.enum(sexes).default('total'),
  status: z.enum(['preliminary', 'final', 'missing', 'not-applicable']),
  content: contentContract.nullable().default(null),
  secrecy: z
    .object({ provision, note: z.string().trim().max(500).default('') })
    .nullable()
    .default(null),
  source: z.string().trim().max(500).default(''),
  /** The revision the caller saw; left out when none was there. */
  revision: z.number().int().min(1).optional(),
})

export const measurementContract = z
  .object({
    id: z.string(),
    indicator: z.string(),
    periodEnd: z.string(),
    sex: z.enum(sexes),
    status: z.enum(measurementStatuses),
    content: contentContract.nullable(),
    secrecy: z.object({ provision: z.string(), note: z.string() }).nullable(),
    preliminary: z.boolean(),
    source: z.string(),
    isDemo: z.boolean(),
    revision: z.number().int(),
  })
  .meta({ id: 'Measurement' })
