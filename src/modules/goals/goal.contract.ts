import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { endsBeforeStart, fits } from './demand-fit.ts'
import {
  type ActionId,
  actionStatuses,
  answers,
  changeMeasures,
  directions,
  frequencies,
  type GoalId,
  type IndicatorId,
  indicatorKinds,
  type TargetId,
} from './goal.ts'

/** What crosses the wire about a goal, with the limits a form holds as well. */

const earliest = '1990-01-01'
const latest = '2100-12-31'

/** A plan looks some decades back and ahead: a day of 1926 is a slip of the finger. */
export const dayField = z.iso
  .date()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .refine((text) => text >= earliest && text <= latest, 'goals_field_day_range')
  .transform((text) => text as Day)

const largest = 1_000_000_000_000
const value = z.number().min(-largest).max(largest)
/** Whole öre. */
const money = z.number().int('goals_field_whole_ore').min(0).max(Number.MAX_SAFE_INTEGER)
export const keyField = z
  .string()
  .trim()
  .refine((text) => /^[a-z0-9-]{1,60}$/.test(text), 'goals_field_key')

export const titleLimit = 2000
const title = z.string().trim().min(1).max(titleLimit)
const text = (limit: number) => z.string().trim().max(limit).default('')
const idOf = <Id extends string>() => z.uuid().transform((id) => id as Id)
const partId = <Id extends string>() => idOf<Id>().nullable().default(null)

export const demandContract = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['at-least', 'at-most', 'equals']), value }),
  z.strictObject({ type: z.literal('rank-at-most'), rank: z.int().min(1).max(10_000), among: text(200) }),
  z.strictObject({ type: z.literal('change'), by: value, measure: z.enum(changeMeasures) }),
  z.strictObject({ type: z.literal('milestone'), by: dayField }),
  z.strictObject({ type: z.literal('answer'), answer: z.enum(answers) }),
])

const secrecy = z.strictObject({ provision: z.string().trim().min(3).max(60), note: text(500) })

const target = z
  .strictObject({
    id: partId<TargetId>(),
    due: dayField,
    demand: demandContract
      .nullable()
      .meta({ description: 'Null only for a secret target: the content it has is then kept.' }),
    secrecy: secrecy.nullable().default(null),
  })
  .refine((one) => one.demand !== null || (one.secrecy !== null && one.id !== null), {
    error: 'goals_field_demand_needed',
    path: ['demand'],
  })

const baseline = z.strictObject({ value, on: dayField, source: text(500) })

const indicator = z
  .strictObject({
    id: partId<IndicatorId>(),
    name: title,
    kind: z.enum(indicatorKinds),
    unit: text(60),
    direction: z.enum(directions),
    baseline: baseline.nullable().default(null),
    frequency: z.enum(frequencies).nullable().default(null),
    source: text(500),
    splitBySex: z.boolean().default(false),
    targets: z.array(target).max(200).default([]),
  })
  .superRefine(({ kind, targets }, check) => {
    for (const [index, { demand }] of targets.entries()) {
      if (demand && !fits(kind, demand))
        check.addIssue({ code: 'custom', message: 'goals_field_demand_misfit', path: ['targets', index, 'demand'] })
    }
  })

const action = z
  .strictObject({
    id: partId<ActionId>(),
    title,
    ownerRole: text(200),
    starts: dayField.nullable().default(null),
    ends: dayField.nullable().default(null),
    status: z.enum(actionStatuses).default('planned'),
    budget: money.nullable().default(null),
    actual: money.nullable().default(null),
    budgetKind: z.enum(['operating', 'capital']).nullable().default(null),
  })
  .refine((one) => !endsBeforeStart(one), { error: 'goals_field_ends_before_start', path: ['ends'] })

export const goalDraftContract = z.strictObject({
  ref: z
    .union([z.literal(''), keyField])
    .default('')
    .meta({ description: 'Empty for the next free number.' }),
  level: keyField,
  parent: idOf<GoalId>().nullable().default(null),
  title,
  description: text(20_000),
  focusUnits: z.array(idOf<UnitId>()).max(100).default([]),
  answerableRole: text(200),
  perspectives: z.array(keyField).max(50).default([]),
  globalGoals: z.array(z.int().min(1).max(17)).max(17).default([]),
  indicators: z.array(indicator).max(200).default([]),
  actions: z.array(action).max(200).default([]),
})

/** What was seen; 0 for a goal that is new. */
export const revisionField = z.coerce.number().int().min(0)

export const goalSaving = z.strictObject({ revision: revisionField.default(0), goal: goalDraftContract })

export const goalMoving = z.strictObject({
  revision: revisionField,
  parent: idOf<GoalId>().nullable(),
  before: idOf<GoalId>().nullable().default(null),
})

/** Replies only pass things on, so their lists may be read-only. */
const listOf = <S extends z.ZodType>(item: S) => z.array(item).readonly()

export const targetReply = z.object({
  id: z.string(),
  due: z.string(),
  demand: z.looseObject({ type: z.string() }).readonly().nullable(),
  secrecy: z.object({ provision: z.string(), note: z.string() }).nullable(),
})

export const indicatorReply = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(indicatorKinds),
  unit: z.string(),
  direction: z.enum(directions),
  baseline: z.object({ value: z.number(), on: z.string(), source: z.string() }).nullable(),
  frequency: z.enum(frequencies).nullable(),
  source: z.string(),
  splitBySex: z.boolean(),
  targets: listOf(targetReply),
})

export const actionReply = z.object({
  id: z.string(),
  title: z.string(),
  ownerRole: z.string(),
  starts: z.string().nullable(),
  ends: z.string().nullable(),
  status: z.enum(actionStatuses),
  budget: z.int().nullable().meta({ description: 'Whole hundredths of a krona.' }),
  actual: z.int().nullable().meta({ description: 'Whole hundredths of a krona.' }),
  budgetKind: z.enum(['operating', 'capital']).nullable(),
})

export const goalReply = z.object({
  id: z.string(),
  ref: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
  position: z.int(),
  title: z.string(),
  description: z.string(),
  focusUnits: listOf(z.string()),
  answerableRole: z.string(),
  perspectives: listOf(z.string()),
  globalGoals: listOf(z.int()),
  indicators: listOf(indicatorReply),
  actions: listOf(actionReply),
  revision: z.int(),
})

/** One row of a list. */
export const goalLineReply = z.object({
  id: z.string(),
  ref: z.string(),
  plan: z.string().meta({ description: 'Key of the plan.' }),
  version: z.int(),
  status: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
  title: z.string(),
  answerableRole: z.string(),
  focusUnits: listOf(z.string()),
  perspectives: listOf(z.string()),
  globalGoals: listOf(z.int()),
})
