import { describe, expect, it } from 'vitest'
import { fieldName, readPart, readReading, sexesOf } from './reading-form.ts'

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

describe('the fields of women and men', () => {
  const part = (value: string, state: string, known?: number) =>
    readPart(
      { kind: 'share' },
      { value, state, source: '' },
      known === undefined ? undefined : { content: { kind: 'number', value: known } },
    )

  it('are there for a number that is split by sex, and for nothing else', () => {
    expect(sexesOf({ kind: 'share', splitBySex: true })).toEqual(['total', 'women', 'men'])
    expect(sexesOf({ kind: 'share', splitBySex: false })).toEqual(['total'])
    expect(sexesOf({ kind: 'milestone', splitBySex: true })).toEqual(['total'])
    expect(fieldName('value', 'a', 'women')).not.toBe(fieldName('value', 'a'))
  })

  it('may be left empty, also when the value of all is missing', () => {
    expect(part('', 'final')).toEqual({ kind: 'nothing' })
    expect(part('', 'missing')).toEqual({ kind: 'nothing' })
  })

  it('are as sure as the value of all', () => {
    expect(part('61,5', 'preliminary')).toMatchObject({ status: 'preliminary', content: { value: 61.5 } })
    expect(part('x', 'final')).toEqual({ kind: 'fault', fault: 'number' })
  })

  it('emptied are missing, so that no old part stands beside a new whole', () => {
    expect(part('', 'final', 60)).toEqual({ kind: 'reading', status: 'missing', content: null })
    expect(part('', 'not-applicable', 60)).toMatchObject({ status: 'not-applicable' })
  })
})
