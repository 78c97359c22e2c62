import type { Day } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'
import type { FrameLineKind, VersionStatus } from '../budget/index.ts'
import type { RepaymentRisk } from '../investments/index.ts'
import type { EquationOutcome, StatementFigure, StatementTable } from '../statements/index.ts'

/**
 * Everything a publication may print, read once: what is published is these facts, kept for ever. Units are told by their keys.
 * There is no field for anything secret, and no person.
 */

/** What no body has been given. */
export const undistributed = 'ofordelat'
/** The whole municipality. */
export const whole = 'alla'

export interface FactsUnit {
  readonly key: string
  readonly name: string
  readonly kind: string
  /** Keys of the units above, nearest first. */
  readonly above: readonly string[]
}

export interface FactsFrame {
  readonly unit: string
  readonly year: number
  readonly decided: Money
  /** With the transfers decided since. */
  readonly current: Money
}

export interface FactsFrameLine {
  readonly unit: string
  readonly year: number
  readonly kind: FrameLineKind
  readonly amount: Money
  readonly reason: string
}

export interface FactsBudgeted {
  readonly unit: string
  readonly group: string
  readonly month: number
  readonly amount: Money
}

export interface FactsFollowed {
  readonly unit: string
  readonly group: string
  readonly periodBudget: Money
  readonly periodActual: Money
  readonly yearBudget: Money
  readonly yearForecast: Money
}

export interface FactsDecision {
  readonly body: string
  readonly decidedOn: Day
  readonly paragraph: string
  readonly caseNumber: string
}

export interface FactsInvestment {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly decidedTotal: Money
  readonly years: readonly { readonly year: number; readonly amount: Money; readonly carriedOver: Money }[]
}

/** How a project stands: outlays negative, and no final cost until somebody has judged it. */
export interface FactsProject {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly decided: Money
  readonly spent: Money
  readonly spentThisYear: Money
  readonly availableThisYear: Money
  readonly finalTotal: Money | null
}

/** A grant from the state, all amounts positive. */
export interface FactsGrant {
  /** Unlike every other grant's; stands in keys of figures. */
  readonly key: string
  readonly name: string
  readonly authority: string
  readonly unit: string
  readonly granted: Money
  readonly used: Money
  readonly unused: Money
  readonly useUntil: Day
  readonly risk: RepaymentRisk
}

export interface FactsGoal {
  readonly plan: string
  readonly ref: string
  readonly title: string
  /** The unit whose plan it stands in. */
  readonly unit: string
  readonly isStrategic: boolean
}

export interface FactsMeasure {
  readonly unit: string
  readonly number: string
  readonly description: string
  readonly effect: Money
  /** Nought until the effect is secured or approved. */
  readonly counted: Money
}

export interface PublicationFacts {
  readonly municipality: string
  readonly isDemo: boolean
  readonly year: number
  readonly version: { readonly number: number; readonly name: string; readonly status: VersionStatus }
  readonly decision: FactsDecision | null
  readonly round: { readonly key: string; readonly name: string; readonly periodEnd: Day } | null
  readonly units: readonly FactsUnit[]
  readonly groups: readonly { readonly key: string; readonly name: string }[]
  readonly frames: readonly FactsFrame[]
  readonly frameLines: readonly FactsFrameLine[]
  readonly budgeted: readonly FactsBudgeted[]
  readonly tables: readonly StatementTable[]
  readonly statementFigures: readonly StatementFigure[]
  readonly outcomes: readonly EquationOutcome[]
  /** Why the budget has no statements; left out when it has, or when nothing was said. */
  readonly whyNoStatements?: string
  readonly investments: readonly FactsInvestment[]
  readonly companies: readonly { readonly unit: string; readonly account: string; readonly result: Money | null }[]
  readonly goals: readonly FactsGoal[]
  readonly followed: readonly FactsFollowed[]
  readonly months: readonly { readonly month: number; readonly budget: Money; readonly actual: Money | null }[]
  /** Between what the year is expected to end, as earlier forecasts have missed; null while too few are known. */
  readonly yearBand: { readonly low: Money; readonly high: Money } | null
  readonly measures: readonly FactsMeasure[]
  readonly projects: readonly FactsProject[]
  readonly grants: readonly FactsGrant[]
  /** Remarks on single figures by their key. */
  readonly notes: Readonly<Record<string, string>>
}

export const unitName = (facts: PublicationFacts, key: string): string =>
  facts.units.find((unit) => unit.key === key)?.name ?? key

export const isWithin = (facts: PublicationFacts, unit: string, top: string): boolean =>
  unit === top || (facts.units.find((one) => one.key === unit)?.above.includes(top) ?? false)

/** Who has a frame in the budget year, in the order of the organisation; what is not given to a body comes last. */
export function bodiesOf(facts: PublicationFacts): readonly string[] {
  const framed = new Set(facts.frames.filter((frame) => frame.year === facts.year).map((frame) => frame.unit))
  const known = facts.units.map((unit) => unit.key).filter((key) => framed.has(key))
  return framed.has(undistributed) ? [...known, undistributed] : known
}

export const yearsIn = (facts: PublicationFacts): readonly number[] =>
  [...new Set(facts.frames.map((frame) => frame.year))].filter((year) => year >= facts.year).toSorted((a, b) => a - b)
