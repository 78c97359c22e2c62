import { z } from 'zod'
import { moneyUnits } from '../../../shared/money.ts'
import type { BudgetVersionId } from '../../budget/index.ts'
import { leftOutContract, placeShape } from '../draft.contract.ts'
import { type BudgetDraft, overHeldChoices, tableRoles } from './budget-draft.ts'

/** The content of a draft of a budget as it comes out of storage. */

const kinds = ['actual', 'budget', 'plan', 'forecast', 'change', 'percent'] as const
const doubt = z.enum(['no-year', 'no-kind', 'twice', 'no-figures', 'not-a-budget-table']).optional()

const figure = z.object({ printed: z.string(), digits: z.int(), decimals: z.int().min(0) })

const table = z.object({
  ...placeShape,
  title: z.string(),
  role: z.enum(tableRoles),
  unit: z.enum(moneyUnits).nullable(),
  take: z.boolean(),
  doubt,
  asFrames: z.boolean(),
  overHeld: z.enum(overHeldChoices).nullable(),
  columns: z.array(
    z.object({
      label: z.string(),
      year: z.int().nullable(),
      kind: z.enum(kinds).nullable(),
      take: z.boolean(),
      doubt,
    }),
  ),
  rows: z.array(
    z.object({
      ...placeShape,
      label: z.string(),
      take: z.boolean(),
      isSum: z.boolean(),
      isPercent: z.boolean(),
      match: z.string().nullable(),
      figures: z.array(figure.nullable()),
      doubt,
    }),
  ),
})

const target = z.discriminatedUnion('to', [
  z.object({ to: z.literal('version'), version: z.string().transform((id) => id as BudgetVersionId) }),
  z.object({ to: z.literal('new-version'), budget: z.string() }),
  z.object({ to: z.literal('new-budget') }),
])

export const budgetDraftContract: z.ZodType<BudgetDraft> = z.object({
  leftOut: z.array(leftOutContract),
  target: target.nullable(),
  year: z.int().nullable(),
  title: z.string(),
  versionName: z.string(),
  tables: z.array(table),
})
