import { describe, expect, test } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { aSet, aValue } from './assumption.fixture.ts'
import {
  type AssumptionDefinition,
  type AssumptionSetId,
  checkedDefinition,
  checkedValues,
  definitionsWith,
  derivedFrom,
  mustBeFree,
  standardDefinitions,
} from './assumption.ts'

const named = (one: AssumptionDefinition) => one.name ?? one.key
const check = (...values: ReturnType<typeof aValue>[]) => checkedValues(values, standardDefinitions, named)
const refused = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) })
const thrown = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}

describe('a value', () => {
  test('of a tax rate ten times too large is refused with the question whether a comma was left out', () => {
    expect(thrown(() => check(aValue('tax-rate', 2027, 221.6)))).toEqual(
      refused('assumption.comma-left-out', { value: '221,6', meant: '22,16', high: '40' }),
    )
  })

  test.each([0, 22.16, 40])('of a tax rate of %s per cent is taken', (rate) => {
    expect(check(aValue('tax-rate', 2027, rate))).toEqual([aValue('tax-rate', 2027, rate)])
  })

  test.each([
    ['tax-rate', -0.01],
    ['tax-rate', 2216],
    ['internal-interest', -1],
    ['population', 12],
    ['structural-grant', -1],
  ])('of %s of %s is not plausible', (key, value) => {
    expect(thrown(() => check(aValue(key, 2027, value)))).toEqual(refused('assumption.not-plausible'))
  })

  test('of money is told in kronor when it is refused', () => {
    expect(thrown(() => check(aValue('tax-base', 2027, 100)))).toEqual(
      refused('assumption.not-plausible', { value: '1', low: '50000000' }),
    )
  })

  test('stands once for each year, for a key that is known, whole where it counts, with at most four decimals', () => {
    const twice = [aValue('tax-rate', 2027, 22), aValue('tax-rate', 2027, 23)]
    expect(thrown(() => check(...twice))).toEqual(refused('assumption.value-twice', { year: 2027 }))
    expect(thrown(() => check(aValue('moon', 2027, 1)))).toEqual(refused('assumption.unknown-key', { key: 'moon' }))
    expect(thrown(() => check(aValue('population', 2027, 15_110.5)))).toEqual(refused('assumption.not-whole'))
    expect(thrown(() => check(aValue('tax-rate', 2027, 22.16001)))).toEqual(refused('assumption.too-precise'))
  })
})

describe('definitions', () => {
  const own = { ...standardDefinitions.find(({ key }) => key === 'tax-rate')!, high: 35, name: 'Skatt', revision: 1 }

  test('of the municipality stand in the place of the standard ones, and further ones after them', () => {
    const extra = { ...own, key: 'egen-taxa', position: 90 }
    const all = definitionsWith([extra, own])
    expect(all.find((one) => one.key === 'tax-rate')?.high).toBe(35)
    expect(all.at(-1)?.key).toBe('egen-taxa')
    expect(all).toHaveLength(standardDefinitions.length + 1)
  })

  test('have a range that is not turned round, and the standard ones keep their unit', () => {
    expect(thrown(() => checkedDefinition({ ...own, low: 36 }))).toEqual(refused('assumption.range-reversed'))
    expect(thrown(() => checkedDefinition({ ...own, unit: 'money' }))).toEqual(refused('assumption.standard-unit'))
  })
})

test('a set derived from another begins with all its values and remembers it', () => {
  const id = 'a8000000-0000-4000-8000-000000000002' as AssumptionSetId
  const head = { id, key: 'april', name: 'April', source: 'Cirkulär 26:20', publishedOn: day('2026-04-29') }
  expect(derivedFrom(aSet(), head)).toEqual({ ...aSet(), ...head, basedOn: aSet().id })
})

test('a set that a proposed or decided budget rests on is fixed, one under drafts is not', () => {
  const budget = { title: 'Budget 2027' }
  expect(thrown(() => mustBeFree([{ status: 'draft', budget }]))).toBeUndefined()
  expect(
    thrown(() =>
      mustBeFree([
        { status: 'draft', budget },
        { status: 'proposed', budget },
      ]),
    ),
  ).toEqual(refused('assumption.set-in-use', { budget: 'Budget 2027' }))
})
