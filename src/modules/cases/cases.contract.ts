import { z } from 'zod'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { type Day, day, parseDay } from '../../shared/local-date.ts'
import { type CaseFile, caseKinds, caseStatuses } from './case-file.ts'
import { codePattern } from './classification.ts'
import { directions } from './record-document.ts'

/** What crosses the wire about cases and their documents. */

const title = z.string().trim().min(1).max(300)
const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)
const unitId = z.uuid().transform((id) => id as UnitId)
const personId = z.uuid().transform((id) => id as PersonId)

/** The three fields of a marking: all or none. */
const marking = {
  provision: z.string().trim().max(100).default(''),
  markedOn: dayText.optional(),
  authority: z.string().trim().max(200).default(''),
}

interface Marked {
  readonly provision: string
  readonly markedOn?: Day | undefined
  readonly authority: string
}

function secrecyOf({ provision, markedOn, authority }: Marked): CaseFile['secrecy'] {
  return provision && markedOn && authority ? { provision, markedOn, authority } : null
}

const allOrNone = (given: Marked): boolean =>
  Boolean(given.provision) === Boolean(given.authority) && Boolean(given.provision) === Boolean(given.markedOn)

const wholeMarking = { error: 'cases_field_marking', path: ['provision'] }

export const newCaseContract = z
  .object({
    body: unitId,
    classification: z.string().trim().regex(codePattern, 'cases_field_code'),
    title,
    publicTitle: z.string().trim().max(300).default(''),
    officer: personId.nullable().default(null),
    openedOn: dayText,
    kind: z.enum(caseKinds).default('ordinary'),
    ...marking,
  })
  .refine(allOrNone, wholeMarking)
  .transform(({ provision, markedOn, authority, ...order }) => ({
    ...order,
    publicTitle: order.publicTitle || order.title,
    secrecy: secrecyOf({ provision, markedOn, authority }),
  }))

export const newRecordContract = z
  .object({
    direction: z.enum(directions),
    day: dayText,
    party: z.string().trim().max(200).default(''),
    title,
    publicTitle: z.string().trim().max(300).default(''),
    ...marking,
  })
  .refine(allOrNone, wholeMarking)
  .transform(({ provision, markedOn, authority, ...order }) => ({
    ...order,
    publicTitle: order.publicTitle || order.title,
    secrecy: secrecyOf({ provision, markedOn, authority }),
  }))

export const stepContract = z.object({ revision: z.coerce.number().int().min(1) })

export const assignContract = stepContract.extend({ officer: personId.nullable().default(null) })

export const markingContract = stepContract
  .extend({
    provision: z.string().trim().min(1).max(100),
    markedOn: dayText,
    authority: z.string().trim().min(1).max(200),
    publicTitle: title,
  })
  .transform(({ revision, publicTitle, ...secrecy }) => ({ revision, marking: { secrecy, publicTitle } }))

const reason = z.string().trim().min(1).max(500)

export const caseCorrectionContract = stepContract
  .extend({ title, publicTitle: z.string().trim().max(300).default(''), reason })
  .transform(({ revision, ...correction }) => ({ revision, correction }))

export const recordCorrectionContract = stepContract
  .extend({
    title,
    publicTitle: z.string().trim().max(300).default(''),
    day: dayText,
    party: z.string().trim().max(200).default(''),
    reason,
  })
  .transform(({ revision, ...correction }) => ({ revision, correction }))

export const liftingContract = stepContract
  .extend({
    decidedOn: dayText,
    authority: z.string().trim().min(1).max(200),
    reason: z.string().trim().max(500).default(''),
  })
  .transform(({ revision, ...lifting }) => ({ revision, lifting }))

export const seriesContract = z.object({
  body: unitId,
  year: z.coerce.number().int().min(1900).max(2200),
  form: z.string().trim().min(1).max(60),
  bodyCode: z.string().trim().min(1).max(8),
})

export const gapContract = z.object({
  /** Body and year, as the page names a series. */
  series: z
    .string()
    .regex(/^[0-9a-f-]{36} \d{4}$/)
    .transform((text) => ({ body: text.slice(0, 36) as UnitId, year: Number(text.slice(37)) })),
  first: z.coerce.number().int().min(1),
  last: z.coerce.number().int().min(1),
  reason: z.string().trim().min(1).max(500),
})

export const classesContract = z.object({
  rows: z.string().min(1).max(200_000),
  from: dayText.default(day('2000-01-01')),
})

export const statusContract = z.enum(caseStatuses)

const shown = {
  number: z.string(),
  address: z.string(),
  body: z.string(),
  classification: z.string(),
  title: z.string(),
  secrecy: z.string().nullable(),
  status: statusContract,
  kind: z.enum(caseKinds),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  /** Named by whoever changes it. */
  revision: z.int(),
}

/** A case as everybody may read it. */
export const caseContract = z.object({ id: z.string(), ...shown }).meta({ id: 'CaseFile' })

export const documentContract = z
  .object({
    ordinal: z.int(),
    direction: z.enum(directions),
    day: z.string(),
    registeredOn: z.string(),
    party: z.string(),
    title: z.string(),
    secrecy: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'RecordDocument' })

export const caseWithLifeContract = z
  .object({
    id: z.string(),
    ...shown,
    documents: z.array(documentContract),
    events: z.array(z.object({ at: z.string(), kind: z.string(), text: z.string(), href: z.string().nullable() })),
  })
  .meta({ id: 'CaseWithLife' })
