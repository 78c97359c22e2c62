import type { Goal } from '../../goal.ts'
import type { Remark, Rule } from '../measurability.ts'
import { stems } from '../swedish.ts'

/** Goals of one level that say the same in other words, by the stems they share. */

/** Shared stems by all stems; below half, goals about the same thing that want different things come along. */
export const alikeFrom = 0.5

const fewestStems = 3

export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = a.intersection(b).size
  return shared / (a.size + b.size - shared)
}

interface Entry {
  readonly goal: Goal
  readonly stems: ReadonlySet<string>
  /** Rarest first. */
  readonly ordered: readonly string[]
}

/**
 * The most alike earlier goal of each goal. Two sets as alike as asked for must share one of their rarest stems
 * (prefix filtering), so only goals that do are compared: 5 000 goals take a fraction of a second, not 12 million pairs.
 */
export function duplicatesIn(goals: readonly Goal[]): ReadonlyMap<Goal['id'], { other: Goal; likeness: number }> {
  const sets = goals.map((goal) => stems(goal.title))
  const frequency = new Map<string, number>()
  for (const set of sets) for (const one of set) frequency.set(one, (frequency.get(one) ?? 0) + 1)
  const rarity = (a: string, b: string) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1)
  const blocks = new Map<string, Entry[]>()
  const found = new Map<Goal['id'], { other: Goal; likeness: number }>()
  for (const [index, goal] of goals.entries()) {
    const entry: Entry = { goal, stems: sets[index]!, ordered: [...sets[index]!].sort(rarity) }
    if (entry.stems.size < fewestStems) continue
    const best = mostAlike(entry, blocks)
    if (best) found.set(goal.id, best)
    else enter(entry, blocks)
  }
  return found
}

const prefixOf = ({ ordered }: Entry): readonly string[] =>
  ordered.slice(0, ordered.length - Math.ceil(alikeFrom * ordered.length) + 1)

function mostAlike(entry: Entry, blocks: ReadonlyMap<string, readonly Entry[]>) {
  let best: { other: Goal; likeness: number } | undefined
  const seen = new Set<Entry>()
  for (const key of prefixOf(entry))
    for (const other of blocks.get(key) ?? []) {
      if (seen.has(other) || other.goal.level !== entry.goal.level) continue
      seen.add(other)
      const alike = likeness(entry.stems, other.stems)
      if (alike >= alikeFrom && alike > (best?.likeness ?? 0)) best = { other: other.goal, likeness: alike }
      if (best?.likeness === 1) return best
    }
  return best
}

/** Only a goal that repeats no other is entered: of a hundred copies, each is told to repeat the first. */
function enter(entry: Entry, blocks: Map<string, Entry[]>): void {
  for (const key of prefixOf(entry)) {
    const block = blocks.get(key)
    if (block) block.push(entry)
    else blocks.set(key, [entry])
  }
}

export const duplicateGoals: Rule = {
  code: 'duplicate-goals',
  severity: 'warning',
  reads: 'language',
  prepare: (plan) => {
    const found = duplicatesIn(plan.goals)
    return (goal): Remark[] => {
      const twin = found.get(goal.id)
      return twin ? [{ facts: { other: twin.other.title, otherRef: twin.other.ref } }] : []
    }
  },
}
