import { describe, expect, test } from 'vitest'
import { readDocument } from './reading/read-lines.ts'
import { review } from './review.ts'

const said = (lines: readonly string[], name = 'dokument') =>
  review(readDocument(name, lines.join('\n'))).findings.map(
    ({ code, severity, quoted }) => `${severity} ${code} ${quoted.map(({ printed }) => printed).join(' | ')}`,
  )

const chapters = ['3.1 Förutsättningar', '', '3.2 Skatter', '', '3.3 Investeringar', '', '3.4 Kommunala bolag', '']

describe('references inside the document', () => {
  test('a chapter that is not there is an error where its neighbours are', () => {
    expect(said([...chapters, 'Mer om detta finns i texten, se avsnitt 3.7.'])).toEqual([
      'error reference-missing avsnitt 3.7 | avsnitt 3.4',
    ])
  })

  test.each([
    'Mer om detta finns i texten, se avsnitt 3.2.',
    'Mer om detta finns i avsnitt 3.7 i förra årets budget.',
    'Mer om detta finns i texten, se avsnitt 5.2.',
    'Se bilaga 3 för kommunens alla taxor.',
    'Se tabell 9 för kommunens alla taxor.',
  ])('nothing is said of what is there, or belongs elsewhere: %s', (sentence) => {
    expect(said([...chapters, sentence])).toEqual([])
  })

  const tables = (...numbers: readonly number[]) =>
    numbers.flatMap((number) => [`Tabell ${number}. Uppgift nummer ${'abcdefgh'[number]}`, '', 'Text om den.', ''])

  test('a table that is not there is an error where tables are numbered', () => {
    expect(said([...tables(1, 2), 'Hur det ser ut visas i tabell 4.'])).toEqual([
      'error reference-missing tabell 4 | tabell 2',
    ])
    expect(said([...tables(1, 2), 'Hur det ser ut visas i tabell 2.'])).toEqual([])
  })

  test('an annex that is missing among annexes is an error, but not in minutes', () => {
    const annexes = ['Bilaga 1. Taxor', '', 'Bilaga 2. Avgifter', '', 'Alla priser finns i bilaga 5.']
    expect(said(annexes)).toEqual(['error reference-missing bilaga 5 | bilaga 2'])
    expect(said(['§ 1', '', '§ 2', '', ...annexes])).toEqual([])
  })

  test('numbers of tables run without gaps and without doubles', () => {
    expect(said(tables(1, 2, 3))).toEqual([])
    expect(said(tables(1, 2, 4))).toEqual(['note number-gap Tabell 4. Uppgift nummer e | Tabell 2. Uppgift nummer c'])
    expect(said([...tables(1, 2, 3), 'Tabell 2. Något helt annat', ''])).toEqual([
      'error number-twice Tabell 2. Något helt annat | Tabell 2. Uppgift nummer c',
    ])
    expect(said([...tables(1, 2, 3), 'Tabell 2. Uppgift nummer c', ''])).toEqual([])
  })
})

describe('names and years left from before', () => {
  const pages = (...headers: readonly string[]) =>
    headers.flatMap((header, index) => [
      `${index > 0 ? '\f' : ''}${header}`,
      ...Array.from({ length: 9 }, (_, at) => `Rad ${'abcdefghi'[at]} på sidan med text.`),
    ])

  test('a page header with the year before that of the other pages is an error', () => {
    const own = 'Mål och budget 2026'
    expect(said(pages(own, own, own, 'Mål och budget 2025'))).toEqual([
      'error header-year-differs Mål och budget 2025 | Mål och budget 2026',
    ])
    expect(said(pages(own, own, own, own))).toEqual([])
    expect(said(pages(own, own, own, 'Mål och budget 2030'))).toEqual([])
    expect(said(pages(own, 'Mål och budget 2025', own, 'Mål och budget 2025'))).toEqual([])
  })

  test('a file named for the year before its title is a note', () => {
    expect(said(['Budget 2026', '', 'Beslutad av fullmäktige'], 'budget-2025.pdf')).toEqual([
      'note title-year-differs Budget 2026 | budget-2025.pdf',
    ])
    expect(said(['Budget 2026', '', 'Beslutad av fullmäktige'], 'budget-2026.pdf')).toEqual([])
    expect(said(['Budget 2026', '', 'Uppföljning av 2025'], 'budget-2025.pdf')).toEqual([])
    expect(said(['Budget 2026'], '2025-11-20 Budget.pdf')).toEqual([])
  })

  test('a committee spelled with another letter than everywhere else is a note', () => {
    const usual = [
      'Socialnämnden svarar.',
      'Socialnämndens ram ökar.',
      'Socialnämnden får mer.',
      'Kulturnämnden också.',
    ]
    expect(said([...usual, 'Socalnämnden får vänta.'])).toEqual(['note name-spelled Socalnämnden | Socialnämnden'])
    expect(said([...usual, 'Skolnämnden får vänta, och nämnderna med.'])).toEqual([])
  })
})
