import { describe, expect, test } from 'vitest'
import { reviewOf } from './tables.fixture.ts'

const said = (...lines: readonly string[]) =>
  reviewOf(...lines)
    .findings.filter(({ severity }) => severity !== 'rounding')
    .map(({ code, severity, quoted }) => `${severity} ${code} ${quoted.map(({ printed }) => printed).join(' ')}`)

const heading = ['Driftbudget', 'Mkr Bokslut Budget Plan', '2025 2026 2027']

describe('signs', () => {
  test('a total with the opposite sign is told as a sign, not as a large difference', () => {
    expect(said(...heading, 'Skola 10,0 20,0 30,0', 'Omsorg 40,0 50,0 60,0', 'Summa 50,0 -70,0 90,0')).toEqual([
      'error sign-differs -70,0 20,0 50,0',
    ])
    expect(said(...heading, 'Skola 10,0 20,0 30,0', 'Omsorg 40,0 50,0 60,0', 'Summa 50,0 70,0 90,0')).toEqual([])
  })

  test('one figure with another sign than the rest of its row is a note, unless the row may turn', () => {
    expect(said(...heading, 'Skola -10,0 11,0 -12,0', 'Omsorg -40,0 -50,0 -60,0', 'Kultur -5,0 -6,0 -7,0')).toEqual([
      'note sign-odd 11,0 -10,0',
    ])
    expect(said(...heading, 'Finansnetto -10,0 11,0 -12,0', 'Omsorg -40,0 -50,0 -60,0')).toEqual([])
    expect(said(...heading, 'Skola -10,0 1,0 -12,0', 'Omsorg -40,0 -50,0 -60,0')).toEqual([])
  })

  const asResult = [...heading, 'Intäkter 30,0 31,0 32,0', 'Kostnader -50,0 -52,0 -54,0', 'Netto -20,0 -21,0 -22,0', '']
  const asCost = [
    'Gemensam nämnd',
    'Mkr Bokslut Budget Plan',
    '2025 2026 2027',
    'Intäkter 39,3 44,7 46,0',
    'Kostnader 42,8 49,9 51,5',
    'Netto 3,5 5,2 5,5',
    '',
  ]

  test('a net written as cost beside one written as result is a note', () => {
    expect(said(...asResult, 'Text mellan tabellerna som inte hör till någon av dem.', '', ...asCost)).toEqual([
      'note sign-rule-differs 3,5 -20,0',
    ])
  })

  test('one sign rule through the document is nothing to remark on, whichever it is', () => {
    expect(said(...asResult)).toEqual([])
    expect(said(...asCost)).toEqual([])
  })
})

describe('units', () => {
  const small = [...heading, 'Skola 10,0 20,0 30,0', 'Omsorg 40,0 50,0 60,0', '']
  const large = (unit: string, skola: string) => [
    'Driftbudget per nämnd',
    `${unit} Bokslut Budget Plan`,
    '2025 2026 2027',
    `Skola ${skola} 30 000`,
    'Omsorg 40 000 50 000 60 000',
    '',
  ]

  test('the same amounts a thousand times apart in one unit is an error', () => {
    expect(said(...small, 'Här börjar nästa tabell, som är en annan.', '', ...large('Mkr', '10 000 20 000'))).toEqual([
      'error unit-differs 10 000 10,0',
    ])
  })

  test('in units of their own they agree', () => {
    expect(said(...small, 'Här börjar nästa tabell, som är en annan.', '', ...large('Tkr', '10 000 20 000'))).toEqual(
      [],
    )
  })
})

describe('a table that does not say its unit', () => {
  const table = (title: string, unit: string) => [
    title,
    `${unit} Bokslut Budget Plan`.trim(),
    '2025 2026 2027',
    'Skola -10,0 -20,0 -30,0',
    'Omsorg -40,0 -50,0 -60,0',
    'Kultur -41,0 -51,0 -61,0',
    '',
    ...Array.from({ length: 9 }, (_, index) => `Här står en mening om ${title}, nummer ${index}.`),
    '',
  ]
  const four = ['Skolor', 'Vägar', 'Parker', 'Lokaler'].flatMap((title) => table(title, 'Mkr'))

  test('is a note where the others do, unless the text says it for all', () => {
    expect(said(...four, ...table('Idrott', ''))).toEqual(['note unit-missing -10,0'])
    expect(said(...four, ...table('Idrott', 'Mkr'))).toEqual([])
    expect(said('Alla belopp i dokumentet anges i mkr.', '', ...four, ...table('Idrott', ''))).toEqual([])
    expect(said(...table('Skolor', 'Mkr'), ...table('Idrott', ''))).toEqual([])
  })
})

describe('columns', () => {
  const rows = ['Skola -10,0 -20,0 -30,0', 'Omsorg -40,0 -50,0 -60,0']

  test('years that go both ways are a note, years that run backwards are not', () => {
    expect(said('Drift', 'Mkr Budget Plan Plan', '2026 2028 2027', ...rows)).toEqual([
      'note years-out-of-order Plan 2027 Plan 2028',
    ])
    expect(said('Drift', 'Mkr Utfall Utfall Utfall', '2026 2025 2024', ...rows)).toEqual([])
  })

  test('one heading over two columns is a note', () => {
    expect(said('Drift', 'Mkr Budget Plan Plan', '2026 2027 2027', ...rows)).toEqual(['note column-repeated Plan 2027'])
    expect(said('Drift', 'Mkr Budget Plan Plan', '2026 2027 2028', ...rows)).toEqual([])
  })
})
