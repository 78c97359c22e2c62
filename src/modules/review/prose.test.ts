import { describe, expect, test } from 'vitest'
import { reviewOf } from './tables.fixture.ts'

const said = (...lines: readonly string[]) =>
  reviewOf(...lines).findings.map(({ code, severity, quoted }) =>
    [severity, code, ...quoted.map(({ printed }) => printed)].join(' | '),
  )

const table = [
  'Resultatbudget',
  'Mkr Bokslut Budget Plan',
  '2025 2026 2027',
  'Skatteintäkter 812,4 839,1 861,0',
  'Generella bidrag 300,0 310,0 320,0',
  'Summa intäkter 1 112,4 1 149,1 1 181,0',
  'Årets resultat 3,0 6,0 7,5',
  '',
]

describe('what one sentence works out by itself', () => {
  test('a change that is not what the two amounts make is a contradiction', () => {
    expect(said('Ramen ökar med 4 mkr från 10 mkr till 16 mkr nästa år.')).toEqual([
      'contradiction | prose-arithmetic | 4 mkr | 10 mkr | 16 mkr',
    ])
    expect(said('Ramen stiger från 10,0 till 16,0 mkr, en ökning med 40 procent.')).toEqual([
      'contradiction | prose-arithmetic | 40 procent | 10,0 | 16,0 mkr',
    ])
  })

  test.each([
    'Ramen ökar med 6 mkr från 10 mkr till 16 mkr nästa år.',
    'Ramen ökar med 6,1 mkr från 10,0 till 16,0 mkr.',
    'Ramen ökar med cirka 6 mkr från 10,1 till 16,0 mkr.',
    'Ramen minskar med drygt 5 mkr från 16,0 till 10,6 mkr.',
    'Ramen stiger från 10,0 till 16,0 mkr, en ökning med 60 procent.',
    'Antalet ökar med 3 procent från 2025 till 2026.',
    'Omsättningen har gått upp från 6,1 procent till 7,6 procent.',
    'Andelen ökar med 1,5 procentenheter från 6,1 procent till 7,6 procent.',
    'Andelen ökar med 25 procent från 6,1 procent till 7,6 procent.',
    'Ramen ökar med 5 mkr. Förra året gick den från 10 mkr till 16 mkr.',
    'Ramen ökar med 5 mkr per år från 10 mkr till 25 mkr.',
    'Intäkterna ökar med 5 mkr och kostnaderna minskar från 10 mkr till 8 mkr.',
    'Avgiften höjs med 5 kr från 1 januari till 45 kr.',
    'Ramen går från 10 mkr till 16 mkr, en ökning med 20 procent jämfört med prognosen.',
    'Ramen ökar från 10 mkr till 16 mkr, en ökning med 2 mkr per år.',
    'Skolan får 5 mkr, motsvarande 2 procent av budgeten och därutöver 10 mkr.',
    'Avgiften höjs med 5 kr per dag, vilket ger en ökning från 10 mkr till 16 mkr.',
  ])('nothing is said of what holds or is something else: %s', (sentence) => {
    expect(said(sentence)).toEqual([])
  })

  test('points must be the difference between two percentages', () => {
    expect(said('Andelen ökar med 2,5 procentenheter från 6,1 procent till 7,6 procent.')).toEqual([
      'contradiction | prose-arithmetic | 2,5 procentenheter | 6,1 procent | 7,6 procent',
    ])
  })

  test('a part and a whole in one sentence make its share', () => {
    expect(said('Kulturen får 30 mkr (20 %) av totalt 120 mkr.')).toEqual([
      'contradiction | prose-share | 20 % | 30 mkr | 120 mkr',
    ])
    expect(said('Kulturen får 30 mkr (25 %) av totalt 120 mkr.')).toEqual([])
    expect(said('Kulturen får 300 tkr, motsvarande knappt 0,3 procent av ramen på 120 mkr.')).toEqual([])
  })
})

