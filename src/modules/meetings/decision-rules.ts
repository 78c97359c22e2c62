/** How a body may decide, as a table to be reviewed: each rule with its paragraph. */

export type BodyKind = 'council' | 'committee'

export interface DecisionRules {
  /** More than half of the members' places must be served. */
  readonly quorum: { readonly paragraph: string }
  /** The council may decide although it is too few, when only conflicts of interest make it so; a committee may not. */
  readonly conflictExcusesQuorum: { readonly paragraph: string; readonly holds: boolean }
  /** Whoever is disqualified also leaves the room. */
  readonly disqualifiedLeave: { readonly paragraph: string; readonly holds: boolean }
  /** The share of those present that can have a matter postponed or referred back; null: a simple majority is needed. */
  readonly minority: { readonly paragraph: string; readonly share: readonly [part: number, of: number] | null }
}

export const decisionRules: Readonly<Record<BodyKind, DecisionRules>> = {
  council: {
    quorum: { paragraph: 'KL 5 kap. 45 §' },
    conflictExcusesQuorum: { paragraph: 'KL 5 kap. 46 §', holds: true },
    disqualifiedLeave: { paragraph: 'KL 5 kap. 47 §', holds: false },
    minority: { paragraph: 'KL 5 kap. 50 §', share: [1, 3] },
  },
  committee: {
    quorum: { paragraph: 'KL 6 kap. 27 §' },
    conflictExcusesQuorum: { paragraph: 'KL 6 kap. 27 §', holds: false },
    disqualifiedLeave: { paragraph: 'KL 6 kap. 30 §', holds: true },
    minority: { paragraph: 'KL 6 kap. 33 §', share: null },
  },
}

/** What kind of matter is decided tells how large a majority it takes, and whether the vote is secret. */
export const matters = ['ordinary', 'election', 'employment', 'extra-election', 'refuse-referendum'] as const
export type Matter = (typeof matters)[number]

export interface MatterRules {
  readonly paragraph: string
  /** Of whom, and how large a part must say yes. */
  readonly majority: {
    readonly of: 'votes' | 'present'
    readonly share: readonly [part: number, of: number]
    readonly isMore: boolean
  }
  readonly isSecret: boolean
  readonly tie: 'casting-vote' | 'lot' | 'falls'
}

export const matterRules: Readonly<Record<Matter, MatterRules>> = {
  ordinary: {
    paragraph: 'KL 5 kap. 54–56 §§',
    majority: { of: 'votes', share: [1, 2], isMore: true },
    isSecret: false,
    tie: 'casting-vote',
  },
  election: {
    paragraph: 'KL 5 kap. 54, 56 §§',
    majority: { of: 'votes', share: [1, 2], isMore: true },
    isSecret: true,
    tie: 'lot',
  },
  employment: {
    paragraph: 'KL 5 kap. 54, 56 §§',
    majority: { of: 'votes', share: [1, 2], isMore: true },
    isSecret: true,
    tie: 'lot',
  },
  'extra-election': {
    paragraph: 'KL 5 kap. 10 §',
    majority: { of: 'present', share: [2, 3], isMore: false },
    isSecret: false,
    tie: 'falls',
  },
  'refuse-referendum': {
    paragraph: 'KL 5 kap. 37 §',
    majority: { of: 'present', share: [2, 3], isMore: false },
    isSecret: false,
    tie: 'falls',
  },
}

/** @param places the members' places of the body, served or not */
export const hasQuorum = (serving: number, places: number): boolean => serving * 2 > places

/** How many it takes to have a matter postponed or referred back against the majority; null where there is no such right. */
export function minorityNeeded(kind: BodyKind, present: number): number | null {
  const { share } = decisionRules[kind].minority
  return share === null ? null : Math.ceil((present * share[0]) / share[1])
}
