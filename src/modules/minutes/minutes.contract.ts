import { z } from 'zod'
import type { PersonId } from '../../shared/ids.ts'
import type { AgendaItemId } from '../meetings/index.ts'
import type { MinutesId } from './minutes.ts'

const uuid = z.uuid()
const longText = z.string().max(50_000)

export const textsContract = z.object({
  item: uuid.transform((id) => id as AgendaItemId),
  summary: longText,
  background: longText,
  treatment: longText,
  note: longText,
})

export const sendContract = z.object({
  part: z.enum(['whole', 'immediate']),
  approvers: z.array(uuid.transform((id) => id as PersonId)).max(5),
})

export const takeBackContract = z.object({
  minutes: uuid.transform((id) => id as MinutesId),
  revision: z.coerce.number().int().positive(),
})

export const approveContract = z.object({
  minutes: uuid.transform((id) => id as MinutesId),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  isConfirmed: z.boolean(),
})

export const correctContract = z.object({
  minutes: uuid.transform((id) => id as MinutesId),
  correction: z.string().trim().max(5_000),
})
