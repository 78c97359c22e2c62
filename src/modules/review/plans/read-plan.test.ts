import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridLines } from '../../../platform/files/layout/grid-layout.ts'
import { readDocument } from '../reading/read-lines.ts'
import { demandsIn } from './demands.ts'
import { asLabels, asNumbered, sound } from './plan-text.fixture.ts'
import { readPlan } from './read-plan.ts'

const read = (...lines: readonly string[]) => readPlan(readDocument('plan', lines.join('\n')))

const demands = (text: string) => demandsIn(text).map(({ kind, value, unit, due }) => [kind, value, unit, due])

test('goals with labels and numbered goals are read alike', () => {
  for (const lines of [asLabels(sound), asNumbered(sound)]) {
    const plan = read(...lines)
    expect(plan?.goals.map(({ text }) => text)).toEqual(sound.map(({ title }) => title))
    expect(plan?.goals.map(({ indicators }) => indicators.map(({ text }) => text))).toEqual(
      sound.map(({ indicators }) => indicators),
    )
    expect(plan?.goals.map(({ responsible }) => responsible?.text)).toEqual(sound.map(({ responsible }) => responsible))
  }
})

test('what a goal says stands with the line it begins on', () => {
  const plan = read('Plan', '', ...asLabels(sound))
  expect(plan?.goals.map(({ line }) => line.number)).toEqual([5, 15, 25])
})

test('a text that speaks of goals without measuring any is no plan', () => {
  expect(read('Mål: Vi ska bli bättre.', '', 'Mål: Vi ska bli fler.', '', 'Målet är att bli fler.')).toBeUndefined()
  expect(read('Indikator: Andel nöjda', 'Inriktningsmålen beslutas av fullmäktige.')).toBeUndefined()
})

test('targets are read with value, unit and day', () => {
  expect(demands('minst 4 klara till augusti 2026/ minst 8 klara till december 2026')).toEqual([
    ['at-least', 4, '', '2026-08'],
    ['at-least', 8, '', '2026-12'],
  ])
  expect(demands('ska minska med 2,5 procentenheter till Q4 2027')).toEqual([
    ['change', -2.5, 'procentenheter', '2027-Q4'],
  ])
  expect(demands('Senast kvartal 2 2026 är högst 1 200 ärenden öppna')).toEqual([['at-most', 1200, '', '2026-Q2']])
  expect(demands('vara bland de tre främsta i länet 2028')).toEqual([['rank', null, '', '2028']])
  expect(demands('Rutinen är beslutad senast 30 juni 2026')).toEqual([['milestone', null, '', '2026-06-30']])
  expect(demands('Rutinen är beslutad (Ja/Nej)')).toEqual([['answer', null, '', null]])
  expect(demands('År 2038 är vi fler')).toEqual([['milestone', null, '', '2038']])
})

test('a heading that stands inside a goal makes the goal uncertain, and those beside it', () => {
  const plan = read(
    'Inriktningsmål 1 – En trygg ort',
    '',
    'Fokusområde: Vård',
    '',
    'Mål: Väntetiden ska vara högst 3 dagar 2027.',
    'Indikator: Väntetid är högst 3 dagar 2027',
    '',
    'Fokusområde: Skola',
    '',
    'Mål: Minst 95 procent av eleverna når målen 2027.',
    '',
    'Inriktningsmål 2 – En ort som lär',
    '',
    'Indikator: Andel elever, minst 95 procent 2027',
  )
  expect(plan?.goals.map(({ isUncertain, indicators }) => [isUncertain, indicators.length])).toEqual([
    [false, 1],
    [true, 1],
  ])
  expect(plan?.headings.map(({ number, splits }) => [number, splits?.line.number])).toEqual([
    [1, undefined],
    [2, 10],
  ])
})

