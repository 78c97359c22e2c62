import type { Line } from '../document.ts'

/** A plan of goals as it is read from someone else's document: what each goal says, and where. */

/** Words with the line they begin on. */
export interface Said {
  readonly text: string
  readonly line: Line
}

export const demandKinds = ['at-least', 'at-most', 'equals', 'rank', 'change', 'milestone', 'answer', 'secret'] as const
export type DemandKind = (typeof demandKinds)[number]

/** What a goal or an indicator shall reach. */
export interface ReadDemand {
  readonly kind: DemandKind
  /** As printed: `minst 4`, `med 10%`. */
  readonly printed: string
  /** Null for a milestone, an answer or what is secret. A decrease is negative. */
  readonly value: number | null
  /** `%`, `procentenheter`, `st`, …; empty when none is printed. */
  readonly unit: string
  /** `2026-08`, `2026-Q2`, `2026-06-30` or `2026`; null when no day is told. */
  readonly due: string | null
}

export interface ReadIndicator extends Said {
  readonly demands: readonly ReadDemand[]
}

/** A goal of the council, or whatever else gathers goals under it. */
export interface PlanHeading extends Said {
  readonly number: number | null
  /** It stands between the parts of one goal, so the text is not in the order of the page. */
  readonly splits: ReadGoal | null
}

export interface ReadGoal extends Said {
  readonly heading: Said | null
  /** Who carries it, as the plan groups its goals: `Fokusområde: IT-avdelning`. */
  readonly focus: Said | null
  readonly demands: readonly ReadDemand[]
  readonly indicators: readonly ReadIndicator[]
  readonly actions: readonly Said[]
  readonly responsible: Said | null
  /** The extraction put its parts or its heading in another order: which heading governs it is not known. */
  readonly isUncertain: boolean
}

export interface ReadPlan {
  readonly headings: readonly PlanHeading[]
  readonly goals: readonly ReadGoal[]
  /** Areas with indicators and no goal. */
  readonly loose: readonly { readonly focus: Said; readonly indicator: ReadIndicator }[]
}
