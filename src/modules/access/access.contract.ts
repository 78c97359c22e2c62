import { z } from 'zod'
import { roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { bareNumber, hasCheckDigit, hasNumberForm, writtenNumber } from '../../shared/organisation-number.ts'
import { type GuardedDeed, guardedDeeds } from './deeds.ts'

/** What crosses the wire of access: forms of the pages and bodies of the JSON API. */

export const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

const id = z.uuid()
export const personId = id.transform((text) => text as PersonId)

const line = z.string().trim().min(1).max(200)
const email = z.string().trim().toLowerCase().max(254).pipe(z.email())

export const personDetails = z.object({
  name: line,
  email: email.nullish().transform((address) => address ?? null),
})
export const changedPerson = personDetails.extend({ revision: z.coerce.number().int().min(1) })

export const seatGiven = z.object({
  unit: id.transform((text) => text as UnitId),
  role: z.enum(roles),
  post: z.string().trim().max(200).default(''),
  from: dayText,
  lastDay: dayText.nullish().transform((day) => day ?? null),
})
export const seatEnded = z.object({ lastDay: dayText, revision: z.coerce.number().int().min(1) })

export const newKey = z.object({
  name: line,
  scope: z.enum(['read', 'write']),
  expiresOn: dayText.nullish().transform((day) => day ?? null),
})

/** Levels as the provider writes them, with space between. */
const levels = z
  .string()
  .max(2000)
  .default('')
  .transform((text) => text.split(/\s+/).filter((level) => level !== ''))
  .refine((all) => all.every((level) => /^[\w:/.#-]{1,200}$/.test(level)), 'access_level_kind')

const levelsByDeed = Object.fromEntries(guardedDeeds.map((deed) => [deed, levels])) as Record<
  GuardedDeed,
  typeof levels
>

/** All demands at once, with the revision of those that were shown. */
export const assuranceOrder = z
  .object({ revision: z.coerce.number().int().min(0), ...levelsByDeed })
  .transform(({ revision, ...demands }) => ({ revision, demands }))

export const lookOrder = z.object({
  brandColour: z
    .string()
    .refine((colour) => /^#[0-9a-f]{6}$/i.test(colour), 'access_colour_kind')
    .nullish()
    .transform((colour) => colour?.toLowerCase() ?? null),
})

export const organisationOrder = z.object({
  number: z
    .string()
    .refine((text) => hasNumberForm(text) && hasCheckDigit(bareNumber(text)), 'access_organisation_number_kind')
    .nullish()
    .transform((text) => (text == null ? null : writtenNumber(bareNumber(text)))),
})

export const auditFilters = z.object({
  person: id.optional().transform((text) => text as PersonId | undefined),
  deed: z.string().max(100).optional(),
  thing: z.string().trim().max(200).optional(),
  from: dayText.optional(),
  until: dayText.optional(),
})

export const auditEntryReply = z
  .object({
    id: z.string(),
    at: z.string(),
    actorKind: z.string(),
    actorName: z.string(),
    deed: z.string(),
    target: z.string(),
    label: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' })

export const personReply = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    isActive: z.boolean(),
    roles: z.array(z.enum(roles)),
  })
  .meta({ id: 'Person' })

export const whoReply = z
  .object({
    kind: z.enum(['person', 'api-key', 'citizen', 'system']),
    name: z.string(),
    scope: z.enum(['read', 'write']),
    assurance: z.string().nullable(),
    seats: z.array(z.object({ role: z.enum(roles), unit: z.string(), from: z.string(), until: z.string().nullable() })),
  })
  .meta({ id: 'Who' })
