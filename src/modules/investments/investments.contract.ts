import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { inOre, type Money, ore } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { type InvestmentComponent, investmentKinds, ruleKeys } from './investment.ts'
import { repaymentRisks } from './state-grant.ts'

/** What crosses the wire about investments. The API tells whole öre with outlays negative; forms take outlays in kronor without a sign. */

const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)
const shortText = z.string().trim().min(1).max(200)
const longText = z.string().trim().max(5_000).default('')
const unit = z.uuid()
const year = z.coerce.number().int().min(1990).max(2200)
const life = z.coerce.number().int().min(0).max(100)
export const revisionContract = z.coerce.number().int().min(0)

/** Kronor as people write them, nought or more. */
const kronor = z.string().transform((text, ctx): Money => {
  const number = parseSwedishNumber(text)
  const isReadable = number !== undefined && Math.abs(number) < 1e12
  if (isReadable && number >= 0) return inOre(number, 'kr')
  ctx.addIssue({ code: 'custom', message: isReadable ? 'investments_minus_typed' : 'platform_field_number' })
  return z.NEVER
})
const outlay = kronor.transform((amount) => ore(-amount))

const componentsText = z.string().transform((text, ctx): InvestmentComponent[] => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const parts = lines.map((line) => {
    const [name = '', amount = '', years = ''] = line.split(';').map((part) => part.trim())
    return { name, amount: parseSwedishNumber(amount), usefulLifeYears: Number(years || Number.NaN) }
  })
  if (parts.every((part) => part.name && part.amount !== undefined && part.amount > 0 && part.usefulLifeYears > 0))
    return parts.map((part) => ({ ...part, amount: ore(-inOre(part.amount ?? 0, 'kr')) }))
  ctx.addIssue({ code: 'custom', message: 'investments_components_rule' })
  return z.NEVER
})

/** The page's form; years come beside it as `amount-2027` and `carried-2027`. */
export const investmentForm = z.object({
  code: shortText,
  name: shortText,
  unit,
  kind: z.enum(investmentKinds),
  purpose: longText,
  decidedTotal: outlay,
  usefulLifeYears: life.default(0),
  inUseFrom: dayText.nullable().default(null),
  components: componentsText.default([]),
  years: z.array(z.object({ year, amount: outlay, carriedOver: outlay })),
})

const money = z.int().transform((amount) => amount as Money)
export const investmentContract = z.object({
  code: shortText,
  name: shortText,
  unit,
  kind: z.enum(investmentKinds).default('asset'),
  purpose: longText,
  decidedTotal: money,
  usefulLifeYears: life,
  inUseFrom: dayText.nullable().default(null),
  components: z
    .array(z.object({ name: shortText, amount: money, usefulLifeYears: life }))
    .max(50)
    .default([]),
  years: z.array(z.object({ year, amount: money, carriedOver: money.default(0 as Money) })).max(50),
})

export const bookContract = z.object({ earner: unit.nullable().default(null) })

export const ruleForm = z.object({
  key: z.enum(ruleKeys),
  value: z.string().transform((text, ctx) => {
    const number = parseSwedishNumber(text)
    if (number !== undefined) return number
    ctx.addIssue({ code: 'custom', message: 'platform_field_number' })
    return z.NEVER
  }),
  source: shortText,
  explanation: longText,
  revision: revisionContract,
})

export const judgeForm = z.object({ finalTotal: outlay, comment: longText, revision: revisionContract })

export const grantForm = z.object({
  name: shortText,
  authority: shortText,
  unit,
  granted: kronor,
  used: kronor.default(0 as Money),
  useUntil: dayText,
  reportBy: dayText.nullable().default(null),
  comment: longText,
})

export const storedContract = z.object({ id: z.string(), revision: z.int() })

export const ruleContract = z.strictObject({
  /** Öre for a threshold, years for a life. */
  value: z.int(),
  source: shortText,
  explanation: longText,
  revision: z.int().min(0),
})
export const ruleParams = z.object({ key: z.enum(ruleKeys) })
export const storedRule = z.object({
  key: z.enum(ruleKeys),
  value: z.int(),
  source: z.string(),
  explanation: z.string(),
  revision: z.int(),
})

export const judgementContract = z.strictObject({
  finalTotal: money,
  comment: longText,
  revision: z.int().min(0),
})
export const storedJudgement = z.object({ finalTotal: z.int(), comment: z.string(), revision: z.int() })

/** Whole öre, positive. */
export const grantContract = z.object({
  name: shortText,
  authority: shortText,
  unit: unit.transform((id) => id as UnitId),
  granted: money,
  used: money.default(0 as Money),
  useUntil: dayText,
  reportBy: dayText.nullable().default(null),
  comment: longText,
})

export const investmentRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  body: z.string(),
  unit: z.string(),
  kind: z.enum(investmentKinds),
  decidedTotal: z.int(),
  usefulLifeYears: z.int(),
  inUseFrom: z.string().nullable(),
  year: z.int().nullable(),
  amount: z.int(),
  carriedOver: z.int(),
})

export const chargeRow = z.object({
  unit: z.string(),
  month: z.int(),
  depreciation: z.int(),
  interest: z.int(),
})

export const standingRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  decidedTotal: z.int(),
  spentTotal: z.int(),
  budgetThisYear: z.int(),
  carriedOver: z.int(),
  spentThisYear: z.int(),
  finalTotal: z.int().nullable(),
  variance: z.int().nullable(),
  comment: z.string(),
})

export const grantRow = z.object({
  id: z.string(),
  name: z.string(),
  authority: z.string(),
  unit: z.string(),
  granted: z.int(),
  used: z.int(),
  unused: z.int(),
  useUntil: z.string(),
  risk: z.enum(repaymentRisks),
})
