import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import {
  actionReply,
  dayField,
  goalReply,
  indicatorReply,
  keyField,
  revisionField,
  targetReply,
} from './goal.contract.ts'
import { planKinds, planStatuses } from './plan.ts'
import { isCaseNumber, isParagraph } from './plan-states.ts'
import { levelKinds, type SteeringModelId } from './steering-model.ts'

/** What crosses the wire about plans, their versions and the model they follow. */

const year = z.int().min(1990).max(2100)
const unitId = z.uuid().transform((id) => id as UnitId)
const sentence = z.string().trim().max(1000)

export const planParams = z.object({ plan: keyField })
export const goalParams = z.object({ plan: keyField, ref: keyField })
export const versionParams = z.object({ plan: keyField, number: z.coerce.number().int().min(1) })
export const versionQuery = z.object({ version: z.coerce.number().int().min(1).optional() })
export const differenceQuery = z.object({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
})
export const revisionQuery = z.object({ revision: revisionField })

export const planCreation = z.strictObject({
  key: keyField,
  kind: z.enum(planKinds),
  title: z.string().trim().min(1).max(300),
  unit: unitId,
  model: z.uuid().transform((id) => id as SteeringModelId),
  firstYear: year,
  lastYear: year,
  reason: sentence.default(''),
})

export const drafting = z.strictObject({ reason: sentence.min(1) })
export const proposing = z.strictObject({ revision: revisionField })

/** `41`, `§41` and `§ 41` are the same paragraph. */
const paragraph = z
  .string()
  .trim()
  .max(20)
  .transform((text) => text.replace(/^§?\s*(\d)/, '§ $1'))
  .pipe(z.string().refine(isParagraph, 'goals_field_paragraph'))

export const adoption = z.strictObject({
  body: unitId,
  decidedOn: dayField,
  paragraph,
  caseNumber: z.string().trim().min(1).max(60).refine(isCaseNumber, 'goals_field_case_number'),
  revision: revisionField,
})

const level = z.strictObject({
  key: keyField,
  kind: z.enum(levelKinds),
  name: z.string().trim().min(1).max(100),
  plural: z.string().trim().min(1).max(100),
})
const perspective = z.strictObject({
  key: keyField,
  name: z.string().trim().min(1).max(100),
  description: sentence.default(''),
})

export const modelSaving = z.strictObject({
  name: z.string().trim().min(1).max(200),
  fromYear: year,
  toYear: year,
  levels: z.array(level).min(1).max(12),
  perspectives: z.array(perspective).max(30).default([]),
  valueWords: z.array(z.string().trim().min(1).max(60)).max(30).default([]),
  revision: revisionField.default(0),
})
export const modelParams = z.object({ key: keyField })

const listOf = <S extends z.ZodType>(item: S) => z.array(item).readonly()

const decisionReply = z.object({
  body: z.string(),
  decidedOn: z.string(),
  paragraph: z.string(),
  caseNumber: z.string(),
})

export const versionReply = z.object({
  id: z.string(),
  plan: z.object({
    id: z.string(),
    key: z.string(),
    kind: z.enum(planKinds),
    title: z.string(),
    unit: z.string(),
    model: z.string(),
    firstYear: z.int(),
    lastYear: z.int(),
  }),
  number: z.int(),
  status: z.enum(planStatuses),
  basedOn: z.string().nullable(),
  reason: z.string(),
  decision: decisionReply.nullable(),
  revision: z.int(),
})

export const versionsReply = z.object({ versions: listOf(versionReply) })

const may = z.record(z.string(), z.boolean()).readonly().meta({ description: 'What the one who asks may do next.' })

export const planReply = z.object({ version: versionReply, goals: listOf(goalReply), may })
export const goalInPlanReply = z.object({ version: versionReply, goal: goalReply, may })

export const planLineReply = z.object({
  key: z.string(),
  kind: z.enum(planKinds),
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  version: z.int(),
  status: z.enum(planStatuses),
  goalCount: z.int(),
})

export const modelReply = modelSaving.extend({
  id: z.string(),
  key: z.string(),
  levels: listOf(level),
  perspectives: listOf(perspective),
  valueWords: listOf(z.string()),
  revision: z.int(),
})
export const modelsReply = z.object({ models: listOf(modelReply) })

const fields = listOf(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
const change = { kind: z.enum(['added', 'removed', 'changed']), fields }

export const differenceReply = z.object({
  from: versionReply,
  to: versionReply,
  unchanged: z.int(),
  reordered: z.boolean(),
  goals: listOf(
    z.object({
      ...change,
      thing: goalReply,
      indicators: listOf(
        z.object({
          ...change,
          thing: indicatorReply,
          targets: listOf(z.object({ ...change, thing: targetReply, secretChanged: z.boolean() })),
        }),
      ),
      actions: listOf(z.object({ ...change, thing: actionReply })),
    }),
  ),
})

export const goalFilters = z.object({
  plan: keyField.optional(),
  version: z.coerce.number().int().min(1).optional(),
  level: keyField.optional(),
  unit: unitId.optional(),
  perspective: keyField.optional(),
})
