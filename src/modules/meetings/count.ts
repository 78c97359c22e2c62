import type { PersonId } from '../../shared/ids.ts'
import { type BodyKind, type Matter, matterRules, minorityNeeded } from './decision-rules.ts'

/** The count of a vote: every vote given is in it, and it says by which rule it came out as it did. */

export const choices = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof choices)[number]

export interface Ballot {
  readonly person: PersonId
  readonly choice: Choice
}

export interface Tally {
  readonly yes: number
  readonly no: number
  readonly abstain: number
  /** Served but gave no vote. */
  readonly absent: number
}

export interface VoteResult extends Tally {
  readonly winner: 'yes' | 'no'
  readonly by: 'majority' | 'casting-vote' | 'lot' | 'minority' | 'too-few'
  readonly paragraph: string
}

export const tally = (ballots: readonly Ballot[], eligible: readonly PersonId[]): Tally => {
  const of = (choice: Choice) => ballots.filter((ballot) => ballot.choice === choice).length
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), absent: eligible.length - ballots.length }
}

export interface Counting {
  readonly tally: Tally
  readonly matter: Matter
  /** Set when the question is whether to decide today and a minority of the council may have it otherwise. */
  readonly minorityOf?: { readonly kind: BodyKind }
  /** How the chair, or the lot, breaks a tie. */
  readonly broken?: 'yes' | 'no' | undefined
}

/** Undefined when a tie waits for the chair or the lot. */
export function countVote({ tally: t, matter, minorityOf, broken }: Counting): VoteResult | undefined {
  const rules = matterRules[matter]
  const present = t.yes + t.no + t.abstain + t.absent
  const needed = minorityOf ? minorityNeeded(minorityOf.kind, present) : null
  if (needed !== null && t.no >= needed)
    return { ...t, winner: 'no', by: t.no > t.yes ? 'majority' : 'minority', paragraph: 'KL 5 kap. 50 §' }
  const { majority } = minorityOf ? matterRules.ordinary : rules
  if (majority.of === 'present') {
    const enough = t.yes * majority.share[1] >= present * majority.share[0]
    return { ...t, winner: enough ? 'yes' : 'no', by: enough ? 'majority' : 'too-few', paragraph: rules.paragraph }
  }
  if (t.yes !== t.no) return { ...t, winner: t.yes > t.no ? 'yes' : 'no', by: 'majority', paragraph: rules.paragraph }
  if (!broken) return undefined
  const tie = minorityOf ? 'casting-vote' : rules.tie
  return { ...t, winner: broken, by: tie === 'lot' ? 'lot' : 'casting-vote', paragraph: 'KL 5 kap. 56 §' }
}
