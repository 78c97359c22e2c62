import { describe, expect, test } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { isAssessmentPublic, publicReadings, type RoundState } from './published.ts'
import { aReading } from './report-facts.fixture.ts'

const round = (periodEnd: string, status: RoundState['status']): RoundState => ({ periodEnd: day(periodEnd), status })
const spring = round('2026-04-30', 'closed')
const august = round('2026-08-31', 'open')
const readings = ['2025-12-31', '2026-04-30', '2026-06-30', '2026-08-31', '2026-09-30'].map((on) => aReading(on, 1))
const days = (rounds: readonly RoundState[], accepted: (round: RoundState) => boolean = () => false) =>
  publicReadings(readings, rounds, accepted).map((reading) => reading.on)

test('values of an open round wait for the committee, older ones are public', () => {
  expect(days([spring, august])).toEqual(['2025-12-31', '2026-04-30'])
})

test('without a round before it, the open round begins with the year', () => {
  expect(days([august])).toEqual(['2025-12-31'])
})

test('all values are public when every round is closed or accepted', () => {
  expect(days([spring, round('2026-08-31', 'closed')])).toHaveLength(5)
  expect(days([spring, august], (one) => one === august)).toHaveLength(5)
  expect(days([])).toHaveLength(5)
})

test('a planned round holds back what is handed in early', () => {
  expect(days([spring, august, round('2026-12-31', 'planned')], (one) => one === august)).toEqual([
    '2025-12-31',
    '2026-04-30',
    '2026-06-30',
    '2026-08-31',
  ])
})

describe.each([
  ['to-report', 'open', false],
  ['reported', 'open', false],
  ['approved', 'open', false],
  ['accepted', 'open', true],
  ['to-report', 'closed', false],
  ['reported', 'closed', true],
  ['approved', 'closed', true],
  ['accepted', 'closed', true],
] as const)('an assessment that is %s in a round that is %s', (report, status, isPublic) => {
  test(isPublic ? 'is public' : 'is not public', () => {
    expect(isAssessmentPublic(report, round('2026-08-31', status))).toBe(isPublic)
  })
})
