/** What a committee may not give away to anybody (KL 6 kap. 38 §), as a table to be reviewed. */
export const notDelegable = {
  'goals-and-scope': 'KL 6 kap. 38 § 1',
  'proposal-to-council': 'KL 6 kap. 38 § 2',
  'exercise-of-authority-of-principle': 'KL 6 kap. 38 § 3',
  'resident-proposal': 'KL 6 kap. 38 § 4',
  'other-law': 'KL 6 kap. 38 § 5',
} as const

export type NotDelegable = keyof typeof notDelegable
export const notDelegableMatters = Object.keys(notDelegable) as NotDelegable[]
