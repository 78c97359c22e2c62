import { z } from 'zod'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import type { AgendaItemId } from '../meetings/index.ts'
import { type DispatchId, type DispatchLineId, type DispatchPurpose, purposes, verdicts } from './dispatch.ts'
import type { MinutesId, MinutesParagraphId } from './minutes.ts'

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

const receiverFields = {
  receiver: z.string().trim().min(1).max(200),
  purpose: z.enum(purposes as [DispatchPurpose, ...DispatchPurpose[]]),
  note: z.string().trim().max(200).default(''),
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
}
const known = z.union([z.literal(''), uuid]).default('')

export const addReceiverContract = z.object({
  item: uuid.transform((id) => id as AgendaItemId),
  ...receiverFields,
  person: known.transform((id) => (id === '' ? null : (id as PersonId))),
  unit: known.transform((id) => (id === '' ? null : (id as UnitId))),
})

export const removeReceiverContract = z.object({
  item: uuid.transform((id) => id as AgendaItemId),
  line: uuid.transform((id) => id as DispatchLineId),
})

export const dispatchContract = z.object({ dispatch: uuid.transform((id) => id as DispatchId) })

export const handOverContract = dispatchContract.extend({
  day: z.iso.date().transform((text): Day => day(text)),
  note: z.string().trim().max(500).default(''),
})

export const releaseContract = z.object({
  paragraph: uuid.transform((id) => id as MinutesParagraphId),
  verdict: z.enum(verdicts),
  reason: z.string().trim().max(2_000),
})

export const attestContract = z.object({ minutes: uuid.transform((id) => id as MinutesId) })

export const correctContract = z.object({
  minutes: uuid.transform((id) => id as MinutesId),
  correction: z.string().trim().max(5_000),
})

/** Texts that are left out stay as they are. */
export const apiTextsContract = z.object({
  item: uuid.transform((id) => id as AgendaItemId),
  summary: longText.optional(),
  background: longText.optional(),
  treatment: longText.optional(),
  note: longText.optional(),
})

/** One approved § as everybody reads it. */
export const paragraphLine = z.object({
  address: z.string(),
  body: z.string(),
  decidedOn: z.string(),
  number: z.int(),
  title: z.string(),
  caseNumber: z.string(),
  outcome: z.string(),
  secrecy: z.string().nullable(),
  /** Not published until somebody has decided: it holds a personal identity number. */
  isStopped: z.boolean(),
  clauses: z.array(z.object({ ordinal: z.int(), text: z.string(), kind: z.enum(['decision', 'proposal']) })),
})

const section = z.object({ kind: z.string(), title: z.string(), lines: z.array(z.string()) })

export const paragraphReply = paragraphLine.extend({
  sections: z.array(section),
  /** Address of the sealed extract; null when there is none. */
  extract: z.string().nullable(),
})

/** Minutes of a meeting as they stand at this moment. */
export const minutesReply = z.object({
  meeting: z.string(),
  body: z.string(),
  day: z.string(),
  lastDay: z.string(),
  isOverdue: z.boolean(),
  papers: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      kind: z.enum(['whole', 'immediate', 'correction']),
      approvedOn: z.string().nullable(),
      digest: z.string().nullable(),
      revision: z.int(),
    }),
  ),
  attendance: z.array(z.object({ title: z.string(), people: z.array(z.string()) })),
  paragraphs: z.array(
    z.object({
      item: z.string(),
      number: z.int(),
      title: z.string(),
      caseNumber: z.string(),
      outcome: z.string().nullable(),
      secrecy: z.string().nullable(),
      clauses: z.array(z.string()),
      sections: z.array(section),
      receivers: z.array(z.object({ receiver: z.string(), purpose: z.string() })),
    }),
  ),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      text: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
})
