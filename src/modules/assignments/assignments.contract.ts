import { z } from 'zod'
import { isCaseNumber, isParagraph } from '../../shared/decision.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { assignmentStatuses } from './assignment.ts'

/** What crosses the wire about assignments. */

const dayField = z
  .string()
  .trim()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

const unitField = z.uuid().transform((text) => text as UnitId)

/** `41`, `§41` and `§ 41` are the same paragraph. */
const paragraph = z
  .string()
  .trim()
  .max(20)
  .transform((text) => text.replace(/^§?\s*(\d)/, '§ $1'))
  .pipe(z.string().refine(isParagraph, 'assignments_field_paragraph'))

const revision = z.coerce.number().int().min(1)

export const termsContract = z.object({
  revision,
  title: z.string().trim().min(1).max(500),
  actor: z.string().trim().max(200).default(''),
  unit: unitField.nullable().default(null),
  lastDay: dayField.nullable().default(null),
  reportTo: z.string().trim().max(200).default(''),
})

export const dismissContract = z.object({ revision, reason: z.string().trim().max(2_000).default('') })
export const proofContract = z.object({
  revision,
  proof: z.string().trim().max(10_000).default(''),
  /** The other municipality's decision, when it must be in the same words. */
  other: z.string().trim().max(20_000).default(''),
})

export const reportContract = z.object({
  revision,
  words: z.string().trim().max(10_000).default(''),
  isFinal: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
})

/** Without a paragraph it is closed on its report. */
export const closeContract = z
  .object({
    revision,
    words: z.string().trim().max(2_000).default(''),
    body: unitField.optional(),
    decidedOn: dayField.optional(),
    paragraph: paragraph.optional(),
    caseNumber: z.string().trim().min(1).max(60).refine(isCaseNumber, 'assignments_field_case_number').optional(),
  })
  .superRefine((given, check) => {
    const fields = ['body', 'decidedOn', 'paragraph', 'caseNumber'] as const
    const some = fields.some((field) => field !== 'body' && given[field] !== undefined)
    if (!some) return
    for (const field of fields)
      if (given[field] === undefined)
        check.addIssue({ code: 'custom', path: [field], message: 'assignments_field_whole_decision' })
  })
  .transform(({ revision: seen, words, body, decidedOn, paragraph: label, caseNumber }) => ({
    revision: seen,
    words,
    decision: body && decidedOn && label && caseNumber ? { body, decidedOn, paragraph: label, caseNumber } : null,
  }))

export const wordingContract = z.object({ other: z.string().trim().max(20_000).default('') })

export const assignmentReply = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(assignmentStatuses),
  actor: z.string(),
  unit: z.string().nullable(),
  lastDay: z.string().nullable(),
  isLate: z.boolean(),
  reportTo: z.string(),
  body: z.string(),
  decidedOn: z.string(),
  paragraph: z.string(),
  caseNumber: z.string(),
  clause: z.string(),
  condition: z.string().nullable(),
  revision: z.number(),
})

/** One of the case's decisions, or one that is typed with body, day and §. */
export const effectContract = z
  .object({
    revision,
    known: z.uuid().nullable().default(null),
    body: unitField.optional(),
    decidedOn: dayField.optional(),
    paragraph: paragraph.optional(),
    caseNumber: z.string().trim().max(60).refine(isCaseNumber, 'assignments_field_case_number').optional(),
  })
  .transform(({ revision: seen, known, body, decidedOn, paragraph: label, caseNumber }) => ({
    revision: seen,
    known,
    typed: body && decidedOn && label ? { body, decidedOn, paragraph: label, caseNumber: caseNumber ?? '' } : null,
  }))
