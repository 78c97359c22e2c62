/** The door of intake: where things that were read out of documents came from. */

export { placesOfFigures } from './budget/figure-places.service.ts'
export { type FoundOrigin, forgetOldDrafts, originsOf } from './draft.service.ts'
