import { z } from 'zod'
import type { PersonId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { type MandateId, posts } from './mandate.ts'

/** What crosses the wire when mandates are given and ended; a form sends texts where a program sends numbers and lists. */

const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

const party = z.string().trim().max(60)
const count = z.coerce.number().int().min(0).max(1_000)

const mandate = {
  person: z.uuid().transform((text) => text as PersonId),
  party: party.default(''),
  post: z.enum(posts),
  order: z.coerce.number().int().min(1).max(1_000),
  from: day,
  lastDay: day.nullable().default(null),
}

export const mandateContract = z.strictObject(mandate)

export const endContract = z.strictObject({ lastDay: day, revision: z.coerce.number().int().positive() })

const order = z.strictObject({ party: party.min(1), next: z.array(party.min(1)).max(50).default([]) })

/** A party on each line: `S: V, C` calls, after its own, the substitutes of V and then those of C. */
const orderLines = z
  .string()
  .max(5_000)
  .transform((text) => text.split(/\r?\n/).filter((line) => line.trim() !== ''))
  .refine((lines) => lines.every((line) => /^[^:,]*[^:,\s][^:,]*(:[^:]*)?$/.test(line)), 'meetings_field_call_order')
  .transform((lines) => lines.map(readLine))

function readLine(line: string): { party: string; next: string[] } {
  const [caller = '', next = ''] = line.split(':')
  const parties = next.split(',').map((one) => one.trim())
  return { party: caller.trim(), next: parties.filter((one) => one !== '') }
}

export const callOrderContract = z.strictObject({ from: day, orders: z.array(order).max(50) })
export const callOrderText = z.strictObject({ from: day, orders: orderLines })
export const sizeContract = z.strictObject({ from: day, members: count, substitutes: count })

const mandateId = z.uuid().transform((text) => text as MandateId)

/** In a form a mandate is chosen as it was seen: its id and its revision. */
const seen = z
  .string()
  .regex(/^[0-9a-f-]{36} [0-9]{1,9}$/)
  .transform((text) => ({ id: text.slice(0, 36) as MandateId, revision: Number(text.slice(37)) }))

/** The page of a body keeps all of it: `intent` says which deed. */
export const mandateForms = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('give'), ...mandate }),
  z.object({ intent: z.literal('end'), mandate: seen, lastDay: day }),
  z.object({ intent: z.literal('call-order'), ...callOrderText.shape }),
  z.object({ intent: z.literal('size'), ...sizeContract.shape }),
])

export const bodyParam = z.object({ body: z.string().max(20) })
export const mandateParam = z.object({ mandate: mandateId })
export const onQuery = z.object({ on: day.optional() })

export const mandateLine = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  party: z.string(),
  post: z.enum(posts),
  order: z.number(),
  from: z.string(),
  until: z.string().nullable(),
  revision: z.number(),
})

const orderLine = z.object({ party: z.string(), next: z.array(z.string()) })
export const callOrderReply = z.object({ from: z.string(), orders: z.array(orderLine) })
export const sizeReply = z.object({ from: z.string(), members: z.number(), substitutes: z.number() })

export const peopleReply = z.object({
  mandates: z.array(mandateLine),
  callOrder: z.array(orderLine),
  size: sizeReply.nullable(),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})
