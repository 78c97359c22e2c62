import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../shared/local-date.ts'
import { aUnitId } from './ledger.fixture.ts'
import { placeCodes, readPastedCodes, type UnitCode, unitFinder, withRules } from './unit-code.ts'

const rule = (code: string, unit: number, parts: Partial<UnitCode> = {}): UnitCode => ({
  code,
  unit: aUnitId(unit),
  isPrefix: false,
  from: day('2020-01-01'),
  until: null,
  ...parts,
})

const codesOf = (source: string, ...codes: string[]) => codes.map((code) => ({ source, code }))

describe('the unit of a code', () => {
  const find = unitFinder([rule('2', 1, { isPrefix: true }), rule('22', 2, { isPrefix: true }), rule('2200', 3)])
  it.each([
    ['2200', 3],
    ['2299', 2],
    ['2999', 1],
  ])('%s: a whole code goes before a beginning, a longer beginning before a shorter', (code, unit) => {
    expect(find('e', code, day('2026-01-01'))).toBe(aUnitId(unit))
  })
  it('is none before the first day, and none for other codes', () => {
    expect(find('e', '2200', day('2019-12-31'))).toBeNull()
    expect(find('e', '3', day('2026-01-01'))).toBeNull()
    expect(find('e', '', day('2026-01-01'))).toBeNull()
  })
  it('is what is said of its own source, even by a beginning, before what is said of all', () => {
    const own = [rule('7', 1), rule('7', 2, { isPrefix: true, source: 'loner' })]
    expect(placeCodes(own, [...codesOf('loner', '7', '8'), ...codesOf('e', '7')], 2026)).toEqual([
      { source: 'loner', code: '7', unit: aUnitId(2), firstMonth: 1, lastMonth: 12 },
      { source: 'loner', code: '8', unit: null, firstMonth: 1, lastMonth: 12 },
      { source: 'e', code: '7', unit: aUnitId(1), firstMonth: 1, lastMonth: 12 },
    ])
  })
  it('may change within a year: a month belongs to the unit of its last day', () => {
    const moved = [rule('7', 1, { until: day('2026-07-15') }), rule('7', 2, { from: day('2026-07-15') })]
    expect(placeCodes(moved, codesOf('e', '7', '8'), 2026)).toEqual([
      { source: 'e', code: '7', unit: aUnitId(1), firstMonth: 1, lastMonth: 6 },
      { source: 'e', code: '7', unit: aUnitId(2), firstMonth: 7, lastMonth: 12 },
      { source: 'e', code: '8', unit: null, firstMonth: 1, lastMonth: 12 },
    ])
  })
})

describe('a new rule for a code', () => {
  it('ends the old on its day, and leaves no day with two units, whatever order they come in', () => {
    const span = fc.tuple(fc.nat(400), fc.option(fc.integer({ min: 1, max: 300 })))
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), fc.nat(800), (spans, at) => {
        const start = day('2025-01-01')
        const rules = spans.map(([from, length], n) => {
          const first = addDays(start, from)
          return rule('7', n + 1, { from: first, until: length === null ? null : addDays(first, length) })
        })
        let kept: UnitCode[] = []
        for (const one of rules) kept = withRules(kept, [one]).after
        const on = addDays(start, at)
        const holding = (some: readonly UnitCode[]) =>
          some.filter((one) => one.from <= on && (one.until === null || on < one.until))
        expect(holding(kept).map((one) => one.unit)).toEqual(
          holding(rules)
            .slice(-1)
            .map((one) => one.unit),
        )
        expect(withRules([], rules).after.length).toBe(kept.length)
      }),
    )
  })
  it('leaves the rules of other sources as they are', () => {
    const kept = withRules([rule('7', 1), rule('7', 2, { source: 'loner' })], [rule('7', 3, { source: 'loner' })])
    expect(kept.before.map((one) => one.unit)).toEqual([aUnitId(2)])
    expect(kept.after.map((one) => one.unit)).toEqual([aUnitId(3)])
    expect(kept.touched).toEqual([{ source: 'loner', code: '7', isPrefix: false }])
  })
  it('with days the wrong way round, or without a code, is refused', () => {
    expect(() => withRules([], [rule('7', 1, { until: day('2020-01-01') })])).toThrow('unit-code.days')
    expect(() => withRules([], [rule(' ', 1)])).toThrow('unit-code.form')
  })
})

describe('pasted codes', () => {
  it('are read by tab, semicolon or comma, with a star for a beginning, past a heading and empty lines', () => {
    expect(readPastedCodes('Ansvar\tEnhet\r\n2200\tEkonomi\r\n\r\n33*;"Skolan"\n44,Staben\n')).toEqual({
      wanted: [
        { code: '2200', isPrefix: false, unit: 'Ekonomi', line: 2 },
        { code: '33', isPrefix: true, unit: 'Skolan', line: 4 },
        { code: '44', isPrefix: false, unit: 'Staben', line: 5 },
      ],
      unreadable: [],
    })
  })
  it('that lack a unit are told by line', () => {
    expect(readPastedCodes('2200\n*;Skolan\n;x').unreadable).toEqual([1, 2, 3])
  })
})
