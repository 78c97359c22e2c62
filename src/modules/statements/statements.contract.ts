import { z } from 'zod'
import { inOre, type Money, moneyUnits } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { equationKinds } from './equation.ts'
import { entryKeys, openingKeys } from './linked-statements.ts'
import { figureKinds, measures } from './statement.ts'

/** What crosses the wire about statements. */

const key = z.string().regex(/^[a-z0-9-]{1,80}$/)
const code = z.string().regex(/^[a-z0-9.-]{1,160}$/)
const year = z.coerce.number().int().min(1900).max(2200)

export const columnContract = z.strictObject({ year: z.int().min(1900).max(2200), kind: z.enum(figureKinds) })

const term = z
  .strictObject({
    table: key,
    row: z.union([key, z.literal('*')]).optional(),
    group: key.optional(),
    factor: z.number().optional(),
    back: z.int().min(0).max(10).optional(),
    kind: z.enum(figureKinds).optional(),
    optional: z.boolean().optional(),
  })
  .refine((one) => (one.row === undefined) !== (one.group === undefined), 'statements_row_or_group')

export const equationContract = z.strictObject({
  code,
  title: z.string().trim().min(1).max(300),
  kind: z.enum(equationKinds),
  left: z.array(term).min(1),
  right: z.array(term).min(1),
  base: z.array(term).min(1).optional(),
  each: z.strictObject({ table: key, group: key }).optional(),
})

/** What a row is, without what the system may hold of it. */
export const rowContract = z.strictObject({
  key,
  label: z.string().trim().min(1).max(200),
  isSum: z.boolean().default(false),
  group: key.optional(),
  measure: z.enum(measures).optional(),
})

export const tableContract = z.strictObject({
  key,
  title: z.string().trim().min(1).max(200),
  unit: z.enum(moneyUnits),
  decimals: z.int().min(0).max(3),
  note: z.string().trim().max(1_000).default(''),
  columns: z.array(columnContract).min(1),
})

export const breachContract = z.object({
  revision: z.coerce.number().int().min(1),
  equation: code,
  year,
  kind: z.enum(figureKinds),
  words: z.string().trim().max(2_000).default(''),
})

const mkr = z
  .string()
  .trim()
  .refine((typed) => parseSwedishNumber(typed) !== undefined, 'platform_field_number')
  .refine((typed) => Math.abs(parseSwedishNumber(typed) ?? 0) <= 1_000_000, 'statements_too_large')
  .transform((typed): Money => inOre(parseSwedishNumber(typed) ?? 0, 'mkr'))

const fieldsOf = <Key extends string>(keys: readonly Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, mkr])) as Record<Key, typeof mkr>)

/** The form that fills the statements, in mkr with decimal comma. */
export const linkedContract = z.object({
  revision: z.coerce.number().int().min(0),
  opening: fieldsOf(openingKeys),
  years: z.array(fieldsOf(entryKeys).extend({ year })).length(3),
})
