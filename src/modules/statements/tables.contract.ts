import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import { moneyUnits } from '../../shared/money.ts'
import { bindings, figureKinds, type RowBinding } from './statement.ts'
import { columnContract, statementParams } from './statements.contract.ts'

/** What crosses the wire about whole tables, columns and what rows are bound to. */

const key = z.string().regex(/^[a-z0-9-]{1,80}$/)
const seen = z.coerce.number().int().min(0)
const title = z.string().trim().min(1).max(200)
const note = z.string().trim().max(1_000).default('')
const year = z.coerce.number().int().min(1900).max(2200)
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'on')

const parts = { title, unit: z.enum(moneyUnits), decimals: z.coerce.number().int().min(0).max(3), note }
const columnFields = { year, kind: z.enum(figureKinds) }

export const newTableForm = z.object({
  revision: seen,
  ...parts,
  /** The table whose columns it begins with. */
  columnsAs: key,
  firstRow: title,
})
export const tableForm = z.object({ revision: seen, table: key, ...parts })
export const removeTableForm = z.object({ revision: seen, table: key, alsoFigures: ticked })
export const columnForm = z.object({ revision: seen, table: key, ...columnFields })

/** `2027.plan`, as `columnKey` writes it. */
const columnName = z
  .string()
  .regex(/^\d{4}\.[a-z]+$/)
  .transform((typed) => ({ year: Number(typed.slice(0, 4)), kind: typed.slice(5) }))
  .pipe(columnContract)

export const removeColumnForm = z.object({ revision: seen, table: key, column: columnName, alsoFigures: ticked })

/** `tax`, or `frame/<unit>`; a frame or projects without a unit are those no body has been given. */
const sourceName = z
  .string()
  .optional()
  .transform((typed) => {
    if (!typed) return null
    const [to, unit] = typed.split('/')
    return { to, unit: unit || null }
  })
  .pipe(z.object({ to: z.enum(bindings), unit: z.uuid().nullable() }).nullable())

export const bindingForm = z
  .object({ revision: seen, table: key, row: key, source: sourceName, isReversed: ticked, isRounded: ticked })
  .transform(({ source, isReversed, isRounded, ...place }) => ({
    ...place,
    binding: source && bindingOf({ ...source, isReversed, isRounded }),
  }))

interface Given {
  readonly to: RowBinding['to']
  readonly unit: string | null
  readonly isReversed: boolean
  readonly isRounded: boolean
}

const bindingOf = ({ to, unit, isReversed, isRounded }: Given): RowBinding => ({
  to,
  unit: unit as UnitId | null,
  ...(isReversed && { isReversed }),
  ...(isRounded && { isRounded }),
})

/** For programs. */
export const tableParams = statementParams.extend({ table: key })
export const columnParams = tableParams.extend({ column: columnName })
export const rowParams = tableParams.extend({ row: key })

const revision = z.int().min(0)
const whole = { title, unit: z.enum(moneyUnits), decimals: z.int().min(0).max(3), note }

export const newTableBody = z.strictObject({
  revision,
  ...whole,
  columns: z.array(columnContract).min(1).max(60),
  firstRow: title,
})
export const tableBody = z.strictObject({ revision, ...whole })
export const columnBody = z.strictObject({ revision, ...columnContract.shape })
export const removalQuery = z.object({
  revision: seen,
  alsoFigures: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
})
export const bindingBody = z.strictObject({
  revision,
  binding: z
    .strictObject({
      to: z.enum(bindings),
      unit: z.uuid().nullable().default(null),
      isReversed: z.boolean().default(false),
      isRounded: z.boolean().default(false),
    })
    .transform(bindingOf)
    .nullable(),
})

export const revisionReply = z.object({ revision: z.int() })
export const newTableReply = revisionReply.extend({ table: z.string() })
