import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore, sumOf } from '../../shared/money.ts'
import { aForecast, aMeasure, aUnit, twelve, unitId } from './forecast.fixture.ts'
import { figuresOf, lineNow, type Position, type Posted, positionsOf } from './position.ts'

const posted = fc.record({
  unit: fc.option(fc.integer({ min: 1, max: 6 }).map(unitId)),
  group: fc.option(fc.constantFrom('personal', 'bidrag')),
  month: fc.integer({ min: 1, max: 12 }),
  amount: fc.integer({ min: -1e9, max: 1e9 }).map(ore),
})
const total = (some: readonly Posted[]) => sumOf(some.map(({ amount }) => amount))
/** Unit 2 became unit 1; nobody took over from unit 3. */
const placeOf = (unit: ReturnType<typeof unitId>) => (unit === unitId(2) ? unitId(1) : unit === unitId(3) ? null : unit)

const position = (parts: Partial<Position> = {}): Position => ({
  unit: aUnit,
  group: 'personal',
  budget: twelve(-100),
  actual: twelve(-100).slice(0, 8),
  history: [],
  ...parts,
})

describe('budget and bookings by unit and group', () => {
  it('lose nothing on the way, wherever it was booked and whoever took over', () => {
    const some = fc.array(posted, { maxLength: 60 })
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 12 }), (budgeted, actuals, through) => {
        const positions = positionsOf({ placeOf, through, budgeted, actuals, history: [] })
        const of = (key: 'budget' | 'actual') => sumOf(positions.flatMap((one) => one[key]))
        expect(of('budget')).toBe(total(budgeted))
        expect(of('actual')).toBe(total(actuals.filter(({ month }) => month <= through)))
        expect(positions.some(({ unit }) => unit === unitId(2) || unit === unitId(3))).toBe(false)
        const figures = figuresOf({ positions, forecasts: [], measures: [], year: 2026, placeOf })
        expect(sumOf(figures.map(({ yearBudget }) => yearBudget))).toBe(total(budgeted))
      }),
    )
  })
})

describe('a line of a forecast', () => {
  const line = { group: 'personal', proposed: ore(-1_000), basis: [], amount: ore(-1_000), reason: '' }

  it('goes on following the proposal while it is a draft that took it', () => {
    expect(lineNow(position(), aForecast({ lines: [line] })).amount).toBe(-1_200)
    expect(lineNow(position(), undefined).amount).toBe(-1_200)
  })

  it('stands once it is sent, and where the manager said another figure', () => {
    expect(lineNow(position(), aForecast({ status: 'sent', lines: [line] })).amount).toBe(-1_000)
    const own = { ...line, amount: ore(-1_500), reason: 'Ny skola' }
    expect(lineNow(position(), aForecast({ lines: [own] }))).toMatchObject({ amount: -1_500, now: { amount: -1_200 } })
  })
})

describe('the figures of a round', () => {
  const figures = (...measures: ReturnType<typeof aMeasure>[]) =>
    figuresOf({ positions: [position()], forecasts: [], measures, year: 2026, placeOf })

  it('hold the effect of measures that count, beside the forecast and not in it', () => {
    expect(figures(aMeasure({ isSecured: true }), aMeasure())).toMatchObject([
      { forecast: -1_200, measures: 125_000_000 },
    ])
    expect(figures(aMeasure())).toMatchObject([{ measures: 0 }])
  })

  it('hold it also in a group the unit has nothing else in', () => {
    const [, bare] = figures(aMeasure({ isSecured: true, group: 'lokaler' }))
    expect(bare).toMatchObject({ unit: aUnit, group: 'lokaler', forecast: 0, measures: 125_000_000 })
  })
})
