import { z } from 'zod'
import { day } from '../../shared/local-date.ts'

/** Sets of assumptions, each after the one it is based on. */
export const assumptionsFile = z.strictObject({
  assumptions: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      source: z.string(),
      publishedOn: z.string().transform(day),
      basedOn: z.string().nullable(),
      values: z.array(
        z.strictObject({ key: z.string(), year: z.number().int(), value: z.number(), evidence: z.string() }),
      ),
    }),
  ),
})
export type DemoAssumptions = z.infer<typeof assumptionsFile>['assumptions']
