import { z } from 'zod'
import { leftOutContract, placeContract } from '../draft.contract.ts'
import { type PlanDraft, planDoubts } from './plan-draft.ts'

/** The content of a draft of a plan as it comes back out of storage. */

const doubt = z.enum(planDoubts).nullable()
const index = z.int().min(0)

const into = z.object({
  version: z.string(),
  title: z.string(),
  key: z.string(),
  kind: z.string(),
  unit: z.string(),
  model: z.string(),
  firstYear: z.string(),
  lastYear: z.string(),
  level: z.string(),
})

const heading = z.object({
  number: z.int().nullable(),
  title: z.string(),
  description: z.string(),
  becomes: z.string(),
  place: placeContract,
})

const area = z.object({ text: z.string(), unit: z.string(), place: placeContract })

const action = z.object({ isIn: z.boolean(), title: z.string(), ownerRole: z.string(), place: placeContract })

const goal = z.object({
  isIn: z.boolean(),
  title: z.string(),
  description: z.string(),
  role: z.string(),
  area: index.nullable(),
  heading: z.union([index, z.literal('none')]).nullable(),
  order: z.string(),
  actions: z.array(action),
  doubt,
  around: z.array(placeContract),
  place: placeContract,
})

const target = z.object({
  isIn: z.boolean(),
  due: z.string(),
  type: z.enum(['at-least', 'at-most', 'equals', 'rank-at-most', 'change', 'milestone', 'answer', '']),
  value: z.string(),
  measure: z.enum(['percent', 'percentage-points', 'number']),
  provision: z.string(),
  isSecret: z.boolean(),
  doubt,
  place: placeContract,
})

const indicator = z.object({
  goal: z.union([index, z.literal('out')]).nullable(),
  name: z.string(),
  kind: z.enum(['number', 'count', 'share', 'index', 'rank', 'answer', 'milestone']),
  unit: z.string(),
  direction: z.enum(['up', 'down', 'keep', '']),
  source: z.string(),
  targets: z.array(target),
  doubt,
  around: z.array(placeContract),
  place: placeContract,
})

export const planDraftContract: z.ZodType<PlanDraft> = z.object({
  into,
  headings: z.array(heading),
  areas: z.array(area),
  goals: z.array(goal),
  indicators: z.array(indicator),
  leftOut: z.array(leftOutContract),
})
