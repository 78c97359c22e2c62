export { readDocument } from './reading/read-lines.ts'
export { type Review, review } from './review.ts'
export { reviewEvents } from './save-review.service.ts'
