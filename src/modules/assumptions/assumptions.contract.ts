import { z } from 'zod'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { inOre } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { assumptionUnits } from './assumption.ts'

/** What crosses the wire about assumptions and allocation keys. */

const key = z.string().regex(/^[a-z0-9-]{1,60}$/, 'assumptions_key_rule')
const shortText = z.string().trim().min(1).max(200)
const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)
const year = z.coerce.number().int().min(1990).max(2200)
const revision = z.coerce.number().int().min(0)

export const headContract = z.object({ name: shortText, source: shortText, publishedOn: dayText })

export const newSetContract = headContract.extend({ key, basedOn: key.optional() })

export const valueContract = z.object({
  key,
  year,
  /** Öre when the definition is money, per cent when percent. */
  value: z.number(),
  evidence: z.string().max(500).default(''),
})

export const setContract = headContract.extend({ revision, values: z.array(valueContract).max(2_000) })

/** A number as people write it, with decimal comma. */
export const swedishNumber = z.string().transform((text, ctx) => {
  const number = parseSwedishNumber(text)
  if (number !== undefined) return number
  ctx.addIssue({ code: 'custom', message: 'platform_field_number' })
  return z.NEVER
})

/** As the page sends it: amounts in kronor. */
export const definitionForm = z
  .object({
    key,
    name: shortText,
    unit: z.enum(assumptionUnits),
    low: swedishNumber,
    high: swedishNumber,
    evidence: z.string().trim().max(500).default(''),
    revision,
  })
  .transform((order) => ({ ...order, ...(order.unit === 'money' && inKronor(order)) }))

const inKronor = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  low: inOre(low, 'kr'),
  high: inOre(high, 'kr'),
})

export const adoptContract = z.object({ version: z.uuid() })

const sharesText = z.string().transform((text, ctx) => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const shares = lines.map((line) => {
    const [party = '', percent = ''] = line.split(';')
    return { party: party.trim(), percent: parseSwedishNumber(percent) }
  })
  if (shares.every((one) => one.party !== '' && one.percent !== undefined))
    return shares as { party: string; percent: number }[]
  ctx.addIssue({ code: 'custom', message: 'assumptions_shares_rule' })
  return z.NEVER
})

export const allocationForm = z.object({
  key,
  name: shortText,
  validFrom: dayText,
  reason: shortText,
  shares: sharesText,
})

/** As a program sends them: amounts of a definition in öre. */
export const definitionContract = z.strictObject({
  name: shortText,
  unit: z.enum(assumptionUnits),
  low: z.number(),
  high: z.number(),
  evidence: z.string().trim().max(500).default(''),
  revision: z.int().min(0),
})
export const storedDefinitionContract = z.object({ key, name: z.string().nullable(), revision: z.int() })
export const keyParams = z.object({ key })

const sharesContract = z.array(z.object({ party: shortText, percent: z.number() })).max(200)
export const allocationContract = z.strictObject({
  name: shortText,
  validFrom: dayText,
  reason: shortText,
  shares: sharesContract,
})
export const allocationRowContract = z.object({
  key: z.string(),
  name: z.string(),
  validFrom: z.string(),
  reason: z.string(),
  party: z.string(),
  percent: z.number(),
})
export const storedAllocationContract = allocationContract.extend({ key: z.string(), validFrom: z.string() })

export const allocationAmount = z.object({ amount: swedishNumber.optional() })

export const storedSetContract = z.object({
  key: z.string(),
  name: z.string(),
  source: z.string(),
  publishedOn: z.string(),
  basedOn: z.string().nullable(),
  revision: z.int(),
  values: z.array(valueContract),
})

/** One value a row, for lists and CSV. */
export const valueRowContract = z.object({
  set: z.string(),
  key: z.string(),
  name: z.string(),
  unit: z.enum(assumptionUnits),
  year: z.int(),
  value: z.number(),
  evidence: z.string(),
})

export const changeRowContract = z.object({
  key: z.string(),
  name: z.string(),
  unit: z.enum(assumptionUnits),
  year: z.int(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  effectYear: z.int().nullable(),
  /** Öre. */
  effect: z.number().nullable(),
  evidence: z.string(),
})
