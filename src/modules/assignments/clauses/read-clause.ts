/** What a clause asks of somebody: the same reading that a review of others' minutes uses. */
export { type Effect, isSameWording, type ReadClause, readClause } from '../../../shared/clauses/read-clause.ts'
