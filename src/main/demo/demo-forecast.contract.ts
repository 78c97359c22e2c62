import { z } from 'zod'
import { day } from '../../shared/local-date.ts'

/** The made-up forecasts of the demo. Units, people and rounds are named by their keys. */

const dayOf = z.string().transform(day)

export const forecastsFile = z.strictObject({
  round: z.string(),
  forecasts: z.array(
    z.strictObject({
      unit: z.string(),
      person: z.string(),
      step: z.enum(['save', 'send', 'approve']),
      comment: z.string(),
    }),
  ),
  plan: z.strictObject({
    unit: z.string(),
    person: z.string(),
    measures: z.array(
      z.strictObject({
        number: z.string(),
        unit: z.string(),
        group: z.string(),
        activity: z.string(),
        description: z.string(),
        goal: z.string(),
        decidedBy: z.enum(['department', 'committee', 'undecided']),
        decidedOn: dayOf.nullable(),
        state: z.enum(['planned', 'started']),
        startsOn: dayOf.nullable(),
        isSecured: z.boolean(),
        /** Millions of kronor, the round's own year first. */
        effects: z.array(z.number()).length(4),
      }),
    ),
  }),
})
export type DemoForecasts = z.infer<typeof forecastsFile>
