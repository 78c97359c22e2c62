import { describe, expect, test } from 'vitest'
import { amountOf, figureOf, isFigure } from './figure.ts'
import { tailOf } from './reading/tail.ts'

const values = (line: string): unknown[] =>
  (tailOf(line).ways[0] ?? []).map((cell) => (isFigure(cell) ? amountOf(cell) : '-'))

describe('Swedish figures', () => {
  test.each([
    ['-1 240,3', -1240.3],
    ['\u22121\u00a0240,3', -1240.3],
    ['- 16,4', -16.4],
    ['1207,5', 1207.5],
    ['12 500', 12_500],
    ['2,0%', 2],
    ['50 %', 50],
    ['10', 10],
    ['1\u202f335,5', 1335.5],
    ['7,5*', 7.5],
  ])('%s', (text, value) => {
    const figure = figureOf(text, 0)
    expect(figure && amountOf(figure)).toBe(value)
  })

  test('what is no number is none', () => {
    for (const text of ['7-9', '1,2,3', '12 50', 'F-6', '2026-01-01', '']) expect(figureOf(text, 0)).toBeUndefined()
  })

  test('thousands written with a space are one number when that is the usual reading', () => {
    expect(values('Summa nämnder -1 160,9 -1 184,7 -1207,5')).toEqual([-1160.9, -1184.7, -1207.5])
  })

  test('a sign with a space belongs to its number, a dash alone is an empty cell', () => {
    expect(values('Verksamhetsstöd -11,4 - 16,4')).toEqual([-11.4, -16.4])
    expect(values('Verksamhetsstöd -11,4 -')).toEqual([-11.4, '-'])
  })

  test('integers can be cut in several ways, and all are told', () => {
    expect(tailOf('Lokaler 12 500 300').ways.map((way) => way.length)).toEqual([1, 2, 2, 3])
  })
})
