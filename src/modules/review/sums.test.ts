import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, lineOf, reviewOf } from './tables.fixture.ts'

const heading = ['Driftbudget', 'Mkr Bokslut Budget Plan', '2025 2026 2027']
const names = ['Skola', 'Omsorg', 'Kultur', 'Teknik', 'Ledning', 'Fritid', 'Bibliotek', 'Lokaler']

const amount = fc.integer({ min: 20, max: 9_999 }).map((size) => -size)
const row = fc.tuple(amount, amount, amount)
const rows = fc.array(row, { minLength: 2, maxLength: names.length })
const totals = (all: readonly (readonly number[])[]): number[] =>
  [0, 1, 2].map((at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0))

const table = (all: readonly (readonly number[])[], total: readonly number[]): string[] => [
  ...heading,
  ...all.map((one, index) => lineOf(names[index] ?? '', one)),
  lineOf('Summa', total),
]

describe('sums down the rows', () => {
  test('a table that adds up gives no finding', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(reviewOf(...table(all, totals(all))).findings).toEqual([])
      }),
    )
  })

  test('one figure changed by more than rounding explains is found, in its column', () => {
    fc.assert(
      fc.property(rows, fc.nat(2), fc.integer({ min: 1, max: 400 }), (all, column, more) => {
        // Eight rows and their total explain four and a half units at most.
        const wrong = totals(all).map((value, at) => (at === column ? value - 5 - more : value))
        const { findings } = reviewOf(...table(all, wrong))
        expect(findings.map(({ code, quoted }) => [code, quoted[0].what])).toEqual([
          ['sum-differs', `Summa, ${['Bokslut 2025', 'Budget 2026', 'Plan 2027'][column]}`],
        ])
      }),
    )
  })

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rows, fc.nat(2), (all, column) => {
        const wrong = totals(all).map((value, at) => (at === column ? value - 50 : value))
        const said = (order: readonly (readonly number[])[]) =>
          reviewOf(...table(order, wrong)).findings.map(({ code, severity, facts }) => [code, severity, facts])
        expect(said(all.toReversed())).toEqual(said(all))
      }),
    )
  })

  test('what rounding explains is told as rounding, and no more', () => {
    const { findings } = reviewOf(...heading, 'Skola -1,0 -2,0 -3,0', 'Omsorg -4,0 -5,0 -6,0', 'Summa -5,1 -7,0 -9,0')
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['sum-rounded', 'rounding']])
  })

  test('a total of subtotals is followed without being told which they are', () => {
    const said = reviewOf(
      'Resultat',
      'Mkr Budget Plan Plan',
      '2026 2027 2028',
      'Skola -100,0 -110,0 -120,0',
      'Omsorg -200,0 -210,0 -220,0',
      'Summa nämnder -300,0 -320,0 -340,0',
      'Skatt 250,0 270,0 290,0',
      'Bidrag 60,0 60,0 60,0',
      'Summa finansiering 310,0 330,0 350,0',
      'Resultat 10,0 10,0 11,0',
    )
    expect(said.findings.map(({ code, quoted }) => [code, quoted[0].printed, quoted.length])).toEqual([
      ['sum-differs', '11,0', 3],
    ])
  })

  test('a total that leaves a row out is told with the row', () => {
    const { findings } = reviewOf(
      ...heading,
      'Skola -10,0 -20,0 -30,0',
      'Lokaler -4,0 -5,0 -6,0',
      'Omsorg -40,0 -50,0 -60,0',
      'Summa -50,0 -70,0 -90,0',
    )
    expect(findings.map(({ code, facts }) => [code, facts.leftOut])).toEqual([['sum-leaves-out', 'Lokaler']])
  })

  test('a row of which is part of the row above and not left out', () => {
    const rows = ['Skola -10,0 -20,0 -30,0', 'varav lokaler -4,0 -5,0 -6,0', 'Omsorg -40,0 -50,0 -60,0']
    expect(codesOf(reviewOf(...heading, ...rows, 'Summa -50,0 -70,0 -90,0'))).toEqual([])
    expect(codesOf(reviewOf(...heading, ...rows, 'Summa -50,0 -70,0 -99,0'))).toEqual(['sum-differs'])
  })

  test('a total above its parts is held to them, and no total below counts them again', () => {
    const rows = ['Skola -10,0 -20,0 -30,0', 'Förskola -4,0 -9,0 -16,0', 'Grundskola -6,0 -11,0 -14,0']
    expect(codesOf(reviewOf(...heading, ...rows, 'Omsorg -40,0 -50,0 -60,0', 'Summa -50,0 -70,0 -90,0'))).toEqual([])
    expect(codesOf(reviewOf(...heading, 'Totalt -50,0 -70,0 -99,0', ...rows, 'Omsorg -40,0 -50,0 -60,0'))).toEqual([
      'sum-differs',
    ])
  })

  test('net is income less costs when costs are written without a minus, and a variance has signs of its own', () => {
    const { findings } = reviewOf(
      'Utfall',
      'Budget Utfall Avvikelse',
      'Intäkter 39,3 44,7 5,4',
      'Kostnader 39,8 43,9 -4,1',
      'Netto 0,5 -0,8 1,3',
    )
    expect(findings).toEqual([])
  })

  test('rows whose numbers cannot be placed are told, not guessed', () => {
    const said = reviewOf(...heading, 'Skola -10,0 -20,0 -30,0', 'Omsorg -40,0 -50,0', 'Kultur -1,0 -1,0 -1,0')
    expect(said.unread.map(({ line }) => line.text)).toEqual(['Omsorg -40,0 -50,0'])
    expect(codesOf(said)).toEqual([])
  })
})
