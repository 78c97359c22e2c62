import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { aMeasurement } from './measurement.fixture.ts'
import { trendChart } from './trend-chart.ts'

const number = (value: number) => ({ kind: 'number' as const, value })

describe('a trend chart', () => {
  it('starts at the baseline, and leaves a gap where a value is missing', () => {
    const series = [
      aMeasurement({ periodEnd: day('2026-04-30'), status: 'missing', content: null }),
      aMeasurement({ content: number(60), preliminary: true }),
    ]
    expect(trendChart({ baseline: { value: 50, on: day('2025-12-31') }, targets: [] }, series).lines).toEqual([
      {
        sex: 'total',
        points: [
          { on: '2025-12-31', value: 50, preliminary: false },
          { on: '2026-08-31', value: 60, preliminary: true },
        ],
      },
    ])
  })

  it('has a line for women and one for men where there are values for them', () => {
    const series = [aMeasurement({ sex: 'women' }), aMeasurement({ sex: 'men' })]
    expect(trendChart({ baseline: null, targets: [] }, series).lines.map((line) => line.sex)).toEqual(['women', 'men'])
  })

  it('shows the wanted values in order of day, and no secret one', () => {
    const targets = [
      { due: day('2026-12-31'), demand: { type: 'change' as const, by: -10, measure: 'percent' as const } },
      { due: day('2026-08-31'), demand: { type: 'at-least' as const, value: 40 } },
      { due: day('2027-12-31'), demand: null },
    ]
    expect(trendChart({ baseline: { value: 50, on: day('2025-12-31') }, targets }, []).wanted).toEqual([
      { on: '2026-08-31', value: 40 },
      { on: '2026-12-31', value: 45 },
    ])
  })
})
