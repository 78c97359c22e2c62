/** What may stand on a notice board, and nothing else (KL 8 kap. 9–12 §§), as a table to be reviewed. */

export const postingKinds = [
  'council-notice',
  'approved-minutes',
  'delegated-decision',
  'minutes',
  'how-to-appeal',
  'other-statutory',
  'meeting-notice',
] as const
export type PostingKind = (typeof postingKinds)[number]

export interface PostingLaw {
  readonly paragraph: string
  /** Demanded by the law, or only allowed. */
  readonly isDemanded: boolean
  /** Whether it starts a time to appeal within which it must stay up (KL 8 kap. 12 §, 13 kap. 5 §). */
  readonly startsAppeal: boolean
  /** Stays up until the day it tells of is over. */
  readonly untilItsDay: boolean
}

export const postingLaw: Readonly<Record<PostingKind, PostingLaw>> = {
  'council-notice': {
    paragraph: 'KL 8 kap. 10 §, 5 kap. 13 §',
    isDemanded: true,
    startsAppeal: false,
    untilItsDay: true,
  },
  'approved-minutes': { paragraph: 'KL 8 kap. 10, 12 §§', isDemanded: true, startsAppeal: true, untilItsDay: false },
  'delegated-decision': { paragraph: 'KL 8 kap. 10 §', isDemanded: true, startsAppeal: true, untilItsDay: false },
  minutes: { paragraph: 'KL 8 kap. 10 §', isDemanded: false, startsAppeal: false, untilItsDay: false },
  'how-to-appeal': { paragraph: 'KL 8 kap. 10 §', isDemanded: true, startsAppeal: false, untilItsDay: false },
  'other-statutory': { paragraph: 'KL 8 kap. 10 §', isDemanded: true, startsAppeal: false, untilItsDay: true },
  'meeting-notice': { paragraph: 'KL 8 kap. 11 §', isDemanded: false, startsAppeal: false, untilItsDay: true },
}
