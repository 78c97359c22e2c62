import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { postingKinds } from './posting-law.ts'

/** What crosses the wire about postings. */

const dayField = z
  .string()
  .trim()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

/** What a person may post; minutes and meetings post themselves. */
export const writtenKinds = ['delegated-decision', 'how-to-appeal', 'other-statutory'] as const

export const postContract = z.object({
  kind: z.enum(writtenKinds),
  body: z.uuid().transform((text) => text as UnitId),
  title: z.string().trim().min(1).max(300),
  whereToRead: z.string().trim().min(1).max(500),
  statute: z.string().trim().max(200).default(''),
  concernsDay: dayField.nullable().default(null),
})

export const takeDownContract = z.object({ revision: z.coerce.number().int().min(1) })

export const postingReply = z.object({
  id: z.string(),
  kind: z.enum(postingKinds),
  body: z.string(),
  title: z.string(),
  whereToRead: z.string(),
  paragraph: z.string(),
  postedOn: z.string(),
  lastAppealDay: z.string().nullable(),
  removableFrom: z.string(),
  removedOn: z.string().nullable(),
})

export const routeContract = z.object({
  revision: z.coerce.number().int().min(0),
  route: z.enum(['legality', 'party', 'none']),
  statute: z.string().trim().max(200).default(''),
})

export const receiptContract = z.object({ party: z.string().trim().max(200).default(''), receivedOn: dayField })
