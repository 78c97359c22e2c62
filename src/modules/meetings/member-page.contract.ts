import { z } from 'zod'
import type { AgendaItemId } from './room-event.ts'

/** What a member writes for nobody else. */
export const noteContract = z.strictObject({
  item: z.uuid().transform((id) => id as AgendaItemId),
  text: z.string().max(20_000),
})
