import { z } from 'zod'
import { inOre, type Money, moneyUnits, ore } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { equationKinds, type Term } from './equation.ts'
import { entryKeys, openingKeys, type SourcedKey, sourcedKeys } from './linked-statements.ts'
import { bindings, equationStates, figureKinds, measures } from './statement.ts'

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

export const missingContract = z.object({
  revision: z.coerce.number().int().min(0),
  words: z.string().trim().max(2_000).default(''),
})

const mkr = z
  .string()
  .trim()
  .refine((typed) => parseSwedishNumber(typed) !== undefined, 'platform_field_number')
  .refine((typed) => Math.abs(parseSwedishNumber(typed) ?? 0) <= 1_000_000, 'statements_too_large')
  .transform((typed): Money => inOre(parseSwedishNumber(typed) ?? 0, 'mkr'))

/** Left empty, the amount is fetched from its source when the tables are filled. */
const sourced = z.preprocess(
  (typed) => (typeof typed === 'string' && typed.trim() === '' ? null : typed),
  mkr.nullable(),
)

const fieldsOf = <Key extends string>(keys: readonly Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, mkr])) as Record<Key, typeof mkr>)

const yearEntry = fieldsOf(entryKeys).extend({
  year,
  ...(Object.fromEntries(sourcedKeys.map((name) => [name, sourced])) as Record<SourcedKey, typeof sourced>),
})

/** The form that fills the statements, in mkr with decimal comma. */
export const linkedContract = z.object({
  revision: z.coerce.number().int().min(0),
  opening: fieldsOf(openingKeys),
  years: z.array(yearEntry).length(3),
  overwrite: z.array(z.string().max(400)).max(5_000).default([]),
})

const seen = z.coerce.number().int().min(1)
const cellFields = { table: key, row: key, year, kind: z.enum(figureKinds) }

/** The form that changes one figure; the amount is read in the unit of its table. */
export const figureForm = z.object({
  revision: seen,
  ...cellFields,
  amount: z.string().max(60).default(''),
  note: z.string().trim().max(1_000).optional(),
})

const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'on')
const choice = z
  .string()
  .optional()
  .transform((value) => value || null)
const rowLabel = z.string().trim().min(1).max(200)

export const rowForm = z.object({
  revision: seen,
  table: key,
  row: key.optional(),
  label: rowLabel,
  isSum: ticked,
  group: choice.pipe(key.nullable()),
  after: choice.pipe(key.nullable()),
})

export const removeRowForm = z.object({ revision: seen, table: key, row: key })
export const removeEquationForm = z.object({ revision: seen, code })

/** `income/tax` is a row, `income/*bodies` a group of rows, `income/*` the row an equation is written out for. */
const place = z
  .string()
  .regex(/^[a-z0-9-]+\/(\*[a-z0-9-]*|[a-z0-9-]+)$/)
  .transform((typed): Pick<Term, 'table' | 'row' | 'group'> => {
    const [table = '', what = ''] = typed.split('/')
    if (what === '*' || !what.startsWith('*')) return { table, row: what }
    return { table, group: what.slice(1) }
  })

const factorField = z
  .string()
  .trim()
  .default('1')
  .refine((typed) => parseSwedishNumber(typed.replace('.', ',')) !== undefined, 'statements_factor_number')
  .transform((typed) => parseSwedishNumber(typed.replace('.', ',')) ?? 1)

const termForm = z
  .object({
    place,
    factor: factorField,
    back: z.coerce.number().int().min(0).max(10).default(0),
    kind: z.enum(figureKinds).optional(),
    optional: ticked,
  })
  .transform(
    ({ place: where, factor, back, kind, optional }): Term => ({
      ...where,
      ...(factor !== 1 && { factor }),
      ...(back > 0 && { back }),
      ...(kind && { kind }),
      ...(optional && { optional }),
    }),
  )

/** The form of an equation; lines without a row are left out before it is read. */
export const equationForm = z.object({
  revision: seen,
  code: code.optional(),
  title: z.string().trim().min(1).max(300),
  kind: z.enum(equationKinds),
  each: place.optional(),
  left: z.array(termForm).max(60),
  right: z.array(termForm).max(60),
  base: z.array(termForm).max(60),
})

/** Statements for programs. Amounts are whole öre, of a percent millionths. */
export const statementParams = z.object({
  budget: z.string().regex(/^\d{4}$/),
  version: z.coerce.number().int().min(1),
})

export const figureBody = z.strictObject({
  revision: z.int().min(1),
  table: key,
  row: key,
  year: z.int().min(1900).max(2200),
  kind: z.enum(figureKinds),
  amount: z.int().transform(ore).nullable(),
  note: z.string().trim().max(1_000).nullish(),
})

const cellReply = z.object({ table: z.string(), row: z.string(), year: z.int(), kind: z.enum(figureKinds) })
const columnReply = z.object({ year: z.int(), kind: z.enum(figureKinds) })

export const statementsReply = z.object({
  version: z.int(),
  status: z.string(),
  revision: z.int(),
  tables: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      unit: z.enum(moneyUnits),
      decimals: z.int(),
      note: z.string(),
      columns: z.array(columnReply),
      rows: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          isSum: z.boolean(),
          group: z.string().nullable(),
          measure: z.enum(measures),
          boundTo: z.enum(bindings).nullable(),
          boundUnit: z.string().nullable(),
        }),
      ),
    }),
  ),
  figures: z.array(cellReply.extend({ amount: z.int(), note: z.string().nullable(), byHand: z.boolean() })),
  equations: z.array(
    z.object({ code: z.string(), title: z.string(), reading: z.string(), kind: z.enum(equationKinds) }),
  ),
  outcomes: z.array(
    columnReply.extend({
      equation: z.string(),
      title: z.string(),
      state: z.enum(equationStates),
      measure: z.enum(measures),
      left: z.int(),
      right: z.int(),
      difference: z.int(),
      arithmetic: z.string(),
      explanation: z.string().nullable(),
      cells: z.array(cellReply),
    }),
  ),
  notTried: z.array(columnReply.extend({ equation: z.string(), title: z.string(), missing: z.array(cellReply) })),
})

export const figureReply = z.object({ revision: z.int(), outcomes: statementsReply.shape.outcomes })
