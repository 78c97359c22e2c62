/** The door of the notice board: who else has things posted, and what main runs by the clock. */
export { linksOfAppeal } from './appeal.service.ts'
export { proveBoard, type ReadPage, takeDownRipe } from './keep-board.service.ts'
export { postCouncilNotice, postMinutes } from './posted-by-others.service.ts'
export { pathOfPostingFile } from './posting.service.ts'
export type { Posting } from './posting.ts'
export { afterPostingChanged } from './told.service.ts'
