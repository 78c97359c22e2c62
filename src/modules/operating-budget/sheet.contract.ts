import { z } from 'zod'
import { type Money, ore } from '../../shared/money.ts'
import { type CommentId, type LineId, lineOrigins, unitStatuses } from './operating-budget.ts'

/** What programs send and get of a unit's operating budget. Amounts are whole öre, cost negative. */

const version = z.coerce.number().int().min(1).max(100_000)
const key = z.string().trim().min(1).max(60)
const id = <Id extends string>() => z.uuid().transform((text) => text as Id)

/** `unit` is the unit's key or its id. */
export const versionAsked = z.object({ budget: key, version })
export const unitAsked = versionAsked.extend({ unit: z.string().trim().min(1).max(100) })
export const commentAsked = unitAsked.extend({ comment: id<CommentId>() })

export const sinceQuery = z.object({ since: z.coerce.number().int().min(0).default(0) })

const most = 100_000_000_000_000
const amount = z.int().min(-most).max(most)
const month = z.int().min(1).max(12)

/** `seen` is the revision the cell had when it was read; 0 for a cell that nobody has filled in. */
export const cellsBody = z.object({
  cells: z
    .array(z.object({ line: id<LineId>(), month, amount: amount.transform((it) => it as Money), seen: z.int().min(0) }))
    .min(1),
})

const code = z.string().trim().max(100).default('')

/** A year's amount is spread by the profile; `months` are twelve amounts, January first. */
export const linesBody = z.object({
  lines: z
    .array(
      z
        .object({
          group: key,
          activity: code,
          project: code,
          label: code,
          profile: key.default('even'),
          year: amount.transform(ore).optional(),
          months: z.array(amount.transform(ore)).length(12).optional(),
        })
        .refine(({ year, months }) => year === undefined || months === undefined, {
          path: ['months'],
          message: 'operating_budget_field_year_or_months',
        })
        .transform(({ year, months, ...line }) => ({
          ...line,
          ...(year !== undefined && { amounts: { year } }),
          ...(months !== undefined && { amounts: { months } }),
        })),
    )
    .min(1)
    .max(500),
})

export const reasonBody = z.object({ reason: z.string().trim().max(2_000) })
export const commentBody = z.object({
  line: id<LineId>(),
  month: month.nullable().default(null),
  text: z.string().trim().min(1).max(2_000),
})

const cellReply = z.object({
  line: z.string(),
  month: z.int(),
  amount: z.int(),
  revision: z.int(),
  by: z.string(),
  at: z.string(),
})

const lineReply = z.object({
  id: z.string(),
  group: z.string(),
  activity: z.string(),
  project: z.string(),
  label: z.string(),
  profile: z.string(),
  origin: z.enum(lineOrigins),
  revision: z.int(),
})

export const linesReply = z.object({ lines: z.array(lineReply) })

export const commentReply = z.object({
  id: z.string(),
  line: z.string(),
  month: z.int().nullable(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  settledAt: z.string().nullable(),
})

export const stateReply = z.object({ unit: z.string(), status: z.enum(unitStatuses), reason: z.string() })

const standings = [...unitStatuses, 'adopted', 'replaced'] as const

/** `change` is the number to ask for later changes with. */
export const sheetReply = z.object({
  budget: z.string(),
  version: z.int(),
  unit: z.string(),
  unitKey: z.string(),
  unitName: z.string(),
  standing: z.enum(standings),
  reason: z.string(),
  mayEdit: z.boolean(),
  change: z.int(),
  lines: z.array(lineReply),
  cells: z.array(cellReply),
  comments: z.array(commentReply),
})

/** Every cell sent stands in one of the two; a conflict is told as the cell stands now. */
export const savedReply = z.object({
  stored: z.array(cellReply),
  conflicts: z.array(cellReply),
  change: z.int(),
})

export const changesReply = z.object({ cells: z.array(cellReply), change: z.int(), lineChange: z.int() })

/** `rest` is the frame less the total: less than nought is left to spend. */
export const unitSumReply = z.object({
  unit: z.string(),
  key: z.string(),
  name: z.string(),
  standing: z.enum(standings).nullable(),
  own: z.int(),
  total: z.int(),
  frame: z.int().nullable(),
  rest: z.int().nullable(),
})
