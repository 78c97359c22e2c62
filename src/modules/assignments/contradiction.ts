import type { DecisionReference } from '../../shared/decision.ts'
import type { Day } from '../../shared/local-date.ts'
import { type Effect, readClause } from './clauses/read-clause.ts'

/** Warns when what is proposed cannot stand beside what has been decided in the same case. A warning, never a refusal. */

export interface Standing {
  readonly decision: DecisionReference
  readonly clause: string
  /** Where it can be read. */
  readonly href: string
}

export interface Contradiction {
  readonly proposal: string
  readonly standing: Standing
  readonly why: Extract<Effect, 'stops' | 'replaces' | 'amends'> | 'done-already'
}

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLocaleLowerCase('sv')
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 4),
  )

/** How much of the shorter text's longer words stand in the other: from nought to one. */
export function likeness(one: string, other: string): number {
  const [a, b] = [words(one), words(other)]
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : a.intersection(b).size / smaller
}

const changes = ['stops', 'replaces', 'amends'] as const

/**
 * A clause that stops, replaces or amends a decision is held against every standing clause of the case; another clause
 * only against one that says the same already.
 * @param proposed clauses on an agenda
 * @param standing clauses decided earlier in the same case, newest first
 */
export function contradictions(proposed: readonly string[], standing: readonly Standing[], on: Day): Contradiction[] {
  return proposed.flatMap((proposal) => {
    const { effects } = readClause(proposal, on)
    const change = changes.find((one) => effects.includes(one))
    return standing.flatMap((one): Contradiction[] => {
      if (change) return [{ proposal, standing: one, why: change }]
      return likeness(proposal, one.clause) >= 0.9 ? [{ proposal, standing: one, why: 'done-already' }] : []
    })
  })
}
