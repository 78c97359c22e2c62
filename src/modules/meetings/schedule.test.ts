import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { checkSchedule, readSchedule } from './schedule.ts'

const otherwise = { startsAt: '13:15', place: 'Sessionssalen' }
const board = { unit: 'board' as UnitId, kind: 'executive-board' as const }
const council = { unit: 'council' as UnitId, kind: 'council' as const }
const held = (text: string, body = board.unit) => ({ body, day: day(text), startsAt: '13:15' })

describe('a pasted schedule', () => {
  it('is one meeting on each line, with hour and place when they differ', () => {
    expect(
      readSchedule('2026-01-20\n\n 2026-02-17 kl. 9.00\n20260317; 18:30; Folkets hus ', otherwise).map((line) =>
        'read' in line ? line.read : line,
      ),
    ).toEqual([
      { day: '2026-01-20', startsAt: '13:15', place: 'Sessionssalen' },
      { day: '2026-02-17', startsAt: '09:00', place: 'Sessionssalen' },
      { day: '2026-03-17', startsAt: '18:30', place: 'Folkets hus' },
    ])
  })

  it('says which line cannot be read, and why', () => {
    expect(readSchedule('2026-02-30\ntisdag\n2026-03-10 25:00', otherwise)).toMatchObject([
      { line: 1, fault: 'no-such-day' },
      { line: 2, fault: 'no-day' },
      { line: 3, fault: 'no-such-time' },
    ])
  })
})

describe('a year of a body', () => {
  const full = [held('2026-03-31'), held('2026-09-08'), held('2026-10-27')]

  it('warns of rest days with their name, and of weekends without one', () => {
    expect(checkSchedule(board, 2026, [...full, held('2026-06-19'), held('2026-11-14')], [])).toEqual([
      { kind: 'rest-day', day: '2026-06-19', holiday: 'midsummer-eve' },
      { kind: 'rest-day', day: '2026-11-14', holiday: null },
    ])
  })

  it('warns when another body meets on the same day', () => {
    const other = held('2026-09-08', council.unit)
    expect(checkSchedule(board, 2026, [...full, other], [])).toEqual([
      { kind: 'clash', day: '2026-09-08', body: council.unit, startsAt: '13:15' },
    ])
  })

  it('warns where the law wants a meeting and there is none, with the paragraph', () => {
    const missing = (meetings: readonly ReturnType<typeof held>[]) =>
      checkSchedule(council, 2026, meetings, []).map((one) =>
        'code' in one ? `${one.code} ${one.paragraph}` : one.kind,
      )
    expect(missing([])).toEqual([
      'discharge KL 5 kap. 24 §',
      'interim-report KL 11 kap. 16 §',
      'budget KL 11 kap. 10 §',
    ])
    const days = ['2026-06-15', '2026-10-26', '2026-11-23'].map((text) => held(text, council.unit))
    expect(missing(days)).toEqual([])
    expect(missing(days.slice(0, 2))).toEqual([])
    expect(missing(days.slice(0, 1))).toEqual(['interim-report KL 11 kap. 16 §', 'budget KL 11 kap. 10 §'])
  })

  it('warns of a follow-up round that nobody meets to treat', () => {
    const round = { name: 'Augusti', approveDueOn: day('2026-09-18'), acceptDueOn: day('2026-10-06') }
    expect(checkSchedule(board, 2026, full, [round])).toEqual([
      { kind: 'round', name: 'Augusti', from: '2026-09-19', to: '2026-10-06' },
    ])
    expect(checkSchedule(board, 2026, [...full, held('2026-10-06')], [round])).toEqual([])
  })
})
