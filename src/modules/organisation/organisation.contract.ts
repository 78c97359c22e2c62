import { z } from 'zod'
import { roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { unitKinds } from './organisation.ts'
import type { SeatId } from './seat.ts'

/** What crosses the wire about units, staffing and seats: the same for forms, addresses and the JSON API. */

const dayField = z.iso
  .date()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)
const unitId = z.uuid().transform((text) => text as UnitId)
const reason = z.string().trim().max(1000).default('')
const name = z.string().trim().min(1).max(200)
const revision = z.coerce.number().int().min(1)
const position = z.coerce.number().int().min(0).max(10_000).optional()

/** `6,75` as well as `6.75`; hundredths and no finer. */
const fullTimeEquivalents = z
  .union([z.number(), z.string().trim().min(1).max(20)])
  .transform((value) => (typeof value === 'number' ? value : Number(value.replace(',', '.'))))
  .pipe(
    z
      .number()
      .min(0)
      .max(100_000)
      .refine((value) => Number.isInteger(Number((value * 100).toFixed(6))), 'organisation_field_two_decimals'),
  )

export const unitKeyParam = z.object({ key: z.string().regex(/^[a-z0-9-]{1,60}$/) })

export const unitCreation = z.object({
  key: z
    .string()
    .trim()
    .refine((text) => /^[a-z0-9-]{1,60}$/.test(text), 'organisation_field_key'),
  name,
  kind: z.enum(unitKinds),
  parent: unitId.nullable().default(null),
  from: dayField,
  position,
  reason,
})

export const unitRenaming = z.object({ name, kind: z.enum(unitKinds).optional(), from: dayField, reason, revision })

export const unitMoving = z.object({ parent: unitId, position, from: dayField, reason, revision })

export const unitClosing = z.object({ from: dayField, successor: unitId.nullable().default(null), reason, revision })

export const staffCounting = z.object({
  countedOn: dayField,
  fullTimeEquivalents,
  source: z.string().trim().max(300).default(''),
})

export const positionMoving = z.object({
  movedOn: dayField,
  from: unitId,
  to: unitId,
  what: name,
  fullTimeEquivalents: fullTimeEquivalents
    .refine((value) => value > 0, 'organisation_field_above_zero')
    .nullable()
    .default(null),
})

export const seatGiving = z.object({
  person: z.uuid().transform((text) => text as PersonId),
  unit: unitId,
  role: z.enum(roles),
  post: z.string().trim().max(200).default(''),
  from: dayField,
  lastDay: dayField.nullable().default(null),
})

export const seatEnding = z.object({ lastDay: dayField, revision })

export const seatParam = z.object({ seat: z.uuid().transform((text) => text as SeatId) })

/** A day in an address; an unreadable one is taken as not given. */
export const dayAsked = (text: string | null): Day | undefined => (text === null ? undefined : parseDay(text))

/** Replies only pass things on, so their lists may be read-only. */
const listOf = <S extends z.ZodType>(item: S) => z.array(item).readonly()

const period = z.object({
  from: z.string(),
  until: z.string().nullable().meta({ description: 'The first day it no longer holds; null while it holds.' }),
  name: z.string(),
  kind: z.enum(unitKinds),
  parent: z.string().nullable(),
  position: z.int(),
  reason: z.string(),
})

export const unitReply = z.object({
  id: z.string(),
  key: z.string(),
  periods: listOf(period),
  successor: z.string().nullable(),
  closingReason: z.string(),
  revision: z.int(),
})

/** One unit as of a day. */
export const unitLine = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  parent: z.string().nullable(),
  level: z.int().meta({ description: 'Steps below the municipality, which is 0.' }),
  from: z.string(),
  until: z.string().nullable(),
  fullTimeEquivalents: z.number().nullable(),
  basis: z.enum(['counted', 'calculated', 'incomplete']).nullable(),
  totalFullTimeEquivalents: z.number().nullable().meta({ description: 'The unit and all below it.' }),
})

const move = z.object({
  id: z.string(),
  movedOn: z.string(),
  from: z.string(),
  to: z.string(),
  what: z.string(),
  fullTimeEquivalents: z.number().nullable(),
})

export const positionMoveReply = move

export const staffCountReply = z.object({
  unit: z.string(),
  countedOn: z.string(),
  fullTimeEquivalents: z.number(),
  source: z.string(),
})

const staffOn = z.object({
  fullTimeEquivalents: z.number(),
  basis: z.enum(['counted', 'calculated', 'incomplete']),
  countedOn: z.string(),
})

export const comparisonQuery = z.object({ from: dayField, to: dayField })

export const comparisonReply = z.object({
  from: z.string(),
  to: z.string(),
  units: listOf(
    z.object({
      unit: z.string(),
      key: z.string(),
      before: period.nullable(),
      after: period.nullable(),
      changes: listOf(z.enum(['new', 'closed', 'renamed', 'moved', 'kind-changed'])),
      successor: z.string().nullable(),
      staff: z
        .object({
          before: staffOn.nullable(),
          movedIn: z.number(),
          movedOut: z.number(),
          other: z.number().nullable(),
          after: staffOn.nullable(),
        })
        .nullable(),
    }),
  ),
  moves: listOf(move),
})

export const seatReply = z.object({
  id: z.string(),
  person: z.string(),
  unit: z.string(),
  role: z.enum(roles),
  post: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  revision: z.int(),
})

export const unitHistoryReply = z.object({
  unit: unitReply,
  staffing: z.object({ counts: listOf(staffCountReply), moves: listOf(move) }),
  seats: listOf(seatReply.extend({ personName: z.string() })),
})

export const unitFilters = z.object({ on: dayField.optional(), kind: z.enum(unitKinds).optional() })
