/** The door of intake: where things that were read out of documents came from. */

export { type FoundOrigin, forgetOldDrafts, originsOf } from './draft.service.ts'
