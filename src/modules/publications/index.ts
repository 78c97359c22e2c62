/** The door of publications: budget book and economic reports. */

export { answerForPublications } from './asked-for.service.ts'
export { addPart, movePart, noteFigure, partsIn, placePart, removePart, savePart, saveText } from './part.service.ts'
export { correctPublication, createPublication, publishPublication } from './publication.service.ts'
export type { Part, PartStatus, Publication, PublicationId, PublicationKind } from './publication.ts'
