import { describe, expect, it } from 'vitest'
import { ore } from '../../shared/money.ts'
import { bareNumber } from '../../shared/organisation-number.ts'
import { checkGroups, groupOf, groupsOf, isResultAccount } from './account.ts'
import { partOfDimension } from './code-part.ts'
import { aUnitId } from './ledger.fixture.ts'
import {
  differenceOf,
  faultOfMonths,
  faultOfOwner,
  faultOfYear,
  mustHaveReason,
  type VoucherPrint,
} from './ledger-import.ts'
import { checkedNumber, checkedSource, keyOfName, type SourceWish } from './ledger-source.ts'
import { rollUp } from './roll-up.ts'
import { standardGroups } from './standard-groups.ts'

describe('account groups', () => {
  it('the standard set can be in force, and takes every result account of Kommun-Bas classes 3, 4, 5, 6, 7 and 9', () => {
    expect(checkGroups(standardGroups)).toHaveLength(29)
    const accounts = Array.from({ length: 900 }, (_, at) => String(at + 100)).filter((one) => /^[34567]|^9/.test(one))
    expect(groupsOf(standardGroups, accounts)).not.toContain(null)
  })
  it('the longest beginning decides', () => {
    expect(groupOf(standardGroups, '4630')?.key).toBe('kop-verksamhet')
    expect(groupOf(standardGroups, '4010')?.key).toBe('material-inkop')
    expect(groupOf(standardGroups, '7910')?.row).toBe('depreciation')
    expect(groupOf(standardGroups, '8110')).toBeUndefined()
  })
  it('the result has no 89, which only carries it to the balance sheet', () => {
    expect(['3110', '8990', '1920', '9100'].filter(isResultAccount)).toEqual(['3110', '9100'])
  })
  const [group] = standardGroups
  it.each([
    ['account-group.none', []],
    ['account-group.key-twice', [group!, { ...group!, prefixes: ['31'] }]],
    ['account-group.name-missing', [{ ...group!, name: ' ' }]],
    ['account-group.prefix-form', [{ ...group!, prefixes: ['1'] }]],
    ['account-group.prefix-twice', [group!, { ...group!, key: 'x' }]],
  ])('%s is refused', (code, groups) => {
    expect(() => checkGroups(groups)).toThrow(code)
  })
})

describe('a file', () => {
  it('is of a dimension by its name, the choice of the source before the standard', () => {
    expect(partOfDimension(' ANSVAR ', [])).toBe('responsibility')
    expect(partOfDimension('Kund', [])).toBeUndefined()
    expect(partOfDimension('Projekt', [{ name: 'projekt', part: 'object' }])).toBe('object')
  })
  it('is of the same owner however the number is written', () => {
    expect(bareNumber('16212000-2254')).toBe('2120002254')
    expect(faultOfOwner({ organisationNumber: '212000-2254' }, '2120002254')).toBeUndefined()
    expect(faultOfOwner({ organisationNumber: null }, '1')).toBeUndefined()
    expect(faultOfOwner({ organisationNumber: '212000-2254' }, '212000-0001')).toMatchObject({
      code: 'ledger.other-organisation',
      facts: { own: '212000-2254', told: '212000-0001' },
    })
  })
  it('is of a calendar year', () => {
    expect(faultOfYear(2026, '20260101', '20261231')).toBeUndefined()
    expect(faultOfYear(2026, '20260701', '20270630')?.code).toBe('ledger.other-year')
  })
  it('may not lose months, nor replace without a reason', () => {
    const held = { firstMonth: 1, lastMonth: 7, fileName: 'a.se' } as Parameters<typeof faultOfMonths>[1][number]
    expect(faultOfMonths({ firstMonth: 1, lastMonth: 8 }, [held])).toBeUndefined()
    expect(faultOfMonths({ firstMonth: 2, lastMonth: 8 }, [held])?.code).toBe('ledger.months-lost')
    expect(() => mustHaveReason([held], '  ')).toThrow('ledger.reason-missing')
    expect(() => mustHaveReason([], '')).not.toThrow()
  })
  it('is compared voucher by voucher, numbers that stand twice in their order', () => {
    const print = (number: string, digest: number): VoucherPrint => ({
      series: 'A',
      number,
      bookedOn: '2026-01-01',
      text: '',
      debit: 1,
      digest,
    })
    const told = differenceOf(
      [print('1', 1), print('2', 2), print('2', 3)],
      [print('2', 2), print('2', 9), print('3', 3)],
    )
    expect(told).toMatchObject({ added: 1, removed: 1, changed: 1 })
  })
})

describe('a source', () => {
  const wish = (parts: Partial<SourceWish> = {}): SourceWish => ({
    name: 'Lönesystemet',
    organisationNumber: '',
    internalCounterparts: [],
    dimensions: [],
    ...parts,
  })
  it('has its key from its name', () => {
    expect(keyOfName('  Löner & arvoden (2026) ')).toBe('loner-arvoden-2026')
  })
  it.each(['212000-0142', '2120000142', '16212000-0142'])('%s is written as 212000-0142', (number) => {
    expect(checkedNumber(number)).toBe('212000-0142')
  })
  it('finds every single mistyped digit of a number', () => {
    const right = '2120000142'
    for (let at = 3; at < right.length; at++)
      for (const digit of '0123456789')
        if (digit !== right[at])
          expect(() => checkedNumber(right.slice(0, at) + digit + right.slice(at + 1))).toThrow(
            'ledger-source.number-check',
          )
  })
  it.each(['212000', '211000-0142', '212000-014x', '5 6'])('%s is no organisation number', (number) => {
    expect(() => checkedNumber(number)).toThrow('ledger-source.number-form')
  })
  it.each<readonly [string, Partial<SourceWish>]>([
    ['ledger-source.name-missing', { name: ' – ' }],
    ['ledger-source.name-taken', { name: 'ekonomi  SYSTEMET' }],
    ['ledger-source.number-check', { organisationNumber: '212000-0143' }],
    ['ledger-source.counterpart-form', { internalCounterparts: ['1', '2%'] }],
    [
      'ledger-source.dimension-twice',
      {
        dimensions: [
          { name: 'Kst', part: 'responsibility' },
          { name: ' kst', part: 'none' },
        ],
      },
    ],
  ])('%s is refused', (code, parts) => {
    expect(() => checkedSource(wish(parts), [{ name: 'Ekonomi systemet' }])).toThrow(code)
  })
  it('keeps a number it already has, even where its check digit is odd', () => {
    expect(checkedSource(wish({ organisationNumber: '2120000000' }), [], '212000-0000').organisationNumber).toBe(
      '212000-0000',
    )
    expect(() => checkedSource(wish({ organisationNumber: '2120000000' }), [], null)).toThrow()
  })
})

describe('the roll-up', () => {
  it('puts every figure on one row of its own, and what stands on no unit last', () => {
    const [a, b] = [aUnitId(1), aUnitId(2)]
    const tree = { id: a, children: [{ id: b, children: [] }] }
    const booked = [
      { unit: a, group: 'x', month: 1, amount: 5 },
      { unit: b, group: 'x', month: 1, amount: 7 },
      { unit: aUnitId(3), group: 'x', month: 2, amount: 1 },
      { unit: null, group: null, month: 2, amount: 2 },
    ].map((one) => ({ ...one, amount: ore(one.amount) }))
    expect(
      rollUp(tree as Parameters<typeof rollUp>[0], booked).map(({ unit, total, own }) => [unit, total, own]),
    ).toEqual([
      [a, 12, 5],
      [b, 7, 7],
      [null, 3, 3],
    ])
  })
})
