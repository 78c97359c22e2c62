import { z } from 'zod'
import { isId } from '../../shared/ids.ts'
import { moneyUnits } from '../../shared/money.ts'
import { partContents, partStatuses, publicationKinds, publicationStatuses } from './publication.ts'

/** What crosses the wire about publications. */

const id = z.string().refine(isId, 'publications_field_id')
const revision = z.coerce.number().int().min(1)
const title = z.string().trim().min(1).max(200)

export const newPublicationContract = z.object({
  // The page of the templates has the address that this name would have.
  key: z.string().regex(/^(?!mallar$)[a-z0-9-]{1,60}$/, 'publications_field_key'),
  kind: z.enum(publicationKinds),
  title,
  budgetVersion: id,
  round: id.nullable().default(null),
  unit: z.enum(moneyUnits).default('mkr'),
  decimals: z.coerce.number().int().min(0).max(2).default(1),
})

export const newPartContract = z.object({
  title,
  content: z.enum(partContents),
  role: z.string().trim().min(1).max(100),
  unit: id,
})

export const changedPartContract = newPartContract.extend({ part: id, revision })
/** Nought-based among the parts. */
export const partPlaceContract = z.object({ part: id, place: z.coerce.number().int().min(0).max(999) })
export const pointedPartContract = z.object({ part: id, revision })

/** A chapter of a template; without a unit the whole municipality's controllers answer for it. */
const chapter = z.object({
  title,
  content: z.enum(partContents),
  role: z.string().trim().min(1).max(100),
  unit: id.nullable().default(null),
})
/** Revision 0 where the standard chapters hold. */
export const templateContract = z.object({
  kind: z.enum(publicationKinds),
  chapters: z.array(chapter).min(1, 'publications_field_chapters').max(60),
  revision: z.coerce.number().int().min(0),
})

export const partStepContract = z.object({ part: id, status: z.enum(partStatuses), revision })

/** Revision 0 is a text that is not there yet. An empty body takes the text away. */
export const textContract = z.object({
  part: id,
  text: id.nullable().default(null),
  body: z.string().max(20_000).default(''),
  revision: z.coerce.number().int().min(0).default(0),
})

export const noteContract = z.object({
  figure: z.string().trim().min(1).max(200),
  note: z.string().trim().max(500).default(''),
})
export const publishContract = z.object({ revision })
export const correctContract = z.object({ words: z.string().trim().max(2_000).default('') })

export const publicationParams = z.object({ key: z.string() })
export const editionQuery = z.object({ number: z.coerce.number().int().min(1).optional() })
export const partParams = z.object({ part: id })

export const publicationReply = z.object({
  id: z.string(),
  key: z.string(),
  number: z.int(),
  kind: z.enum(publicationKinds),
  title: z.string(),
  year: z.int(),
  budgetVersion: z.string(),
  round: z.string().nullable(),
  unit: z.enum(moneyUnits),
  decimals: z.int(),
  status: z.enum(publicationStatuses),
  correction: z.string(),
  publishedOn: z.string().nullable(),
  contentHash: z.string().nullable(),
  revision: z.int(),
})

const textReply = z.object({ id: z.string(), position: z.int(), body: z.string(), revision: z.int() })
export const savedTextReply = z.object({ text: textReply.nullable() })

export const partReply = z.object({
  id: z.string(),
  position: z.int(),
  title: z.string(),
  content: z.enum(partContents),
  role: z.string(),
  unit: z.string(),
  status: z.enum(partStatuses),
  revision: z.int(),
})

/** `hindrances` are kinds of what stands between a draft and publishing. */
export const deskReply = z.object({
  publication: publicationReply,
  parts: z.array(partReply.extend({ texts: z.array(textReply) })),
  hindrances: z.array(z.string()),
})

export type NewPublication = z.infer<typeof newPublicationContract>
export type NewPart = z.infer<typeof newPartContract>
export type ChangedPart = z.infer<typeof changedPartContract>
export type PartPlace = z.infer<typeof partPlaceContract>
export type PointedPart = z.infer<typeof pointedPartContract>
export type Template = z.infer<typeof templateContract>
export type PartStep = z.infer<typeof partStepContract>
export type SaveText = z.infer<typeof textContract>
export type FigureNote = z.infer<typeof noteContract>
