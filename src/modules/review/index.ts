export { readDocument } from './reading/read-lines.ts'
export { type Review, review } from './review.ts'
