import { z } from 'zod'
import { draftKinds, leftOutReasons } from './draft.ts'

/** What the contents of drafts share when they come back out of storage. */

export const placeShape = {
  page: z.int().min(1),
  printedPage: z.int().optional(),
  line: z.int().min(1),
  printed: z.string(),
}
export const placeContract = z.object(placeShape)
export const leftOutContract = z.object({ ...placeShape, why: z.enum(leftOutReasons) })

/** How a draft is begun: which kind a person says the document is, or none for what it looks like. */
export const beginContract = z.object({ kind: z.enum(draftKinds).optional() })
export const revisionContract = z.object({ revision: z.coerce.number().int().min(1) })
