import { z } from 'zod'
import { isCaseNumber, isParagraph } from '../../shared/decision.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { inOre, type MoneyUnit, moneyUnits, ore, oreIn } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { type BudgetVersionId, type FrameLineId, frameLineKinds, versionStages } from './budget.ts'
import { type TransferId, transferDeciders, transferKinds } from './transfer.ts'

/** What crosses the wire about budgets. Forms tell amounts in a unit, programs in whole öre. */

const year = z.coerce.number().int().min(1990).max(2200)
const unitId = z.uuid().transform((id) => id as UnitId)
const sentence = z.string().trim().max(1000)
const name = z.string().trim().min(1).max(200)
const revision = z.coerce.number().int().min(1)
const versionId = z.uuid().transform((id) => id as BudgetVersionId)
const lineId = z.uuid().transform((id) => id as FrameLineId)
const moneyOre = z.int().transform(ore)
const group = z
  .string()
  .trim()
  .max(60)
  .regex(/^[a-z0-9-]+$/)

const dayField = z
  .string()
  .trim()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

/** `41`, `§41` and `§ 41` are the same paragraph. */
const paragraph = z
  .string()
  .trim()
  .max(20)
  .transform((text) => text.replace(/^§?\s*(\d)/, '§ $1'))
  .pipe(z.string().refine(isParagraph, 'budget_field_paragraph'))

const decisionFields = {
  body: unitId,
  decidedOn: dayField,
  paragraph,
  caseNumber: z.string().trim().min(1).max(60).refine(isCaseNumber, 'budget_field_case_number'),
}

/** A number as people write it; told in the unit of the form. */
const written = z
  .string()
  .trim()
  .refine((text) => parseSwedishNumber(text) !== undefined, 'platform_field_number')
  .transform((text) => parseSwedishNumber(text) ?? 0)

const moneyUnit = z.enum(moneyUnits)

/** A thousand milliards of kronor: far inside what is counted exactly to the öre. */
const mostOre = 100_000_000_000_000
const fits = (amount: number | undefined, unit: MoneyUnit): boolean =>
  amount === undefined || Math.abs(amount) * oreIn[unit] <= mostOre
const tooLarge = (field: string) => ({ path: [field], message: 'budget_field_too_large' })

/** What a form calls that which no body has been given. */
export const undistributed = 'ej-fordelat'
const formUnit = z.union([z.literal(undistributed).transform(() => null), unitId])

export const newBudgetForm = z.object({ year, title: name, name })

export const newVersionForm = z.object({
  name,
  stage: z.enum(versionStages),
  party: z.string().trim().max(100).optional(),
  basedOn: versionId.optional(),
  reason: sentence.optional(),
})

export const seenForm = z.object({ revision })

export const lineForm = z
  .object({
    revision,
    id: lineId.optional(),
    unit: formUnit,
    year,
    kind: z.enum(frameLineKinds),
    amount: written.optional(),
    percent: written.optional(),
    counterpart: formUnit.optional(),
    reason: sentence.optional(),
    moneyUnit,
  })
  .refine((line) => fits(line.amount, line.moneyUnit), tooLarge('amount'))
  .refine((line) => line.kind === 'start' || Boolean(line.reason), {
    path: ['reason'],
    message: 'budget_field_reason_needed',
  })
  .refine((line) => line.amount !== undefined || line.percent !== undefined, {
    path: ['amount'],
    message: 'budget_field_amount_needed',
  })
  .transform(({ amount, moneyUnit: unit, ...rest }) => ({
    ...rest,
    amount: amount === undefined ? undefined : inOre(amount, unit),
  }))

export const removeLineForm = z.object({ revision, line: lineId })

export const adoptionForm = z.object({ ...decisionFields, revision })

export const transferForm = z
  .object({
    ...decisionFields,
    from: formUnit,
    fromGroup: group.optional(),
    to: formUnit,
    toGroup: group.optional(),
    amount: written,
    moneyUnit,
    reason: sentence.min(1),
  })
  .refine((transfer) => fits(transfer.amount, transfer.moneyUnit), tooLarge('amount'))
  .transform(({ from, fromGroup, to, toGroup, amount, moneyUnit: unit, ...rest }) => ({
    ...rest,
    from: { unit: from, group: fromGroup ?? null },
    to: { unit: to, group: toGroup ?? null },
    amount: inOre(amount, unit),
  }))

const transferId = z.uuid().transform((id) => id as TransferId)

export const reversalForm = z.object({ ...decisionFields, transfer: transferId, reason: sentence.min(1) })

export const ruleForm = z.object({
  key: z.enum(transferKinds),
  decider: z.enum(transferDeciders),
  source: sentence,
  revision: z.coerce.number().int().min(0),
})

const textOrNothing = z.string().trim().max(20_000).default('')

/** Fields `account-<unit>` and `result-<unit>` for each company; a company with no words is left out. */
export const companiesForm = (companies: readonly UnitId[]) =>
  z
    .object({
      revision,
      moneyUnit,
      ...Object.fromEntries(companies.map((unit) => [`account-${unit}`, textOrNothing])),
      ...Object.fromEntries(companies.map((unit) => [`result-${unit}`, written.optional()])),
    })
    .superRefine((given, faults) => {
      for (const [field, value] of Object.entries(given))
        if (field.startsWith('result-') && typeof value === 'number' && !fits(value, given.moneyUnit))
          faults.addIssue({ code: 'custom', ...tooLarge(field) })
    })
    .transform(({ revision: seen, moneyUnit: shown, ...fields }) => {
      const given = fields as Readonly<Record<string, string | number | undefined>>
      return {
        revision: seen,
        sections: companies.flatMap((unit) => {
          const account = String(given[`account-${unit}`] ?? '')
          const result = given[`result-${unit}`]
          if (account === '' && result === undefined) return []
          return [{ unit, account, result: typeof result === 'number' ? inOre(result, shown) : null }]
        }),
      }
    })

export const budgetParams = z.object({ budget: z.string().regex(/^[a-z0-9-]{1,60}$/) })
export const versionParams = budgetParams.extend({ version: z.coerce.number().int().min(1) })
export const compareQuery = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) })

export const budgetBody = z.strictObject({ year: z.int(), title: name, name, stage: z.enum(versionStages).optional() })
export const versionBody = z.strictObject({
  name,
  stage: z.enum(versionStages).optional(),
  party: z.string().trim().max(100).nullish(),
  basedOn: versionId.nullish(),
  reason: sentence.optional(),
})
export const seenBody = z.strictObject({ revision })
export const adoptionBody = z.strictObject({ ...decisionFields, revision })

export const linesBody = z.strictObject({
  revision,
  lines: z
    .array(
      z.strictObject({
        id: lineId.optional(),
        unit: unitId.nullable(),
        year: z.int(),
        kind: z.enum(frameLineKinds),
        amount: moneyOre.optional(),
        percent: z.number().nullish(),
        pair: z.string().max(60).nullish(),
        reason: sentence.optional(),
      }),
    )
    .max(5000),
})

const end = z.strictObject({ unit: unitId.nullable(), group: group.nullable() })
export const transferBody = z.strictObject({
  ...decisionFields,
  from: end,
  to: end,
  amount: moneyOre,
  reason: sentence.min(1),
})

export const reversalParams = budgetParams.extend({ transfer: transferId })
export const reversalBody = z.strictObject({ ...decisionFields, reason: sentence.min(1) })