describe('an amount in a sentence beside the table of the same name and year', () => {
  test('another amount is an error, told with the figure of the table', () => {
    expect(said(...table, 'Skatteintäkterna för 2026 uppgår till 893,1 mkr.')).toEqual([
      'error | prose-differs | 893,1 mkr | 839,1',
    ])
    expect(said(...table, 'För 2027 beräknas generella bidrag till 302 mkr.')).toEqual([
      'error | prose-differs | 302 mkr | 320,0',
    ])
    expect(said(...table, 'Målet ger ett budgeterat resultat på 5,0 mkr.')).toEqual([
      'error | prose-differs | 5,0 mkr | 6,0',
    ])
  })

  test.each([
    'Skatteintäkterna för 2026 uppgår till 839,1 mkr.',
    'Skatteintäkterna för 2026 uppgår till 839 miljoner kronor.',
    'Skatteintäkterna för 2026 uppgår till drygt 800 mkr.',
    'Skatteintäkterna för 2026 uppgår till cirka 850 mkr.',
    'Skatteintäkterna för 2026 uppgår till 839 100 tkr.',
    'Skatteintäkterna uppgår till 850,0 mkr.',
    'Ökningen av skatteintäkterna för 2026 uppgår till 893,1 mkr.',
    'Skatteintäkterna för 2026 uppgår till 850,0 mkr inklusive bidrag.',
    'Skatteintäkterna för 2026 uppgår till 26,7 mkr mer än året före.',
    'Målet ger ett budgeterat resultat på 6,0 mkr.',
    'Målet ger ett budgeterat resultat på 6,0 miljoner kronor.',
    'Skatteintäkterna för 2026 uppgår till 850,0 miljoner kronor exklusive bidrag.',
    'Skatteintäkterna för 2026 beräknas till 850,0 mkr enligt den nyaste prognosen.',
    'Om skatten höjdes skulle det märkas: skatteintäkterna för 2026 uppgår till 850,0 mkr.',
    'Skatteintäkterna för 2026 uppgår till 93,1 mkr.',
  ])('nothing is said of what agrees, or may be something else: %s', (sentence) => {
    expect(said(...table, sentence)).toEqual([])
  })
})

describe('frames and investments', () => {
  const frames = [
    'Budgetramar',
    'Mkr Budget Budget Plan',
    '2025 2026 2027',
    'Kommunstyrelsen -110,0 -121,4 -124,9',
    'Skolnämnden -500,0 -520,0 -540,0',
    'Summa nämnder -610,0 -641,4 -664,9',
    '',
    'Text mellan tabellerna som inte hör till någon av dem.',
    '',
    'Investeringar',
    'Mkr Budget Budget Plan',
    '2025 2026 2027',
    'Gator -10,0 -12,2 -9,0',
    'Skolor -30,0 -33,0 -31,0',
    'Summa investeringar -40,0 -45,2 -40,0',
    '',
  ]

  test('the frame of a body and the whole of the investments are held against their rows', () => {
    expect(said(...frames, 'Kommunstyrelsens budgetram för 2026 uppgår till 123,7 mkr.')).toEqual([
      'error | prose-differs | 123,7 mkr | -121,4',
    ])
    expect(said(...frames, 'Planen har en investeringsbudget för 2026 på 53,2 mkr.')).toEqual([
      'error | prose-differs | 53,2 mkr | -45,2',
    ])
    expect(said(...frames, 'Planen har en investeringsbudget för 2026 på 45,2 mkr.')).toEqual([])
    expect(said(...frames, 'Skolnämnden har en investeringsbudget för 2026 på 33,5 mkr.')).toEqual([])
    expect(said(...frames, 'Kommunstyrelsens budgetram för 2026 uppgår till 121,4 mkr.')).toEqual([])
  })
})

describe('the largest change', () => {
  const changes = [
    'Förändring av ramar',
    'Mkr Budget Budget Förändring',
    '2025 2026 mkr',
    'Skolnämnden -100,0 -110,0 -10,0',
    'Vårdnämnden -200,0 -218,0 -18,0',
    'Kulturnämnden -50,0 -45,0 5,0',
    'Summa -350,0 -373,0 -23,0',
    '',
  ]

  test('a claim that the table gives to another is an error', () => {
    expect(said(...changes, 'Den största ökningen får Skolnämnden.')).toEqual([
      'error | prose-largest | Den största ökningen får Skolnämnden | -18,0 | -10,0',
    ])
    expect(said(...changes, 'Den största ökningen får Vårdnämnden.')).toEqual([])
    expect(said(...changes, 'Den största minskningen har Kulturnämnden.')).toEqual([])
  })
})
