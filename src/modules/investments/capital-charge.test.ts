import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import { type Money, ore, sumOf } from '../../shared/money.ts'
import { chargesToBook, isUpToDate, monthsByUnit, yearOfUnit } from './booked-charge.ts'
import { chargeOf, chargesByUnit, openingValue } from './capital-charge.ts'
import { aProject, outlayOf } from './investment.fixture.ts'

const total = (project: Parameters<typeof chargeOf>[0], year: number, percent = 2.75) => {
  const charge = chargeOf(project, year, percent)
  return charge && charge.depreciation + charge.interest
}

describe('the capital charge of a project', () => {
  test('of a million kronor over ten years at 2,75 per cent is 127 500, 124 750 and 122 000 kronor', () => {
    expect([2027, 2028, 2029].map((year) => total(aProject(), year))).toEqual([-12_750_000, -12_475_000, -12_200_000])
  })

  test('begins in the month it is taken into use', () => {
    const july = aProject({ inUseFrom: day('2027-07-15') })
    const charge = chargeOf(july, 2027, 2.75)
    expect(charge).toMatchObject({ opening: 100_000_000, depreciation: -5_000_000, interest: -1_375_000 })
    expect(charge?.months[5]).toEqual({ month: 6, depreciation: 0, interest: 0 })
    expect(charge?.months[6]?.depreciation).toBe(-833_333)
    expect(chargeOf(july, 2028, 2.75)?.opening).toBe(95_000_000)
  })

  test('is none before it is in use, while nobody knows when, and after it is worn out', () => {
    expect(chargeOf(aProject(), 2026, 2.75)).toBeNull()
    expect(chargeOf(aProject({ inUseFrom: null }), 2027, 2.75)).toBeNull()
    expect(total(aProject(), 2037)).toBe(0)
  })

  test('of land is interest alone, year after year', () => {
    const land = aProject({ kind: 'land', usefulLifeYears: 0 })
    expect(chargeOf(land, 2050, 2.75)).toMatchObject({ depreciation: 0, interest: -2_750_000, closing: 100_000_000 })
  })

  test('of parts is that of each part in its own time', () => {
    const parts = [
      { name: 'Stomme', amount: outlayOf(800_000), usefulLifeYears: 40 },
      { name: 'Lekredskap', amount: outlayOf(200_000), usefulLifeYears: 5 },
    ]
    const split = aProject({ components: parts })
    expect(chargeOf(split, 2027, 0)?.depreciation).toBe(-6_000_000)
    expect(chargeOf(split, 2032, 0)?.depreciation).toBe(-2_000_000)
  })

  const anyProject = fc
    .record({
      cost: fc.integer({ min: 1, max: 50_000_000_000 }),
      life: fc.integer({ min: 1, max: 50 }),
      month: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ cost, life, month }) =>
      aProject({
        decidedTotal: ore(-cost),
        usefulLifeYears: life,
        inUseFrom: `2027-${String(month).padStart(2, '0')}-01` as Day,
      }),
    )

  test('wears out the whole outlay to the öre over its life, and each year closes where the next opens', () => {
    fc.assert(
      fc.property(anyProject, fc.integer({ min: 0, max: 150_000 }), (project, rate) => {
        const years = Array.from({ length: project.usefulLifeYears + 1 }, (_, at) => 2027 + at)
        const charges = years.map((year) => chargeOf(project, year, rate / 10_000)!)
        expect(sumOf(charges.map((one) => one.depreciation))).toBe(project.decidedTotal)
        charges.slice(1).forEach((charge, at) => {
          expect(charge.opening).toBe(charges[at]?.closing)
        })
        for (const charge of charges) {
          expect(sumOf(charge.months.map((one) => one.depreciation))).toBe(charge.depreciation)
          expect(sumOf(charge.months.map((one) => one.interest))).toBe(charge.interest)
        }
      }),
    )
  })

  test('adds up by unit to that of the projects, and internal interest is nought for the whole', () => {
    const units = ['a', 'b', 'c'] as unknown as UnitId[]
    const several = fc.array(fc.tuple(anyProject, fc.constantFrom(...units)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(several, (pairs) => {
        const projects = pairs.map(([project, unit]) => ({ ...project, unit }))
        const charges = chargesByUnit(projects, 2027, 2.75)
        const each = projects.map((project) => chargeOf(project, 2027, 2.75)!)
        expect(sumOf(charges.map((one) => one.depreciation))).toBe(sumOf(each.map((one) => one.depreciation)))
        expect(sumOf(charges.map((one) => one.interest))).toBe(sumOf(each.map((one) => one.interest)))
        const booked = monthsByUnit(charges, 'finance' as UnitId).map(yearOfUnit)
        expect(sumOf(booked.flatMap((one) => [one.interest, one.income]))).toBe(0)
      }),
    )
  })

  test('acts on the book value that the year opens with', () => {
    expect(openingValue([aProject(), aProject({ inUseFrom: day('2026-01-01') })], 2027)).toBe(190_000_000)
  })
})

describe('charges in the operating budget', () => {
  const unit = 'a' as UnitId
  const charge = (depreciation: number, interest: number, income = 0) => ({
    unit,
    depreciation: ore(depreciation),
    interest: ore(interest),
    income: ore(income),
  })

  test('are up to date when they are the same, and what has gone is taken out', () => {
    const change = (wanted: ReturnType<typeof charge>[], booked: ReturnType<typeof charge>[]) =>
      chargesToBook(wanted, booked).map((one) => [one.change as Money as number, isUpToDate(one)])
    expect(change([charge(-10, -3)], [])).toEqual([[-13, false]])
    expect(change([charge(-10, -3)], [charge(-10, -3)])).toEqual([[0, true]])
    expect(change([charge(-11, -2)], [charge(-10, -3)])).toEqual([[0, false]])
    expect(change([], [charge(-10, -3)])).toEqual([[13, false]])
  })
})
