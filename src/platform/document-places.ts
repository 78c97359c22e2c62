import type { DocumentPlace } from '../shared/document-place.ts'
import type { Context, Read } from './context.ts'
import { openQuestion } from './question.ts'

/** Things that were read out of documents are told with their place there; any module may ask it of its own things. */

const asked = openQuestion<[Read, kind: string, id: string], readonly DocumentPlace[]>('where things were read')

/** Answered by whoever takes in documents. */
export const askForDocumentPlaces = asked.join

/** Of a thing and its parts, in the order of the document; none for what nobody read. For those who may read the thing. */
export const documentPlaces = (ctx: Context, kind: string, id: string): Promise<readonly DocumentPlace[]> =>
  ctx.read(async (tx) => (await asked.askAll(tx, kind, id)).flat())
