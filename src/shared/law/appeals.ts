import type { StatutoryPeriodCode } from './statutory-periods.ts'

/**
 * How decisions of a municipality are appealed, as a table to be reviewed. `own-knowledge` marks what has not been read in the
 * statute: whoever runs the system should have it looked over.
 */
export interface AppealLaw {
  readonly paragraph: string
  readonly period: StatutoryPeriodCode | null
  /** What the time is counted from. */
  readonly countsFrom: 'posting' | 'receipt' | null
  readonly evidence: 'statute' | 'own-knowledge'
}

export const appealLaw = {
  /** Any member of the municipality, from the day the approval is posted. */
  legality: { paragraph: 'KL 13 kap. 1, 5 §§', period: 'legality-appeal', countsFrom: 'posting', evidence: 'statute' },
  /** Whoever the decision concerns, from the day they got it; then no review of legality (KL 13 kap. 3 §). */
  party: { paragraph: 'FL 40–44 §§', period: 'party-appeal', countsFrom: 'receipt', evidence: 'own-knowledge' },
  /** Only preparing or carrying out. */
  none: { paragraph: 'KL 13 kap. 2 §', period: null, countsFrom: null, evidence: 'statute' },
} as const satisfies Record<string, AppealLaw>

export type AppealRoute = keyof typeof appealLaw
