import { z } from 'zod'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { inOre, type Money, moneyUnits } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import type { CommentId, LineId, PositionId } from './operating-budget.ts'

/** What crosses the wire about the operating budget. Cells cross in öre; forms are typed in the unit shown. */

const id = <Id extends string>() => z.uuid().transform((text) => text as Id)

const key = z.string().trim().min(1).max(60)
const short = z.string().trim().max(100).default('')
const month = z.coerce.number().int().min(1).max(12)
const revision = z.coerce.number().int().min(0)

/** A number as people write it in Swedish, within bounds. */
const swedish = (least: number, most: number) =>
  z
    .string()
    .transform((text, ctx) => {
      const value = parseSwedishNumber(text)
      if (value !== undefined) return value
      ctx.addIssue({ code: 'custom', message: 'platform_field_number' })
      return z.NEVER
    })
    .pipe(z.number().min(least).max(most))

/** Per cent become hundredths of a per cent. */
const rate = (least: number, most: number) => swedish(least, most).transform((value) => Math.round(value * 100))

const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

const largest = 100_000_000_000_000

/** `[line, month, öre, revision seen]`; the rule tells how many are too many. */
export const cellsContract = z.object({
  cells: z
    .array(
      z.tuple([
        id<LineId>(),
        z.number().int().min(1).max(12),
        z.number().int().min(-largest).max(largest),
        z.number().int().min(-1),
      ]),
    )
    .min(1)
    .transform((cells) => cells.map(([line, month, amount, seen]) => ({ line, month, amount: amount as Money, seen }))),
})

/** Cells of a sheet that has been looked at: the same tuples, as the text of a form's hidden field. */
export const previewedContract = z.object({
  cells: z
    .string()
    .transform((text, ctx): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        ctx.addIssue({ code: 'custom', message: 'platform_not_json' })
        return z.NEVER
      }
    })
    .pipe(cellsContract.shape.cells),
})

export const sinceContract = z.object({ since: z.coerce.number().int().min(0).default(0) })

const unit = z.enum(moneyUnits).default('kr')

export const newLineContract = z
  .object({
    group: key,
    activity: short,
    project: short,
    label: short,
    profile: key.default('even'),
    unit,
    year: swedish(-1e11, 1e11).optional(),
  })
  .transform(({ unit, year, ...line }) => ({
    ...line,
    ...(year !== undefined && { amounts: { year: inOre(year, unit) } }),
  }))

export const lineContract = z.object({ line: id<LineId>() })
export const lineChangeContract = lineContract.extend({ label: short, profile: key, revision })

export const commentContract = lineContract.extend({
  month: z.union([z.literal('0').transform(() => null), month]).default(null),
  text: z.string().trim().min(1).max(2_000),
})
export const settleContract = lineContract.extend({ comment: id<CommentId>() })

export const sendBackContract = z.object({ reason: z.string().trim().max(2_000).default('') })

export const positionContract = z.object({
  group: key,
  title: z.string().trim().min(1).max(120),
  holders: z.coerce.number().int().min(1).max(1_000).default(1),
  share: rate(0.01, 100),
  monthlyPay: swedish(0.01, 1_000_000).transform((kronor) => inOre(kronor, 'kr')),
  surcharge: rate(0, 100),
  revisedOn: dayText.nullable().default(null),
  revisionRate: rate(-20, 50).default(0),
  fromMonth: month,
  untilMonth: month,
})
export const positionChangeContract = positionContract.extend({ position: id<PositionId>(), revision })
export const positionIdContract = z.object({ position: id<PositionId>() })

export const profileContract = z
  .object({
    name: z.string().trim().min(1).max(60),
    weights: z.array(z.coerce.number().int().min(0).max(10_000)).length(12),
  })
  .transform((profile) => ({ ...profile, key: keyOf(profile.name) }))

/** As `skolar`: from the name, without marks above letters. */
const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40) || 'profil'
