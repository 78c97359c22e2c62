import { z } from 'zod'
import { frameLineKinds } from '../../modules/budget/index.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'

/** What the made-up files on the budget being written, the state grants and the allocation keys may hold. */

const key = z.string().regex(/^[a-z0-9-]{1,60}$/)
const text = z.string().trim().min(1)
const day = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== undefined, { error: 'not a day' })
const year = z.int().min(1990).max(2200)
const invented = z.literal(true)
/** Millions of kronor in a budget, thousands in a grant. */
const amount = z.number()

const line = z.strictObject({
  unit: key.nullable(),
  year,
  kind: z.enum(frameLineKinds),
  amount,
  reason: text,
  /** The other end of a moved responsibility. */
  counterpart: key.optional(),
})

const opening = z.strictObject({
  fixed: amount,
  current: amount,
  liquid: amount,
  equity: amount,
  pensions: amount,
  longTermDebt: amount,
  shortTermDebt: amount,
})

const entry = z.strictObject({
  year,
  tax: amount,
  grants: amount,
  financialNet: amount,
  sharedCosts: amount,
  unforeseen: amount,
  depreciation: amount,
  investments: amount,
})

export const nextBudgetFile = z.strictObject({
  year,
  title: text,
  name: text,
  begun: day,
  invented,
  /** Of every body's start. */
  index: z.array(z.strictObject({ year, percent: z.number(), reason: text })),
  lines: z.array(line),
  companies: z.array(z.strictObject({ unit: key, account: text })),
  opening,
  years: z.array(entry),
  /** A unit that budgets its personnel by position. */
  positions: z.strictObject({
    unit: key,
    surchargePercent: z.number().min(0),
    revisedOn: day,
    revisionPercent: z.number(),
    titles: z.array(
      z.strictObject({
        title: text,
        holders: z.int().min(1),
        sharePercent: z.number().positive().max(100),
        /** Kronor for full time. */
        monthlyPay: z.number().positive(),
        fromMonth: z.int().min(1).max(12).default(1),
      }),
    ),
  }),
  party: z.strictObject({
    name: text,
    party: text,
    author: key,
    /** Reasons of lines in the officials' draft that the party does without. */
    leavesOut: z.array(text),
    lines: z.array(line),
  }),
})

export const grantsFile = z.strictObject({
  invented,
  grants: z.array(
    z.strictObject({
      name: text,
      authority: text,
      unit: key,
      granted: amount,
      used: amount,
      useUntil: day,
      reportBy: day.nullable(),
      comment: z.string(),
    }),
  ),
  allocationKeys: z.array(
    z.strictObject({
      key,
      validFrom: day,
      name: text,
      reason: text,
      shares: z.array(z.strictObject({ party: text, percent: z.number() })),
    }),
  ),
})

export type DemoNextBudget = z.infer<typeof nextBudgetFile>
export type DemoGrants = z.infer<typeof grantsFile>
