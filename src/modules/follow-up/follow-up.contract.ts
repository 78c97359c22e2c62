import { z } from 'zod'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { progressStatuses } from './action-progress.ts'
import { judgements } from './assessment.ts'
import { reportStatuses } from './report.ts'
import { roundKinds, roundStatuses } from './round.ts'
import { trendDirections } from './trend.ts'

/** What crosses the wire about rounds and reports. */

const longText = z.string().trim().max(10_000)
const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

const flag = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false)

export const roundPlanContract = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,60}$/, 'follow_up_key_rule'),
  name: z.string().trim().min(1).max(200),
  kind: z.enum(roundKinds),
  periodEnd: dayText,
  coversGoals: flag,
  coversForecast: flag,
  coversMeasures: flag,
  opensOn: dayText,
  reportDueOn: dayText,
  approveDueOn: dayText,
  acceptDueOn: dayText,
})

export const revisionContract = z.coerce.number().int().min(1)

export const draftContract = z.object({
  revision: revisionContract,
  comment: longText.default(''),
  assessedStatus: z.enum(judgements).nullable().default(null),
  assessment: longText.default(''),
})

export const stepContract = z.object({ revision: revisionContract })
export const sendBackContract = stepContract.extend({ reason: z.string().trim().max(2_000).default('') })

export const linkContract = z.object({ title: z.string().trim().min(1).max(200), link: z.string().trim().max(2_000) })

export const trendContract = z.object({
  year: z.coerce.number().int().min(2000).max(2200),
  direction: z.enum(trendDirections),
  description: longText.min(1),
  revision: z.coerce.number().int().min(0).default(0),
})

export const roundContract = z
  .object({
    id: z.string(),
    key: z.string(),
    name: z.string(),
    kind: z.enum(roundKinds),
    periodEnd: z.string(),
    coversGoals: z.boolean(),
    coversForecast: z.boolean(),
    coversMeasures: z.boolean(),
    opensOn: z.string(),
    reportDueOn: z.string(),
    approveDueOn: z.string(),
    acceptDueOn: z.string(),
    status: z.enum(roundStatuses),
  })
  .meta({ id: 'FollowUpRound' })

export const reportLineContract = z
  .object({
    id: z.string(),
    round: z.string(),
    plan: z.string(),
    goal: z.string(),
    title: z.string(),
    status: z.enum(reportStatuses),
    comment: z.string(),
    proposedStatus: z.enum(judgements).nullable(),
    proposedWhy: z.string(),
    assessedStatus: z.enum(judgements).nullable(),
    assessment: z.string(),
    actions: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        status: z.enum(progressStatuses),
        told: z.enum(['now', 'earlier', 'plan']),
        actual: z.number().int().nullable(),
        note: z.string(),
        isLate: z.boolean(),
        isDemo: z.boolean(),
      }),
    ),
    isDemo: z.boolean(),
  })
  .meta({ id: 'GoalReport' })
