import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { inOre } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import type { DelegationRuleId } from './delegation.ts'
import { notDelegableMatters } from './delegation-law.ts'

/** What crosses the wire about delegation. */

const dayField = z
  .string()
  .trim()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

const body = z.uuid().transform((text) => text as UnitId)

/** Kronor as people write them. */
const kronor = z
  .string()
  .trim()
  .refine((text) => (parseSwedishNumber(text) ?? 0) > 0, 'platform_field_number')
  .transform((text) => inOre(parseSwedishNumber(text) ?? 0, 'kr'))
  .nullable()
  .default(null)

export const ruleContract = z.object({
  body,
  point: z.string().trim().min(1).max(20),
  matter: z.string().trim().min(1).max(500),
  delegate: z.string().trim().min(1).max(200),
  most: kronor,
  mayPassOn: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
  from: dayField,
  until: dayField.nullable().default(null),
  concerns: z.enum(notDelegableMatters).nullable().default(null),
})

export const endRuleContract = z.object({ revision: z.coerce.number().int().min(1), until: dayField })
export const replaceRuleContract = ruleContract.extend({ revision: z.coerce.number().int().min(1) })

export const informationContract = z.object({
  body,
  cameOn: dayField,
  caseNumber: z.string().trim().max(60).default(''),
  what: z.string().trim().min(1).max(1_000),
})

export const decisionContract = z.object({
  body,
  rule: z
    .uuid()
    .transform((text) => text as DelegationRuleId)
    .nullable()
    .default(null),
  urgentReason: z.string().trim().max(2_000).default(''),
  decidedOn: dayField,
  decidedBy: z.string().trim().min(1).max(200),
  caseNumber: z.string().trim().max(60).default(''),
  what: z.string().trim().min(1).max(1_000),
  amount: kronor,
})

export const reportContract = z.object({ revision: z.coerce.number().int().min(1), on: dayField })
