import { describe, expect, it } from 'vitest'
import { readReading } from './reading-form.ts'

const read = (kind: 'count' | 'answer' | 'milestone', value: string, state = 'final') =>
  readReading({ kind }, { value, state, source: '' })

describe('the fields of an indicator', () => {
  it('left empty say nothing, so that a half-filled form can be kept', () => {
    expect(read('count', ' ')).toEqual({ kind: 'nothing' })
    expect(read('milestone', '', 'preliminary')).toEqual({ kind: 'nothing' })
  })

  it('are read as people write in Swedish', () => {
    expect(read('count', '1 240,5')).toMatchObject({ status: 'final', content: { value: 1240.5 } })
    expect(read('count', '−2', 'preliminary')).toMatchObject({ status: 'preliminary', content: { value: -2 } })
    expect(read('milestone', '2026-06-30')).toMatchObject({ content: { reachedOn: '2026-06-30' } })
    expect(read('answer', 'partly')).toMatchObject({ content: { answer: 'partly' } })
  })

  it('name what cannot be read instead of guessing', () => {
    expect(read('count', '12a')).toEqual({ kind: 'fault', fault: 'number' })
    expect(read('milestone', '2026-02-30')).toEqual({ kind: 'fault', fault: 'day' })
    expect(read('answer', 'kanske')).toEqual({ kind: 'fault', fault: 'answer' })
  })

  it('can say that a value is missing, does not apply, or is not reached yet', () => {
    expect(read('count', '', 'missing')).toEqual({ kind: 'reading', status: 'missing', content: null })
    expect(read('count', '', 'not-applicable')).toMatchObject({ status: 'not-applicable' })
    expect(read('milestone', '', 'not-reached')).toMatchObject({ status: 'final', content: { reachedOn: null } })
  })

  it('believe a value more than a state that says there is none', () => {
    expect(read('count', '5', 'missing')).toMatchObject({ status: 'final', content: { value: 5 } })
  })
})
