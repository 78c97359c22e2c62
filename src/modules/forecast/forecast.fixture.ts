import fc from 'fast-check'
import type { UnitId } from '../../shared/ids.ts'
import { type Money, noMoney, ore } from '../../shared/money.ts'
import type { CorrectivePlan, CorrectivePlanId, Measure, MeasureId } from './corrective-plan.ts'
import type { Figure, ForecastId, UnitForecast } from './forecast.ts'
import type { Place } from './roll-up.ts'

export const unitId = (at: number): UnitId => `a0000000-0000-4000-8000-${String(at).padStart(12, '0')}` as UnitId

export const aUnit = unitId(1)

export const aForecast = (parts: Partial<UnitForecast> = {}): UnitForecast => ({
  id: 'b0000000-0000-4000-8000-000000000001' as ForecastId,
  round: 'c0000000-0000-4000-8000-000000000001' as UnitForecast['round'],
  unit: aUnit,
  status: 'draft',
  author: null,
  comment: 'Två vakanser tillsätts i höst.',
  lines: [],
  revision: 1,
  ...parts,
})

export const aMeasure = (parts: Partial<Measure> = {}): Measure => ({
  id: 'd0000000-0000-4000-8000-000000000001' as MeasureId,
  number: '1.1',
  unit: aUnit,
  group: 'personal',
  activity: 'Grundskola',
  description: 'Vakanser tillsätts inte före nyår',
  goal: 'Balans vid årets slut',
  decidedBy: 'undecided',
  decidedOn: null,
  state: 'planned',
  startsOn: null,
  isSecured: false,
  approval: null,
  effects: [2026, 2027, 2028, 2029].map((year) => ({ year, expected: ore(125_000_000), realised: null })),
  ...parts,
})

export const aPlan = (parts: Partial<CorrectivePlan> = {}): CorrectivePlan => ({
  id: 'e0000000-0000-4000-8000-000000000001' as CorrectivePlanId,
  round: 'c0000000-0000-4000-8000-000000000001' as CorrectivePlan['round'],
  unit: aUnit,
  status: 'draft',
  background: '',
  decision: null,
  measures: [aMeasure()],
  revision: 1,
  ...parts,
})

export const aFigure = (unit: UnitId | null, parts: Partial<Figure> = {}): Figure => ({
  unit,
  group: 'personal',
  periodBudget: noMoney,
  periodActual: noMoney,
  yearBudget: noMoney,
  forecast: noMoney,
  measures: noMoney,
  ...parts,
})

const kinds = ['council', 'executive-board', 'committee', 'joint-committee', 'subcommittee', 'department', 'unit']

/** A tree of at most forty units with random places and kinds, and lines in some of them and in no unit at all. */
export const treeWithFigures = fc
  .array(fc.record({ above: fc.nat(), kind: fc.constantFrom(...kinds) }), { maxLength: 40 })
  .chain((places) => {
    const children = new Map<number, number[]>()
    for (const [at, { above }] of places.entries()) {
      const parent = above % (at + 1)
      children.set(parent, [...(children.get(parent) ?? []), at + 1])
    }
    const place = (at: number): Place => ({
      id: unitId(at),
      kind: at === 0 ? 'municipality' : (places[at - 1]?.kind ?? 'unit'),
      children: (children.get(at) ?? []).map(place),
    })
    const amount = fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }).map(ore)
    const figure = fc.record({
      unit: fc.option(fc.integer({ min: 0, max: places.length }).map(unitId)),
      group: fc.constantFrom('personal', 'bidrag', ''),
      periodBudget: amount,
      periodActual: amount,
      yearBudget: amount,
      forecast: amount,
      measures: amount,
    })
    return fc.record({ root: fc.constant(place(0)), figures: fc.array(figure, { maxLength: 80 }) })
  })

export const twelve = (amount: number): Money[] => Array.from({ length: 12 }, () => ore(amount))
