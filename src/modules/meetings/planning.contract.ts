import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import type { CaseId, RecordDocumentId } from '../cases/index.ts'
import { matters } from './decision-rules.ts'
import { agendaItemKinds, meetingStatuses } from './meeting.ts'
import { bodyLayouts } from './meeting-body.ts'
import type { AgendaItemId } from './room-event.ts'

/** What crosses the wire when meetings are planned and agendas made. */

const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'meetings_field_hour')
const id = <T extends string>() => z.uuid().transform((text) => text as T)
const flag = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false)
const revision = z.coerce.number().int().positive()
const reason = z.string().trim().max(1000).default('')

const when = {
  startsAt: hour,
  place: z.string().trim().max(200).default(''),
  expectedMinutes: z.coerce.number().int().min(15).max(1440).default(180),
}

export const meetingContract = z.object({ body: id<UnitId>(), day: dayText, ...when, isPublic: flag })
export const scheduleContract = z.object({
  body: id<UnitId>(),
  ...when,
  isPublic: flag,
  pasted: z.string().trim().min(1).max(20_000),
})
export const moveContract = z.object({ day: dayText, ...when, reason, revision })
export const cancelContract = z.object({ reason, revision })
export const callContract = z.object({ lateReason: reason, revision })

export const bodyContract = z.object({
  unit: id<UnitId>(),
  kind: z.enum(['council', 'committee']),
  key: z.string().regex(/^[a-z0-9-]{1,20}$/, 'meetings_field_key'),
  code: z.string().trim().min(1).max(20),
  proposesTo: id<UnitId>().nullable().default(null),
  summonsDays: z.coerce.number().int().min(1).max(60),
  layout: z.enum(bodyLayouts),
})

/** A clause on each line; an empty line parts them too. */
const clauses = z
  .union([
    z.array(z.string().max(5000)),
    z
      .string()
      .max(50_000)
      .transform((text) => text.split(/\r?\n/)),
  ])
  .default([])

const many = <T extends string>() => z.union([z.array(id<T>()), id<T>().transform((one) => [one])]).default([])

const draft = {
  kind: z.enum(agendaItemKinds),
  title: z.string().trim().min(1).max(500),
  summary: z.string().trim().max(20_000).default(''),
  matter: z.enum(matters).default('ordinary'),
  clauses,
  proposesTo: id<UnitId>().nullable().default(null),
  secrecyProvision: z.string().trim().max(100).nullable().default(null),
}

export const newItemContract = z.object({ ...draft, lateReason: reason })
export const addCaseContract = z.object({ caseFile: id<CaseId>(), lateReason: reason })
export const editItemContract = z.object({
  item: id<AgendaItemId>(),
  ...draft,
  documents: many<RecordDocumentId>(),
  wasHeldByMinority: flag,
  revision,
})
export const moveItemContract = z.object({ item: id<AgendaItemId>(), position: z.coerce.number().int() })
export const removeItemContract = z.object({ item: id<AgendaItemId>() })

export const meetingReply = z.object({
  id: z.string(),
  bodyKey: z.string(),
  bodyName: z.string(),
  day: z.string(),
  startsAt: z.string(),
  place: z.string(),
  status: z.enum(meetingStatuses),
  isPublic: z.boolean(),
  path: z.string(),
  isDemo: z.boolean(),
})
