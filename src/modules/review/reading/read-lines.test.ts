import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRow, type ReadDocument } from '../document.ts'
import { readDocument } from './read-lines.ts'

const document = (...pages: readonly (readonly string[])[]): ReadDocument =>
  readDocument('provdokument', pages.map((lines) => lines.join('\n')).join('\n\f'))

const rowsOf = ({ tables }: ReadDocument): string[][] =>
  tables.map(({ rows }) =>
    rows.filter(isRow).map(({ label, cells }) => [label, ...cells.map((cell) => cell?.printed ?? '')].join(' ')),
  )
const textsOf = ({ passages }: ReadDocument): string[] => passages.map(({ text }) => text)

const heading = ['Driftbudget', 'Mkr      Bokslut   Budget    Plan', '            2025     2026    2027']
const school = ['Skola      -10,0    -20,0   -30,0', 'Omsorg     -40,0    -50,0   -60,0']
const more = ['Kultur      -1,0     -1,0    -1,0', 'Summa      -51,0    -71,0   -91,0']

describe('a running header or footer', () => {
  const pages = (count: number, page: (number: number) => readonly string[]) =>
    document(...Array.from({ length: count }, (_, at) => page(at + 1)))

  test('stays among the lines and in no passage, and a sentence ends with its page', () => {
    const read = pages(4, (number) => [
      'Ekby kommun     Budget 2026 och plan 2027-2028',
      '',
      `Text som hör till sida ${'abcd'[number - 1]} och inget annat.`,
      '',
      `Dnr KS 2025/12     ${number} (4)`,
    ])
    expect(textsOf(read)).toEqual(['a', 'b', 'c', 'd'].map((one) => `Text som hör till sida ${one} och inget annat.`))
    expect(read.lines.filter(({ text }) => text.startsWith('Ekby kommun'))).toHaveLength(4)
    expect(read.tables).toEqual([])
    expect(read.unread).toEqual([])
  })

  test('of left and right pages is known where they have their own', () => {
    const read = pages(6, (number) => [
      number % 2 ? 'Ekby kommun' : 'Budget för 2026',
      `Stycke ${'abcdef'[number - 1]} här.`,
    ])
    expect(textsOf(read)).toEqual([...'abcdef'].map((one) => `Stycke ${one} här.`))
  })

  test('is no row of the table it stands above or below', () => {
    const read = pages(3, (number) => ['Budget 2026', '', ...heading, ...more, `Ekby kommun ${number}`])
    expect(rowsOf(read)).toEqual(Array(3).fill(['Kultur -1,0 -1,0 -1,0', 'Summa -51,0 -71,0 -91,0']))
  })

  test('is not what stands on two pages only, nor the heading of a table, nor its rows', () => {
    expect(textsOf(pages(2, () => ['Slutsats', '', 'Samma sak.']))).toHaveLength(4)
    const read = pages(4, () => [...heading, ...school, ...more])
    expect(read.tables.map(({ columns }) => columns.map(({ label }) => label).join())).toEqual(
      Array(4).fill('Bokslut 2025,Budget 2026,Plan 2027'),
    )
    expect(rowsOf(read).every((rows) => rows.length === 4)).toBe(true)
  })
})

describe('the printed number of a page', () => {
  test.each([
    ['alone', (number: number) => String(number)],
    ['with the number of pages', (number: number) => `${number} (90)`],
    ['with words', (number: number) => `Sida ${number} av 90`],
    ['after the title', (number: number) => `Budget 2026     ${number}`],
  ])('is told where it differs from its place: %s', (_, foot) => {
    const read = document(...[7, 8, 9, 10].map((number) => ['En mening som står här.', '', foot(number)]))
    expect(read.lines.map(({ page, printedPage }) => (printedPage ?? 0) - page)).toEqual(read.lines.map(() => 6))
  })

  test('is not told where it is the same, or where numbers do not follow the pages', () => {
    const same = document(...[1, 2, 3].map((number) => ['En mening.', '', String(number)]))
    const odd = document(...[5, 40, 2].map((number) => ['En mening.', '', String(number)]))
    expect([...same.lines, ...odd.lines].some(({ printedPage }) => printedPage !== undefined)).toBe(false)
  })
})

test('a form feed stands at the start of a line, and no number is told of two lines', () => {
  const { lines, passages } = readDocument('x', 'Framsida\n\n\fKommunstyrel-\nsens plan\n\f\n\fSlut')
  expect(lines.map(({ page, number, text }) => [page, number, text])).toEqual([
    [1, 1, 'Framsida'],
    [1, 2, ''],
    [2, 3, 'Kommunstyrel-'],
    [2, 4, 'sens plan'],
    [3, 5, ''],
    [4, 6, 'Slut'],
  ])
  expect(passages.map(({ text }) => text)).toEqual(['Framsida', 'Kommunstyrelsens plan', 'Slut'])
})

test('the number of an edition below the name of a document is no table, and one row with an amount is', () => {
  const tables = (text: string) => readDocument('x', text).tables.map(({ rows }) => rows.length)
  for (const cover of ['Budget 2031\nutg\u00e5va 1', 'Storby\n\nBudget 2031\n\nUtg\u00e5va 1\nVersion 2\n\fText'])
    expect(tables(cover)).toEqual([])
  expect(tables('Kulturn\u00e4mnden\nMkr Budget 2031\nNetto -41')).toEqual([1])
  expect(tables('Kulturn\u00e4mnden\nBudget 2031\nNetto -41,0')).toEqual([1])
})

