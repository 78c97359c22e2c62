import type { Id, PersonId } from '../../shared/ids.ts'
import type { CaseId, RecordDocumentId } from '../cases/index.ts'

export type SavedReviewId = Id<'saved-review'>

/** A review in a case, without its words: those are read apart. */
export interface SavedReview {
  readonly id: SavedReviewId
  readonly caseFile: CaseId
  readonly savedBy: PersonId
  /** Instant, UTC. */
  readonly savedAt: string
  readonly contradictions: number
  readonly errors: number
  /** The document registered with it; null when none was. */
  readonly document: RecordDocumentId | null
}
