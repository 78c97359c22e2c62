/** The door of the review: documents of others, read and held against themselves. */

export { type Column, isRow, type Line, type ReadDocument, type Row, type Table, type Unread } from './document.ts'
export type { Figure } from './figure.ts'
export type { DocumentKind } from './kind.ts'
export {
  type Minutes,
  type Person,
  type Presence,
  partsOf,
  type ReadParagraph,
  type Said,
  type Vote,
} from './minutes/minutes.ts'
export type { ReadDemand, ReadGoal, ReadIndicator, ReadPlan } from './plans/plan.ts'
export { type ReadAsData, readAsData } from './reading/read-as-data.service.ts'
export { readDocument } from './reading/read-lines.ts'
export { type Review, review } from './review.ts'
export { reviewEvents } from './save-review.service.ts'
export { sentFiles, sentForm } from './share/review-sent.service.ts'
