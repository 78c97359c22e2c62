import type { Money } from '../../shared/money.ts'

/** The way of a krona: the links from a frame to what became of it, and how much of the budget can be walked all the way. */

export const links = ['lines', 'decision', 'operating', 'goal', 'booked', 'forecast'] as const
export type Link = (typeof links)[number]

export interface BodyChain {
  readonly body: string
  readonly frame: Money
  readonly has: Readonly<Record<Link, boolean>>
}

export interface GoalLink {
  readonly unit: string
  /** The frame the goal's unit lives by; null when no frame is above it. */
  readonly body: string | null
}

export interface Coverage {
  /** Whole öre with the full chain, and of how many. */
  readonly covered: Money
  readonly whole: Money
  readonly goalsTraceable: number
  readonly goals: number
  readonly missing: readonly { readonly body: string; readonly links: readonly Link[] }[]
}

export const isWhole = ({ has }: BodyChain): boolean => links.every((link) => has[link])

/** Amounts without their signs: a krona in counts as a krona out. */
export function coverageOf(chains: readonly BodyChain[], goals: readonly GoalLink[]): Coverage {
  const size = (of: readonly BodyChain[]) => of.reduce((sum, chain) => sum + Math.abs(chain.frame), 0) as Money
  const framed = new Set(chains.map((chain) => chain.body))
  return {
    covered: size(chains.filter(isWhole)),
    whole: size(chains),
    goalsTraceable: goals.filter((goal) => goal.body !== null && framed.has(goal.body)).length,
    goals: goals.length,
    missing: chains
      .filter((chain) => !isWhole(chain))
      .map((chain) => ({ body: chain.body, links: links.filter((link) => !chain.has[link]) })),
  }
}

/** In whole percent, downwards: a hundred is said only of all. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part / whole) * 100))