test('lines that hold only targets belong to the indicator above', () => {
  const plan = read(
    'Mål: Alla system ska vara säkra senast 2027.',
    'Indikator:',
    'Delårsrapport',
    '(augusti 2027)',
    'Andel system med stark inloggning',
    '50 % 100 %',
    'Andel medarbetare som har kort',
    'Minst 70 % 100 %',
    '',
    'Mål: Alla avtal ska vara sedda senast 2027.',
    'Indikator: Avtal utan brist är minst 40 % 2027',
  )
  expect(plan?.goals[0]?.indicators.map(({ text, demands: all }) => [text, all.map(({ value }) => value)])).toEqual([
    ['Andel system med stark inloggning', [50, 100]],
    ['Andel medarbetare som har kort', [70, 100]],
  ])
})

const inTable = [
  { goal: 'Mål', indicator: 'Indikator', target: 'Målvärde', responsible: 'Ansvarig' },
  { goal: 'Besökarna är nöjda 2027', indicator: 'Andel nöjda besökare', target: '80 %', responsible: 'Bibliotekschef' },
  { goal: '', indicator: 'Antal klagomål', target: '12', responsible: '' },
  { goal: 'Väntan är kort 2027', indicator: 'Väntetid i dagar', target: '30', responsible: 'Vårdchef' },
]

test('goals in a table are read by column, with a second indicator under the first', () => {
  const cells = inTable.map((row) => Object.values(row).map((text) => ({ text, span: 1 })))
  const plan = read('Nämndens mål', '', ...gridLines(cells), '', 'Efter tabellen följer en mening som hör till texten.')
  expect(plan?.goals.map(({ text, responsible, line }) => [text, responsible?.text, line.number])).toEqual([
    ['Besökarna är nöjda 2027', 'Bibliotekschef', 4],
    ['Väntan är kort 2027', 'Vårdchef', 6],
  ])
  expect(plan?.goals.map(({ indicators }) => indicators.map(({ text, line }) => [text, line.number]))).toEqual([
    [
      ['Andel nöjda besökare', 4],
      ['Antal klagomål', 5],
    ],
    [['Väntetid i dagar', 6]],
  ])
  expect(plan?.goals[0]?.indicators[0]?.demands.map(({ value, unit }) => [value, unit])).toEqual([[80, '%']])
})

test('cells that go on over lines are put together', () => {
  const plan = read(
    'Mål                         Indikator                 Ansvar',
    'Alla barn ska kunna läsa    Andel som kan läsa i      Rektor',
    'när de slutar i trean       årskurs tre, minst 95 %',
    '',
    'Maten ska vara god          Andel nöjda elever        Kostchef',
  )
  expect(plan?.goals.map(({ text, indicators }) => [text, ...indicators.map((one) => one.text)])).toEqual([
    ['Alla barn ska kunna läsa när de slutar i trean', 'Andel som kan läsa i årskurs tre, minst 95 %'],
    ['Maten ska vara god', 'Andel nöjda elever'],
  ])
})

test('labels in a column of their own need no colon', () => {
  const plan = read(
    'Mål          Minst 80 procent av besökarna är nöjda 2027',
    'Indikator    Andel nöjda besökare',
    'Ansvarig     Bibliotekschef',
    '',
    'Mål          Väntan är högst 30 dagar 2027',
    'Indikator    Väntetid i dagar',
  )
  expect(plan?.goals.map(({ text, responsible }) => [text, responsible?.text])).toEqual([
    ['Minst 80 procent av besökarna är nöjda 2027', 'Bibliotekschef'],
    ['Väntan är högst 30 dagar 2027', undefined],
  ])
})

test('lines in any order are read without a fault, and nothing is told that does not stand there', () => {
  const line = fc.oneof(
    fc.constantFrom(...asLabels(sound), ...asNumbered(sound), 'Mål   Indikator   Ansvar', 'Inriktningsmål 2 – Lärande'),
    fc.constantFrom('Åtgärder', 'Indikator:', 'Ansvar:', '• minst 50 %', '50 % 100 %', '3.2 Ekonomi', '12', '', 'Mål:'),
    fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/\s/g, ' ')),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      for (const { text, line: place, indicators } of read(...lines)?.goals ?? []) {
        const rest = lines
          .slice(place.number - 1)
          .join(' ')
          .replaceAll(/\s+/g, '')
        expect(rest).toContain(text.split(' ')[0])
        for (const one of indicators) expect(one.line.number).toBeGreaterThanOrEqual(place.number)
      }
    }),
  )
})
