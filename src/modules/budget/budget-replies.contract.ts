import { z } from 'zod'
import { frameLineKinds, versionStages, versionStatuses } from './budget.ts'

/** What programs are told of budgets, in whole öre. */

const decisionReply = z.object({
  body: z.string(),
  decidedOn: z.string(),
  paragraph: z.string(),
  caseNumber: z.string(),
})

export const versionReply = z.object({
  id: z.string(),
  budget: z.object({ key: z.string(), title: z.string(), year: z.int() }),
  number: z.int(),
  name: z.string(),
  stage: z.enum(versionStages),
  party: z.string().nullable(),
  basedOn: z.string().nullable(),
  status: z.enum(versionStatuses),
  reason: z.string(),
  decision: decisionReply.nullable(),
  revision: z.int(),
})

/** One version as a row of a list. */
export const versionLineReply = z.object({
  budget: z.string(),
  year: z.int(),
  title: z.string(),
  version: z.int(),
  name: z.string(),
  stage: z.enum(versionStages),
  party: z.string().nullable(),
  status: z.enum(versionStatuses),
  decidedOn: z.string().nullable(),
  paragraph: z.string().nullable(),
  caseNumber: z.string().nullable(),
})

const lineReply = z.object({
  id: z.string(),
  unit: z.string().nullable(),
  year: z.int(),
  kind: z.enum(frameLineKinds),
  amount: z.int(),
  percent: z.number().nullable(),
  pair: z.string().nullable(),
  reason: z.string(),
})

/** Amounts are whole öre, cost negative. */
export const framesReply = z.object({
  version: versionReply,
  frames: z.array(
    z.object({
      unit: z.string().nullable(),
      unitName: z.string().nullable(),
      year: z.int(),
      decided: z.int(),
      current: z.int(),
    }),
  ),
  lines: z.array(lineReply),
  companies: z.array(z.object({ unit: z.string(), account: z.string(), result: z.int().nullable() })),
})

export const savedReply = z.object({ version: versionReply, lines: z.array(lineReply) })

export const transferReply = z.object({
  id: z.string(),
  number: z.int(),
  fromUnit: z.string().nullable(),
  fromGroup: z.string().nullable(),
  toUnit: z.string().nullable(),
  toGroup: z.string().nullable(),
  amount: z.int(),
  reason: z.string(),
  reverses: z.string().nullable(),
  body: z.string(),
  decidedOn: z.string(),
  paragraph: z.string(),
  caseNumber: z.string(),
})

export const differenceReply = z.object({
  from: versionReply,
  to: versionReply,
  frames: z.array(
    z.object({
      unit: z.string().nullable(),
      year: z.int(),
      before: z.int(),
      after: z.int(),
      difference: z.int(),
    }),
  ),
  lines: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'changed']),
      before: lineReply.nullable(),
      after: lineReply.nullable(),
    }),
  ),
})
