import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { ore, sumOf } from '../../shared/money.ts'
import { type AllocationKey, checkedKey, keyOn, recompute } from './allocation-key.ts'

const aKey = (percents: Record<string, number>, validFrom = '2026-01-01'): AllocationKey => ({
  key: 'gemensam-namnd',
  validFrom: day(validFrom),
  name: 'Gemensam nämnd',
  reason: 'Avtal',
  shares: Object.entries(percents).map(([party, percent]) => ({ party, percent })),
})

test('shares of a key are exactly a hundred per cent, each party once, and at least one', () => {
  expect(checkedKey(aKey({ Ekby: 62.5, Alby: 37.5 }))).toBeDefined()
  expect(checkedKey(aKey({ Ekby: 33.3333, Alby: 33.3333, Byn: 33.3334 }))).toBeDefined()
  expect(() => checkedKey(aKey({ Ekby: 62.5, Alby: 37.4 }))).toThrow('allocation.not-hundred')
  expect(() => checkedKey(aKey({}))).toThrow('allocation.no-shares')
  const shares = [50, 50].map((percent) => ({ party: 'Ekby', percent }))
  expect(() => checkedKey({ ...aKey({}), shares })).toThrow('allocation.party-twice')
})

test('the version that holds is the latest that has begun', () => {
  const [old, now] = [aKey({ Ekby: 100 }, '2024-01-01'), aKey({ Ekby: 100 }, '2026-07-01')]
  expect(keyOn([old, now], day('2026-06-30'))).toBe(old)
  expect(keyOn([old, now], day('2026-07-01'))).toBe(now)
  expect(keyOn([old, now], day('2023-12-31'))).toBeUndefined()
})

test('a preview divides the amount by both versions to the öre and keeps parties that leave', () => {
  const rows = recompute(ore(-10_001), aKey({ Ekby: 50, Alby: 50 }), aKey({ Ekby: 75, Byn: 25 }))
  expect(rows.map((row) => row.party)).toEqual(['Ekby', 'Byn', 'Alby'])
  expect(sumOf(rows.map((row) => row.before))).toBe(-10_001)
  expect(sumOf(rows.map((row) => row.after))).toBe(-10_001)
})

test('a recomputed amount is never changed as a whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 1_000_000 }), (amount, part) => {
      const key = aKey({ Ekby: part / 10_000, Alby: (1_000_000 - part) / 10_000 })
      expect(sumOf(recompute(ore(amount), undefined, checkedKey(key)).map((row) => row.after))).toBe(amount)
    }),
  )
})
