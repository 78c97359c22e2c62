import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { statementRows } from './account.ts'
import { dimensionParts } from './code-part.ts'

/** What crosses the wire about the ledger. Amounts are whole öre. */

export const yearContract = z.coerce.number().int().min(1990).max(2200)
const monthContract = z.coerce.number().int().min(1).max(12)
const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)
const sourceKey = z.string().regex(/^[a-z0-9-]{1,60}$/)

export const importContract = z.object({
  upload: z.uuid(),
  year: yearContract,
  source: sourceKey.default('ekonomisystem'),
  reason: z.string().trim().max(2_000).default(''),
})

export const apiImportContract = importContract.extend({ dryRun: z.boolean().default(false) })

export const uploadQuery = z.object({ name: z.string().max(200).default('') })

const facts = z.record(z.string(), z.union([z.string(), z.number()])).readonly()
const remarks = z.object({
  warning: z.int(),
  info: z.int(),
  first: z.array(z.object({ code: z.string(), severity: z.string(), line: z.int(), facts })).readonly(),
})

export const importedContract = z
  .object({
    id: z.string(),
    source: z.string(),
    year: z.int(),
    firstMonth: z.int(),
    lastMonth: z.int(),
    status: z.enum(['active', 'replaced']),
    fileName: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    company: z.string(),
    vouchers: z.int(),
    lines: z.int(),
    debit: z.int(),
    reason: z.string(),
    importedBy: z.string(),
    importedAt: z.string(),
  })
  .meta({ id: 'LedgerImport' })

export const previewContract = z
  .object({
    unchanged: z.boolean(),
    year: z.int(),
    source: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    company: z.string(),
    program: z.string(),
    organisationNumber: z.string(),
    firstMonth: z.int(),
    lastMonth: z.int(),
    vouchers: z.int(),
    lines: z.int(),
    debit: z.int(),
    balances: z.int(),
    faults: z.array(z.object({ code: z.string(), line: z.int(), facts })).readonly(),
    faultCount: z.int(),
    remarks,
    unknownDimensions: z.array(z.string()).readonly(),
    unmapped: z.object({ codes: z.int(), accounts: z.int(), amount: z.int() }),
    replaces: z.array(importedContract).readonly(),
    difference: z
      .object({
        added: z.int(),
        removed: z.int(),
        changed: z.int(),
        groups: z.array(z.object({ group: z.string().nullable(), before: z.int(), after: z.int() })).readonly(),
      })
      .nullable(),
  })
  .meta({ id: 'LedgerImportPreview' })

export const importReplyContract = z.object({
  stored: z.boolean(),
  unchanged: z.boolean(),
  import: importedContract.nullable(),
  preview: previewContract.nullable(),
})

export const unitCodeContract = z.object({
  code: z.string().trim().min(1).max(60),
  isPrefix: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
  unit: z.uuid().transform((text) => text as UnitId),
  from: dayText,
  until: dayText.nullable().default(null),
  source: sourceKey.optional(),
})

/** Left out is not the same as undefined. */
export const unitCodeOf = ({ source, ...rule }: z.output<typeof unitCodeContract>) =>
  source === undefined ? rule : { ...rule, source }

export const pasteContract = z.object({
  codes: z.string().min(1).max(20_000_000),
  from: dayText,
  source: sourceKey.optional(),
})

export const unmappedContract = z
  .object({ source: z.string(), code: z.string(), name: z.string(), amount: z.int(), lines: z.int() })
  .meta({ id: 'UnmappedCode' })

export const groupContract = z
  .object({
    key: z.string().regex(/^[a-z0-9-]{1,60}$/, 'ledger_groups_key_rule'),
    name: z.string().trim().min(1).max(200),
    row: z.enum(statementRows),
    position: z.coerce.number().int().min(0).max(10_000),
    prefixes: z.array(z.string().trim()),
    isReviewed: z.boolean().default(true),
  })
  .meta({ id: 'AccountGroup' })

export const balanceContract = z
  .object({ unit: z.string().nullable(), group: z.string().nullable(), month: z.int(), amount: z.int() })
  .meta({ id: 'LedgerBalance' })

export const dimensionContract = z.object({
  name: z.string().trim().min(1).max(200),
  part: z.enum([...dimensionParts, 'none']),
})

const counterparts = z.array(z.string().trim().max(20)).max(200)

export const newSourceContract = z.object({
  key: sourceKey.optional(),
  name: z.string().trim().min(1).max(100),
  organisationNumber: z.string().trim().max(20).default(''),
  internalCounterparts: counterparts.optional(),
  dimensions: z.array(dimensionContract).max(100).default([]),
})

export const changedSourceContract = newSourceContract.omit({ key: true }).extend({
  internalCounterparts: counterparts,
  revision: z.coerce.number().int().min(1),
})

export const sourceParams = z.object({ source: sourceKey })

export const sourceContract = z
  .object({
    key: z.string(),
    name: z.string(),
    organisationNumber: z.string().nullable(),
    internalCounterparts: z.array(z.string()).readonly(),
    isReviewed: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: 'LedgerSource' })

export const drillContract = z.object({
  year: yearContract,
  unit: z.string().max(60),
  group: z.string().max(60).optional(),
  month: monthContract.optional(),
  /** January through this month, when no month of its own is asked for. */
  through: monthContract.optional(),
  /** The unit itself, without those below it. */
  own: z.coerce.boolean().optional(),
  account: z.string().max(20).optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
})
