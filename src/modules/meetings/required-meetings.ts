import type { Day } from '../../shared/local-date.ts'
import type { UnitKind } from '../organisation/index.ts'

/** What has to be decided at a meeting in a year, as a table to be reviewed: by which kind of body, between which days, by what right. */

export interface RequiredMeeting {
  readonly code: 'annual-report' | 'discharge' | 'interim-report' | 'budget-proposal' | 'budget'
  readonly by: UnitKind
  /** Month and day, both included. */
  readonly from: string
  readonly to: string
  readonly paragraph: string
}

export const requiredMeetings: readonly RequiredMeeting[] = [
  { code: 'annual-report', by: 'executive-board', from: '02-01', to: '04-15', paragraph: 'KL 11 kap. 20 §' },
  { code: 'discharge', by: 'council', from: '04-16', to: '06-30', paragraph: 'KL 5 kap. 24 §' },
  { code: 'interim-report', by: 'council', from: '09-01', to: '10-31', paragraph: 'KL 11 kap. 16 §' },
  { code: 'budget-proposal', by: 'executive-board', from: '09-01', to: '10-31', paragraph: 'KL 11 kap. 8 §' },
  { code: 'budget', by: 'council', from: '10-01', to: '11-30', paragraph: 'KL 11 kap. 10 §' },
]

/** What the law asks of a body in a year, with its days. */
export const requiredOf = (kind: UnitKind, year: number) =>
  requiredMeetings
    .filter(({ by }) => by === kind)
    .map((one) => ({ ...one, from: `${year}-${one.from}` as Day, to: `${year}-${one.to}` as Day }))
