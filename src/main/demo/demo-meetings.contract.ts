import { z } from 'zod'
import { agendaItemKinds, matters, posts } from '../../modules/meetings/index.ts'
import { day } from '../../shared/local-date.ts'

/** Bodies with their people, the schedule of a year, and meetings with their agendas. People and units by their keys, cases by number. */

const dayOf = z.string().transform(day)
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const mandate = z.strictObject({
  person: z.string(),
  party: z.string(),
  post: z.enum(posts),
  order: z.int().positive(),
  from: dayOf,
})

const body = z.strictObject({
  unit: z.string(),
  kind: z.enum(['council', 'committee']),
  key: z.string(),
  code: z.string(),
  proposesTo: z.string().nullable(),
  summonsDays: z.int(),
  layout: z.enum(['decision-last', 'decision-first']),
  size: z.strictObject({ members: z.int(), substitutes: z.int() }),
  mandates: z.array(mandate),
  callOrder: z.array(z.strictObject({ party: z.string(), next: z.array(z.string()) })),
  /** People who never sign in, made up by number: so many of each party besides those above. */
  madeNames: z.strictObject({ member: z.string(), substitute: z.string(), of: z.string() }),
  made: z.array(z.strictObject({ party: z.string(), members: z.int(), substitutes: z.int() })),
})

const item = z.strictObject({
  kind: z.enum(agendaItemKinds),
  matter: z.enum(matters).default('ordinary'),
  title: z.string(),
  /** Number of the case as printed. */
  case: z.string().optional(),
  summary: z.string().default(''),
  clauses: z.array(z.string()).default([]),
  proposesTo: z.string().nullable().default(null),
  secrecyProvision: z.string().nullable().default(null),
  rows: z.array(z.strictObject({ caseNumber: z.string(), text: z.string(), day: dayOf.nullable() })).default([]),
})

const place = { body: z.string(), startsAt: hour, place: z.string(), expectedMinutes: z.int() }

export const meetingsFile = z.strictObject({
  bodies: z.array(body),
  /** With which number the §§ of a year begin, where earlier ones were written elsewhere. */
  paragraphs: z.array(z.strictObject({ body: z.string(), year: z.int(), first: z.int() })),
  schedules: z.array(z.strictObject({ ...place, isPublic: z.boolean(), days: z.array(dayOf) })),
  meetings: z.array(
    z.strictObject({
      ...place,
      day: dayOf,
      isDemo: z.boolean(),
      /** When the summons went out; null while the agenda is in the making. */
      calledAt: z.string().nullable(),
      items: z.array(item),
    }),
  ),
})

export type DemoMeetings = z.infer<typeof meetingsFile>
