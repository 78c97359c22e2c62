/** The door of the notice board: who else has things posted, and what main runs by the clock. */
export { type ApprovedToPost, postApproval, proveBoard, type ReadPage, takeDownRipe } from './keep-board.service.ts'
export { postIn } from './posting.service.ts'
export { legalForceFrom, type Posting, type PostingId } from './posting.ts'
