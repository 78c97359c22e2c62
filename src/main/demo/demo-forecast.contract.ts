import { z } from 'zod'
import { day } from '../../shared/local-date.ts'
import { calendarFile } from './demo-files.contract.ts'

/** The made-up forecasts of the demo. Units, people and rounds are named by their keys. */

const dayOf = z.string().transform(day)

const plan = z.strictObject({
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
})
export type DemoPlan = z.infer<typeof plan>

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
  plan,
})
export type DemoForecasts = z.infer<typeof forecastsFile>

const mkr = z.number()

/** The year before, with a budget and rounds that are over: what the accuracy of forecasts is learnt from. */
export const earlierYearFile = z.strictObject({
  year: z.int(),
  budget: z.strictObject({
    title: z.string(),
    frameReason: z.string(),
    /** Printed where the statements would have stood. */
    whyNoStatements: z.string().min(1),
    decision: z.strictObject({
      body: z.string(),
      decidedOn: dayOf,
      paragraph: z.string(),
      caseNumber: z.string(),
      invented: z.literal(true),
    }),
  }),
  rounds: z.array(
    z.strictObject({
      round: calendarFile.shape.rounds.element,
      forecasts: z.array(
        z.strictObject({
          unit: z.string(),
          person: z.string(),
          comment: z.string(),
          /** Why the figures are the manager's own: the budget is held but for what is listed. */
          reason: z.string(),
          off: z.array(z.strictObject({ group: z.string(), amount: mkr })),
        }),
      ),
      /** What the committee decided, and what each measure brought in the year. */
      plan: plan
        .extend({
          decision: z.strictObject({ decidedOn: dayOf, paragraph: z.string(), caseNumber: z.string() }),
          realised: z.array(mkr),
        })
        .nullable(),
    }),
  ),
})
export type DemoEarlierYear = z.infer<typeof earlierYearFile>
