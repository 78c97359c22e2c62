/** Told to those who show the chain: how each goal stood when it was last followed up. */
export { type LatestAssessment, latestAssessments } from './latest-assessments.views.ts'