describe('a table that goes on over the end of the page', () => {
  const whole = [
    ['Skola -10,0 -20,0 -30,0', 'Omsorg -40,0 -50,0 -60,0', 'Kultur -1,0 -1,0 -1,0', 'Summa -51,0 -71,0 -91,0'],
  ]

  test('is one table without its heading again, and each row keeps its page', () => {
    const read = document([...heading, ...school], [...more, '', 'Text efter tabellen.'])
    expect(rowsOf(read)).toEqual(whole)
    expect(read.tables[0]?.rows.filter(isRow).map(({ line }) => line.page)).toEqual([1, 1, 2, 2])
    expect(textsOf(read)).toEqual(['Driftbudget', 'Text efter tabellen.'])
  })

  test('is one table with its heading again, also when it says that it goes on, past headers and footers', () => {
    const again = ['Driftbudget (forts.)', ...heading.slice(1)]
    expect(rowsOf(document([...heading, ...school], [...heading, ...more]))).toEqual(whole)
    expect(rowsOf(document([...heading, ...school], [...again, ...more]))).toEqual(whole)
    const page = (number: number, lines: readonly string[]) => ['Ekby kommun', '', ...lines, '', `Sida ${number}`]
    const read = document(page(1, [...heading, ...school]), page(2, [...heading, ...more]), page(3, ['Slut.']))
    expect(rowsOf(read)).toEqual(whole)
  })

  test('is two where the first has its total, another heading stands above the second, or text between', () => {
    const total = 'Summa      -50,0    -70,0   -90,0'
    const other = ['Investeringar', ...heading.slice(1)]
    expect(rowsOf(document([...heading, ...school, total], [...heading, ...school, total]))).toHaveLength(2)
    expect(rowsOf(document([...heading, ...school], [...other, ...more]))).toHaveLength(2)
    expect(rowsOf(document([...heading, ...school, '', 'Här slutar avsnittet.'], [...heading, ...more]))).toHaveLength(
      2,
    )
  })
})

describe('a name over several lines', () => {
  const wrapped = ['Vård och', '           -10,0    -20,0   -30,0', 'omsorg']

  test('has its numbers where they stand in the middle of its height', () => {
    const read = document([...heading, ...wrapped, ...school, ...more])
    expect(rowsOf(read)[0]?.slice(0, 2)).toEqual(['Vård och omsorg -10,0 -20,0 -30,0', 'Skola -10,0 -20,0 -30,0'])
    expect(read.lines.map(({ text }) => text.trim())).toContain('Vård och')
  })

  test('is none where years or another row stand below it', () => {
    const years = ['Verksamhet', '            2025     2026    2027', 'mkr', ...school, ...more]
    expect(rowsOf(document(years))[0]?.[0]).toBe('Skola -10,0 -20,0 -30,0')
    const apart = document([
      ...heading,
      ...school,
      'Vård och',
      '           -10,0    -20,0   -30,0',
      'Kultur     -1,0  -1,0  -1,0',
    ])
    expect(
      rowsOf(apart)
        .flat()
        .some((row) => row.startsWith('Vård och -10,0')),
    ).toBe(false)
  })

  test('goes on below the last numbers of its page, and the table on the next page', () => {
    const rows = ['Skola och    -10,0    -20,0   -30,0', 'barnomsorg', 'Vård och     -40,0    -50,0   -60,0', 'omsorg']
    expect(rowsOf(document([...heading, ...rows], more))).toEqual([
      [
        'Skola och barnomsorg -10,0 -20,0 -30,0',
        'Vård och omsorg -40,0 -50,0 -60,0',
        'Kultur -1,0 -1,0 -1,0',
        'Summa -51,0 -71,0 -91,0',
      ],
    ])
  })
})

test('a raised mark takes no place in a number, and the line is shown as it is', () => {
  const read = document([...heading, 'Skola\u00b9     -10,0\u00b2\u207e  -20,0   -30,0', ...more])
  expect(rowsOf(read)[0]?.[0]).toBe('Skola -10,0 -20,0 -30,0')
  expect(read.tables[0]?.rows.find(isRow)?.line.text).toContain('-10,0\u00b2\u207e')
})

test('a mark in brackets behind a number is none of its digits; glued to them it cannot be told and is not guessed', () => {
  const rows = ['Skola     -10,0 1)  -20,0 12)   -30,0', 'Omsorg     -4,0     -5,0   -6,0 2)', ...more]
  expect(rowsOf(document([...heading, ...rows]))[0]?.slice(0, 2)).toEqual([
    'Skola -10,0 -20,0 -30,0',
    'Omsorg -4,0 -5,0 -6,0',
  ])
  const glued = document([...heading, 'Skola     -10,0     -20,0   -30,01)', ...more])
  expect(glued.tables.flatMap(({ rows: all }) => all.filter(isRow).map(({ label }) => label))).not.toContain('Skola')
})

test('every line of the text is among the lines, once, in order, with numbers that rise', () => {
  const line = fc.oneof(
    fc.constantFrom('', '1', 'Sida 2', ...heading, ...school, ...more),
    fc.string({ maxLength: 12 }),
  )
  const text = fc
    .array(
      fc.array(
        line.map((one) => one.replaceAll(/[\r\n\f]/g, ' ')),
        { maxLength: 8 },
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pages) => pages.map((lines) => lines.join('\n')).join('\n\f'))
  fc.assert(
    fc.property(text, (one) => {
      const { lines } = readDocument('x', one)
      expect(lines.map(({ text: shown }) => shown).join('')).toBe(one.replaceAll(/[\n\f]/g, ''))
      expect(lines.every(({ number }, at) => at === 0 || number >= (lines[at - 1]?.number ?? 0))).toBe(true)
    }),
  )
})
