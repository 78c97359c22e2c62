import type { Action, ChangeMeasure, Demand, DemandType, IndicatorKind } from './goal.ts'

/** Which demands can be put on which kind of indicator: a question is answered, a milestone reached, a rank held. */

const onValues = ['at-least', 'at-most', 'equals', 'change'] as const satisfies readonly DemandType[]

export const demandTypesOf: Readonly<Record<IndicatorKind, readonly DemandType[]>> = {
  number: onValues,
  count: onValues,
  share: onValues,
  index: onValues,
  rank: ['rank-at-most'],
  answer: ['answer'],
  milestone: ['milestone'],
}

/** Percentage points count the distance between two shares; of anything else there are none. */
export const changeMeasuresOf = (kind: IndicatorKind): readonly ChangeMeasure[] =>
  kind === 'share' ? ['percent', 'percentage-points'] : ['percent', 'number']

export const fits = (kind: IndicatorKind, demand: Demand): boolean =>
  demandTypesOf[kind].includes(demand.type) &&
  (demand.type !== 'change' || changeMeasuresOf(kind).includes(demand.measure))

export const endsBeforeStart = ({ starts, ends }: Pick<Action, 'starts' | 'ends'>): boolean =>
  starts !== null && ends !== null && ends < starts
