/** The door of intake: where things that were read out of documents came from. */

export { placesOfFigures } from './budget/figure-places.service.ts'
export { forgetOldDrafts, placesInDocuments } from './draft.service.ts'
