import { z } from 'zod'
import type { DispatchPurpose } from '../../modules/minutes/index.ts'
import { type Day, day } from '../../shared/local-date.ts'

/** minutes.json: how a meeting went in the room, and who approved what was written of it. Items are named by their place on the agenda, from one. */

const word = z.string().min(1)
const place = z.number().int().positive()

export const minutesFile = z.array(
  z.strictObject({
    body: word,
    day: z.iso.date().transform((text): Day => day(text)),
    /** When the roll is called, UTC. */
    at: z.iso.datetime(),
    secretary: word,
    chair: word,
    approver: word,
    /** `before`: comes only when that item is taken up; `after`: leaves when that one is done; `role`: as what, without a mandate. */
    present: z.array(
      z.strictObject({
        person: word,
        atDistance: z.boolean().default(false),
        before: place.default(1),
        after: place.optional(),
        role: word.optional(),
      }),
    ),
    counters: z.array(z.strictObject({ item: place, by: word, supportedBy: z.array(word), clauses: z.array(word) })),
    texts: z.array(
      z.strictObject({ item: place, text: z.enum(['summary', 'background', 'treatment', 'note']), value: word }),
    ),
    /** To whom each § is sent, as the secretary wrote it on the draft. */
    dispatch: z
      .array(
        z.strictObject({
          item: place,
          receiver: word,
          purpose: z.enum([
            'execution',
            'compilation',
            'publication',
            'further-handling',
            'information',
            'file',
          ] satisfies DispatchPurpose[]),
          note: z.string().default(''),
          person: word.nullable().default(null),
          unit: word.nullable().default(null),
          /** How it was handed over when it was; the rest is still to be sent. */
          handedOver: z.strictObject({ on: z.iso.date().transform((text): Day => day(text)), how: word }).optional(),
        }),
      )
      .default([]),
    /** When the secretary attested extracts, UTC. */
    attested: z.iso.datetime().optional(),
    /** When chair and approver approved, UTC. */
    approvals: z.strictObject({ sent: z.iso.datetime(), chair: z.iso.datetime(), approver: z.iso.datetime() }),
  }),
)
export type DemoMinutes = z.infer<typeof minutesFile>
