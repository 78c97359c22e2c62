import { z } from 'zod'
import { bindings, equationContract, formKeys, rowContract, tableContract } from '../../modules/statements/index.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'

/** What the file of a printed budget may hold: its tables figure by figure, its own equations, and why some do not hold. */

const key = z.string().regex(/^[a-z0-9-]{1,60}$/)
const text = z.string().trim().min(1)
const day = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== undefined, { error: 'not a day' })

const row = rowContract.extend({
  bound: z
    .strictObject({ to: z.enum(bindings), unit: key.nullable().default(null), isRounded: z.boolean().optional() })
    .optional(),
  /** As printed, in the unit of the table or in per cent; null where nothing is printed. */
  printed: z.array(z.number().nullable()),
})

const table = tableContract
  .extend({ rows: z.array(row).min(1) })
  .refine(({ rows, columns }) => rows.every(({ printed }) => printed.length === columns.length), {
    error: 'a row has another number of figures than there are columns',
  })

export const budgetFile = z.strictObject({
  key,
  year: z.int().min(1990).max(2200),
  title: text,
  /** Which standard equations it is tried with. */
  form: z.enum(formKeys),
  /** Further ones that hold for its own tables. */
  equations: z.array(equationContract),
  tables: z.array(table).min(1),
  explanations: z.array(
    z.strictObject({
      equation: text,
      year: z.int(),
      kind: tableContract.shape.columns.element.shape.kind,
      words: text,
    }),
  ),
  /** Why the frames changed, by year; in our words. */
  frameReasons: z.record(z.string().regex(/^\d{4}$/), text),
  decision: z.strictObject({
    body: key,
    decidedOn: day,
    paragraph: text,
    caseNumber: text,
    /** The documents do not tell how they were decided. */
    invented: z.literal(true),
  }),
  companies: z.array(z.strictObject({ unit: key, result: z.number().nullable(), account: text })),
})

export type DemoBudget = z.infer<typeof budgetFile>
